import type { Verified } from "../../../app/verify/verify.js";
import {
  figureColumn,
  heading,
  type PlainBlock,
  type PlainDocument,
  paragraph,
  textColumn,
} from "../../../payroll/papers/document.js";
import { amountCell, type Cell, type LongTable } from "../../../payroll/papers/table.js";
import { byCause } from "../../../payroll/verify/consequences.js";
import type { KeyTrust } from "../../../payroll/verify/keys.js";
import type { CardPayment, CardYearSum } from "../../../payroll/verify/seen-documents.js";
import { type Instant, showDay } from "../../../values/calendar.js";
import { danishDay } from "../../../values/copenhagen.js";
import { shortForm } from "../../../values/digest.js";
import type { Finding } from "../../../values/finding.js";
import { showAmount, showMoney } from "../../../values/money.js";
import { findingFacts } from "../../say/finding-facts.js";
import { tellFinding } from "../../say/finding-told.js";
import { findingText } from "../../say/message.js";
import { harmless } from "../../say/received.js";
import type { VerifyWords } from "../../words/verify.js";
import type { Language, Words } from "../../words/words.js";
import {
  againstLines,
  consequencesText,
  findingsByFile,
  type HeldAgainst,
  leftOf,
  notOnList,
  notProvedLines,
  remarkLine,
  type Saying,
  stateOf,
  strangersIn,
  verdictLine,
  whyOf,
  withoutPapersLines,
} from "./lines.js";

/** So many rows of each kind on paper: a country's would fill a book. The gravest come first, and the table holds them all. */
const rowsMax = 1000;

/** What a report is said with, and the lists that the papers were held against. */
type ReportSaying = Saying & { readonly against: readonly HeldAgainst[] };

/** A verification as one table: the verdict, cards, findings and files, a line each. */
export function verifiedTable(verified: Verified, saying: ReportSaying): LongTable {
  const { columns } = saying.said;
  const names = [
    ...(["kind", "file", "line", "card", "voucher", "code", "year", "sum", "ceiling", "left"] as const),
    ...(["text", "next"] as const),
  ];
  const rows = { [Symbol.iterator]: () => tableRows(verified, saying) };
  return { header: names.map((name) => columns[name]), rows };
}

const noAmounts: readonly Cell[] = ["", "", "", ""];

function* tableRows(verified: Verified, saying: ReportSaying): Generator<readonly Cell[]> {
  const { said, words, against } = saying;
  const { kinds } = said;
  const about = [...againstLines(verified, against, said), ...withoutPapersLines(verified.withoutPapers, said)];
  for (const line of [verdictLine(verified, said), ...about]) {
    yield [kinds.verdict, "", "", "", "", "", ...noAmounts, line, ""];
  }
  const proofOf = proofTexts(verified, said);
  const strangers = notOnList(verified);
  for (const own of verified.cards) {
    yield cardRow(own, saying, strangers.has(own.card));
    yield* paymentRows(own, proofOf, saying);
  }
  for (const finding of verified.findings) {
    const { code, file, line, card, voucher } = finding;
    const place = [kinds.finding, harmless(file), line === null ? "" : String(line), card ?? "", voucher ?? "", code];
    yield [...place, ...noAmounts, textOnPaper(finding, words), tellFinding(finding, words).next];
  }
  for (const { file, card, voucher, code, data } of verified.notProved) {
    const place = [kinds.notProved, file === null ? "" : harmless(file), "", card ?? "", voucher ?? "", code];
    yield [...place, ...noAmounts, said.notProved[code](data), ""];
  }
  const findings = findingsByFile(verified);
  for (const verdict of verified.verdicts) {
    const { file, card, voucher } = verdict;
    const place = [kinds.document, harmless(file), "", card ?? "", voucher ?? "", ""];
    yield [...place, ...noAmounts, `${stateOf(verdict, saying)}: ${whyOf(verdict, findings, saying)}`, ""];
  }
  for (const remark of verified.remarks) {
    const { file, card, voucher, code } = remark;
    const place = [kinds.remark, harmless(file), "", card ?? "", voucher ?? "", code];
    yield [...place, ...noAmounts, tellFinding(remark, words).sentence, ""];
  }
  for (const { file, what } of strangersIn(verified.passedOver)) {
    yield [kinds.passedOver, harmless(file), "", "", "", "", ...noAmounts, said.paperKinds[what], ""];
  }
}

