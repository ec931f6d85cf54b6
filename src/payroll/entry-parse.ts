import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import { type Actor, type CvrNumber, parseActor, parseCvr } from "../values/identity.js";
import type { Person } from "../values/person.js";
import { type Fields, Reading } from "../values/reading.js";
import { no, ok, type Result } from "../values/result.js";
import type { AccountKey, Chain, Entry, Written } from "./entry.js";
import { cardFrom, ceilingFrom, employeeNumberFrom, payerFrom, voucherFrom, voucherNumber } from "./voucher-parse.js";

/** An entry from its canonical text and digest, or the path of the field that does not fit. Whether the digest fits is another question. */
export function parseEntry(text: string, digest: Digest, people: People): Result<Entry, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return no("json");
  }
  return readEntry(json, digest, people);
}

/** The same from a JSON value that has been parsed already. */
export function readEntry(json: unknown, digest: Digest, people: People): Result<Entry, string> {
  const reading = new Reading();
  const fields = reading.record(json, "");
  const entry = entryFrom(fields, reading, digest, people);
  fields.done();
  return reading.fault === undefined && entry !== undefined ? ok(entry) : no(reading.fault ?? "kind");
}

/** Finds the person a fingerprint stands for; an erased one is still a person. */
export type People = (fingerprint: Digest) => Person;

function entryFrom(fields: Fields, reading: Reading, digest: Digest, people: People): Entry | undefined {
  const kind = fields.text("kind");
  const written = writtenFrom(fields, digest);
  if (kind === "law") return { kind, ...written, added: addedFrom(fields.record("added")) };
  const own = { ...written, chain: branded<CvrNumber>(written.chain) };
  if (own.chain.length !== 8) reading.fail("chain");
  switch (kind) {
    case "payment":
    case "reversal":
      return { kind, ...own, ...voucherFrom(fields, reading, people(fields.digest("holder"))) };
    case "employer":
      return { kind, ...own, ...employerFrom(fields) };
    default:
      return cardEntryFrom(kind, fields, own, people);
  }
}

function cardEntryFrom(
  kind: string,
  fields: Fields,
  own: Written & { readonly chain: CvrNumber },
  people: People,
): Entry | undefined {
  const card = cardFrom(fields);
  switch (kind) {
    case "saldo": {
      const read = { year: fields.year("year"), left: fields.money("left"), readAt: fields.instant("readAt") };
      return { kind, ...own, card, ...read, ceiling: ceilingFrom(fields.record("ceiling")) };
    }
    case "registered": {
      const named = { year: fields.year("year"), voucher: voucherNumber(fields, "voucher") };
      const at = fields.has("registeredAt") && { registeredAt: fields.instant("registeredAt") };
      const registeredBy = fields.parsed("registeredBy", parseActor, nobody);
      return { kind, ...own, card, ...named, registeredOn: fields.day("registeredOn"), ...at, registeredBy };
    }
    case "employment":
      return { kind, ...own, card, holder: people(fields.digest("holder")), ...employmentFrom(fields) };
    case "card-state": {
      const state = fields.oneOf("state", ["first-day", "inactive", "active"]);
      return { kind, ...own, card, state, from: fields.day("from") };
    }
    case "erasure": {
      const fingerprints = fields.list("fingerprints", (value) => branded<Digest>(String(value)));
      return { kind, ...own, card, fingerprints, reason: fields.text("reason") };
    }
    default:
      return undefined;
  }
}

function writtenFrom(fields: Fields, digest: Digest): Written {
  const chain = fields.parsed("chain", (text) => (text === "house" ? ok<Chain>("house") : parseCvr(text)), noChain);
  const place = { sequence: fields.integer("sequence"), previous: fields.digest("previous") };
  const stamp = { at: fields.instant("at"), by: fields.parsed("by", parseActor, nobody) };
  return { chain, ...place, ...stamp, ...(fields.has("batch") && { batch: fields.digest("batch") }), digest };
}

function employmentFrom(fields: Fields) {
  return {
    ...(fields.has("employeeNumber") && { employeeNumber: employeeNumberFrom(fields) }),
    ...(fields.has("perHour") && { perHour: fields.money("perHour") }),
    ...(fields.has("from") && { from: fields.day("from") }),
    ...(fields.has("to") && { to: fields.day("to") }),
    ...(fields.has("registeredOn") && { registeredOn: fields.day("registeredOn") }),
  };
}

function employerFrom(fields: Fields) {
  const accounts: Partial<Record<AccountKey, string>> = {};
  const named = fields.record("accounts");
  for (const key of accountKeys) if (named.has(key)) accounts[key] = named.text(key);
  named.done();
  return {
    payer: payerFrom(fields.record("payer")),
    practice: fields.oneOf("practice", ["with-wage", "accrued"]),
    payPeriod: fields.oneOf("payPeriod", ["month", "fortnight", "week", "casual"]),
    yearEnd: fields.text("yearEnd"),
    accounts,
  };
}

/** The accounts a journal can use, in the order they are shown. */
export const accountKeys: readonly [AccountKey, ...AccountKey[]] = [
  "wage",
  "holiday-pay",
  "pension",
  "atp-employer",
  "bank",
  "cash",
  "owed-holiday-pay",
  "owed-atp",
];

function addedFrom(fields: Fields) {
  const year = fields.year("year");
  const said = { ceiling: fields.money("ceiling"), source: fields.text("source") };
  const added = { year, ...said, by: fields.parsed("by", parseActor, nobody), at: fields.instant("at") };
  fields.done();
  return added;
}

const nobody = branded<Actor>("");
const noChain: Chain = "house";
