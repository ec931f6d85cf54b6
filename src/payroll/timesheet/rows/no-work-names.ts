import { type Problem, problemOf } from "../../../values/problem.js";
import type { TableRow } from "../cells/table.js";
import type { Titled } from "../columns/title-rows.js";

/** `Fraværsliste`, `Ferie 2026`, `Kørselsregnskab`: what the lines below are, where nothing says that hours of work stand there too. A label with what it says behind it, `Ferie: 3 dage`, is none. */
const noWork =
  /^(?:(?:oversigt|liste) over )?(?:sygdom|syge?(?:dage|fravær|meldinger|meldte|orlov)|fravær\p{L}*|ferie(?:dage|fridage|plan|regnskab|oversigt|liste|kalender)?|orlov|barsel|afspadsering\p{L}*|kørsel\p{L}*|kilometer\p{L}*|rådigheds?\p{L}*|bagvagter?|udlæg|overtid\p{L}*|overarbejde|aflyst(?:e vagter)?|absences?|(?:sick )?leave|sickness|sick days|vacations?|holidays|mileage|expenses|overtime|on[- ]call)(?!\p{L})(?!\s*:)(?!.*(?:timer|timesed|løn|arbejd|work|hours))/iu;

/** Hours that are not to be paid, or not yet, or have been. */
const notToPay =
  /(?<!\p{L})(?:kladde|udkast|draft|slette[ts]|annulleret|ikke godkendt|not approved|afvist\p{L}*|rejected|udbetalt|paid|frivillig\p{L}*|volunteer\p{L}*|budget)(?!\p{L})/iu;

/** What shows how a timesheet looks, what was meant to be worked, or what is over. */
const beside =
  /(?<!\p{L})(?:skabelon|eksempel|template|example|vagtplan\p{L}*|planlagt\p{L}*|plan|schedule\p{L}*|roster|arkiv\p{L}*|archive\p{L}*|gammel|gamle|old)(?!\p{L})/iu;

/** Does the name of a sheet say that its lines are not to be paid as work? */
export function isNoWorkSheet(name: string): boolean {
  return noWork.test(name.trim()) || notToPay.test(name);
}

/** Does the name of a sheet say that its lines are not to be paid where another holds the work? */
export function isBesideWork(name: string): boolean {
  return isNoWorkSheet(name) || beside.test(name);
}

/** The first row above the headings that says nothing else than that the lines below are no work. */
export function noWorkTitle(above: readonly TableRow[]): Titled<string> | undefined {
  for (const { cells, line } of above) {
    const [only = "", ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (others.length === 0 && noWork.test(only)) return { value: only, line };
  }
  return undefined;
}

/** A sheet that is not read because of its name. */
export function refusedByName(file: string, name: string): Problem {
  return problemOf("wage-type-unknown", { type: name, stands: "sheet" }, { file, sheet: name });
}
