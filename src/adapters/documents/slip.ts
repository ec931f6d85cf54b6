import type { CarriedFile, Payslip } from "../../payroll/papers/payslip.js";
import {
  layoutNumber,
  parseRecord,
  type RecordFault,
  recordText,
  type SlipRecord,
} from "../../payroll/papers/record.js";
import { registrationOf } from "../../payroll/papers/registration.js";
import { payslipOf, type SlipSeal } from "../../payroll/papers/slip-of.js";
import { missingOnSavedPage, otherFigures } from "../../payroll/verify/page.js";
import { differsOnLayout1 } from "../../payroll/verify/page-1.js";
import { paperTitled, slipHeadings } from "../../payroll/verify/papers.js";
import {
  type Judged,
  type JudgedSlip,
  judgedSlip,
  type PageCheck,
  type PassedKind,
  type Unreadable,
} from "../../payroll/verify/seen.js";
import type { DocumentFinding } from "../../payroll/verify/sighting.js";
import { inspectRecord, sealedDigestOf } from "../../payroll/verify/slip.js";
import { type Digest, digestOf, parsePublicKey, parseSeal } from "../../values/digest.js";
import type { FindingData } from "../../values/finding.js";
import { csvBytes } from "../csv/write.js";
import { fingerprint, verifySeal } from "../keys/key-file.js";
import { type BuiltPdf, isBuiltAs } from "./pdf-built.js";
import { readLayout1 } from "./pdf-layout-1.js";
import { type PaintedPage, paintsTheSame, textsByOutline } from "./pdf-painted.js";
import { aboutIn, carriesFiles, isSavedAgain, partThatDiffers, recordsIn, saysOurs } from "./pdf-record.js";
import type { SavedPdf } from "./pdf-saved.js";
import { shownInstead } from "./pdf-shown.js";
import { textsOnPages } from "./pdf-words.js";

/** Draws a page again. */
export type Draw = (slip: Payslip, carried: readonly CarriedFile[]) => Uint8Array;

/** Judges the bytes of one PDF by the record it carries. The same bytes give the same judgement; nothing in them is run or followed. */
export function judgePdf(bytes: Uint8Array, draw: Draw): Judged {
  let fault: Unreadable | undefined;
  for (const text of recordsIn(bytes)) {
    const record = parseRecord(text);
    if (record.ok) return judgeRecord(record.value, bytes, draw);
    fault ??= unreadable(record.error);
  }
  if (fault !== undefined) return fault;
  const isOurs = saysOurs(bytes);
  const what = isOurs ? paperOf(bytes) : undefined;
  return what === undefined ? notFound(isOurs, bytes) : { kind: "passed", what };
}

/**
 * A paper of ours that carries no record: by its title, and by its pages too, so that a payslip that lost its record and got
 * another title is still one that cannot be read. Copies of many slips in one file have several pages.
 */
function paperOf(bytes: Uint8Array): PassedKind | undefined {
  if (carriesFiles(bytes)) return undefined;
  const about = aboutIn(bytes);
  const what = about && paperTitled(about.title);
  if (what === undefined || what === "merged") return (about?.pages ?? 0) > 1 ? what : undefined;
  return textsOnPages(bytes).some((text) => slipHeadings.includes(text)) ? undefined : what;
}

function notFound(isOurs: boolean, bytes: Uint8Array): Unreadable {
  if (isOurs) return { kind: "unreadable", code: "record-not-understood", detail: "record.json", line: null };
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("/Encrypt");
  return { kind: "unreadable", code: "not-ours", detail: isLocked ? "encrypted" : "", line: null };
}

function unreadable(fault: RecordFault): Unreadable {
  if (fault.kind === "newer") {
    return { kind: "unreadable", code: "record-newer", detail: String(fault.version), line: null };
  }
  return { kind: "unreadable", code: "record-not-understood", detail: fault.at, line: null };
}

function judgeRecord(record: SlipRecord, bytes: Uint8Array, draw: Draw): JudgedSlip {
  return judgedBy(record, (seal) => checkPage(record, seal, { bytes, draw }));
}

