import type { ExportFormat } from "../../app/export-tables.js";
import type { PayPeriodClass } from "../../law/atp.js";
import type { PaidBy, SlipLanguage, usualPractices } from "../../ledger/entry.js";
import type { FieldName, JobKind } from "../../values/problem.js";

/** The contract's word of a choice, and its Danish words: the first is shown, the others are understood. */
export type Choices<C extends string = string> = Readonly<Record<C, string | readonly string[]>>;

/**
 * One option in both languages. `also` are Danish names that an earlier version had and that are still understood; `value`
 * names what it takes (none: a flag), `choices` closes it, `field` is the field of the dictionary it fills.
 */
export interface OptionSpec<N extends string = string> {
  readonly name: N;
  readonly danish: string;
  readonly also?: readonly string[];
  readonly value?: string;
  readonly many?: true;
  readonly choices?: Choices;
  readonly field?: FieldName;
}

/** One command: its words in English and Danish, its arguments and its options, in the order a person thinks. */
export interface CommandSpec<N extends string = CommandName, O extends OptionSpec = OptionSpec> {
  readonly name: N;
  readonly danish: string;
  /** The arguments as the usage line shows them; `…`: the last one may be repeated. */
  readonly args: readonly string[];
  readonly options: readonly O[];
}

function flag<const N extends string>(name: N, danish: string): OptionSpec<N> {
  return { name, danish };
}

function text<const N extends string>(name: N, danish: string, value: string, field?: FieldName): OptionSpec<N> {
  return field === undefined ? { name, danish, value } : { name, danish, value, field };
}

function many<const N extends string>(name: N, danish: string, value: string): OptionSpec<N> {
  return { name, danish, value, many: true };
}

function choice<const N extends string>(name: N, danish: string, choices: Choices): OptionSpec<N> {
  return { name, danish, value: "CHOICE", choices };
}

/** The same option with the Danish names it had before. */
function also<N extends string>(option: OptionSpec<N>, ...names: readonly string[]): OptionSpec<N> {
  return { ...option, also: names };
}

/** Options that every command takes, before or after its word. */
export const globalOptions = [
  flag("json", "json"),
  choice("lang", "sprog", { da: "da", en: "en" }),
  text("ledger", "regnskab", "PATH"),
  text("employer", "arbejdsgiver", "CVR", "employer"),
  text("out", "mappe", "DIR"),
  flag("dry-run", "prøvekørsel"),
  flag("yes", "ja"),
  flag("quiet", "stille"),
  flag("no-color", "uden-farve"),
  text("actor", "bogført-af", "NAME", "actor"),
  flag("names", "navne"),
  flag("clock-is-right", "uret-er-rigtigt"),
  flag("help", "hjælp"),
  flag("version", "version"),
] as const;

const periodChoices = {
  month: "måned",
  fortnight: "14-dage",
  week: "uge",
  casual: ["løsarbejde", "løsarbejder"],
} as const satisfies Choices<PayPeriodClass>;
const practiceChoices = { "with-wage": "med-lønnen", accrued: ["optjent", "optjenes"] } as const satisfies Choices<
  (typeof usualPractices)[number]
>;
const decimalMark = choice("decimal-mark", "decimaltegn", { comma: "komma", dot: "punktum" });
const holidayPay = (choices: Choices) =>
  also(choice("holiday-pay", "feriebetaling", choices), "feriegodtgørelse", "feriepenge");
const payDay = also(text("pay-day", "udbetalingsdag", "DAY", "pay-day"), "udbetalingsdato");
const periodOptions = [text("from", "fra", "DAY", "period-from"), text("to", "til", "DAY", "period-to")] as const;
const rangeOptions = [text("from", "fra", "DAY", "from"), text("to", "til", "DAY", "to")] as const;
const year = text("year", "år", "YEAR", "year");
const reason = text("reason", "årsag", "TEXT", "reason");
const clockWasAhead = flag("clock-was-ahead", "uret-gik-forud");
const rate = text("rate", "sats", "AMOUNT", "rate");

const employmentOptions = [
  text("employed-from", "ansat-fra", "DAY", "employed-from"),
  text("employed-to", "ansat-til", "DAY", "employed-to"),
  text("registered-employment", "ansættelse-registreret", "DAY", "registered-employment"),
] as const;

const paymentOptions = [
  { ...text("hours", "timer", "HOURS", "hours"), many: true },
  { ...rate, many: true },
  ...periodOptions,
  payDay,
  many("supplement", "tillæg", "TEXT=AMOUNT"),
  text("pension", "pension", "AMOUNT", "pension"),
  holidayPay({ ...practiceChoices, only: "alene" }),
  text("holiday-pay-amount", "feriebetaling-beløb", "AMOUNT", "holiday-pay-amount"),
  text("holiday-days", "feriedage", "DAYS", "holiday-days"),
  choice("atp", "atp", { ...periodChoices, none: "ingen" }),
  also(
    choice("paid-by", "udbetalt-med", {
      account: ["konto", "kontooverførsel"],
      cash: ["kontant", "kontanter"],
      mobilepay: "mobilepay",
    } satisfies Choices<PaidBy>),
    "betalt-med",
  ),
  flag("split", "opdel"),
  choice("slip-language", "lønseddel-sprog", { da: "da", en: "en" } satisfies Choices<SlipLanguage>),
  decimalMark,
] as const;

