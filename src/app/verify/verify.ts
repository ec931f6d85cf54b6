import type { CardList } from "../../payroll/verify/card-list.js";
import { gravestFirst, isHarmlessCopy } from "../../payroll/verify/gravity.js";
import { type KeysByEmployer, type KnownKeys, keysToRemember, unknownKeys } from "../../payroll/verify/keys.js";
import { inspectMany } from "../../payroll/verify/many.js";
import {
  nothingInPapers,
  notProvedIn,
  papersNotChecked,
  type Verdict,
  verdictOf,
} from "../../payroll/verify/not-proved.js";
import type { ShownList } from "../../payroll/verify/portal.js";
import type { CardYearSum, NotProved } from "../../payroll/verify/seen-documents.js";
import type { SeenTable } from "../../payroll/verify/seen-table.js";
import { filesOf } from "../../payroll/verify/sighting.js";
import type { StatedList } from "../../payroll/verify/stated.js";
import type { View } from "../../payroll/verify/view.js";
import type { Finding } from "../../values/finding.js";
import { type FrikortId, yearOfVoucher } from "../../values/identity.js";
import { readDocuments } from "./gather.js";
import type { DocumentReader, DocumentVerdict, PassedFile } from "./read.js";

/** The keys that are known, and where those that are met for the first time are kept. */
export interface KeyMemory extends KnownKeys {
  /** Keeps the keys of employers: met for the first time, or not known and waiting for a person's word. */
  remember(met: KeysByEmployer, unknown: KeysByEmployer): void;
}

/** What is to be verified and with what it is compared. */
export interface VerifyOrder {
  readonly view?: View;
  readonly cards?: CardList | undefined;
  readonly payments?: StatedList | undefined;
  readonly portal?: ShownList | undefined;
  readonly keys: KeyMemory;
}

/** What documents from others came to. */
export interface Verified {
  readonly verdict: Verdict;
  readonly files: number;
  readonly payments: number;
  readonly cards: readonly CardYearSum[];
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly notProved: readonly NotProved[];
  /** What is as it should be and still worth knowing. */
  readonly remarks: readonly Finding[];
  readonly verdicts: readonly DocumentVerdict[];
  /** What was not checked, and what it is. */
  readonly passedOver: readonly PassedFile[];
  /** Cards of the municipality's list that no paper of the view tells of. */
  readonly withoutPapers: readonly FrikortId[];
  /** The part that was asked for. */
  readonly view: View;
}

/** Documents one by one, then all of them together. No ledger and no set-up is needed. */
export async function verifyFiles(reader: DocumentReader, order: VerifyOrder): Promise<Verified> {
  const { keys, cards, payments, portal, view = {} } = order;
  const read = await readDocuments(reader, { view, cards, payments, keys });
  const { seen, standingOf, files, passedOver } = read;
  // A key is remembered where it is told that it was seen: with a card that of its own employers.
  const slips = seen.slips
    .map(({ slip }) => slip)
    .filter((slip) => (view.card ?? slip.payment.card) === slip.payment.card);
  if (keys.trusted === undefined) keys.remember(keysToRemember(slips, standingOf), unknownKeys(slips, standingOf));
  const together = inspectMany(seen, portal);
  const own = read.findings.filter((finding) => concerns(finding, view));
  const findings = gravestFirst(withoutDoubles([...own, ...together.findings]));
  const isEmpty = seen.table.count === 0 && findings.length === 0;
  const unproved: readonly NotProved[] = [
    ...(isEmpty ? [nothingInPapers()] : []),
    ...notProvedIn(seen, together, standingOf),
    ...read.notProved,
    ...papersNotChecked(passedOver),
  ];
  const notProved = unproved.filter(({ card }) => view.card === undefined || card === null || card === view.card);
  const isOfCard = view.card !== undefined;
  const everywhere = isOfCard ? inspectMany({ ...seen, view: {} }, portal).findings : [];
  const verdicts = marked(read.verdicts, isOfCard ? [...read.findings, ...everywhere] : findings).filter((verdict) =>
    shown(verdict, view.card, findings),
  );
  const withoutPapers = cardsWithoutPapers(seen.table, cards, view.card);
  return {
    ...{ verdict: verdictOf(findings, notProved), files, payments: together.payments, cards: together.cards },
    ...{ findings, notProved, remarks: together.remarks, verdicts, passedOver, withoutPapers, view },
  };
}

/** A paper whose page may show another card than its record is told whichever card is asked for; a harmless copy shows its own. */
function concerns({ code, card, voucher, data }: Finding, { card: asked, year }: View): boolean {
  if (pageMayDiffer.has(code) && !(code === "page-not-drawn" && isHarmlessCopy(data))) return true;
  const isOfCard = asked === undefined || card === null || card === asked;
  return isOfCard && (year === undefined || voucher === null || yearOfVoucher(voucher) === year);
}

/** Papers that are only of another card than the one that is asked for are told where something was found on them. */
function shown({ card, file }: DocumentVerdict, asked: FrikortId | undefined, findings: readonly Finding[]): boolean {
  if (asked === undefined || card === undefined || card === asked) return true;
  return findings.some((finding) => finding.file === file);
}

const pageMayDiffer: ReadonlySet<Finding["code"]> = new Set([
  ...(["record-changed", "page-differs", "page-not-drawn", "layout-unknown"] as const),
]);

function cardsWithoutPapers(
  table: SeenTable,
  cards: CardList | undefined,
  asked: FrikortId | undefined,
): readonly FrikortId[] {
  if (cards === undefined) return [];
  const seen = new Set<number>();
  for (let row = 0; row < table.count; row += 1) seen.add(table.field(row, "card"));
  return [...cards.keys()].filter((card) => !seen.has(Number(card)) && (asked ?? card) === card).sort();
}

/** A card-year above its ceiling is told once: by the sum over all documents where there is one. */
function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const isSum = (finding: Finding) => finding.code === "card-over-ceiling" && finding.data.year !== undefined;
  const summed = new Set(findings.filter(isSum).map(({ card, data }) => `${card} ${data.year}`));
  const isDouble = (finding: Finding) =>
    finding.code === "card-over-ceiling" &&
    !isSum(finding) &&
    summed.has(`${finding.card} ${String(finding.data.payDay).slice(0, 4)}`);
  return findings.filter((finding) => !isDouble(finding));
}

/** A document is in order when no finding names it, also none of those that only many together show; a copy as its original. */
function marked(verdicts: readonly DocumentVerdict[], findings: readonly Finding[]): readonly DocumentVerdict[] {
  const named = new Set(findings.flatMap(filesOf));
  return verdicts.map((verdict) =>
    named.has(verdict.copyOf ?? verdict.file) ? { ...verdict, isInOrder: false } : verdict,
  );
}