function judgedBy(record: SlipRecord, check: (seal: SealState) => PageChecked): JudgedSlip {
  const sightings = inspectRecord(record, sealFits);
  const content = digestOf(`${record.ledger}/${record.entry.digest}`);
  const isChanged = sightings.some(({ code }) => code === "record-changed");
  const seal =
    record.seal === undefined ? "none" : sightings.some(({ code }) => code === "seal-wrong") ? "wrong" : "holds";
  const key = !isChanged && seal === "holds" ? keyOf(record) : undefined;
  const { page, found } = isChanged ? unchecked : check(seal);
  return judgedSlip(record, content, { key, page, sightings: [...sightings, ...found] });
}

type SealState = "holds" | "wrong" | "none";

interface PageChecked {
  readonly page: PageCheck;
  readonly found: readonly DocumentFinding[];
}

const unchecked: PageChecked = { page: "not-checked", found: [] };

/**
 * Our own layout is drawn again; an earlier one is judged by its text; one we do not know cannot be checked, and that is found. A
 * file that another program has saved is told as such, and looked at more closely by `judgeSaved`.
 */
function checkPage(
  record: SlipRecord,
  seal: SealState,
  { bytes, draw }: { readonly bytes: Uint8Array; readonly draw: Draw },
): PageChecked {
  if (record.layout > layoutNumber) return layoutUnknown(record);
  const savedAgain: PageChecked = { page: "saved-again", found: [pageNotDrawn(seal, "unread")] };
  if (record.layout === 1) {
    const own = readLayout1(bytes);
    return own === undefined ? savedAgain : { page: "earlier-layout", found: compareLayout1(record, own) };
  }
  const found = comparePage(record, bytes, draw);
  return found === "saved-again" ? savedAgain : { page: "drawn", found };
}

function layoutUnknown({ layout }: SlipRecord): PageChecked {
  return { page: "not-checked", found: [{ code: "layout-unknown", data: { found: layout } }] };
}

/**
 * Judges what another program has saved: each record in the file by itself, with its seal, and the text of the pages by the
 * record. `page-not-drawn` says which of them hold; it is found whatever holds, since nobody can tell how such a page looks.
 */
export async function judgeSaved(saved: SavedPdf, draw: Draw): Promise<readonly JudgedSlip[]> {
  const records = saved.records.flatMap((text) => {
    const record = parseRecord(text);
    return record.ok ? [record.value] : [];
  });
  const slips = records.map((record) => payslipOf(record.entry, slipSealOf(record), record.layout));
  const drawn: OwnDrawing[] = [];
  for (const record of records) drawn.push(await drawnByUs(record, draw));
  const covered = new Set<number>();
  const texts: TextFound[] = [];
  for (const [place, record] of records.entries()) {
    const [slip, own] = [slips[place], drawn[place]];
    if (slip !== undefined && own !== undefined)
      texts.push(await textFound(slip, record.layout, { saved, own, drawn, covered }));
  }
  const added = besidePages(saved, records, drawn);
  const left = saved.pages.flatMap((page, place) => {
    const isBlank = page.length === 0 && (covered.size === 0 || paintsNothing(saved.painted[place]));
    return covered.has(place) || isBlank ? [] : [place + 1];
  });
  return records.map((record, place) =>
    judgedBy(record, (seal) => {
      if (record.layout > layoutNumber) return layoutUnknown(record);
      const { text = "unread", shown = {} } = texts[place] ?? {};
      const more = {
        ...shown,
        ...(saved.isOverlaid && { over: "yes" }),
        ...(left.length > 0 && { pages: left.join(", ") }),
      };
      return { page: "saved-again", found: [pageNotDrawn(seal, text, more), ...added] };
    }),
  );
}

/** Figures may be drawn without letters, and a page that is not read may show anything. */
function paintsNothing(page: PaintedPage | undefined): boolean {
  return page?.isPlain === true && page.letters.length + page.shapes.length === 0;
}

function pageNotDrawn(seal: SealState, text: TextState, more: DocumentFinding["data"] = {}): DocumentFinding {
  return { code: "page-not-drawn", data: { record: "holds", seal, text, ...more } };
}

/** `redrawn`: what the page says is the same, and it is not drawn as ours is, so that nobody knows how it looks. */
type TextState = "holds" | "redrawn" | "differs" | "unread";

