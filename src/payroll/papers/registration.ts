import { sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { branded } from "../../values/brand.js";
import type { Day } from "../../values/calendar.js";
import type { Voucher } from "../../values/identity.js";
import { amountCell, type Cell, dayCell, type Table } from "./table.js";

/** The twenty columns of version 1 of the form, in the portal's own order where it asks (R11). No name, no CPR number. */
const version1 = [
  "Bilagsnr",
  "Frikort-ID",
  "CVR",
  "Ansættelse-fra",
  "Ansættelse-til",
  "Lønperiode-fra",
  "Lønperiode-til",
  "Udbetalingsdato",
  "Beløb-til-registrering",
  "heraf-løn",
  "heraf-tillæg",
  "heraf-feriegodtgørelse",
  "heraf-pension",
  "ATP-egen-andel",
  "Til-udbetaling",
  "Kontaktperson",
  "Status",
  "Registreret-dato",
  "Registreret-af",
  "Tilbagefører-bilag",
] as const;

/** The version that is written. */
const newest = version1;

/**
 * Every version of the form, the first one first; each is read for ever. A new one is the one before with columns at its end
 * (`[...version1, "X"] as const`), so a column stands at the same place in all that have it.
 */
const versions: readonly (readonly string[])[] = [version1];

export type RegistrationColumn = (typeof newest)[number];

/** The header that is written. */
export const registrationHeader: readonly string[] = newest;

/** Where each column stands in a line. */
export const columnAt: { readonly [C in RegistrationColumn]: number } = branded(
  Object.fromEntries(newest.map((column, place) => [column, place])),
);

/** A line that is written: a cell for each column, or it does not compile. */
type RegistrationRow = CellsFor<typeof newest>;
type CellsFor<Columns extends readonly string[]> = { readonly [Place in keyof Columns]: Cell };

/** How many columns the lines under a header have, by the version it is of; nothing when it is no registration form. */
export function registrationWidth(header: readonly string[]): number | undefined {
  return versions.find(
    (one) => one.length === header.length && one.every((name, place) => name === header[place]?.trim()),
  )?.length;
}

export type RegistrationStatus = "mangler" | "registreret" | "tilbageført";

/** What has happened to a voucher since it was written. */
export interface RegistrationState {
  readonly registered?: { readonly on: Day; readonly by: string };
  readonly reversedBy?: Voucher;
}

/** The record of one voucher as it was when it was written: still to be registered. A function of the entry alone. */
export function registrationOf(entry: VoucherEntry): Table {
  return { header: registrationHeader, rows: [registrationRow(entry, {})] };
}

/** One line: a payment, or a reversal with negative amounts. */
export function registrationRow(entry: VoucherEntry, state: RegistrationState): RegistrationRow {
  const { employment, period, lines, payer } = entry;
  return [
    entry.voucher,
    entry.card,
    payer.cvr,
    dayCell(employment.from),
    dayCell(employment.to),
    dayCell(period.from),
    dayCell(period.to),
    dayCell(entry.payDay),
    amountCell(entry.counted),
    amountCell(sumOf(lines, "wage")),
    amountCell(sumOf(lines, "supplement")),
    amountCell(sumOf(lines, "holiday-pay")),
    amountCell(sumOf(lines, "pension")),
    amountCell(entry.atpEmployee),
    amountCell(entry.payout),
    payer.contact,
    statusOf(state),
    dayCell(state.registered?.on),
    state.registered?.by ?? "",
    entry.reverses ?? "",
  ];
}

/** A payment that was reversed before it was registered is never to be typed; a registered one stays registered. */
function statusOf(state: RegistrationState): RegistrationStatus {
  if (state.registered !== undefined) return "registreret";
  return state.reversedBy === undefined ? "mangler" : "tilbageført";
}
