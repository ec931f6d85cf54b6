import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Json, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";
import { zipOf } from "../support/zip.js";

const folder = tempFolder();
const heads = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/** Files that strangers could send, each with the number of the problem it is refused with. */
const hostile: Readonly<Record<string, readonly [content: Uint8Array | string, number: number]>> = {
  "a-empty.pdf": ["", 231],
  "b-nul.pdf": [Buffer.alloc(1_000_000), 231],
  "c-huge.pdf": [Buffer.alloc(5_000_000, "%PDF-1.7 /Producer(frikort)\n"), 502],
  "d-script.pdf": [`${heads}1 0 obj\n<</OpenAction<</S/JavaScript/JS(for(;;){})>>>>\nendobj\n%%EOF`, 231],
  "e-encrypted.pdf": [`${heads}trailer\n<</Encrypt 2 0 R/Producer(frikort)>>\n%%EOF`, 232],
  "f-loop.pdf": [`${heads}1 0 obj\n<</Type/Pages/Kids[1 0 R]/Parent 1 0 R/Count 2147483647>>\nendobj\n`, 231],
  "g-nested.pdf": [`\nstream\n{"format":${"[".repeat(100_000)}\nendstream`, 232],
  "h-marks.pdf": ["/Type/EmbeddedFile/Subtype/application#2Fjson\nstream\n".repeat(20_000), 231],
  "i-words.pdf": ['\nstream\n{"format":'.repeat(50_000), 231],
  "j-maps.pdf": ["begincmap\n<0000><ffff><0000>\n".repeat(50_000), 231],
  "k-proto.pdf": ['\nstream\n{"format":1,"__proto__":{"layout":1},"constructor":1}\n\nendstream', 232],
  "l-later.pdf": ['\nstream\n{"format":99}\n\nendstream', 233],
  "m-quote.csv": [`"${"x".repeat(2_000_000)}`, 232],
  "n-binary.csv": [Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), 231],
  "o-wide.csv": [";".repeat(1_000_000), 231],
  "p-formula.csv": ["=cmd|' /C calc'!A0;x\r\n", 231],
  "q-bomb.zip": [zipOf({ "a.csv": Buffer.alloc(200_000_000) }), 502],
  "r-lying.zip": [zipOf({ "a.pdf": Buffer.alloc(2_000_000) }, { size: 10 }), 232],
  "s-locked.zip": [zipOf({ "a.pdf": "x" }, { isEncrypted: true }), 232],
  "t-broken.zip": ["PK\x03\x04", 231],
  "u-escapes.zip": [zipOf({ "../../etc/passwd.pdf": "x" }), 231],
};

describe("a folder of hostile files", () => {
  it("is judged file by file, within its limits, and none of them breaks the rest", () => {
    const papers = join(folder, "papirer");
    mkdirSync(papers);
    for (const [name, [content]] of Object.entries(hostile)) writeFileSync(join(papers, name), content);
    mkdirSync(join(papers, "v-mappe.pdf"));
    symlinkSync(papers, join(papers, "w-ring"));
    symlinkSync(join(folder, "intet"), join(papers, "x-blind.pdf"));
    execFileSync("mkfifo", [join(papers, "y-fifo.pdf")]);
    writeFileSync(join(papers, "z 010165-0001.pdf"), "x");

    const { code, json, out } = run(["verify", papers, "--json"], { home: join(folder, "home"), folder });
    expect(code).toBe(1);
    const found = new Map(
      json.result.findings.map(({ file, data }: Json) => [file.split("/papirer/")[1].split("/")[0], data.number]),
    );
    const wanted = Object.entries(hostile).map(([name, [, number]]) => [name, number]);
    expect([...found].sort()).toEqual([...wanted, ["x-blind.pdf", 501], ["z ••••••-••••.pdf", 231]].sort());
    expect(out).not.toContain("010165");
  });

  it("that is named one by one is read without waiting for what never comes", () => {
    const pipe = join(folder, "pipe.pdf");
    execFileSync("mkfifo", [pipe]);
    const { code, json } = run(["verify", pipe, "/dev/zero", "--json"], { home: join(folder, "home"), folder });
    expect(code).toBe(1);
    expect(json.result.findings.map(({ data }: Json) => data.number)).toEqual([502, 502]);
  });

  it.each(["cards", "payments", "portal", "trust"])(
    "that is a pipe is waited for as --%s while somebody writes to it, and else refused",
    (option) => {
      const pipe = join(folder, `${option}.pipe`);
      execFileSync("mkfifo", [pipe]);
      const slip = fileURLToPath(new URL("../released/0.1.0/slips/13748136-2025-0001.pdf", import.meta.url));
      const list = { cards: "Frikort-ID\n12345\n", trust: '{"keys":[]}' }[option] ?? "Frikort-ID;CVR;Dato;Beløb\n";
      const verify = () => run(["verify", slip, `--${option}`, pipe, "--json"], { home: join(folder, "home"), folder });
      const alone = verify();
      expect([alone.code, alone.json.problems[0].data.reason]).toEqual([5, "nobody-writes"]);
      const writer = spawn("sh", ["-c", 'exec 3>"$1"; sleep 1; printf "%s" "$2" >&3', "sh", pipe, list]);
      expect(verify().json.problems?.map(({ number }: Json) => number)).toEqual(option === "trust" ? [207] : undefined);
      writer.kill();
    },
  );

  it("that a system only shows as one is told, and not walked through", () => {
    const { code, json } = run(["verify", "/proc", "/proc/kmsg", "--json"], { home: join(folder, "home"), folder });
    expect(code).toBe(1);
    expect(json.result.findings.map(({ data }: Json) => data.number)).toEqual([502, 502]);
  });
});

describe("an address with a password in the place of a path", () => {
  const slip = fileURLToPath(new URL("../released/0.1.0/slips/13748136-2025-0001.pdf", import.meta.url));

  it.each(["Postgres://u:hemmelig@h/db", "mysql://u:hemmelig@h"])(
    "(%s) is never shown, and no folder is made of it",
    (address) => {
      const home = join(folder, "hjem");
      const own = mkdtempSync(join(folder, "tom-"));
      for (const line of [
        ["verify", address],
        ["verify", slip, address],
        ["verify", slip, "--report", address],
        ["verify", slip, "--report", `${address}.pdf`],
        ["verify", slip, "--cards", address],
        ["verify", slip, "--trust", address],
        ["list", "--ledger", address],
        ["list", "--out", address],
        ["demo", address],
      ]) {
        for (const json of [[], ["--json"]]) {
          const { out, err } = run([...line, ...json], { home, folder: own });
          expect([line, `${out}${err}`.includes("hemmelig")]).toEqual([line, false]);
        }
      }
      expect(readdirSync(own)).toEqual([]);
    },
  );
});

describe("a view of days", () => {
  it("that ends before it begins is refused (205)", () => {
    const days = ["--from", "01-12-2025", "--to", "01-01-2025"];
    const { code, json } = run(["verify", ".", ...days, "--json"], { home: join(folder, "home"), folder });
    expect([code, json.problems.map(({ number }: Json) => number)]).toEqual([3, [205]]);
  });
});
