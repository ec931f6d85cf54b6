import { annualCeiling } from "../../law/annual-ceiling.js";
import type { KeptCeiling } from "../../payroll/audit/derived.js";
import { type Day, day } from "../../values/calendar.js";
import { digestOf } from "../../values/digest.js";
import { type Money, oere } from "../../values/money.js";
import { jsonOf, Reading } from "../../values/reading.js";

/** A ceiling in a program's own table: øre for the sum of these pay days, and whether it is printed or still to be verified. */
interface KnownCeiling {
  readonly from: Day;
  readonly to: Day;
  readonly amount: Money;
  readonly sure: boolean;
}

/** What a program told a ledger of its own ceilings: all that it knows, and those of them that it wrote there. */
interface LawEdition {
  readonly known: readonly KnownCeiling[];
  readonly written: readonly KnownCeiling[];
}

const meta = "law-edition/";

/**
 * The name of this program's table of ceilings. A ledger that does not have it yet gets what is new in it; so a newer program
 * brings the years it knows, and an older one changes nothing.
 */
export const lawEdition = nameOf(ceilings());

/**
 * In SQL: adds the ceilings of this program that the ledger holds with another amount or not at all, and what was added to
 * what it says of itself. A year that a user added for a to-verify one stays.
 */
export function addCeilings(inForce: readonly KeptCeiling[]): string {
  const known = ceilings();
  const written = known.filter((one) => !inForce.some((kept) => isHeld(one, kept)));
  const rows = written.map(({ from, to, amount }) => `('${from}', '${to}', ${amount})`);
  const insert = `INSERT INTO ceiling (covers_from, covers_to, amount) VALUES ${rows.join(", ")};`;
  const edition: LawEdition = { known, written };
  return `${rows.length > 0 ? insert : ""}
    INSERT INTO meta (key, value) VALUES ('${meta}${lawEdition}', '${JSON.stringify(edition)}');`;
}

/**
 * The ceilings that a program wrote, whichever version it was, from the row in which it said so; nothing where that row is
 * not as a program of ours writes it, or names another table than it shows.
 */
export function ceilingsWritten(key: string, value: string): readonly KeptCeiling[] | undefined {
  const edition = value === "" ? { known: firstCeilings, written: firstCeilings } : editionFrom(value);
  if (edition === undefined || key !== `${meta}${nameOf(edition.known)}`) return undefined;
  return edition.written.map(({ from, to, amount }) => ({ from, to, amount }));
}

function isHeld({ from, to, amount, sure }: KnownCeiling, kept: KeptCeiling): boolean {
  const isStated = kept.law !== undefined && !sure;
  return kept.from === from && kept.to === to && (kept.amount === amount || isStated);
}

function nameOf(known: readonly KnownCeiling[]): string {
  return digestOf(JSON.stringify(known)).slice(0, 16);
}

function ceilings(): readonly KnownCeiling[] {
  return annualCeiling.values.map(({ value, standing }) =>
    knownCeiling(value.covers.from, value.covers.to, value.amount, standing === "printed"),
  );
}

/** The fields in the order that `nameOf` has always had them in. */
function knownCeiling(from: Day, to: Day, amount: Money, sure: boolean): KnownCeiling {
  return { from, to, amount, sure };
}

function editionFrom(value: string): LawEdition | undefined {
  const reading = new Reading();
  const list = (item: unknown, at: string) => {
    const fields = reading.record(item, at);
    const sure = fields.raw("sure") === true;
    const ceiling = knownCeiling(fields.day("from"), fields.day("to"), fields.money("amount"), sure);
    fields.done();
    return ceiling;
  };
  const fields = reading.record(jsonOf(value), "");
  const edition = { known: fields.list("known", list), written: fields.list("written", list) };
  fields.done();
  return reading.fault === undefined && JSON.stringify(edition) === value ? edition : undefined;
}

/** The table of ceilings of 0.1.0, whose ledgers name it without showing it. It is never changed. */
const firstCeilings: readonly KnownCeiling[] = [
  knownCeiling(day("2019-01-02"), day("2019-12-31"), oere(20_000_00), true),
  knownCeiling(day("2020-01-01"), day("2020-12-31"), oere(20_000_00), true),
  knownCeiling(day("2021-01-01"), day("2021-12-31"), oere(20_000_00), true),
  knownCeiling(day("2022-01-01"), day("2022-12-31"), oere(20_000_00), true),
  knownCeiling(day("2023-01-01"), day("2023-06-30"), oere(20_000_00), true),
  knownCeiling(day("2023-01-01"), day("2023-12-31"), oere(40_000_00), true),
  knownCeiling(day("2024-01-01"), day("2024-12-31"), oere(41_280_00), true),
  knownCeiling(day("2025-01-01"), day("2025-12-31"), oere(42_766_00), true),
  knownCeiling(day("2026-01-01"), day("2026-12-31"), oere(44_691_00), false),
];
