import { type Day, type Period, parseDay } from "../../values/calendar.js";
import { parseCvr } from "../../values/identity.js";
import type { PassedKind } from "./seen.js";
import type { ListName } from "./seen-documents.js";

/** The papers of ours that carry no record, by the title in their own description; held against the makers of each by a test. */
const titles: readonly (readonly [title: RegExp, kind: PassedKind])[] = [
  [/^(?:Lønsedler, (?!1 )\d+ bilag|Payslips, (?!1 )\d+ vouchers)$/, "merged"],
  [/^Aftale om brug af socialt frikort$/, "agreement"],
  [/^Ansættelsesbevis$/, "contract"],
  [/^Løn på socialt frikort \d{4}$/, "statement"],
  [/^(?:Kontrol af lønsedler på socialt frikort|Verification of payslips on social exemption cards)$/, "report"],
  [/^(?:Brug af socialt frikort i|Use of social exemption cards in) \d{4}$/, "figures"],
];

const otherNames: readonly (readonly [name: RegExp, kind: PassedKind])[] = [
  [/\.(?:jpe?g|png|gif|hei[cf]|tiff?|webp|bmp)$/i, "picture"],
  [/\.(?:xls[xmb]?|ods|numbers)$/i, "workbook"],
  [/\.(?:7z|rar|r\d\d|tar|t?gz|t?bz2?|t?xz|zst|lzh?|lz4|arj|cab|iso|dmg|zipx|z\d\d|\d{3})$/i, "archive"],
  [/\.(?:msg|oft|pst|ost|mbox|emlx|mht|mhtml|tnef|p7m|pgp|gpg)$|^(?:.*[/\\])?winmail\.dat$/i, "archive"],
];

/** What a file that is no document is by its name. */
export function otherNamed(name: string): PassedKind {
  return otherNames.find(([form]) => form.test(name))?.[1] ?? "other";
}

/** How files begin that are packed in a way that is not read: 7z, rar, gzip, bzip2, xz, zstd, cab, TNEF. */
const packedBegins =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the signs of such files
  /^(?:7z\u00bc\u00af'|Rar!\u001a|\u001f\u008b\u0008|BZh[1-9]1|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd|MSCF\u0000|\u0078\u009f\u003e\u0022)/;

/** What a file that is no document is by its first bytes, one letter each; else by its name. */
export function otherBegun(name: string, start: string): PassedKind {
  return packedBegins.test(start) ? "archive" : otherNamed(name);
}

/**
 * Files that systems leave beside those of a person, by name and by how they begin: AppleDouble (RFC 1740) and `.DS_Store` by macOS,
 * small pictures and looks of folders by Windows.
 */
const marks: readonly (readonly [name: RegExp, begins: RegExp])[] = [
  // biome-ignore-start lint/suspicious/noControlCharactersInRegex: the signs of such files
  [/^(?:.*[/\\])?\._[^/\\]+$|(?:^|[/\\])__MACOSX[/\\]/, /^\u0000\u0005\u0016\u0007/],
  [/^(?:.*[/\\])?\.DS_Store$/, /^\u0000\u0000\u0000\u0001Bud1/],
  [/^(?:.*[/\\])?(?:eh)?thumbs\.db$/i, /^\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1/],
  [/^(?:.*[/\\])?desktop\.ini$/i, /^(?:\u00ff\u00fe|\u00ef\u00bb\u00bf)?(?:\r?\u0000?\n\u0000?)*\[\u0000?[.LV]/],
  // biome-ignore-end lint/suspicious/noControlCharactersInRegex: the signs of such files
];

/** So many bytes tell whether a file is such a mark: a PDF, as programs open it, begins within the first 1024. */
export const markBytes = 2048;

/** Is a file what a system leaves beside others, and nothing that a program would open as a PDF? `start` is one letter for each byte. */
export function isSystemMark(name: string, start: string): boolean {
  return !start.includes("%PDF-") && marks.some(([form, begins]) => form.test(name) && begins.test(start));
}

/** What has nothing to do with the card, or cannot be told to: it is named as not checked, and proves nothing away. */
const strangers: ReadonlySet<PassedKind> = new Set(["other", "picture", "workbook", "mail", "ordinary"] as const);

/** A paper of ours that carries nothing to check, or files and mails packed in a way that is not read: what it holds is not proved. */
export function isUnchecked(kind: PassedKind): boolean {
  return !strangers.has(kind);
}

/** What a heading on a page says it is: a payslip, whatever the file's description says. */
export const slipHeadings: readonly string[] = ["Lønseddel", "Payslip"];

/** Which of our papers has this title; a payslip, also one that lost its record, is none of them. */
export function paperTitled(title: string): PassedKind | undefined {
  return titles.find(([form]) => form.test(title))?.[1];
}

const tableHeads: readonly (readonly [head: RegExp, kind: PassedKind])[] = [
  [/^(?:Art;Fil;Linje;Frikort-ID|Kind;File;Line;Card)/, "report"],
  [/^(?:Tal;Værdi;|Figure;Value;)/, "figures"],
  [/^Linje;CVR;Indkomstår;Frikort-ID;Konto;/, "statement"],
];

const tableNames: readonly (readonly [name: RegExp, kind: PassedKind])[] = [
  [/^(?:year|år|aar)-.*\.csv$/i, "statement"],
  [/^figures-.*\.csv$/i, "figures"],
  [/^.*-ordinary\.csv$/i, "ordinary"],
  [/^(?:rejected|(?:journal|kassekladde)-.*)\.csv$/i, "other"],
];

/** What a table is that is no registration record: by its first line, else by the name that we give our others. */
export function tableBegins(name: string, firstLine: string): PassedKind | undefined {
  const known = tableHeads.find(([head]) => head.test(firstLine)) ?? tableNames.find(([form]) => form.test(name));
  return known?.[1];
}

const byDays = /^registration-(\d{8})-(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d{8})-(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d{8})/i;
const ofImport = /^registration-[0-9a-f]{6,64}$/i;

/** Is this the name of an exported registration list? Its status columns then hold; the record of an import is as old as its payments. */
export function isExportedList(fileName: string): boolean {
  const name = withoutEnding(fileName);
  if (!/^registration-./i.test(name)) return false;
  return !ofImport.test(name) || parseCvr(name.slice("registration-".length)).ok;
}

/** The record of an import: its status is as old as its payments, and it holds no whole year. */
export function isOfImport(fileName: string): boolean {
  return ofImport.test(withoutEnding(fileName));
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
