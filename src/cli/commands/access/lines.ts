import type { Access } from "../../../app/show-access.js";
import { type Entry, isVoucher, sumOf, type VoucherEntry } from "../../../ledger/entry.js";
import type { Instant } from "../../../values/calendar.js";
import { onlyGiven } from "../../../values/only-given.js";
import { factLines } from "../../say/message.js";
import type { AccessWords } from "../../words/keeping.js";
import type { MessageFact } from "../../words/words.js";

/** Everything held about a card, for the person behind it to read. */
export function accessLines(access: Access, now: Instant, words: AccessWords): readonly string[] {
  if (access.entries.length === 0) return [words.nothing(access.card)];
  const { heads } = words;
  const told = (head: keyof AccessWords["heads"], lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heads[head], ...lines];
  return [
    words.head({ card: access.card, now }),
    ...told("person", personLines(access, words)),
    ...told(
      "employers",
      access.employers.map(({ payer }) => `  ${words.employer(payer)}`),
    ),
    ...told(
      "employments",
      access.entries.flatMap((entry) => employmentLine(entry, words)),
    ),
    ...told(
      "payments",
      access.entries.filter(isVoucher).flatMap((entry) => voucherLines(entry, words)),
    ),
    ...told(
      "notes",
      access.entries.flatMap((entry) => noteLine(entry, words)),
    ),
    ...told("purposes", indented([...words.purposes, ...words.recipients, ...words.sources])),
    ...told("retention", indented([words.retention(access.keptUntil)])),
    ...told("rights", indented(words.rights)),
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function personLines({ persons }: Access, words: AccessWords): readonly string[] {
  if (persons.length === 0) return [`  ${words.erased}`];
  return persons.flatMap(({ name, address, account = "" }) =>
    factLines([
      { label: words.name, value: name },
      ...(address === "" ? [] : [{ label: words.address, value: address }]),
      ...(account === "" ? [] : [{ label: words.bankAccount, value: account }]),
    ]),
  );
}

function employmentLine(entry: Entry, words: AccessWords): readonly string[] {
  if (entry.kind !== "employment") return [];
  const { chain, from, to, employeeNumber, perHour, registeredOn } = entry;
  const said = words.employment({
    employer: chain,
    ...onlyGiven({ from, to, number: employeeNumber, perHour, registeredOn }),
  });
  return [`  ${said}`];
}

function voucherLines(entry: VoucherEntry, words: AccessWords): readonly string[] {
  const { voucher, chain, payDay, period, reason, outside } = entry;
  const facts: MessageFact[] = entry.lines.map(({ kind, text, amount }) => ({
    label: text || words.line[kind],
    amount,
  }));
  facts.push({ label: words.counted, amount: entry.counted });
  if (entry.atpEmployee !== 0) facts.push({ label: words.atp, amount: entry.atpEmployee });
  facts.push({ label: words.payout, amount: entry.payout });
  if (outside.length > 0) facts.push({ label: words.outside, amount: sumOf(outside) });
  const isReversal = entry.kind === "reversal";
  return [
    `  ${words.payment({ voucher, employer: chain, payDay, period, isReversal })}`,
    ...(reason === undefined ? [] : [`    ${words.reason(reason)}`]),
    ...factLines(facts),
  ];
}

function noteLine(entry: Entry, words: AccessWords): readonly string[] {
  switch (entry.kind) {
    case "saldo":
      return [`  ${words.saldo({ left: entry.left, readAt: entry.readAt, employer: entry.chain })}`];
    case "registered": {
      const { voucher, registeredOn, registeredBy, chain } = entry;
      return [`  ${words.registered({ voucher, on: registeredOn, by: registeredBy, employer: chain })}`];
    }
    case "unregistered": {
      const { voucher, at, reason, chain } = entry;
      return [`  ${words.unregistered({ voucher, at, reason, employer: chain })}`];
    }
    case "card-state":
      return [`  ${words.state({ state: entry.state, from: entry.from, employer: entry.chain })}`];
    case "erasure":
      return [`  ${words.erasure({ at: entry.at, reason: entry.reason, employer: entry.chain })}`];
    case "payment":
    case "reversal":
    case "employment":
    case "employer":
    case "law":
      return [];
  }
}
