import { daysOf, showPeriod, yearOf } from "../../values/calendar.js";
import { showHundredthsDown } from "../../values/hours.js";
import { oere, plainAmount, showAmount } from "../../values/money.js";
import type { FieldName, HeaderLikeness, ProblemCode, ProblemData, Where, WorldFault } from "../../values/problem.js";
import { accountIn, choiceIn } from "../program/names.js";
import type { Vocabulary } from "../words/vocabulary.js";
import { fieldLabel, listedAnd, listedOr, readingInFull, vouchersShownMax } from "./phrases.js";
import { hasOwnRemedy, impliedDecimals, saysOwnForm } from "./readings.js";
import { cut, harmless, isPersonal } from "./received.js";

/** What of a problem is shown, in which order, and which of its texts is chosen; the texts stand in `words/`, under the same names. */
interface Shape<C extends ProblemCode> {
  /** The details under the first line; one that is empty is left out. `sentence` is the place of a whole sentence. */
  readonly facts?: readonly string[];
  /** The detail that has a remark beside it, and the one that must be given for it. */
  readonly remark?: { readonly beside: string; readonly when: keyof ProblemData[C] };
  readonly first?: Choice<C>;
  readonly next?: Choice<C>;
  readonly sentence?: Choice<C>;
  /** The problem in one line: its first line with the sentence, or a text of its own. */
  readonly brief?: "with-sentence" | "own" | Choice<C>;
  /** What it can also say of several of its kind. */
  readonly inGeneral?: readonly ("text" | "remedy")[];
  /** Details that are not in the data, or not shown as others of that name are. */
  readonly details?: (data: ProblemData[C], where: Where | undefined, words: Vocabulary) => Record<string, string>;
}

/** The name of the text that fits, or of several that follow each other; none says nothing. */
type Choice<C extends ProblemCode> = (
  data: ProblemData[C],
  where: Where | undefined,
) => string | readonly string[] | undefined;

type Shapes = { readonly [C in ProblemCode]?: Shape<C> };

/** 101–110: the command line was not understood. */
const command = {
  "command-unknown": { facts: ["nearest"] },
  "option-unknown": { facts: ["nearest"] },
  "option-value-unknown": {
    facts: ["choices"],
    next: ({ choices, received }) => (choices.length > 0 ? "some" : received === "" ? "empty" : "none"),
    details: ({ choices }, _, { language, fixed }) => ({
      choices: listedOr(
        choices.map((choice) => choiceIn(language, choice)),
        fixed,
      ),
    }),
  },
  "employer-not-chosen": { facts: ["known"], next: ({ known }) => (known.length === 0 ? "none" : "some") },
  "nobody-to-ask": { facts: ["fields"], brief: "own" },
} as const satisfies Shapes;

