import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readProfile, writeProfile } from "../../../src/adapters/settings/profile.js";
import { readSettings, type Settings, writeSettings } from "../../../src/adapters/settings/settings.js";
import { digestOf } from "../../../src/values/digest.js";
import { type CvrNumber, parseCvr } from "../../../src/values/identity.js";
import { broken } from "../../../src/values/result.js";
import { tempFolder } from "../../support/temp-folder.js";
import { date } from "../../support/words.js";

const home = tempFolder();

function cvr(text: string): CvrNumber {
  const parsed = parseCvr(text);
  return parsed.ok ? parsed.value : broken(text);
}

const nordlys = cvr("13748136");

test("no settings yet are empty settings", () => {
  expect(readSettings(join(home, "none"))).toEqual({
    ok: true,
    value: { knownKeys: {}, metKeys: {}, acceptedKeys: {}, firstSeen: {} },
  });
});

test("settings are read as they were written, for their owner only", () => {
  const settings: Settings = {
    defaultEmployer: nordlys,
    ledger: "postgres://kontor/frikort",
    knownKeys: { [nordlys]: [digestOf("key")] },
    metKeys: { [nordlys]: [digestOf("other"), digestOf("third")] },
    acceptedKeys: { [nordlys]: [digestOf("key")] },
    firstSeen: { [nordlys]: date("29-11-2026") },
  };
  expect(writeSettings(home, settings)).toEqual({ ok: true, value: "written" });
  expect(readSettings(home)).toEqual({ ok: true, value: settings });
  expect(statSync(join(home, "settings.json")).mode & 0o777).toBe(0o600);
});

describe("a slip of the pen in settings.json is named by its key", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["{", ""],
    ["[]", ""],
    ['{"employer":"13748136"}', "employer"],
    ['{"defaultEmployer":"13748137"}', "defaultEmployer"],
    ['{"ledger":7}', "ledger"],
    ['{"knownKeys":[]}', "knownKeys"],
    ['{"knownKeys":{"1":{}}}', "knownKeys.1"],
    ['{"knownKeys":{"13748136":"4F2A"}}', "knownKeys.13748136"],
    ['{"firstSeen":{"13748136":"i går"}}', "firstSeen.13748136"],
  ];
  for (const [text, key] of cases) {
    test(text, () => {
      const path = join(home, "settings.json");
      writeFileSync(path, text);
      expect(readSettings(home)).toMatchObject({
        ok: false,
        error: [{ code: "settings-not-understood", data: { path, key } }],
      });
    });
  }
});

test("settings saved by another editor, with BOM or in Windows-1252, are read", () => {
  for (const encoding of ["utf8", "latin1"] as const) {
    writeFileSync(
      join(home, "settings.json"),
      Buffer.from(`${encoding === "utf8" ? "\ufeff" : ""}{"ledger":"løn.db"}`, encoding),
    );
    expect(readSettings(home)).toMatchObject({ ok: true, value: { ledger: "løn.db" } });
  }
});

test("a profile is a plain file beside the settings", () => {
  const profile = { columns: { "Antal timer": "hours", Kort: "card" }, options: { decimalMark: "dot" } };
  expect(writeProfile(home, "café nord", profile)).toEqual({ ok: true, value: "written" });
  expect(readProfile(home, "café nord")).toEqual({ ok: true, value: profile });
});

test("a profile that is missing, wrong, or named as no file may be, is refused", () => {
  expect(readProfile(home, "none")).toMatchObject({ ok: false, error: [{ code: "file-not-found" }] });
  for (const name of ["../settings", "", ".", "a/b", "-a", "a."]) {
    expect(readProfile(home, name)).toMatchObject({
      ok: false,
      error: [{ code: "field-not-understood", data: { field: "mapping" } }],
    });
  }
  expect(readProfile(home, "610165-0001")).toMatchObject({ ok: false, error: [{ code: "cpr-refused" }] });
  writeFileSync(join(home, "profiles", "alfa.json"), '{"columns":{"Timer":7}}');
  expect(readProfile(home, "alfa")).toMatchObject({ ok: false, error: [{ data: { key: "columns.Timer" } }] });
  writeFileSync(join(home, "profiles", "alfa.json"), '{"colums":{}}');
  expect(readProfile(home, "alfa")).toMatchObject({ ok: false, error: [{ data: { key: "colums" } }] });
});
