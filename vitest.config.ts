import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/before-all.ts"],
    pool: "forks",
    // What one test file has loaded serves the next: the program and its libraries, and the thread that answers lines.
    isolate: false,
    // Every core: left alone, vitest keeps one for itself.
    maxWorkers: "100%",
    // What never ends is ended; nothing is measured by it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
