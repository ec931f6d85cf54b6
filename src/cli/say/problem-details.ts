import { type Day, type Instant, parseInstant, showDay } from "../../values/calendar.js";
import { type Money, oere, showMoney } from "../../values/money.js";
import type { ProblemCode, ProblemData } from "../../values/problem.js";
import { calledIn, namedIn } from "../program/names.js";
import type { Vocabulary } from "../words/vocabulary.js";
import { fieldWithOption, isField, listedAnd, severalVouchers } from "./phrases.js";
import { cut, harmless } from "./received.js";

type DetailName = { [C in ProblemCode]: keyof ProblemData[C] }[ProblemCode];

type Detail<D extends DetailName> = NonNullable<
  { [C in ProblemCode]: D extends keyof ProblemData[C] ? ProblemData[C][D] : never }[ProblemCode]
>;

/** The details that hold a value of this type, in one problem at least. */
type DetailOf<T> = {
  [C in ProblemCode]: {
    [D in keyof ProblemData[C]]-?: NonNullable<ProblemData[C][D]> extends T ? D : never;
  }[keyof ProblemData[C]];
}[ProblemCode];

/** Amounts stand in a column of their own under a problem. One that is missing here does not compile. */
const amounts: { readonly [D in DetailOf<Money>]: true } = {
  received: true,
  stated: true,
  computed: true,
  agreed: true,
  ceiling: true,
  before: true,
  asked: true,
  owed: true,
  counted: true,
  atpEmployee: true,
  used: true,
  left: true,
  excess: true,
  holidayPayThatFits: true,
  rate: true,
  saldo: true,
};

type Show<D extends DetailName> = (value: Detail<D>, words: Vocabulary) => string;

const quoted = (text: string, words: Vocabulary) => words.quoted(text);
const named = (text: string, words: Vocabulary) => namedIn(words.language, harmless(text));
const instant = (at: string, words: Vocabulary) => {
  const parsed = parseInstant(at);
  return parsed.ok ? words.instant(parsed.value) : harmless(at);
};

/** How the details are shown that are no amounts and more than a harmless text. A day or an instant that is missing does not compile. */
const shownAs: { readonly [D in DetailOf<Day | Instant>]: Show<D> } & { readonly [D in DetailName]?: Show<D> } = {
  day: showDay,
  from: showDay,
  to: showDay,
  knownFrom: showDay,
  knownTo: showDay,
  payDay: showDay,
  until: showDay,
  registeredAt: showDay,
  at: instant,
  saldoReadAt: instant,
  readAt: instant,
  newest: instant,
  now: instant,
  last: instant,
  letter: quoted,
  id: quoted,
  heading: quoted,
  received: (received, words) => quoted(String(received), words),
  option: named,
  first: named,
  second: named,
  nearest: named,
  expected: (expected, words) => named(String(expected), words),
  employer: cut,
  importId: cut,
  command: (command, { language }) => {
    if (command === "") return namedIn(language, "frikort --help");
    return `${namedIn(language, "frikort help")} ${calledIn(language, harmless(command))}`;
  },
  field: (field, words) => (isField(field, words) ? fieldWithOption(field, words) : harmless(field)),
  fields: (fields, words) =>
    listedAnd(
      fields.map((field) => fieldWithOption(field, words)),
      words.fixed,
    ),
  vouchers: (vouchers, { fixed }) => severalVouchers(vouchers, fixed),
};

/** As methods, so that a detail of any problem can be shown. */
interface Shower {
  show(value: unknown, words: Vocabulary): string;
}

const showers: Readonly<Record<string, Shower["show"]>> = shownAs;

/** The amount that a detail of this name is. */
export function amountOf(name: string, value: unknown): Money | undefined {
  return name in amounts && typeof value === "number" ? oere(value) : undefined;
}

/** A detail as it is shown; empty where it was not given. */
export function shownDetail(name: string, value: unknown, words: Vocabulary): string {
  if (value === undefined) return "";
  const amount = amountOf(name, value);
  if (amount !== undefined) return showMoney(amount);
  const show = showers[name];
  if (show !== undefined) return show(value, words);
  return Array.isArray(value) ? listedAnd(value.map(String), words.fixed) : harmless(String(value));
}