function cardRow(own: CardYearSum, { said }: Saying, isStranger: boolean): readonly Cell[] {
  const { card, year, employers, sum, ceiling } = own;
  const left = leftOf(own);
  return [
    ...[said.kinds.card, "", "", card, "", "", String(year), amountCell(sum)],
    ...[ceiling === null ? "" : amountCell(ceiling), left === undefined ? "" : amountCell(left.left)],
    [employers.join(", "), ...reservationsOf(own, said), ...(isStranger ? [said.notOnList] : [])].join("; "),
    "",
  ];
}

/** What a sum and what is left of it do not stand without: that papers are missing, and what is only stated. */
function reservationsOf(own: CardYearSum, { report, whyAtMost }: VerifyWords): readonly string[] {
  const disputed = own.disputed.map(({ voucher }) => voucher);
  return [
    ...(own.isPart ? [whyAtMost.isPart] : []),
    ...(own.missing > 0 ? [report.papersMissing(own.missing)] : []),
    ...(disputed.length > 0 ? [whyAtMost.disputed(disputed)] : []),
    ...(own.stated === 0 ? [] : [report.ofWhichStated(own.stated)]),
  ];
}

/** The payments behind a sum, each in a row with who paid it, on which day, and what proves it. */
function paymentRows(
  own: CardYearSum,
  proofOf: ReturnType<typeof proofTexts>,
  { said }: Saying,
): readonly (readonly Cell[])[] {
  return own.payments().map((payment) => {
    const { voucher, employer, payDay, counted } = payment;
    const text = `${employer}, ${showDay(payDay)}, ${proofOf(payment)}`;
    const place = [said.kinds.payment, "", "", own.card, voucher ?? "", "", String(own.year)];
    return [...place, amountCell(counted), "", "", text, ""];
  });
}

/** What proves each payment: its sealed slip, and that something was found on it; or nothing but somebody's word. */
function proofTexts({ verdicts }: Verified, { report }: VerifyWords): (payment: CardPayment) => string {
  const doubted = new Set<string>();
  for (const { slip, isInOrder } of verdicts) {
    if (slip !== undefined && !isInOrder) doubted.add(`${slip.payment.employer} ${slip.payment.voucher}`);
  }
  return ({ employer, voucher, proved }) => {
    if (!proved) return report.stated;
    return doubted.has(`${employer} ${voucher}`) ? report.sealedDoubted : report.sealed;
  };
}

/**
 * The same as a paper for the case, over as many pages as it needs: the verdict and its day, cards, every finding with its own
 * step, gravest first, remarks, the keys the seals were made with, and what was not checked. What is left out of too many is
 * counted, and stands in the table.
 */
export function verifiedPaper(
  verified: Verified,
  saying: ReportSaying & { readonly now: Instant; readonly language: Language },
): PlainDocument {
  const { said, now, language, against } = saying;
  const day = showDay(danishDay(now));
  const nameOf = namesOnPaper(verified);
  const blocks: PlainBlock[] = [
    paragraph(`${verdictLine(verified, said)} ${said.report.checkedAt(day)}`),
    ...againstLines(verified, against, said).map((line) => paragraph(lettersOnPaper(line))),
    ...cardBlocks(verified, saying, rowsMax),
    ...findingBlocks(verified, saying, nameOf),
    ...notProvedBlocks(verified, saying),
    ...paymentBlocks(verified, saying, rowsMax),
    ...remarkBlocks(verified, saying, nameOf),
    ...keyBlocks(verified, saying, rowsMax),
    ...fileBlocks(verified, saying, nameOf),
    ...passedBlocks(verified, saying, nameOf),
  ];
  const { title, subtitle, author, foot } = said.report;
  return { language, title, subtitle, author, issuedAt: now, foot, blocks };
}

function cardBlocks(verified: Verified, { said }: Saying, rowsMax: number): readonly PlainBlock[] {
  const { cards, withoutPapers } = verified;
  const missing = withoutPapersLines(withoutPapers, said).map(paragraph);
  if (cards.length === 0) return missing;
  const { columns, report } = said;
  const strangers = notOnList(verified);
  const worstFirst = [...cards].sort((one, other) => (leftOf(one)?.left ?? 0) - (leftOf(other)?.left ?? 0));
  const rows = worstFirst.slice(0, rowsMax).map((own) => {
    const { card, year, employers, sum, ceiling } = own;
    const left = leftOf(own);
    return [
      ...[card, String(year), String(employers.length), showAmount(sum)],
      ...[ceiling === null ? "–" : showAmount(ceiling), left === undefined ? "–" : leftOnPaper(left, report)],
      [...reservationsOf(own, said), ...(strangers.has(card) ? [said.notOnList] : [])].join("; "),
    ];
  });
  const heads = [
    textColumn(columns.card),
    textColumn(columns.year),
    figureColumn(columns.employers),
    figureColumn(columns.sum),
    figureColumn(columns.ceiling),
    figureColumn(columns.left),
    textColumn(report.reservations),
  ];
  const table: PlainBlock = { kind: "table", columns: heads, rows };
  return [heading(report.cardsHead), table, ...moreBlock(cards.length - rowsMax, said), ...missing];
}