/** 201–207: a word or a setting was not understood. */
const input = {
  "cpr-refused": {
    facts: ["label", "sentence"],
    sentence: ({ field }, where) => (field === undefined && where === undefined ? "nowhere" : undefined),
    details: ({ field }, _, words) => ({ label: field === undefined ? "" : fieldLabel(field, words) }),
  },
  "field-not-understood": {
    facts: ["received", "because", "write"],
    first: ({ field, received }) =>
      field !== "number" ? "misread" : /^\d+$/.test(received) ? "noSuchNumber" : "noSuchCode",
    next: ({ field, fault, expected }, where) => {
      if (field === "number") return /^[a-z]/.test(expected) ? "nearCode" : "noSuchNumber";
      return hasOwnRemedy(fault) ? fault : lineOrCommand(fault, where);
    },
    brief: misreadBrief,
    details: misreadDetails,
  },
  "field-ambiguous": {
    facts: ["received", "canBe", "write"],
    first: ({ field, readings }) => (field === "key" ? field : (writtenOtherwise(readings) ?? "several")),
    next: ({ field, readings }, where) => {
      if (field === "day" || field === "break" || field === "key") return field;
      if (readings.some((one) => one.includes("."))) return "dot";
      const place = lineOrCommand(field, where);
      return writtenOtherwise(readings) === "comma" && place === "command" ? "comma" : place;
    },
    details: ({ field, received, readings }, _, words) => ({
      received: shownReceived(field, received, words),
      canBe: listedOr(
        readings.length === 1 ? [] : readings.map((reading) => readingInFull(field, reading, words)),
        words.fixed,
      ),
      write: field === "key" ? "" : listedOr(readings, words.fixed),
    }),
  },
  "field-missing": {
    facts: ["form"],
    next: ({ field, hasColumn }, where) => (hasColumn === false && field === "rate" ? field : lineOrCommand({}, where)),
  },
  "period-not-possible": {
    facts: ["sentence"],
    sentence: ({ reason }) => reason,
    next: lineOrCommand,
    brief: "with-sentence",
    inGeneral: ["text"],
    details: ({ from, to }) => ({ days: String(to < from ? 0 : daysOf({ from, to })) }),
  },
  "letter-not-printable": {
    facts: ["label", "codePoint"],
    details: ({ letter }) => ({
      codePoint: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    }),
  },
  "settings-not-understood": {
    facts: ["path", "expected"],
    first: ({ key }) => {
      const count = accountsIn(key).length;
      if (isOfKeyFile(key)) return "keyFile";
      return count === 0 ? "setting" : count === 1 ? "account" : "accounts";
    },
    next: ({ key }) => (isOfKeyFile(key) ? "keyFile" : accountsIn(key).length === 0 ? "setting" : "accounts"),
    details: ({ key }, _, { fixed, language }) => {
      const called = accountsIn(key).map((one) => accountIn(language, one));
      return { accounts: harmless(listedAnd(called, fixed)) };
    },
  },
} as const satisfies Shapes;

/** 211–217: the file as a file. */
const file = {
  "file-empty": { first: ({ holds }) => holds ?? "nothing" },
  "text-not-readable": {
    facts: ["file", "sentence"],
    sentence: ({ holds }) => holds ?? "unknown",
    next: ({ holds }) => holds ?? "unknown",
    brief: "with-sentence",
    details: fileDetails,
  },
  "header-not-understood": {
    facts: ["file", "missing", "unclear", "doubled"],
    brief: ({ missing, unclear = [], gone = [], resembles }) => {
      if (gone.length > 0) return "gone";
      if (resembles !== undefined && (unclear.length === 0 || isOfColumn(resembles))) return resembles;
      if (unclear.length > 0) return "unclear";
      return missing.length > 0 ? "missing" : "doubled";
    },
    next: ({ unclear = [], gone = [], resembles }) => {
      if (gone.length > 0) return "gone";
      const isUnclear = unclear.length > 0 && !(resembles !== undefined && isOfColumn(resembles));
      return isUnclear ? "unclear" : (resembles ?? "mend");
    },
    details: ({ path, missing, unclear = [], doubled }, where, words) => {
      const labels = (fields: readonly string[]) =>
        listedAnd(
          fields.map((field) => fieldLabel(field, words)),
          words.fixed,
        );
      return {
        ...fileDetails({ path }, where, words),
        missing: labels(missing),
        unclear: labels(unclear),
        doubled: labels(doubled),
      };
    },
  },
  "row-wrong-length": { inGeneral: ["text"] },
  "id-repeated": { facts: ["firstLine"], inGeneral: ["text"] },
} as const satisfies Shapes;