function command<const N extends string, const O extends readonly OptionSpec[] = readonly []>(
  name: N,
  danish: string,
  args: readonly string[],
  options?: O,
): CommandSpec<N, O[number]> {
  return { name, danish, args, options: options ?? [] };
}

/** Every command of the program. */
const commands = [
  command(
    "setup",
    "opsæt",
    [],
    [
      text("cvr", "cvr", "CVR", "employer"),
      text("name", "navn", "NAME", "name"),
      text("address", "adresse", "ADDRESS", "address"),
      text("contact", "kontakt", "NAME", "contact"),
      flag("default", "standard"),
      holidayPay(practiceChoices),
      choice("pay-period", "lønperiode", periodChoices),
      text("year-end", "regnskabsår-slut", "DD-MM", "year-end"),
      many("account", "konto", "KEY=NUMBER"),
      flag("key", "nøgle"),
      clockWasAhead,
      reason,
    ],
  ),
  command(
    "pay",
    "betal",
    ["CARD"],
    [
      text("name", "navn", "NAME", "name"),
      ...paymentOptions,
      text("saldo", "saldo", "AMOUNT", "saldo"),
      text("id", "id", "ID", "payment-id"),
      flag("again", "igen"),
      flag("rename", "nyt-navn"),
      ...employmentOptions,
      choice("job-kind", "jobtype", {
        ordinary: "almindeligt",
        fleksjob: "fleksjob",
        løntilskud: "løntilskud",
        skånejob: "skånejob",
        praktik: "praktik",
        fee: "honorar",
        "own-business": "egen-virksomhed",
      } satisfies Choices<JobKind>),
      flag("explain", "forklar"),
      flag("open", "åbn"),
    ],
  ),
  command(
    "import",
    "importer",
    ["FILE…"],
    [
      choice("format", "format", { auto: "auto", csv: "csv", danlon: ["danløn", "danlon"] }),
      text("map", "profil", "PROFILE", "mapping"),
      flag("map-columns", "forbind-kolonner"),
      text("card", "frikort-id", "CARD", "card"),
      text("sheet", "ark", "NAME", "sheet"),
      text("header-row", "overskriftslinje", "NUMBER", "number"),
      choice("date-order", "datorækkefølge", { dmy: "dmå", mdy: "mdå" }),
      payDay,
      ...periodOptions,
      holidayPay(practiceChoices),
      choice("atp", "atp", { ...periodChoices, none: "ingen" }),
      decimalMark,
      flag("skip-refused", "spring-afviste-over"),
      flag("again", "igen"),
      flag("merge", "saml"),
      text("undo", "fortryd", "IMPORTID", "import-id"),
      reason,
    ],
  ),
  command("card", "kort", ["CARD"], [year, rate, decimalMark]),
  command(
    "card set",
    "kort sæt",
    ["CARD"],
    [
      text("name", "navn", "NAME", "name"),
      text("address", "adresse", "ADDRESS", "address"),
      text("bank-account", "bankkonto", "NUMBER", "bank-account"),
      text("employee-number", "medarbejdernummer", "NUMBER", "employee-number"),
      rate,
      text("active-from", "aktiv-fra", "DAY", "active-from"),
      ...employmentOptions,
      decimalMark,
    ],
  ),
  command(
    "card saldo",
    "kort saldo",
    ["CARD", "AMOUNT"],
    [text("read-at", "aflæst", "MOMENT", "read-at"), decimalMark],
  ),
  command("card deactivate", "kort deaktiver", ["CARD"], [text("from", "fra", "DAY", "from")]),
  command("card activate", "kort aktiver", ["CARD"], [text("from", "fra", "DAY", "from")]),
  command("card list", "kort liste", []),
  command("todo", "mangler", [], [text("compare", "sammenlign", "FILE", "file")]),
  command(
    "registered",
    "registreret",
    ["VOUCHER…"],
    [
      flag("all", "alle"),
      text("on", "dag", "DAY", "registered-on"),
      text("by", "af", "NAME", "registered-by"),
      flag("undo", "fortryd"),
      reason,
    ],
  ),
  command(
    "atp",
    "atp",
    [],
    [
      year,
      choice("quarter", "kvartal", { 1: "1", 2: "2", 3: "3", 4: "4" }),
      flag("csv", "csv"),
      flag("paid", "betalt"),
      text("on", "dag", "DAY", "paid-on"),
      flag("undo", "fortryd"),
    ],
  ),
  command("undo", "fortryd", ["WORD…"]),
  command("reverse", "tilbagefør", ["VOUCHER"], [reason]),
  command("correct", "ret", ["VOUCHER"], [...paymentOptions, reason]),
  command(
    "list",
    "liste",
    [],
    [
      text("card", "kort", "CARD", "card"),
      ...rangeOptions,
      year,
      flag("unregistered", "uregistreret"),
      flag("csv", "csv"),
    ],
  ),
  command("payslip", "lønseddel", ["VOUCHER…"]),
  command("explain", "forklar", ["VOUCHER"]),
  command(
    "export",
    "eksport",
    ["registration|journal|year"],
    [
      choice("format", "format", {
        csv: "csv",
        dinero: "dinero",
        economic: ["economic", "e-conomic"],
        hledger: "hledger",
        beancount: "beancount",
      } satisfies Choices<ExportFormat>),
      ...rangeOptions,
      year,
    ],
  ),
  command("agreement", "aftale", ["CARD"]),
  command(
    "contract",
    "ansættelsesbevis",
    ["CARD"],
    [
      text("place", "arbejdssted", "TEXT", "place"),
      text("job", "stilling", "TEXT", "job"),
      text("hours-per-week", "ugentlige-timer", "HOURS", "hours-per-week"),
      text("notice", "opsigelsesvarsel", "TEXT", "notice"),
      text("collective-agreement", "overenskomst", "TEXT", "collective-agreement"),
      text("pay-dates", "lønudbetaling", "TEXT", "pay-dates"),
      decimalMark,
    ],
  ),
  command("law", "satser", [], [year]),
  command(
    "law add",
    "satser tilføj",
    ["annual-ceiling", "YEAR", "AMOUNT"],
    [text("source", "kilde", "TEXT", "source"), reason, flag("sure", "sikker"), clockWasAhead, decimalMark],
  ),
  command(
    "verify",
    "kontrol",
    ["FILE…"],
    [
      year,
      ...rangeOptions,
      text("card", "kort", "CARD", "card"),
      text("cards", "kortliste", "FILE", "file"),
      text("payments", "betalinger", "FILE", "file"),
      text("portal", "portal", "FILE", "file"),
      many("trust", "stol-på", "FILE"),
      text("report", "rapport", "FILE", "file"),
    ],
  ),
  command(
    "report",
    "rapport",
    ["FILE…"],
    [year, text("cards", "kortliste", "FILE", "file"), text("report", "rapport", "FILE", "file")],
  ),
  command("check", "revision", [], [text("head", "endepunkt", "FILE", "file")]),
  command("keys", "nøgler", []),
  command("keys export", "nøgler eksport", []),
  command("keys list", "nøgler liste", []),
  command("keys accept", "nøgler godkend", ["CVR|FILE", "KEY"]),
  command("keys forget", "nøgler glem", ["CVR"]),
  command("backup", "sikkerhedskopi", ["FILE"]),
  command("restore", "gendan", ["FILE"]),
  command("erase", "slet", ["CARD"], [reason]),
  command("access", "indsigt", ["CARD"]),
  command("ledger migrate", "regnskab opgrader", []),
  command("ledger copy", "regnskab kopier", ["FROM", "TO"]),
  command("error", "fejl", ["NUMBER"]),
  command("schema", "skema", ["COMMAND…"]),
  command("completion", "fuldførelse", ["bash|zsh|fish|powershell"]),
  command("demo", "demo", ["DIR"]),
  command("help", "hjælp", ["COMMAND…"]),
] as const;

