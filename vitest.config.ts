import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts"],
    pool: "forks",
    // Every core: left alone, vitest keeps one for itself.
    maxWorkers: "100%",
    // What never ends is ended; nothing is measured by it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
