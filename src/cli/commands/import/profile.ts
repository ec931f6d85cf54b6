import { type Profile, readProfile } from "../../../adapters/settings/profile.js";
import type { DateOrder } from "../../../payroll/timesheet/cells/dates.js";
import { headingKey } from "../../../payroll/timesheet/cells/headings.js";
import type { KindMeaning } from "../../../payroll/timesheet/cells/kinds.js";
import { type HeadingMap, type MappedHeading, mappedMeaning } from "../../../payroll/timesheet/columns/columns.js";
import { plainHabits, type RowHabits } from "../../../payroll/timesheet/columns/sheet-order.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import type { Session } from "../../session/session.js";
import { homeFolder } from "../../session/surroundings.js";

/** How one client's files are read: what its headings mean and how its figures are written. */
export interface ClientHabits {
  readonly mapped: HeadingMap;
  readonly habits: RowHabits;
  /** The line of the headings, where the mapping says it. */
  readonly headerRow?: number;
}

/** A client's mapping, and what it is called. */
export interface NamedProfile {
  readonly name: string;
  readonly profile: Profile;
}

/** The mapping that is saved under a name. Refused: none (501), or one that is no mapping (207). */
export function savedProfile(session: Session, name: string): Outcome<NamedProfile> {
  const read = readProfile(homeFolder(session.surroundings), name);
  return read.ok ? ok({ name, profile: read.value }) : read;
}

/** A client's mapping, and what the command line says itself. Refused: a mapping that names unknown fields (207). */
export function clientHabits(session: Session, given: NamedProfile | undefined): Outcome<ClientHabits> {
  const { options } = session.line;
  const mark = options.choice("decimal-mark", ["comma", "dot"]);
  const dateOrder = options.choice("date-order", dateOrders);
  const own = { ...(mark !== undefined && { mark }), ...(dateOrder !== undefined && { dateOrder }) };
  if (given === undefined) return ok({ mapped: new Map(), habits: { ...plainHabits, ...own } });
  const { name, profile } = given;
  const mapped = new Map<string, MappedHeading>();
  for (const [heading, word] of Object.entries(profile.columns)) {
    const meaning = mappedMeaning(word);
    if (meaning === undefined) return unknown(name, `columns.${heading}`, "card | name | day | hours | …");
    mapped.set(headingKey(heading), { heading, meaning });
  }
  return withHabits(profile.options, { name, mapped, own });
}

const dateOrders: readonly DateOrder[] = ["dmy", "mdy"];

function withHabits(
  options: Readonly<Record<string, string>>,
  told: { readonly name: string; readonly mapped: HeadingMap; readonly own: Partial<RowHabits> },
): Outcome<ClientHabits> {
  const kinds = new Map<string, KindMeaning>();
  let { mark } = plainHabits;
  let isBreakPaid = false;
  let dateOrder: DateOrder | undefined;
  let headerRow: number | undefined;
  for (const [key, word] of Object.entries(options)) {
    const kind = /^kind (.+)$/.exec(key)?.[1];
    if (kind !== undefined && (word === "hours" || word === "ignored")) kinds.set(headingKey(kind), word);
    else if (key === "decimalMark" && (word === "dot" || word === "comma")) mark = word;
    else if (key === "paidBreak" && (word === "yes" || word === "no")) isBreakPaid = word === "yes";
    else if (key === "dateOrder" && (word === "dmy" || word === "mdy")) dateOrder = word;
    else if (key === "headerRow" && /^\d{1,4}$/.test(word)) headerRow = Number(word);
    else return unknown(told.name, `options.${key}`, optionsExpected);
  }
  const habits = { mark, isBreakPaid, kinds, ...(dateOrder !== undefined && { dateOrder }), ...told.own };
  return ok({ mapped: told.mapped, habits, ...(headerRow !== undefined && { headerRow }) });
}

const optionsExpected =
  "decimalMark: dot | comma, dateOrder: dmy | mdy, headerRow: 0 | 1 | …, paidBreak: yes | no, kind …: hours | ignored";

function unknown(name: string, key: string, expected: string): Outcome<never> {
  return err(problem("settings-not-understood", { path: `profiles/${name}.json`, key, expected }));
}
