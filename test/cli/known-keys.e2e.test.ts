import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { objectWith, revised } from "../support/revised-pdf.js";
import { type Json, type Ran, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const now = "2025-12-31T10:00:00Z";
const slipOf = (home: string) => join(folder, home, "13748136-2025-0001.pdf");

function frikort(args: readonly string[], home: string): Ran {
  return run(args, { home: join(folder, home), folder, now });
}

function result(command: string, args: readonly string[], home: string): Json {
  const { json, code } = frikort([...command.split(" "), ...args, "--json"], home);
  expect(schemaFaults(json.result, schemaOf(command))).toEqual([]);
  return { code, ...json.result };
}

/** A slip as another program saves it, with nothing of it changed. */
function savedAgain(slip: Buffer): Buffer {
  const { number, body } = objectWith(slip, /\/Type ?\/Catalog/);
  return revised(slip, new Map([[number, body]]));
}

/** Two ledgers of one employer: the second one's key is another. */
beforeAll(() => {
  const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
  for (const home of ["første", "anden"]) {
    frikort(["setup", "--cvr", "13748136", ...particulars], home);
    const pay = ["pay", "12345", "--name", "Anne Holm", "--rate", "150", "--hours", "20", "--pay-day", "28-02-2025"];
    frikort([...pay, "--out", join(folder, home)], home);
    frikort(["keys", "export", "--out", join(folder, home)], home);
  }
});

describe("the keys an officer remembers", () => {
  it("are first seen, then known; a new one waits until somebody accepts it, and the old one stays", () => {
    const first = result("verify", [slipOf("første")], "kommune");
    expect(first).toMatchObject({ code: 0, verdict: "in-order-so-far", notProved: [{ code: "key-first-seen" }] });
    expect(result("verify", [slipOf("første")], "kommune")).toMatchObject({ verdict: "in-order", notProved: [] });
    const [own] = result("keys list", [], "kommune").keys;
    expect(own).toMatchObject({ known: [{ accepted: false }], firstSeen: "2025-12-31" });
    expect(frikort(["nøgler", "liste"], "kommune").out).toContain(
      `set første gang 31.12.2025, ikke bekræftet. Er det den, arbejdsgiveren læser op, så godkend den: frikort nøgler godkend 13748136 ${own.known[0].key}`,
    );
    expect(frikort(["kontrol", slipOf("første")], "kommune").out).toContain(
      `Husket, men ikke bekræftet af nogen: ${own.known[0].key} fra CVR-nr. 13748136 (set første gang 31.12.2025).`,
    );
    expect(frikort(["kontrol", slipOf("første"), "--rapport", "segl.pdf"], "kommune").out).toMatch(
      /pdf {3}i orden {3}/,
    );
    expect(spokenText(readPdf(readFileSync(join(folder, "segl.pdf"))))).toContain(
      "set første gang 31.12.2025, ikke bekræftet",
    );
    const changed = result("verify", [slipOf("anden")], "kommune");
    expect(changed).toMatchObject({ code: 1, findings: [{ code: "key-unknown" }] });
    const { keys } = result("keys list", [], "kommune");
    expect(keys).toMatchObject([{ employer: "13748136", known: [{}], met: [{ key: changed.findings[0].data.found }] }]);
    const short = keys[0].met[0].key;
    expect(result("keys accept", ["13748136", short], "kommune")).toMatchObject({ code: 0, status: "accepted" });
    expect(result("keys accept", ["13748136", short], "kommune")).toMatchObject({ code: 0, status: "stands" });
    for (const home of ["første", "anden"]) {
      expect(result("verify", [slipOf(home)], "kommune")).toMatchObject({ code: 0, verdict: "in-order" });
    }
    expect(result("keys accept", ["13748136", own.known[0].key], "kommune")).toMatchObject({ status: "accepted" });
    expect(frikort(["nøgler", "liste"], "kommune").out).not.toContain("ikke bekræftet");
    expect(frikort(["kontrol", slipOf("første")], "kommune").out).toContain("Nøglerne er dem, der er bekræftet her");
    expect(result("keys forget", ["13748136"], "kommune")).toMatchObject({ code: 0, status: "forgotten" });
    expect(result("keys list", [], "kommune").keys).toEqual([]);
    expect(result("keys forget", ["13748136"], "kommune")).toMatchObject({ code: 0, status: "nothing" });
  });

  it("are taken from an employer's file too, and refused when nobody has met them", () => {
    const { status, keys } = result("keys accept", [join(folder, "første", "keys.json")], "ny");
    expect([status, keys[0].known.length]).toEqual(["accepted", 1]);
    const refused = frikort(["keys", "accept", "13748136", "0000-0000", "--json"], "ny");
    expect([refused.code, refused.json.problems[0].number]).toEqual([3, 202]);
    const { err } = frikort(["nøgler", "godkend", "13748136", "0000-0000"], "ny");
    expect(err).toContain("fordi    kontrollen ikke har mødt den nøgle i arbejdsgiverens papirer");
    expect(err).toContain(`skriv    ${keys[0].known[0].key}`);
    expect(frikort(["keys", "accept", "--json"], "ny").json.problems[0].number).toBe(110);
    for (const what of ["godkend", "glem"]) {
      expect(frikort(["nøgler", what], "ny").err).toMatch(/mangler {3}arbejdsgiverens CVR-nr\.\n/);
    }
  });

  it("are accepted by the employer alone where there is one to accept, and by a folder of files", () => {
    const first = frikort(["kontrol", slipOf("første")], "ene").out;
    const command = /frikort (nøgler godkend 13748136) ([0-9A-F-]{9})/.exec(first);
    mkdirSync(join(folder, "13748136"));
    const [accepted, again] = [0, 1].map(() => result("keys accept", ["13748136"], "ene"));
    expect([accepted?.status, again?.status]).toEqual(["accepted", "stands"]);
    expect(again?.keys).toMatchObject([{ known: [{ key: command?.[2], accepted: true }] }]);
    const { status, keys } = result("keys accept", [join(folder, "første")], "mappe");
    expect([status, keys[0].known.length]).toEqual(["accepted", 1]);
  });

  it("wait for a person's word also where only a copy was seen that another program saved", () => {
    const copy = join(folder, "kopi.pdf");
    writeFileSync(copy, savedAgain(readFileSync(slipOf("første"))));
    const { findings, notProved } = result("verify", [copy], "kopi");
    expect([findings[0].code, notProved[0].code]).toEqual(["page-not-drawn", "key-first-seen"]);
    const [own] = result("keys list", [], "kopi").keys;
    expect(own).toMatchObject({ known: [], met: [{ key: notProved[0].data.key }] });
    result("verify", [slipOf("første")], "kopi");
    expect(result("keys list", [], "kopi").keys).toMatchObject([{ known: [{ key: own.met[0].key }], met: [] }]);
    result("keys forget", ["13748136"], "kopi");
    result("verify", [copy], "kopi");
    expect(result("keys accept", ["13748136", own.met[0].key], "kopi")).toMatchObject({ status: "accepted" });
  });

  it("are several for one employer, and then the one that was read out is to be written", () => {
    result("verify", [slipOf("første"), slipOf("anden")], "to");
    const { code, err } = frikort(["nøgler", "godkend", "13748136"], "to");
    expect(code).toBe(3);
    expect(err).toContain("Der er flere nøgler at vælge imellem.");
    expect(err).toContain("få nøglen læst op");
    expect(err).not.toContain("decimaltegn");
  });

  it("are never forgotten in silence: settings that are damaged stop the run", () => {
    result("verify", [slipOf("første")], "skadet");
    writeFileSync(join(folder, "skadet", "settings.json"), '{ "knownKeys": {');
    const { code, json } = frikort(["verify", slipOf("anden"), "--json"], "skadet");
    expect([code, json.problems[0].number]).toEqual([3, 207]);
    expect(readFileSync(join(folder, "skadet", "settings.json"), "utf8")).toBe('{ "knownKeys": {');
  });

  it("that cannot be kept are told, for the next run knows none of them", () => {
    // Nobody can make a file there, not even root.
    const { json, err } = run(["verify", slipOf("første"), "--json"], { home: "/proc/self", folder, now });
    expect(json.result.verdict).toBe("in-order-so-far");
    expect(json.notices).toMatchObject([{ code: "keys-not-remembered", data: { path: "/proc/self/settings.json" } }]);
    expect(err).toBe("");
  });

  it("are vouched for by several files and by folders, whatever else lies there under such a name", () => {
    const both = ["--trust", join(folder, "første", "keys.json"), "--trust", join(folder, "anden")];
    for (const home of ["første", "anden"]) {
      expect(result("verify", [slipOf(home), ...both], "tillid")).toMatchObject({ code: 0, verdict: "in-order" });
    }
    const one = ["--trust", join(folder, "første")];
    mkdirSync(join(folder, "første", "gemt.json"));
    expect(result("verify", [slipOf("anden"), ...one], "tillid").findings[0].code).toBe("key-unknown");
  });
});