/**
 * A reader finds files and titles beside the page and believes them: a registration that is another than its record gives, a record
 * that is none or says more, a file that no slip carries, another title, another name of a file, or an amount said of it anywhere.
 */
function besidePages(
  { others, names, records: texts, titles: found, built, inside }: SavedPdf,
  records: readonly SlipRecord[],
  drawn: readonly OwnDrawing[],
): readonly DocumentFinding[] {
  const [own, heads] = [records.map((record) => plainText(csvOf(record))), new Set<string>()];
  for (const text of own) heads.add(text.slice(0, text.indexOf("\n")));
  const parts = others.map(plainText).flatMap((text) => {
    if (own.includes(text)) return [];
    return [heads.has(text.slice(0, Math.max(0, text.indexOf("\n")))) ? "registration" : "added"];
  });
  if (records.length < texts.length) parts.push("added");
  const written = records.map((record) => recordText(record).trimEnd());
  if (texts.filter((text) => written.includes(text.trimEnd())).length < records.length) parts.push("record");
  const titles = drawn.flatMap((one) => [...one.titles, ...(one.built?.titles ?? [])]);
  const ownNames = drawn.flatMap((one) => one.names);
  const isCalledOtherwise = [...found, ...(built?.titles ?? [])].some((title) => !titles.includes(title));
  const called = [...names, ...(built?.called ?? [])].filter((name) => !ownNames.includes(name) && saysAnything(name));
  const areOfOthers = parts.includes("added") || inside.length > 0;
  const ownSaid = drawn.flatMap((one) => one.built?.said ?? []);
  const isSaidOtherwise = (built?.said ?? []).some((text) => amount.test(text) && !ownSaid.includes(text));
  if (isCalledOtherwise || isSaidOtherwise || called.some((name) => !areOfOthers || figure.test(name)))
    parts.push("description");
  return [...new Set(parts)].map((part) => ({
    code: "page-differs",
    data: { part },
  }));
}

const figure = /\d[\d.,]{2}/;

/** An amount of money; `1.40.021` is the version of a program and `10:00:00.123` a time. */
const amount = /\d,\d\d(?!\d)|(?<![\d.:])\d{1,3}\.\d{3}(?![\d.])|\d\s*(?:kr|dkk)\b|\b(?:kr|dkk)\b\.?\s*\d/i;

/** What Ghostscript encrypts twice cannot be read, and says nothing but a figure that stands in it all the same. */
function saysAnything(name: string): boolean {
  return name !== "" && (!/[\p{Cc}\ufffd]/u.test(name) || figure.test(name));
}

/** Programs end what they carry with lines of their own. */
function plainText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).trimEnd();
}

/** What our own drawing of a record paints and is built of. */
interface OwnDrawing {
  readonly painted: readonly PaintedPage[];
  readonly titles: readonly string[];
  /** What it calls the files in it, and says of them. */
  readonly names: readonly string[];
  readonly built: BuiltPdf | undefined;
}

/** The newest layout, whose letters every layout has. Nothing is painted when it cannot be drawn. */
async function drawnByUs(record: SlipRecord, draw: Draw): Promise<OwnDrawing> {
  const { readSavedPdf } = await import("./pdf-saved.js");
  try {
    const drawn = draw(payslipOf(record.entry, slipSealOf(record), layoutNumber), carriedBy(record));
    const { painted = [], titles = [], names = [], built } = (await readSavedPdf(drawn)) ?? {};
    return { painted, titles, names, built };
  } catch {
    return { painted: [], titles: [], names: [], built: undefined };
  }
}

interface SavedPages {
  readonly saved: SavedPdf;
  readonly own: OwnDrawing;
  /** Of every record in the file. */
  readonly drawn: readonly OwnDrawing[];
  readonly covered: Set<number>;
}

/** What the text of a slip's pages is, and what they show in its place: the first field that is missing, and amounts. */
interface TextFound {
  readonly text: TextState;
  readonly shown: FindingData;
}