/** 221–233: a row does not fit what is known, or a document from others cannot be read. */
const row = {
  "employer-differs": { facts: ["received", "expected"], first: ({ rows }) => (rows === undefined ? "line" : "file") },
  "wage-type-unknown": {
    first: ({ isText, stands }) => stands ?? (isText === true ? "text" : "type"),
    next: ({ isText, stands }) => stands ?? (isText === true ? "text" : "type"),
  },
  "card-not-found": {
    facts: ["sentence"],
    first: ({ cards }) => (cards === undefined ? "line" : "name"),
    sentence: ({ by, matches, cards, named }) => {
      if (cards !== undefined) return cards.length === 0 ? "nobody" : "cards";
      if (by === "card") return "card";
      if (named !== undefined) return "otherNumber";
      return by === "name" ? (matches === 0 ? "noName" : "names") : matches === 0 ? "noNumber" : "numbers";
    },
    next: ({ by, matches, cards, named }) => {
      if (named !== undefined) return "otherNumber";
      if (cards !== undefined) return cards.length === 0 ? "nobody" : "cards";
      return by === "name" ? (matches === 0 ? "noName" : "names") : by;
    },
    brief: "with-sentence",
    details: ({ cards = [] }) => ({ count: String(cards.length) }),
  },
  "amount-differs": { facts: ["stated", "computed"], brief: "own" },
  "rate-differs": {
    facts: ["stated", "agreed"],
    brief: "own",
    inGeneral: ["remedy"],
    details: ({ stated }) => ({ rate: plainAmount(stated) }),
  },
  "row-employer-unknown": {
    first: ({ rows }) => (rows === undefined ? "line" : "file"),
    details: ({ received }) => ({ received: cut(received) }),
  },
  "record-not-understood": { facts: ["at"], details: ({ at }) => ({ at: harmless(at) }) },
  "record-newer": { facts: ["version", "known"] },
} as const satisfies Shapes;

/** 301–304 the law table, 401–421: a payment is refused. */
const payment = {
  "law-unknown": {
    facts: ["sentence"],
    sentence: ({ day, knownFrom }) => (day < knownFrom ? "before" : "after"),
    next: ({ day, knownFrom }) => (day < knownFrom ? "before" : "after"),
    details: ({ day }) => ({ year: String(yearOf(day)) }),
  },
  "law-stands": { facts: ["ceiling"] },
  "law-added-before": { facts: ["ceiling"], remark: { beside: "ceiling", when: "at" } },
  "law-amount-unlikely": { facts: ["received", "before"] },
  "payment-differs": {
    facts: ["voucher", "fields"],
    next: lineOrCommand,
    inGeneral: ["text", "remedy"],
    details: ({ fields }, _, words) => ({
      fields: listedAnd(
        fields.map((field) => words.fields[field].label),
        words.fixed,
      ),
    }),
  },
  "job-kind-excluded": { facts: ["sentence"], details: ({ kind }, _, { fixed }) => ({ kind: fixed.jobKind[kind] }) },
  "payment-empty": {
    facts: ["rows", "heading", "values"],
    next: ({ leftOut, heading }) =>
      leftOut === "not-approved" && heading === undefined ? "not-approved-title" : (leftOut ?? "nothing"),
    details: ({ leftOut, rows = 0, values = [] }, _, { fixed, quoted }) => ({
      rows: leftOut === undefined ? "" : `${fixed.lines(rows)}: ${fixed.leftOut[leftOut]}`,
      values: listedAnd(
        values.map((value) => (value === "" ? fixed.blank : quoted(value))),
        fixed,
      ),
    }),
  },
  "holiday-pay-not-owed": { facts: ["asked", "owed"], next: ({ owed }) => (owed > 0 ? "some" : "none") },
  "payout-negative": { facts: ["counted", "atpEmployee"] },
  "card-inactive": { facts: ["card", "payDay", "from", "until"], inGeneral: ["remedy"] },
  "holder-differs": { facts: ["card"], next: lineOrCommand, inGeneral: ["remedy"] },
  "period-overlaps": {
    facts: ["voucher", "period", "sentence"],
    first: ({ isSameLines }) => (isSameLines ? "sameLines" : "sameDays"),
    sentence: ({ isSameLines }) => (isSameLines ? "sameLines" : undefined),
    details: ({ from, to }) => ({ period: showPeriod({ from, to }) }),
  },
  "ceiling-exceeded": {
    facts: ["sentence", "ceiling", "used", "left", "counted", "excess"],
    remark: { beside: "used", when: "saldoReadAt" },
    next: roomLeft,
    brief: "own",
    inGeneral: ["text", "remedy"],
    details: ({ holidayPayThatFits = oere(0), hoursThatFit }) => ({
      holidayPayAmount: showAmount(holidayPayThatFits),
      hours: showHundredthsDown(hoursThatFit),
    }),
  },
} as const satisfies Shapes;

