import type { DocumentVerdict } from "../../../app/verify/read.js";
import type { Verified } from "../../../app/verify/verify.js";
import { byCause, type Cause } from "../../../payroll/verify/consequences.js";
import { isHarmlessCopy } from "../../../payroll/verify/gravity.js";
import { isUnchecked } from "../../../payroll/verify/papers.js";
import type { CardYearSum, NotProved } from "../../../payroll/verify/seen-documents.js";
import { filesOf } from "../../../payroll/verify/sighting.js";
import { shortForm } from "../../../values/digest.js";
import type { Finding } from "../../../values/finding.js";
import type { FrikortId } from "../../../values/identity.js";
import { type Money, minus, negated, noMoney } from "../../../values/money.js";
import { tellFinding } from "../../say/finding-told.js";
import { findingLines, findingPlace, findingText } from "../../say/message.js";
import { harmless } from "../../say/received.js";
import type { VerifyWords } from "../../words/verify.js";
import type { Words } from "../../words/words.js";

/** What lines are said with. */
export interface Saying {
  readonly words: Words;
  readonly said: VerifyWords;
}

/** What the papers were held against: a list that was given, by its option. */
export interface HeldAgainst {
  readonly what: "trust" | "cards" | "payments" | "portal";
  readonly file: string;
}

const cardsShownMax = 200;
const findingsShownMax = 200;
const documentsShownMax = 40;
const remarksShownMax = 40;
const passedShownMax = 8;
const passedLettersMax = 48;
const noPapersShownMax = 20;

/** For a person: a verdict in one line, then per card, then what was found and what to do, then each file. */
export function verifiedLines(
  verified: Verified,
  saying: Saying & {
    readonly report: string | undefined;
    readonly against: readonly HeldAgainst[];
    /** How many letters the screen has in a line, where it is one. */
    readonly width: number | undefined;
  },
): readonly string[] {
  const { cards, verdicts, remarks, passedOver, notProved, withoutPapers } = verified;
  const causes = byCause(verified.findings);
  const strangers = notOnList(verified);
  const { said, report, against } = saying;
  return [
    verdictLine(verified, said),
    ...section(cards.slice(0, cardsShownMax).map((card) => cardLine(card, saying, strangers.has(card.card)))),
    ...(cards.length > cardsShownMax ? [said.more(cards.length - cardsShownMax)] : []),
    ...withoutPapersLines(withoutPapers, said),
    ...section(alike(causes.slice(0, findingsShownMax), saying).flatMap((own) => alikeLines(own, saying))),
    ...(causes.length > findingsShownMax ? [said.more(causes.length - findingsShownMax)] : []),
    ...section(notProvedLines(notProved, saying, `${said.notProvedHead}: `)),
    ...section(remarks.slice(0, remarksShownMax).map((remark) => remarkLine(remark, saying))),
    ...(remarks.length > remarksShownMax ? [said.more(remarks.length - remarksShownMax)] : []),
    ...(verdicts.length <= documentsShownMax ? section(documentLines(verified, saying, saying.width)) : []),
    ...section(passedLines(passedOver, said)),
    ...section(againstLines(verified, against, said)),
    ...(report === undefined ? [] : section([said.reportWritten(report)])),
  ];
}

export function verdictLine({ verdict, files, payments, findings }: Verified, said: VerifyWords): string {
  const counts = { files, payments };
  if (files === 0 && findings.length === 0) return said.nothingChecked;
  if (verdict === "findings") {
    const copies = findings.filter(({ code, data }) => code === "page-not-drawn" && isHarmlessCopy(data)).length;
    return said.deviates({ ...counts, findings: byCause(findings).length, copies });
  }
  return verdict === "in-order" ? said.sound(counts) : said.soundSoFar(counts);
}