function leftOnPaper(
  { left, isAtMost }: NonNullable<ReturnType<typeof leftOf>>,
  { atMost }: VerifyWords["report"],
): string {
  return isAtMost ? atMost(left) : showAmount(left);
}

/** Each finding in a row: which paper, what was found with expected and found, and what to do about it. */
function findingBlocks({ findings }: Verified, { said, words }: Saying, nameOf: NameOnPaper): readonly PlainBlock[] {
  const causes = byCause(findings);
  const head = heading(said.report.findingsHead);
  if (findings.length === 0) return [head, paragraph(said.report.noFindings)];
  const rows = causes.slice(0, rowsMax).map(({ finding, consequences }) => {
    const { file, line, card, voucher } = finding;
    const also = consequences.length === 0 ? [] : [consequencesText(consequences, { words, said })];
    const place = [nameOf(file), ...(line === null ? [] : [`${words.fixed.line} ${line}`])].join(", ");
    const about = [...(card === null ? [] : [`${said.columns.card} ${card}`]), ...(voucher === null ? [] : [voucher])];
    const next = tellFinding(finding, words).next;
    const text = [textOnPaper(finding, words), ...also].join(" – ");
    return [[place, ...about].join("; "), text, next].map(lettersOnPaper);
  });
  const columns = [textColumn(said.columns.place), textColumn(said.kinds.finding), textColumn(said.columns.next)];
  return [head, { kind: "table", columns, rows }, ...moreBlock(causes.length - rowsMax, said)];
}

/** What was found, with field, expected and found after it. */
function textOnPaper(finding: Finding, words: Words): string {
  const facts = findingFacts(finding, words).flatMap((fact) => {
    if ("sentence" in fact) return [];
    return [`${fact.label} ${"amount" in fact ? showMoney(fact.amount) : fact.value}`];
  });
  return [findingText(finding, words), ...facts].join("; ");
}

function notProvedBlocks({ notProved }: Verified, saying: Saying): readonly PlainBlock[] {
  if (notProved.length === 0) return [];
  const lines = notProvedLines(notProved, saying, "").map((text) => paragraph(lettersOnPaper(text)));
  return [heading(saying.said.kinds.notProved), ...lines];
}

function paymentBlocks(verified: Verified, { said }: Saying, rowsMax: number): readonly PlainBlock[] {
  const { cards } = verified;
  const proofOf = proofTexts(verified, said);
  const rows: (readonly string[])[] = [];
  let left = 0;
  for (const own of cards) {
    left += own.count;
    if (rows.length === rowsMax) continue;
    for (const payment of own.payments().slice(0, rowsMax - rows.length)) {
      const { voucher, employer, payDay, counted } = payment;
      const about = [own.card, String(own.year), showDay(payDay), employer, voucher ?? "–", showAmount(counted)];
      rows.push([...about, proofOf(payment)]);
    }
  }
  if (rows.length === 0) return [];
  const { columns, report } = said;
  const heads = [
    textColumn(columns.card),
    textColumn(columns.year),
    textColumn(report.payDay),
    textColumn(columns.employer),
    textColumn(columns.voucher),
    figureColumn(columns.counted),
    textColumn(report.proved),
  ];
  const table: PlainBlock = { kind: "table", columns: heads, rows };
  return [heading(report.paymentsHead), table, ...moreBlock(left - rows.length, said)];
}

function remarkBlocks({ remarks }: Verified, saying: Saying, nameOf: NameOnPaper): readonly PlainBlock[] {
  if (remarks.length === 0) return [];
  const lines = remarks
    .slice(0, rowsMax)
    .map((remark) => paragraph(lettersOnPaper(remarkLine({ ...remark, file: nameOf(remark.file) }, saying))));
  const more = moreBlock(remarks.length - rowsMax, saying.said);
  return [heading(saying.said.report.remarksHead), ...lines, ...more];
}

