import { type ExportKind, exportFormats } from "../../app/export-kinds.js";
import { payPeriodClasses } from "../../law/atp.js";
import { atpClasses, holidayPractices, slipLanguages, usualPractices, waysOfPaying } from "../../ledger/entry.js";
import { type FieldName, jobKinds } from "../../values/problem.js";
import { languages } from "./languages.js";

/**
 * One option, by the contract's name. `value` names what it takes (none: a flag), `choices` closes it, `field` is the field of
 * the dictionary it fills.
 */
export interface OptionSpec<N extends string = string, W extends string = string> {
  readonly name: N;
  /** What it is called stands under this word in `words/…/names.ts`: the same option, the same names. */
  readonly word: W;
  readonly value?: string;
  readonly many?: true;
  readonly choices?: readonly string[];
  readonly field?: FieldName;
}

/** One command: its arguments and its options, in the order a person thinks. */
export interface CommandSpec<N extends string = CommandName, O extends OptionSpec = OptionSpec> {
  readonly name: N;
  /** The arguments as the usage line shows them; `…`: the last one may be repeated. */
  readonly args: readonly string[];
  readonly options: readonly O[];
}

function flag<const N extends string>(name: N): OptionSpec<N, N> {
  return { name, word: name };
}

function text<const N extends string>(name: N, value: string, field?: FieldName): OptionSpec<N, N> {
  return field === undefined ? { name, word: name, value } : { name, word: name, value, field };
}

function many<const N extends string>(name: N, value: string): OptionSpec<N, N> {
  return { name, word: name, value, many: true };
}

function choice<const N extends string, const C extends string>(
  name: N,
  choices: readonly C[],
): OptionSpec<N, N> & { readonly choices: readonly C[] } {
  return { name, word: name, value: "CHOICE", choices };
}

/** Options that every command takes, before or after its word. */
export const globalOptions = [
  flag("json"),
  choice("lang", languages),
  text("ledger", "PATH"),
  text("employer", "CVR", "employer"),
  text("out", "DIR"),
  flag("dry-run"),
  flag("yes"),
  flag("quiet"),
  flag("no-color"),
  text("actor", "NAME", "actor"),
  flag("names"),
  flag("clock-is-right"),
  flag("help"),
  flag("version"),
] as const;

const decimalMark = choice("decimal-mark", ["comma", "dot"]);
const payDay = text("pay-day", "DAY", "pay-day");
const periodOptions = [text("from", "DAY", "period-from"), text("to", "DAY", "period-to")] as const;
const rangeOptions = [text("from", "DAY", "from"), text("to", "DAY", "to")] as const;
const year = text("year", "YEAR", "year");
const reason = text("reason", "TEXT", "reason");
const clockWasAhead = flag("clock-was-ahead");
const rate = text("rate", "AMOUNT", "rate");

const employmentOptions = [
  text("employed-from", "DAY", "employed-from"),
  text("employed-to", "DAY", "employed-to"),
  text("registered-employment", "DAY", "registered-employment"),
] as const;

const paymentOptions = [
  { ...text("hours", "HOURS", "hours"), many: true },
  { ...rate, many: true },
  ...periodOptions,
  payDay,
  many("supplement", "TEXT=AMOUNT"),
  text("pension", "AMOUNT", "pension"),
  choice("holiday-pay", holidayPractices),
  text("holiday-pay-amount", "AMOUNT", "holiday-pay-amount"),
  text("holiday-days", "DAYS", "holiday-days"),
  choice("atp", atpClasses),
  choice("paid-by", waysOfPaying),
  flag("split"),
  choice("slip-language", slipLanguages),
  decimalMark,
] as const;

function command<const N extends string, const O extends readonly OptionSpec[] = readonly []>(
  name: N,
  args: readonly string[],
  options?: O,
): CommandSpec<N, O[number]> {
  return { name, args, options: options ?? [] };
}

