import { spawn } from "node:child_process";

/** Shows a file in the program that the system has for it. Where there is none, nothing happens: the file lies there all the same. */
export async function openViewer(path: string): Promise<void> {
  const [command, ...before] = viewerOf(process.platform);
  const viewer = spawn(command, [...before, path], { detached: true, stdio: "ignore" });
  await new Promise<void>((resolve) => {
    viewer.once("spawn", () => resolve());
    viewer.once("error", () => resolve());
  });
  viewer.unref();
}

function viewerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return ["xdg-open"];
}