export type CommandName = (typeof commands)[number]["name"];

/** The options of one command, by the contract's names. */
export type OptionNameOf<C extends CommandName> = Extract<
  (typeof commands)[number],
  { readonly name: C }
>["options"][number]["name"];

export type GlobalOptionName = (typeof globalOptions)[number]["name"];

export const commandTable: readonly CommandSpec[] = commands;

/** The option as a person writes it in a language: `--timer`, `--hours`. */
export function optionIn(language: "da" | "en", { name, danish }: Pick<OptionSpec, "name" | "danish">): string {
  return `--${language === "da" ? danish : name}`;
}

/** The choices of an option in a language, in the order of the contract; none for an option that is not closed. */
export function choicesIn(language: "da" | "en", { choices = {} }: Pick<OptionSpec, "choices">): readonly string[] {
  return Object.entries(choices).map(([english, danish]) =>
    language === "da" ? ([danish].flat()[0] ?? english) : english,
  );
}

const everyOption: readonly OptionSpec[] = [...globalOptions, ...commandTable.flatMap(({ options }) => options)];

/** The option that is written so in either language (`--timer`, `--hours`), by a command where it can have the choice. */
export function optionFlagged(flag: string, choice?: string): OptionSpec | undefined {
  return everyOption.find(
    (option) =>
      (optionIn("en", option) === flag || optionIn("da", option) === flag) &&
      (choice === undefined || option.choices?.[choice] !== undefined),
  );
}