/** Every command of the program. */
const commands = [
  command(
    "setup",
    [],
    [
      text("cvr", "CVR", "employer"),
      text("name", "NAME", "name"),
      text("address", "ADDRESS", "address"),
      text("contact", "NAME", "contact"),
      flag("default"),
      choice("holiday-pay", usualPractices),
      choice("pay-period", payPeriodClasses),
      text("year-end", "DD-MM", "year-end"),
      many("account", "KEY=NUMBER"),
      flag("key"),
      clockWasAhead,
      reason,
    ],
  ),
  command(
    "pay",
    ["CARD"],
    [
      text("name", "NAME", "name"),
      ...paymentOptions,
      text("saldo", "AMOUNT", "saldo"),
      text("id", "ID", "payment-id"),
      flag("again"),
      flag("rename"),
      ...employmentOptions,
      choice("job-kind", jobKinds),
      flag("explain"),
      flag("open"),
    ],
  ),
  command(
    "import",
    ["FILE…"],
    [
      choice("format", ["auto", "csv", "danlon"]),
      text("map", "PROFILE", "mapping"),
      flag("map-columns"),
      { ...text("card", "CARD", "card"), word: "card-of-rows" },
      text("sheet", "NAME", "sheet"),
      text("header-row", "NUMBER", "number"),
      choice("date-order", ["dmy", "mdy"]),
      payDay,
      ...periodOptions,
      choice("holiday-pay", usualPractices),
      choice("atp", atpClasses),
      decimalMark,
      flag("skip-refused"),
      flag("again"),
      flag("merge"),
      text("undo", "IMPORTID", "import-id"),
      reason,
    ],
  ),
  command("card", ["CARD"], [year, rate, decimalMark]),
  command(
    "card set",
    ["CARD"],
    [
      text("name", "NAME", "name"),
      text("address", "ADDRESS", "address"),
      text("bank-account", "NUMBER", "bank-account"),
      text("employee-number", "NUMBER", "employee-number"),
      rate,
      text("active-from", "DAY", "active-from"),
      ...employmentOptions,
      decimalMark,
    ],
  ),
  command("card saldo", ["CARD", "AMOUNT"], [text("read-at", "MOMENT", "read-at"), decimalMark]),
  command("card deactivate", ["CARD"], [text("from", "DAY", "from")]),
  command("card activate", ["CARD"], [text("from", "DAY", "from")]),
  command("card list", []),
  command("todo", [], [text("compare", "FILE", "file")]),
  command(
    "registered",
    ["VOUCHER…"],
    [flag("all"), text("on", "DAY", "registered-on"), text("by", "NAME", "registered-by"), flag("undo"), reason],
  ),
  command(
    "atp",
    [],
    [
      year,
      choice("quarter", ["1", "2", "3", "4"]),
      flag("csv"),
      flag("paid"),
      text("on", "DAY", "paid-on"),
      flag("undo"),
    ],
  ),
  command("undo", ["VOUCHER|IMPORTID"]),
  command("reverse", ["VOUCHER"], [reason]),
  command("correct", ["VOUCHER"], [...paymentOptions, reason]),
  command("list", [], [text("card", "CARD", "card"), ...rangeOptions, year, flag("unregistered"), flag("csv")]),
  command("payslip", ["VOUCHER…"]),
  command("explain", ["VOUCHER"]),
  command("export", ["registration|journal|year"], [choice("format", exportFormats), ...rangeOptions, year]),
  command("agreement", ["CARD"]),
  command(
    "contract",
    ["CARD"],
    [
      text("place", "TEXT", "place"),
      text("job", "TEXT", "job"),
      text("hours-per-week", "HOURS", "hours-per-week"),
      text("notice", "TEXT", "notice"),
      text("collective-agreement", "TEXT", "collective-agreement"),
      text("pay-dates", "TEXT", "pay-dates"),
      decimalMark,
    ],
  ),
  command("law", [], [year]),
  command(
    "law add",
    ["annual-ceiling", "YEAR", "AMOUNT"],
    [text("source", "TEXT", "source"), reason, flag("sure"), clockWasAhead, decimalMark],
  ),
  command(
    "verify",
    ["FILE…"],
    [
      year,
      ...rangeOptions,
      text("card", "CARD", "card"),
      text("cards", "FILE", "file"),
      text("payments", "FILE", "file"),
      text("portal", "FILE", "file"),
      many("trust", "FILE"),
      text("report", "FILE", "file"),
    ],
  ),
  command("report", ["FILE…"], [year, text("cards", "FILE", "file"), text("report", "FILE", "file")]),
  command("check", [], [text("head", "FILE", "file")]),
  command("keys", []),
  command("keys export", []),
  command("keys list", []),
  command("keys accept", ["CVR|FILE", "KEY"]),
  command("keys forget", ["CVR"]),
  command("backup", ["FILE"]),
  command("restore", ["FILE"]),
  command("erase", ["CARD"], [reason]),
  command("access", ["CARD"]),
  command("ledger migrate", []),
  command("ledger copy", ["FROM", "TO"]),
  command("error", ["NUMBER"]),
  command("schema", ["COMMAND…"]),
  command("completion", ["bash|zsh|fish|powershell"]),
  command("demo", ["DIR"]),
  command("help", ["COMMAND…"]),
] as const;

export type CommandName = (typeof commands)[number]["name"];

type AnyOption = (typeof globalOptions)[number] | (typeof commands)[number]["options"][number];

/** What has a name in `words/…/names.ts`: every option, by its word there, and every choice. */
export type OptionWord = AnyOption["word"];
export type ChoiceWord = Extract<AnyOption, { readonly choices: readonly string[] }>["choices"][number];
/** Arguments that are words to choose. */
export type ArgumentWord = ExportKind | "annual-ceiling";

/** The options of one command, by the contract's names. */
export type OptionNameOf<C extends CommandName> = Extract<
  (typeof commands)[number],
  { readonly name: C }
>["options"][number]["name"];

export type GlobalOptionName = (typeof globalOptions)[number]["name"];

export const commandTable: readonly CommandSpec[] = commands;
