import { spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import Database from "libsql";

/** What the world does to a ledger file, for the examples of the 51x problems: `lock`, `newer`, `damage`. */
const [act, path] = process.argv.slice(2);

switch (act) {
  case "lock": {
    const child = spawn(process.execPath, [new URL(import.meta.url).pathname, "hold", path], {
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.unref();
    process.exit(0);
    break;
  }
  case "hold": {
    const ledger = new Database(path);
    ledger.exec("BEGIN IMMEDIATE");
    process.stdout.write("held\n");
    setTimeout(() => ledger.close(), 5000);
    break;
  }
  case "newer": {
    const ledger = new Database(path);
    ledger.exec("INSERT INTO meta (key, value) VALUES ('schema/99', '')");
    ledger.close();
    break;
  }
  case "damage": {
    const file = openSync(path, "r+");
    const { size } = fstatSync(file);
    for (let at = 4096 + 8; at < size; at += 4096) writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, at);
    closeSync(file);
    break;
  }
}