/** Every file that was judged, and how. */
function fileBlocks(verified: Verified, saying: Saying, nameOf: NameOnPaper): readonly PlainBlock[] {
  const { said } = saying;
  const { verdicts } = verified;
  if (verdicts.length === 0) return [];
  const findings = findingsByFile(verified);
  const rows = verdicts.slice(0, rowsMax).map((verdict) => {
    return [nameOf(verdict.file), stateOf(verdict, saying), lettersOnPaper(whyOf(verdict, findings, saying))];
  });
  const columns = [textColumn(said.columns.file), textColumn(said.kinds.verdict), textColumn(said.columns.text)];
  const table: PlainBlock = { kind: "table", columns, rows };
  return [heading(said.report.filesHead), table, ...moreBlock(verdicts.length - rowsMax, said)];
}

function passedBlocks(verified: Verified, { said }: Saying, nameOf: NameOnPaper): readonly PlainBlock[] {
  const passedOver = strangersIn(verified.passedOver);
  if (passedOver.length === 0) return [];
  const rows = passedOver.slice(0, rowsMax).map(({ file, what }) => [nameOf(file), said.paperKinds[what] || "–"]);
  const columns = [textColumn(said.columns.file), textColumn(said.columns.text)];
  const table: PlainBlock = { kind: "table", columns, rows };
  return [heading(said.kinds.passedOver), table, ...moreBlock(passedOver.length - rowsMax, said)];
}

/** With which keys the slips of each employer are sealed, so that they can be compared with the employer's own word, and who vouches for them. */
function keyBlocks({ verdicts }: Verified, { said }: Saying, rowsMax: number): readonly PlainBlock[] {
  const counts = new Map<string, { readonly row: readonly string[]; count: number }>();
  for (const { slip, key, trust } of verdicts) {
    if (slip === undefined || trust === undefined) continue;
    const row = [slip.payment.employer, key === undefined ? "–" : shortForm(key), trustText(trust, said.report)];
    const own = counts.get(row.join(" ")) ?? { row, count: 0 };
    own.count += 1;
    counts.set(row.join(" "), own);
  }
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = sorted.map(([, { row, count }]) => [...row, String(count)]);
  const columns = [
    textColumn(said.columns.employer),
    textColumn(said.columns.key),
    textColumn(said.report.vouchedFor),
    figureColumn(said.report.slips),
  ];
  const table: PlainBlock = { kind: "table", columns, rows: rows.slice(0, rowsMax) };
  return [heading(said.report.keysHead), table, ...moreBlock(rows.length - rowsMax, said)];
}

function trustText(trust: KeyTrust, report: VerifyWords["report"]): string {
  switch (trust.kind) {
    case "accepted":
      return report.keyAccepted;
    case "refused":
      return report.keyRefused;
    case "no-seal":
      return report.noSeal;
    case "first-seen":
      return report.keyFirstSeen;
    case "remembered":
      return report.keyRemembered(trust.since);
  }
}

type NameOnPaper = (file: string) => string;

/**
 * What a file is called on paper: its own name, with the archive or mail it lies in, and with as much of its folder as tells it
 * from another of the same name. A stranger chose the names.
 */
function namesOnPaper({ verdicts, passedOver }: Verified): NameOnPaper {
  const files = [...new Set([...verdicts, ...passedOver].map(({ file }) => file))];
  const names = new Map<string, string>();
  for (let more = 0, left = files; left.length > 0; more += 1) {
    const called = left.map((file) => lastOf(file, more));
    const counts = new Map<string, number>();
    for (const name of called) counts.set(name, (counts.get(name) ?? 0) + 1);
    const isTold = (place: number) => counts.get(called[place] ?? "") === 1 || more === foldersMax;
    for (const [place, file] of left.entries()) if (isTold(place)) names.set(file, called[place] ?? file);
    left = left.filter((_, place) => !isTold(place));
  }
  return (file) => lettersOnPaper(harmless(names.get(file) ?? lastOf(file, 0)));
}

const foldersMax = 8;

/** The last part of a name from the archive on that it lies in, and so many folders before it. */
function lastOf(file: string, folders: number): string {
  const parts = file.split(/[/\\]/);
  const archive = parts.slice(0, -1).findIndex((part) => /\.(?:zip|eml)$/i.test(part));
  const from = archive < 0 ? parts.length - 1 : archive;
  return parts.slice(Math.max(0, from - folders)).join("/");
}

/** Only letters that the typeface surely has; names of files may hold any. */
function lettersOnPaper(text: string): string {
  return text.replaceAll(/[^ -~\u00a0-\u017f–—‘’“”…−]/g, "·");
}

function moreBlock(count: number, said: Saying["said"]): readonly PlainBlock[] {
  return count > 0 ? [paragraph(said.more(count))] : [];
}