/** Which part was asked for, and which lists and keys the papers were held against; where no keys were given, whose keys were believed. */
export function againstLines(
  { verdicts, view }: Verified,
  against: readonly HeldAgainst[],
  said: VerifyWords,
): readonly string[] {
  const lists = against.map(({ what, file }) => `${said.heldAgainst[what]} ${harmless(file)}`).join("; ");
  const isSealed = verdicts.some(({ key }) => key !== undefined);
  const isTrustGiven = against.some(({ what }) => what === "trust");
  const isAccepted = verdicts.every(({ trust }) => trust === undefined || trust.kind === "accepted");
  return [
    ...(Object.values(view).some((part) => part !== undefined) ? [said.onlyPart(view)] : []),
    ...(lists === "" ? [] : [`${said.heldAgainst.head}: ${lists}.`]),
    ...(isSealed && !isTrustGiven ? [isAccepted ? said.keysAccepted : said.whoMade(rememberedIn(verdicts))] : []),
  ];
}

/** The keys of the papers that are remembered from before and that nobody has confirmed, each once. */
function rememberedIn(verdicts: Verified["verdicts"]): Parameters<VerifyWords["whoMade"]>[0] {
  const keys = new Map<string, Parameters<VerifyWords["whoMade"]>[0][number]>();
  for (const { slip, key, trust } of verdicts) {
    if (slip === undefined || key === undefined || trust?.kind !== "remembered") continue;
    const own = { cvr: slip.payment.employer, key: shortForm(key), since: trust.since };
    keys.set(`${own.cvr} ${own.key}`, own);
  }
  return [...keys.values()];
}

const alikeShownMax = 3;

/** A line for each thing that is not proved, with what it begins with where no heading says it; many slips of an earlier layout are one line together, and so are papers of other kinds. */
export function notProvedLines(notProved: readonly NotProved[], saying: Saying, head: string): readonly string[] {
  const others = togetherOf("paper-not-checked", togetherOf("earlier-layout", notProved, saying), saying);
  const left = others.length - remarksShownMax;
  return [
    ...others.slice(0, remarksShownMax).map((one) => `${head}${notProvedLine(one, saying)}`),
    ...(left > 0 ? [saying.said.more(left)] : []),
  ];
}

function togetherOf(code: NotProved["code"], notProved: readonly NotProved[], { said }: Saying): readonly NotProved[] {
  const others = notProved.filter((one) => one.code !== code);
  const count = notProved.length - others.length;
  return count <= alikeShownMax
    ? notProved
    : [
        ...others,
        { code, file: null, card: null, voucher: null, data: { count, names: namesOf(code, notProved, said) } },
      ];
}

/** The first files of those that are told in one line, each as `passedLine` names it. */
function namesOf(code: NotProved["code"], notProved: readonly NotProved[], said: VerifyWords): readonly string[] {
  const kinds: Readonly<Record<string, string>> = said.paperKinds;
  const own = notProved.filter((one) => one.code === code).slice(0, passedShownMax);
  return own.map(({ file, data }) => {
    const [name, kind] = [nameOfPassed(file ?? ""), kinds[String(data.what)]];
    return kind === undefined ? name : `${name} (${kind})`;
  });
}

/** What was not proved, in one line: about which card or file, and why. */
function notProvedLine({ code, file, card, voucher, data }: NotProved, { said, words }: Saying): string {
  const place = [
    file === null ? undefined : harmless(file),
    card === null ? undefined : `${words.fixed.card} ${card}`,
    voucher,
  ];
  const about = place.filter((part) => typeof part === "string").join(", ");
  return `${about === "" ? "" : `${about}: `}${said.notProved[code](data)}`;
}

export function cardLine(of: CardYearSum, { words, said }: Saying, isStranger = false): string {
  const { card, year, employers, sum, stated, ceiling } = of;
  const about = { card, year, employers: employers.length, sum };
  const ofWhich = (stated === 0 ? "" : ` ${said.ofWhichStated(stated)}`) + (isStranger ? ` ${said.notOnList}` : "");
  if (ceiling === null) return `${said.noCeiling(about)}${ofWhich}`;
  return `${words.answers.cardYear({ ...about, ceiling })}${leftText(of, said)}${ofWhich}`;
}