/** 431–461: what stands in the ledger stands in the way. */
const ledger = {
  "voucher-not-found": { facts: ["employer"] },
  "already-reversed": {
    facts: ["by", "replacedBy"],
    next: ({ replacedBy }) => (replacedBy === undefined ? "reversed" : "replaced"),
  },
  "holiday-pay-paid-since": { facts: ["paidBy"] },
  "correction-empty": { facts: ["voucher"] },
  "time-in-future": {
    facts: ["received", "now"],
    details: ({ field, received, now }, _, words) => ({
      received: shownReceived(field, received, words),
      now: harmless(now),
    }),
  },
  "saldo-over-ceiling": { facts: ["saldo", "ceiling"] },
  "saldo-older": { facts: ["readAt", "newest"] },
  "registered-differs": { facts: ["registeredAt"] },
  "nothing-to-register": { facts: ["reversedBy"] },
  "plan-outdated": { facts: ["lines"] },
  "keeping-time-not-over": { facts: ["card"] },
} as const satisfies Shapes;

/** 501–524: files, the ledger and the machine. */
const world = {
  "file-not-read": { facts: ["sentence"], details: worldFault },
  "file-not-written": {
    facts: ["sentence"],
    next: ({ voucher }) => (voucher === undefined ? "cure" : "payslip"),
    details: worldFault,
  },
  "ledger-locked": { facts: ["sentence"] },
  "ledger-newer": { facts: ["path", "version", "known"] },
  "ledger-damaged": {
    facts: ["path", "audit"],
    next: ({ audit }) => (audit === "copy-unfinished" ? "halfCopy" : "damaged"),
  },
  "ledger-not-opened": {
    facts: ["path"],
    first: ({ isBackup }) => (isBackup ? "backup" : "ledger"),
    next: ({ isBackup }) => (isBackup ? "backup" : "ledger"),
  },
  "clock-behind": { facts: ["now", "last"] },
  "backup-damaged": { facts: ["path", "audit"] },
  "ledger-unreachable": { facts: ["place", "sentence"], details: worldFault },
  "ledger-older": {
    facts: ["path", "version", "sameVersion", "known"],
    details: ({ version, known }) => ({
      version: version === known ? "" : String(version),
      sameVersion: version === known ? String(version) : "",
    }),
  },
  "printer-stopped": {
    facts: ["vouchers"],
    next: ({ vouchers }) => (vouchers.length > vouchersShownMax ? "many" : "few"),
    details: ({ vouchers }) => ({ toCommand: vouchers.join(" ") }),
  },
  "key-missing": { facts: ["employer", "path"] },
  "clock-ahead": { facts: ["now", "last"] },
} as const satisfies Shapes;

/** Every problem that shows more than a first line and a next step. */
export const problemShapes = { ...command, ...input, ...file, ...row, ...payment, ...ledger, ...world };

/** Is it a column of which is said what it is, not only that it could change pay? */
function isOfColumn(resembles: HeaderLikeness): boolean {
  return ["beside", "gross", "currency", "employers", "tax-cards"].includes(resembles);
}

/** In a file the line is mended, else the command. */
function lineOrCommand(_: unknown, where: Where | undefined): "line" | "command" {
  return where?.line === undefined ? "command" : "line";
}

/** What was received, where it may be shown. */
function shownReceived(field: FieldName, received: string, words: Vocabulary): string {
  return received === "" || isPersonal(field) ? "" : words.quoted(received);
}

/** The mark that belongs before the decimals of a word that can mean one thing only; nothing where it can mean several. */
function writtenOtherwise([reading = "", ...others]: readonly string[]): "comma" | "dot" | undefined {
  if (others.length > 0) return undefined;
  return reading.includes(",") ? "comma" : "dot";
}

