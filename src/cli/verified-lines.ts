import type { DocumentVerdict } from "../app/read-documents.js";
import type { Verified } from "../app/verify-files.js";
import type { CardYearSum } from "../payroll/seen-documents.js";
import { shortForm } from "../values/digest.js";
import { negated } from "../values/money.js";
import { findingLines, findingText } from "./message.js";
import { harmless } from "./received.js";
import type { VerifyWords } from "./verify-words.js";
import type { Words } from "./words.js";

/** What lines are said with. */
export interface Saying {
  readonly words: Words;
  readonly said: VerifyWords;
}

const cardsShownMax = 200;
const findingsShownMax = 200;
const documentsShownMax = 40;

/** For a person: a verdict in one line, then per card, then what was found and what to do, then each file. */
export function verifiedLines(
  verified: Verified,
  saying: Saying & { readonly report: string | undefined; readonly isTrustGiven: boolean },
): readonly string[] {
  const { findings, cards, verdicts } = verified;
  const { words, said, report, isTrustGiven } = saying;
  const someKey = verdicts.some(({ key }) => key !== undefined);
  return [
    verdictLine(verified, said),
    ...section(cards.slice(0, cardsShownMax).map((card) => cardLine(card, saying))),
    ...(cards.length > cardsShownMax ? [said.more(cards.length - cardsShownMax)] : []),
    ...section(findings.slice(0, findingsShownMax).flatMap((finding) => findingLines(finding, words))),
    ...(findings.length > findingsShownMax ? [said.more(findings.length - findingsShownMax)] : []),
    ...(verdicts.length <= documentsShownMax ? section(documentLines(verified, saying)) : []),
    ...(someKey && !isTrustGiven ? section([said.whoMade]) : []),
    ...(report === undefined ? [] : section([said.reportWritten(report)])),
  ];
}

export function verdictLine({ files, payments, findings }: Verified, said: VerifyWords): string {
  const counts = { files, payments };
  return findings.length === 0 ? said.sound(counts) : said.deviates({ ...counts, findings: findings.length });
}

export function cardLine({ card, year, employers, sum, ceiling, left }: CardYearSum, { words, said }: Saying): string {
  const about = { card, year, employers: employers.length, sum };
  if (ceiling === null || left === null) return said.noCeiling(about);
  const line = words.answers.cardYear({ ...about, ceiling });
  return left < 0 ? `${line}${said.tooMuch(negated(left))}` : `${line}${said.left(left)}`;
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

/** One row a file: its name, in order or not, and why. */
function documentLines(verified: Verified, saying: Saying): readonly string[] {
  const { words } = saying;
  const names = verified.verdicts.map(({ file }) => harmless(file));
  const width = names.reduce((widest, name) => Math.max(widest, [...name].length), 0);
  const states = [words.fixed.inOrder, words.fixed.finding];
  const stateWidth = states.reduce((widest, state) => Math.max(widest, state.length), 0);
  return verified.verdicts.map((verdict, place) => {
    const name = names[place] ?? "";
    const state = (verdict.isInOrder ? words.fixed.inOrder : words.fixed.finding).padEnd(stateWidth);
    return `${name}${" ".repeat(width - [...name].length)}   ${state}   ${whyOf(verdict, verified, saying)}`;
  });
}

export function whyOf(verdict: DocumentVerdict, verified: Verified, { words, said }: Saying): string {
  const { file, isInOrder, key, kind, slip } = verdict;
  if (!isInOrder) {
    const own = verified.findings.filter((finding) => finding.file === file);
    return [...new Set(own.map((finding) => findingText(finding, words)))].slice(0, 3).join("; ");
  }
  if (kind === "registration") return said.registrationInOrder;
  const whole = key === undefined ? words.answers.inOrderWithoutSeal : words.answers.inOrder(shortForm(key));
  const remarks = [
    slip?.isRedrawn === false ? said.judgedByText : whole,
    ...(slip?.added === undefined ? [] : [said.addedLaw(slip.added)]),
  ];
  return remarks.join("; ");
}
