import type { Verified } from "../app/verify-files.js";
import type { PlainBlock, PlainColumn, PlainDocument } from "../payroll/plain-document.js";
import { amountCell, type Cell, type Table } from "../payroll/table.js";
import type { Instant } from "../values/calendar.js";
import { shortForm } from "../values/digest.js";
import { showAmount } from "../values/money.js";
import { findingText } from "./message.js";
import { harmless } from "./received.js";
import { type Saying, verdictLine, whyOf } from "./verified-lines.js";
import type { Language } from "./words.js";

/** A verification as one table: the verdict, cards, findings and files, a line each. */
export function verifiedTable(verified: Verified, saying: Saying): Table {
  const { said, words } = saying;
  const { kinds, columns } = said;
  const names = [
    ...(["kind", "file", "line", "card", "voucher", "code", "year", "sum", "ceiling", "left"] as const),
    ...(["text", "next"] as const),
  ];
  const header = names.map((name) => columns[name]);
  const none: readonly Cell[] = ["", "", "", ""];
  const rows: (readonly Cell[])[] = [
    [kinds.verdict, "", "", "", "", "", ...none, verdictLine(verified, said), ""],
    ...verified.cards.map(({ card, year, employers, sum, ceiling, left }) => [
      ...[kinds.card, "", "", card, "", "", String(year), amountCell(sum)],
      ...[ceiling === null ? "" : amountCell(ceiling), left === null ? "" : amountCell(left), employers.join(", "), ""],
    ]),
    ...verified.findings.map((finding) => {
      const { code, file, line, card, voucher } = finding;
      const place = [kinds.finding, harmless(file), line === null ? "" : String(line), card ?? "", voucher ?? "", code];
      return [...place, ...none, findingText(finding, words), words.findings[code](finding).next];
    }),
    ...verified.verdicts.map((verdict) => {
      const { file, card, voucher } = verdict;
      const place = [kinds.document, harmless(file), "", card ?? "", voucher ?? "", ""];
      return [...place, ...none, whyOf(verdict, verified, saying), ""];
    }),
  ];
  return { header, rows };
}

/**
 * The same as a paper for the case: verdict, cards, findings with what to do, and the keys the seals were made with. At most
 * so many rows of each; what is left out is counted, and stands in the table.
 */
export function verifiedPaper(
  verified: Verified,
  saying: Saying & { readonly now: Instant; readonly language: Language },
  rowsMax: number,
): PlainDocument {
  const { said, now, language } = saying;
  const blocks: PlainBlock[] = [
    { kind: "paragraph", text: verdictLine(verified, said) },
    ...cardBlocks(verified, saying, rowsMax),
    ...findingBlocks(verified, saying, rowsMax),
    ...keyBlocks(verified, saying, rowsMax),
  ];
  const { title, subtitle, author, foot } = said.report;
  return { language, title, subtitle, author, issuedAt: now, foot, blocks };
}

function cardBlocks({ cards }: Verified, { said }: Saying, rowsMax: number): readonly PlainBlock[] {
  if (cards.length === 0) return [];
  const { columns, report } = said;
  const worstFirst = [...cards].sort((one, other) => (one.left ?? 0) - (other.left ?? 0));
  const rows = worstFirst
    .slice(0, rowsMax)
    .map(({ card, year, employers, sum, ceiling, left }) => [
      ...[card, String(year), String(employers.length), showAmount(sum)],
      ...[ceiling === null ? "–" : showAmount(ceiling), left === null ? "–" : showAmount(left)],
    ]);
  const heads: readonly PlainColumn[] = [
    { title: columns.card, align: "left" },
    { title: columns.year, align: "left" },
    { title: columns.employers, align: "right" },
    { title: columns.sum, align: "right" },
    { title: columns.ceiling, align: "right" },
    { title: columns.left, align: "right" },
  ];
  const table: PlainBlock = { kind: "table", columns: heads, rows };
  return [{ kind: "heading", text: report.cardsHead }, table, ...moreBlock(cards.length - rowsMax, said)];
}

/** Each finding in a row; what to do stands once below, however many rows it is for. */
function findingBlocks({ findings }: Verified, { said, words }: Saying, rowsMax: number): readonly PlainBlock[] {
  const head: PlainBlock = { kind: "heading", text: said.report.findingsHead };
  if (findings.length === 0) return [head, { kind: "paragraph", text: said.report.noFindings }];
  const shown = findings.slice(0, rowsMax);
  const rows = shown.map((finding) => {
    const { file, line, card, voucher } = finding;
    const place = [nameOnPaper(file), ...(line === null ? [] : [`${words.fixed.line} ${line}`])].join(", ");
    return [card ?? "", voucher ?? "", place, lettersOnPaper(findingText(finding, words))];
  });
  const columns: readonly PlainColumn[] = [
    { title: said.columns.card, align: "left" },
    { title: said.columns.voucher, align: "left" },
    { title: said.columns.file, align: "left" },
    { title: said.columns.text, align: "left" },
  ];
  const steps = new Set(shown.map((finding) => lettersOnPaper(words.findings[finding.code](finding).next)));
  return [
    head,
    { kind: "table", columns, rows },
    ...moreBlock(findings.length - rowsMax, said),
    { kind: "paragraph", text: `${said.columns.next}: ${[...steps].join(" ")}` },
  ];
}

/** With which keys the slips of each employer are sealed, so that they can be compared with the employer's own word. */
function keyBlocks({ verdicts }: Verified, { said }: Saying, rowsMax: number): readonly PlainBlock[] {
  const counts = new Map<string, number>();
  for (const { slip, key } of verdicts) {
    if (slip === undefined) continue;
    const row = `${slip.payment.employer} ${key === undefined ? "–" : shortForm(key)}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const rows = [...counts].sort().map(([row, count]) => [...row.split(" "), String(count)]);
  const columns: readonly PlainColumn[] = [
    { title: said.columns.employer, align: "left" },
    { title: said.columns.key, align: "left" },
    { title: said.report.slips, align: "right" },
  ];
  const table: PlainBlock = { kind: "table", columns, rows: rows.slice(0, rowsMax) };
  return [{ kind: "heading", text: said.report.keysHead }, table, ...moreBlock(rows.length - rowsMax, said)];
}

const nameLettersMax = 40;

/** A stranger chose the name, and a folder says nothing on paper: the last part of it, and not too many letters. */
function nameOnPaper(file: string): string {
  const name = lettersOnPaper(harmless(file.split(/[/\\]/).at(-1) ?? file));
  return name.length <= nameLettersMax ? name : `…${name.slice(1 - nameLettersMax)}`;
}

/** Only letters that the typeface surely has; names of files may hold any. */
function lettersOnPaper(text: string): string {
  return text.replaceAll(/[^ -~\u00a0-\u017f–—‘’“”…−]/g, "·");
}

function moreBlock(count: number, said: Saying["said"]): readonly PlainBlock[] {
  return count > 0 ? [{ kind: "paragraph", text: said.more(count) }] : [];
}
