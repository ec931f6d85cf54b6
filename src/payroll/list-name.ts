import { type Day, type Period, parseDay } from "../values/calendar.js";
import { parseCvr } from "../values/identity.js";
import type { ListName } from "./seen-documents.js";

const byDays = /^registration-(\d{8})-(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d{8})-(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d{8})/i;
const ofImport = /^registration-[0-9a-f]{6,64}$/i;

/** Is this the name of an exported registration list? Its status columns then hold; the record of an import is as old as its payments. */
export function isExportedList(fileName: string): boolean {
  const name = withoutEnding(fileName);
  if (!/^registration-./i.test(name)) return false;
  return !ofImport.test(name) || parseCvr(name.slice("registration-".length)).ok;
}

/** `registration-CVR-FROM-TO.csv`: whose list it is and which pay days it covers. */
export function listNameOf(fileName: string): ListName | undefined {
  const [, cvr = "", first = "", last = ""] = byDays.exec(withoutEnding(fileName)) ?? [];
  const employer = parseCvr(cvr);
  const [from, to] = [dayOf(first), dayOf(last)];
  return employer.ok && from !== undefined && to !== undefined && from <= to
    ? { employer: employer.value, days: { from, to } }
    : undefined;
}

/** Does a stretch hold all of a calendar year? */
export function holdsYear({ from, to }: Period, year: number): boolean {
  return from <= `${year}-01-01` && to >= `${year}-12-31`;
}

/** What a browser adds to a name it has seen before is no part of it. */
function withoutEnding(fileName: string): string {
  return fileName.replace(/\.csv$/i, "").replace(/ ?\(\d{1,3}\)$/, "");
}

function dayOf(text: string): Day | undefined {
  const plain = parseDay(text);
  if (plain.ok) return plain.value;
  const turned = parseDay(text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  return turned.ok ? turned.value : undefined;
}