/** Cards that are paid on and do not stand on the list of cards that was given. */
export function notOnList({ findings }: Verified): ReadonlySet<FrikortId> {
  return new Set(findings.flatMap(({ code, card }) => (code === "card-not-on-list" && card !== null ? [card] : [])));
}

/** Cards on the list that no paper tells of. */
export function withoutPapersLines(cards: readonly FrikortId[], said: VerifyWords): readonly string[] {
  return cards.length === 0
    ? []
    : [said.withoutPapers({ count: cards.length, cards: cards.slice(0, noPapersShownMax) })];
}

/** Causes that are told with the same words, together at the place of the first: only where they were found is another. */
function alike(causes: readonly Cause[], { words }: Saying): readonly (readonly Cause[])[] {
  const groups = new Map<string, Cause[]>();
  for (const [place, cause] of causes.entries()) {
    const [, ...told] = findingLines(cause.finding, words);
    const key = cause.consequences.length > 0 ? place : [findingText(cause.finding, words), ...told].join("\n");
    const own = groups.get(String(key));
    if (own === undefined) groups.set(String(key), [cause]);
    else own.push(cause);
  }
  return [...groups.values()];
}

/** Many findings of the same words are told once, with a line for each place. */
function alikeLines(causes: readonly Cause[], saying: Saying): readonly string[] {
  const { words, said } = saying;
  const [first] = causes;
  if (first === undefined || causes.length <= alikeShownMax)
    return causes.flatMap((cause) => causeLines(cause, saying));
  const [, ...told] = findingLines(first.finding, words);
  const head = `${words.fixed.finding}, ${said.places(causes.length)}: ${findingText(first.finding, words)}.`;
  return [head, ...told, ...causes.map(({ finding }) => `  – ${findingPlace(finding, words)}`)];
}

/** A finding, and under it what follows from the same fact. */
function causeLines({ finding, consequences }: Cause, { words, said }: Saying): readonly string[] {
  const own = findingLines(finding, words);
  return consequences.length === 0
    ? own
    : [...own.slice(0, -1), `  ${consequencesText(consequences, { words, said })}`, ...own.slice(-1)];
}

export function consequencesText(consequences: readonly Finding[], { words, said }: Saying): string {
  return said.consequences([...new Set(consequences.map((finding) => findingText(finding, words)))]);
}

/** What is left by the papers and by what the slips say was used beside them, and whether it may be less. */
export function leftOf({
  left,
  missing,
  disputed,
  isPart,
}: CardYearSum): { readonly left: Money; readonly isAtMost: boolean } | undefined {
  if (left === null) return undefined;
  return { left: minus(left, missing), isAtMost: missing > 0 || disputed.length > 0 || isPart };
}

/** What is left, and never without a word where more is used than the papers show. */
function leftText(of: CardYearSum, said: VerifyWords): string {
  if (of.left !== null && of.left < 0) return said.tooMuch(negated(of.left));
  const { left = noMoney, isAtMost = false } = leftOf(of) ?? {};
  if (left < 0) return said.tooMuchByMissing(negated(left));
  return isAtMost ? said.leftAtMost(left, whyAtMost(of, said)) : said.left(left);
}

/** Why less may be left than the papers say. */
function whyAtMost({ missing, disputed, isPart }: CardYearSum, { whyAtMost }: VerifyWords): readonly string[] {
  return [
    ...(isPart ? [whyAtMost.isPart] : []),
    ...(missing > 0 ? [whyAtMost.papersMissing] : []),
    ...(disputed.length > 0 ? [whyAtMost.disputed(disputed.map(({ voucher }) => voucher))] : []),
  ];
}

/** What is as it should be, in one line: where, what, and that it is not counted. */
export function remarkLine(remark: Finding, { words, said }: Saying): string {
  const { sentence } = tellFinding(remark, words);
  const line = said.remark({ file: harmless(remark.file), text: sentence });
  return remark.code === "reversed-since" ? `${line} ${said.notCounted(remark.voucher ?? "")}` : line;
}

/** What was not checked and holds no paper that is told as not proved. */
export function strangersIn(passedOver: Verified["passedOver"]): Verified["passedOver"] {
  return passedOver.filter(({ what }) => !isUnchecked(what));
}