/** In one line the reason is told where the word alone does not show it. */
function misreadBrief({ field, fault, expected }: ProblemData["field-not-understood"]) {
  if (field === "number") return undefined;
  if (impliedDecimals(expected) !== undefined) return "implied";
  switch (fault) {
    case "unreadable":
    case "ambiguous":
      return undefined;
    case "same-as-start":
    case "sum-line":
    case "no-such-day":
    case "over-a-day":
    case "break-in-text":
    case "serial-day":
    case "no-year":
    case "time-in-text":
    case "title-card":
    case "no-result":
    case "several-days":
    case "part-of-day":
    case "split-by-comma":
    case "merged":
      return fault;
    default:
      return "because";
  }
}

function misreadDetails(
  { field, fault, received, expected }: ProblemData["field-not-understood"],
  where: Where | undefined,
  words: Vocabulary,
) {
  const { fixed, fields, quoted } = words;
  const isNumber = field === "number";
  const shown = shownReceived(field, received, words);
  const { written, meant } = impliedDecimals(expected) ?? { written: "", meant: "" };
  const form =
    written !== ""
      ? fixed.impliedDecimals(written, meant)
      : saysOwnForm(field, expected) || fault === "heading-unclear"
        ? harmless(expected)
        : fields[field].form;
  const limit = limits[field];
  return {
    received: isNumber ? "" : shown,
    because: isNumber ? "" : fault === "out-of-range" && limit !== undefined ? fixed.limits[limit] : fixed.fault[fault],
    write:
      isNumber || hasOwnRemedy(fault)
        ? ""
        : field === "supplement" && where?.line !== undefined
          ? fixed.supplementInFile
          : form,
    was: shown === "" ? "" : ` (${fixed.received} ${shown})`,
    asked: quoted(received),
    near: isNumber ? harmless(expected) : "",
    written,
    meant,
  };
}

/** Values that are too small or too large are told the limit itself. */
const limits: { readonly [F in FieldName]?: keyof Vocabulary["fixed"]["limits"] } = {
  hours: "hours",
  "hours-per-week": "hoursPerWeek",
  pension: "fromZero",
  saldo: "saldo",
  "holiday-days": "days",
  break: "break",
  rate: "amount",
  supplement: "amount",
  amount: "amount",
  "holiday-pay-amount": "amount",
  start: "clock",
  end: "clock",
  "break-start": "clock",
  "break-end": "clock",
  day: "day",
};

/** What a list of public keys holds, from `keys export`. */
function isOfKeyFile(key: string): boolean {
  return /^keys(?:\[|$)/.test(key);
}

/** `account wage, account bank`: the accounts a journal needs and an employer has not set up. */
function accountsIn(key: string): readonly string[] {
  return key.split(", ").flatMap((part) => /^account (.+)$/.exec(part)?.[1] ?? []);
}

/** Where no place is told, the facts name the file. */
function fileDetails({ path, line }: { path: string; line?: number }, where: Where | undefined, { fixed }: Vocabulary) {
  if (where !== undefined) return { file: "" };
  return { file: line === undefined ? harmless(path) : `${harmless(path)}, ${fixed.line} ${line}` };
}

type Room = "usedUp" | "holidayPay" | "noHours" | "hours" | "hoursAtRate" | "splitCommand" | "splitLine" | "doubt";

/** What there is still room for. Hours are shown rounded down, so that the hours shown always fit (R27). */
function roomLeft(data: ProblemData["ceiling-exceeded"], where: Where | undefined): readonly Room[] {
  const doubt: readonly Room[] = data.isDoubtful ? ["doubt"] : [];
  if (data.left <= 0) return ["usedUp", ...doubt];
  if (data.holidayPayThatFits !== undefined) return ["holidayPay", ...doubt];
  const hours = data.hoursThatFit < hundredthOfAnHour ? "noHours" : data.rate === undefined ? "hours" : "hoursAtRate";
  return [hours, where?.line === undefined ? "splitCommand" : "splitLine", ...doubt];
}

const hundredthOfAnHour = 36;

/** What the surroundings did, and what helps. */
function worldFault({ reason }: { reason: WorldFault }, _: unknown, { fixed }: Vocabulary) {
  const { sentence, next } = fixed.worldFault[reason];
  return { fault: sentence, cure: next };
}