async function textFound(slip: Payslip, layout: number, pages: SavedPages): Promise<TextFound> {
  const { saved, own, drawn } = pages;
  const { text: read, places } = textState(slip, layout, pages);
  const isBuilt = saved.isOverlaid || (isBuiltAs(own.built, saved.built) && saved.built?.pages === saved.pageCount);
  const isReadAloud = (saved.built?.instead ?? []).every((one) =>
    drawn.some(({ built }) => built?.instead.includes(one)),
  );
  const isSame = read !== "holds" || (isBuilt && isReadAloud && (await isSeenByAll(saved)));
  const text = isSame ? read : "redrawn";
  if (text === "unread" || (text === "holds" && !saved.isOverlaid)) return { text, shown: {} };
  const found = places.flatMap((place) => {
    const painted = saved.painted[place];
    return painted === undefined ? [] : [{ painted, notes: saved.notes[place] ?? [] }];
  });
  const field = text === "differs" && fieldThatDiffers(slip, places, saved);
  const amounts = shownInstead(found, own.painted, { slip, isOwnLayout: layout === layoutNumber });
  return { text, shown: { ...(field !== undefined && field !== false && { field }), ...amounts } };
}

/** Asked once of each file, however many slips it holds. */
function isSeenByAll(saved: SavedPdf): Promise<boolean> {
  const known =
    seenByAll.get(saved) ?? import("./pdf-saved.js").then((own) => own.looksTheSameToAll(saved.bytes, saved.painted));
  seenByAll.set(saved, known);
  return known;
}

const seenByAll = new WeakMap<SavedPdf, Promise<boolean>>();

function fieldThatDiffers(slip: Payslip, places: readonly number[], { pages }: SavedPdf): string | undefined {
  return missingOnSavedPage(
    slip,
    places.flatMap((place) => pages[place] ?? []),
  );
}

/**
 * Do as many pages as the slip has, one after the other, say what it says, and no other amounts? Where a program has divided a slip
 * otherwise it is looked for on all pages together.
 */
function textState(
  slip: Payslip,
  layout: number,
  { saved, own, covered }: SavedPages,
): { readonly text: TextState; readonly places: readonly number[] } {
  const { pages, painted } = saved;
  const says = (texts: readonly string[]) =>
    missingOnSavedPage(slip, texts) === undefined && !otherFigures(slip, texts);
  for (const count of new Set([1, 2, 3, own.painted.length, pages.length])) {
    for (let from = 0; from + count <= pages.length; from += 1) {
      const places = Array.from({ length: count }, (_, place) => from + place);
      if (places.some((place) => covered.has(place)) || !says(places.flatMap((place) => pages[place] ?? []))) continue;
      for (const place of places) covered.add(place);
      const isDrawn = isDrawnAs(slip, layout, painted.slice(from, from + count), own.painted);
      return { text: isDrawn ? "holds" : "redrawn", places };
    }
  }
  return { text: pages.flat().length === 0 ? "unread" : "differs", places: placesOf(slip, pages, covered) };
}

/** The pages that name a slip's voucher and card, as far as another slip does not stand on them. */
function placesOf(
  slip: Payslip,
  pages: readonly (readonly string[])[],
  covered: ReadonlySet<number>,
): readonly number[] {
  return pages.flatMap((texts, place) => {
    const page = texts.join("").replace(/\s/g, "");
    return !covered.has(place) && (page.includes(slip.voucher) || page.includes(slip.card)) ? [place] : [];
  });
}

/** Our own layout paints the same letters at the same places; an earlier one at its own places, with our letters. */
function isDrawnAs(slip: Payslip, layout: number, found: readonly PaintedPage[], own: readonly PaintedPage[]): boolean {
  if (layout === layoutNumber) return paintsTheSame(found, own);
  const pages = found.flatMap((page) => {
    const texts = textsByOutline(page, own);
    return texts === undefined ? [] : [texts];
  });
  return pages.length === found.length && differsOnLayout1(slip, pages) === undefined;
}

