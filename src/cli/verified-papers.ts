import type { Verified } from "../app/verify-files.js";
import type { PlainBlock, PlainDocument } from "../payroll/plain-document.js";
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

const findingsOnPaperMax = 60;
const cardsOnPaperMax = 60;
const filesOnPaperMax = 40;

/** The same as a paper for the case: verdict, cards, findings with what to do. */
export function verifiedPaper(
  verified: Verified,
  saying: Saying & { readonly now: Instant; readonly language: Language },
): PlainDocument {
  const { said, now, language } = saying;
  const { report } = said;
  const blocks: PlainBlock[] = [
    { kind: "paragraph", text: verdictLine(verified, said) },
    ...cardBlocks(verified, saying),
    ...findingBlocks(verified, saying),
    ...fileBlocks(verified, saying),
  ];
  const { title, subtitle, author, foot } = report;
  return { language, title, subtitle, author, issuedAt: now, foot, blocks };
}

function cardBlocks({ cards }: Verified, { said }: Saying): readonly PlainBlock[] {
  if (cards.length === 0) return [];
  const { columns, report } = said;
  const rows = cards
    .slice(0, cardsOnPaperMax)
    .map(({ card, year, employers, sum, ceiling, left }) => [
      ...[card, String(year), String(employers.length), showAmount(sum)],
      ...[ceiling === null ? "–" : showAmount(ceiling), left === null ? "–" : showAmount(left)],
    ]);
  return [
    { kind: "heading", text: report.cardsHead },
    {
      kind: "table",
      columns: [
        { title: columns.card, align: "left" },
        { title: columns.year, align: "left" },
        { title: columns.employers, align: "right" },
        { title: columns.sum, align: "right" },
        { title: columns.ceiling, align: "right" },
        { title: columns.left, align: "right" },
      ],
      rows,
    },
    ...moreBlock(cards.length - cardsOnPaperMax, said),
  ];
}

function findingBlocks({ findings }: Verified, { said, words }: Saying): readonly PlainBlock[] {
  const head: PlainBlock = { kind: "heading", text: said.report.findingsHead };
  if (findings.length === 0) return [head, { kind: "paragraph", text: said.report.noFindings }];
  const rows = findings.slice(0, findingsOnPaperMax).map((finding) => {
    const { file, line, card, voucher, code } = finding;
    const place = [fileOnPaper(file), ...(line === null ? [] : [`${words.fixed.line} ${line}`])].join(", ");
    const about = [card ?? "", voucher ?? ""].filter((part) => part !== "").join(", ");
    return [about, place, lettersOnPaper(`${findingText(finding, words)}. ${words.findings[code](finding).next}`)];
  });
  const columns = [
    { title: `${said.columns.card}, ${said.columns.voucher}`, align: "left" },
    { title: said.columns.file, align: "left" },
    { title: said.columns.text, align: "left" },
  ] as const;
  return [head, { kind: "table", columns, rows }, ...moreBlock(findings.length - findingsOnPaperMax, said)];
}

function fileBlocks({ verdicts }: Verified, { said, words }: Saying): readonly PlainBlock[] {
  if (verdicts.length > filesOnPaperMax) return [];
  const rows = verdicts.map(({ file, isInOrder, key }) => [
    fileOnPaper(file),
    isInOrder ? words.fixed.inOrder : words.fixed.finding,
    key === undefined ? "–" : shortForm(key),
  ]);
  const columns = [
    { title: said.columns.file, align: "left" },
    { title: said.kinds.verdict, align: "left" },
    { title: said.columns.key, align: "left" },
  ] as const;
  return [
    { kind: "heading", text: said.report.documentsHead },
    { kind: "table", columns, rows },
  ];
}

/** A stranger chose the name: not too many letters of it. */
function fileOnPaper(file: string): string {
  const name = lettersOnPaper(harmless(file));
  return name.length <= 60 ? name : `…${name.slice(-59)}`;
}

/** Only letters that the typeface surely has; names of files may hold any. */
function lettersOnPaper(text: string): string {
  return text.replaceAll(/[^ -~\u00a0-\u017f–—‘’“”…−]/g, "·");
}

function moreBlock(count: number, said: Saying["said"]): readonly PlainBlock[] {
  return count > 0 ? [{ kind: "paragraph", text: said.more(count) }] : [];
}