/** What was not checked: what may be a paper first, each with what it is. */
function passedLines(passedOver: Verified["passedOver"], said: VerifyWords): readonly string[] {
  const strangers = strangersIn(passedOver);
  if (strangers.length === 0) return [];
  const knownFirst = [...strangers].sort((one, other) => Number(one.what === "other") - Number(other.what === "other"));
  const names = knownFirst.slice(0, passedShownMax).map(({ file, what }) => {
    const name = nameOfPassed(file);
    return said.paperKinds[what] === "" ? name : `${name} (${said.paperKinds[what]})`;
  });
  return [said.passedOver({ count: strangers.length, names })];
}

/** The end of a long path says more than its beginning. */
function nameOfPassed(file: string): string {
  const letters = [...harmless(file)];
  return letters.length <= passedLettersMax ? letters.join("") : `…${letters.slice(1 - passedLettersMax).join("")}`;
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

/** One row a file: its name, in order or not, and why; under each other where the screen is too narrow for rows. Findings stand above. */
function documentLines(verified: Verified, saying: Saying, screenWidth: number | undefined): readonly string[] {
  const names = verified.verdicts.map(({ file }) => harmless(file));
  const width = names.reduce((widest, name) => Math.max(widest, [...name].length), 0);
  const states = [...new Set(verified.verdicts.map((verdict) => stateOf(verdict, saying)))];
  const findings = findingsByFile(verified);
  const stateWidth = states.reduce((widest, state) => Math.max(widest, state.length), 0);
  const rows = verified.verdicts.map((verdict, place) => {
    const codes = new Set((findings.get(verdict.file) ?? []).map(({ code }) => code));
    const isTold = !verdict.isInOrder && verdict.copyOf === undefined && codes.size > 0;
    const why = isTold ? [...codes].join(", ") : whyOf(verdict, findings, saying);
    return { name: names[place] ?? "", state: stateOf(verdict, saying), why };
  });
  const widest = Math.max(0, ...rows.map(({ why }) => width + stateWidth + why.length + 6));
  if (screenWidth !== undefined && widest > screenWidth) {
    return rows.flatMap(({ name, state, why }) => [name, `  ${state}   ${why}`]);
  }
  return rows.map(({ name, state, why }) => {
    return `${name}${" ".repeat(width - [...name].length)}   ${state.padEnd(stateWidth)}   ${why}`;
  });
}

/** In order, or as far as it goes where the file proves nothing, or not. */
export function stateOf({ isInOrder, isProved }: DocumentVerdict, { words, said }: Saying): string {
  if (!isInOrder) return words.fixed.finding;
  return isProved ? words.fixed.inOrder : said.fitsUnproved;
}

type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

export function findingsByFile({ findings }: Verified): FindingsByFile {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const file of filesOf(finding)) {
      const own = byFile.get(file);
      if (own === undefined) byFile.set(file, [finding]);
      else own.push(finding);
    }
  }
  return byFile;
}

const whysMax = 3;

/** Why a file is in order or not, in a few words. */
export function whyOf(verdict: DocumentVerdict, findings: FindingsByFile, { words, said }: Saying): string {
  const { file, isInOrder, key, kind, slip, copyOf } = verdict;
  if (copyOf !== undefined) return said.copyOf(harmless(copyOf));
  if (!isInOrder) {
    const own = new Set<string>();
    for (const finding of findings.get(file) ?? []) {
      if (own.add(findingText(finding, words)).size === whysMax) break;
    }
    return own.size === 0 ? said.foundForOthers : [...own].join("; ");
  }
  if (kind === "registration") return said.registrationInOrder;
  const whole = key === undefined ? words.answers.inOrderWithoutSeal : words.answers.inOrder(shortForm(key));
  const remarks = [
    slip === undefined || slip.page === "drawn" ? whole : said.judgedByText,
    ...(slip?.added === undefined ? [] : [said.addedLaw(slip.added)]),
  ];
  return remarks.join("; ");
}