/** What another page than the one its record gives shows in place of it, where it can be read. */
export async function withShown(judged: Judged, bytes: Uint8Array, draw: Draw): Promise<Judged> {
  if (judged.kind !== "slip" || !judged.sightings.some(({ code }) => code === "page-differs")) return judged;
  const { readSavedPdf } = await import("./pdf-saved.js");
  const saved = await readSavedPdf(bytes);
  const records = [...recordsIn(bytes)].flatMap((text) => {
    const record = parseRecord(text);
    return record.ok ? [record.value] : [];
  });
  const [record] = records;
  if (saved === undefined || record === undefined) return judged;
  const slip = payslipOf(record.entry, slipSealOf(record), record.layout);
  const pages = saved.painted.map((painted, place) => ({ painted, notes: saved.notes[place] ?? [] }));
  const isOwnLayout = record.layout === layoutNumber;
  const shown = shownInstead(pages, (await drawnByUs(record, draw)).painted, { slip, isOwnLayout });
  const sightings = judged.sightings.map((one) =>
    one.code === "page-differs" ? { ...one, data: { ...one.data, ...shown } } : one,
  );
  return { ...judged, sightings };
}

const describedOtherwise: DocumentFinding = { code: "page-differs", data: { part: "description" } };

/** A slip in a portfolio is as it was; what surrounds it is another program's, and its pages may show anything. */
export function inPortfolio(judged: Judged, outside: readonly number[], said: readonly string[]): Judged {
  if (judged.kind !== "slip" || judged.sightings.length > 0) return judged;
  const more = { inside: "portfolio", ...(outside.length > 0 && { pages: outside.join(", ") }) };
  const saved = pageNotDrawn(judged.isSealed ? "holds" : "none", "holds", more);
  const isSaid = said.some((text) => amount.test(text));
  return { ...judged, sightings: [saved, ...(isSaid ? [describedOtherwise] : [])] };
}

/** The page as the record gives it, byte for byte. What cannot be drawn at all was never drawn by us. */
function comparePage(record: SlipRecord, bytes: Uint8Array, draw: Draw): readonly DocumentFinding[] | "saved-again" {
  try {
    const own = draw(payslipOf(record.entry, slipSealOf(record), record.layout), carriedBy(record));
    const part = partThatDiffers(own, bytes);
    if (part !== undefined && isSavedAgain(own, bytes)) return "saved-again";
    return part === undefined ? [] : [{ code: "page-differs", data: { part } }];
  } catch {
    return [{ code: "page-differs", data: { part: "page" } }];
  }
}

function carriedBy(record: SlipRecord): readonly CarriedFile[] {
  return [
    { name: "record.json", bytes: new TextEncoder().encode(recordText(record)) },
    { name: "registration.csv", bytes: csvOf(record) },
  ];
}

function csvOf({ entry }: SlipRecord): Uint8Array {
  const { header, rows } = registrationOf(entry);
  return csvBytes(header, rows);
}

/** A slip of layout 1 as it was written is judged by all that stands on its pages, by its letters, and by the registration it carries. */
function compareLayout1(
  record: SlipRecord,
  own: NonNullable<ReturnType<typeof readLayout1>>,
): readonly DocumentFinding[] {
  if (!own.ok) return [{ code: "page-differs", data: { part: own.error } }];
  const field = differsOnLayout1(payslipOf(record.entry, slipSealOf(record), record.layout), own.value.pages);
  if (field !== undefined) return [{ code: "page-differs", data: { part: "page", field } }];
  if (!Buffer.from(csvOf(record)).equals(own.value.registration))
    return [{ code: "page-differs", data: { part: "registration" } }];
  return own.value.isWhole ? [] : [{ code: "page-differs", data: { part: "file" } }];
}

function slipSealOf(record: SlipRecord): SlipSeal | undefined {
  const key = keyOf(record);
  return key && { fingerprint: key, sealed: sealedDigestOf(record) };
}

function sealFits(digest: Digest, { signature, publicKey }: NonNullable<SlipRecord["seal"]>): boolean {
  const [seal, key] = [parseSeal(signature), parsePublicKey(publicKey)];
  if (!seal.ok || !key.ok) return false;
  try {
    return verifySeal(digest, seal.value, key.value);
  } catch {
    return false;
  }
}

function keyOf({ seal }: SlipRecord): Digest | undefined {
  const key = seal && parsePublicKey(seal.publicKey);
  return key?.ok === true ? fingerprint(key.value) : undefined;
}
