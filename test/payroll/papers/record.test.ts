import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRecord, recordOf, recordText } from "../../../src/payroll/papers/record.js";
import { sure } from "../../support/build.js";
import { Employer } from "../../support/foreign-papers.js";
import { schemaFaults } from "../../support/json-schema.js";
import { nordlys } from "../../support/ledger.js";

const schema = JSON.parse(readFileSync(new URL("../../../docs/record.schema.json", import.meta.url), "utf8"));

function records(): readonly string[] {
  const employer = new Employer(nordlys);
  employer.pay({ hours: "240", payDay: "31-01-2025" });
  employer.pay({
    hours: "20",
    payDay: "28-02-2025",
    split: true,
    supplements: { Weekend: "200,00" },
    pension: "10,00",
  });
  employer.reverse("2025-0001");
  employer.pay({ hours: "20", practice: "accrued", atp: "casual", from: "01-06-2025", to: "01-06-2025" });
  employer.pay({
    hours: "7:20",
    rate: "139,85",
    payDay: "30-06-2026",
    employedFrom: "01-06-2026",
    employedTo: "30-06-2026",
  });
  return employer.vouchers.map((entry) => recordText(recordOf(entry, employer.ledger, undefined)));
}

/** A record with one of its values changed. */
function changed(path: string, value: unknown): string {
  const record = JSON.parse(records()[1] ?? "");
  const names = path.split(".");
  const last = names.pop() ?? "";
  const inner = names.reduce((within, name) => within[name], record);
  inner[last] = value;
  return JSON.stringify(record);
}

function faultOf(text: string): string {
  const parsed = parseRecord(text);
  if (parsed.ok) return "none";
  return parsed.error.kind === "newer" ? `newer ${parsed.error.version}` : parsed.error.at;
}

describe("a record", () => {
  it("keeps to its published schema, and is read back to the same text", () => {
    for (const text of records()) {
      expect(schemaFaults(JSON.parse(text), schema)).toEqual([]);
      expect(recordText(sure(parseRecord(text)))).toBe(text);
    }
  });

  it.each([
    ["no JSON", "{", "json"],
    ["a list", "[]", ""],
    ["a later form", '{"format":2,"anything":true}', "newer 2"],
    ["no form", "{}", "format"],
    ["an earlier form than there is", changed("format", 0), "format"],
    ["a field nobody asked for", changed("note", "hej"), "…"],
    ["an amount in text", changed("entry.counted", "675000"), "entry.counted"],
    ["an amount beyond all bounds", changed("entry.counted", 1e15), "entry.counted"],
    ["half an øre", changed("entry.counted", 0.5), "entry.counted"],
    ["hours below zero", changed("entry.lines.0.seconds", -1), "entry.lines"],
    ["a rate beyond all bounds", changed("entry.lines.0.perHour", 1e15), "entry.lines"],
    ["a card of four digits", changed("entry.card", "1234"), "entry.card"],
    ["a reversal that reverses nothing", changed("entry.kind", "reversal"), "entry.reverses"],
    ["a period that ends before it begins", changed("entry.to", "2024-01-01"), "entry.to"],
    ["thousands of lines", changed("entry.lines", Array(5000).fill({ kind: "wage", amount: 0 })), "entry.lines"],
    ["another kind of entry", changed("entry", { kind: "law" }), "entry.chain"],
    ["a name that is a list", changed("person.name", []), "person.name"],
  ])("with %s says where it does not fit", (_, text, at) => {
    expect(faultOf(text)).toBe(at);
  });
});
