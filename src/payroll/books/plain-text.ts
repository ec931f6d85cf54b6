import type { AccountKey } from "../../ledger/entry.js";
import type { Day } from "../../values/calendar.js";
import { type Money, plainAmount } from "../../values/money.js";
import type { JournalLine, JournalVoucher } from "./journal.js";
import { accountNames } from "./tables.js";

const notReported = "Løn på bilagene indberettes ikke til eIndkomst.";

/** What an account is, for books that want to know. */
const kinds: { readonly [K in AccountKey]: { readonly hledger: string; readonly root: string } } = {
  wage: { hledger: "X", root: "Expenses" },
  "holiday-pay": { hledger: "X", root: "Expenses" },
  pension: { hledger: "X", root: "Expenses" },
  "atp-employer": { hledger: "X", root: "Expenses" },
  "owed-holiday-pay": { hledger: "L", root: "Liabilities" },
  "owed-atp": { hledger: "L", root: "Liabilities" },
  bank: { hledger: "C", root: "Assets" },
  cash: { hledger: "C", root: "Assets" },
};

/** A journal that `hledger check --strict` takes: commodity and accounts declared, Danish decimal comma. */
export function hledgerJournal(vouchers: readonly JournalVoucher[]): string {
  const accounts = accountsIn(vouchers, (line) => hledgerAccount(line.account));
  const head = [
    `; ${notReported}`,
    "decimal-mark ,",
    "commodity 1000,00 DKK",
    ...accounts.map(([name, line]) => `account ${name}  ; ${accountNames[line.key]}, type:${kinds[line.key].hledger}`),
  ];
  const blocks = vouchers.map(({ voucher, day, text, file, lines }) =>
    [
      `${day} * (${voucher}) ${text}  ; bilagsfil:${file}`,
      ...lines.map((line) => `    ${hledgerAccount(line.account)}  ${plainAmount(line.amount)} DKK`),
    ].join("\n"),
  );
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

/** A ledger that `bean-check` takes: every account opened on the first day it is used, decimal point. */
export function beancountLedger(vouchers: readonly JournalVoucher[]): string {
  const accounts = accountsIn(vouchers, beancountAccount);
  const first = vouchers.reduce<Day | undefined>(
    (day, voucher) => (day === undefined || voucher.day < day ? voucher.day : day),
    undefined,
  );
  const head = [
    `; ${notReported}`,
    'option "operating_currency" "DKK"',
    ...(first === undefined ? [] : [`${first} commodity DKK`]),
    ...accounts.map(([name, line]) => `${first} open ${name} DKK ; ${accountNames[line.key]}`),
  ];
  const blocks = vouchers.map(({ voucher, day, text, file, lines }) =>
    [
      `${day} * "${text}"`,
      `  bilag: "${voucher}"`,
      `  bilagsfil: "${file}"`,
      ...lines.map((line) => `  ${beancountAccount(line)}  ${withPoint(line.amount)} DKK`),
    ].join("\n"),
  );
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

/** Every account once, in the order of its name. */
function accountsIn(
  vouchers: readonly JournalVoucher[],
  nameOf: (line: JournalLine) => string,
): readonly (readonly [string, JournalLine])[] {
  const accounts = new Map<string, JournalLine>();
  for (const voucher of vouchers) for (const line of voucher.lines) accounts.set(nameOf(line), line);
  return [...accounts].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The user's own account as hledger can read it: no double spaces and no sign that means something at its beginning. */
function hledgerAccount(account: string): string {
  const plain = account.replaceAll(/\s+/gu, " ").replaceAll(";", ",").trim();
  return /^[\p{L}\p{N}]/u.test(plain) ? plain : `konto ${plain}`;
}

const beancountRoots = ["Assets", "Liabilities", "Equity", "Income", "Expenses"];

/** The user's own account under beancount's five roots: `2905` is `Expenses:2905`; a name that has a root already keeps it. */
function beancountAccount({ key, account }: JournalLine): string {
  const parts = account.split(":").map(component);
  const [root = ""] = parts;
  return beancountRoots.includes(root) && parts.length > 1 ? parts.join(":") : [kinds[key].root, ...parts].join(":");
}

function component(part: string): string {
  const word = part.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  const letter = word.slice(0, 1).toUpperCase();
  return /^[\p{Lu}\p{Nd}]/u.test(letter) ? letter + word.slice(1) : `K${word}`;
}

function withPoint(amount: Money): string {
  return plainAmount(amount).replace(",", ".");
}
