import type { FieldName } from "../../values/problem.js";

/** One option: `value` names what it takes (none: a flag), `choices` closes it, `field` is the field of the dictionary it fills. */
export interface OptionSpec {
  readonly name: string;
  readonly value?: string;
  readonly many?: true;
  readonly choices?: readonly string[];
  readonly field?: FieldName;
}

/** One command: its words in English and Danish, its arguments and its options, in the order a person thinks. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly danish: string;
  /** The arguments as the usage line shows them; `many`: the last one may be repeated. */
  readonly args: readonly string[];
  readonly many?: true;
  readonly options: readonly OptionSpec[];
}

function flag(name: string): OptionSpec {
  return { name };
}

function text(name: string, value: string, field?: FieldName): OptionSpec {
  return field === undefined ? { name, value } : { name, value, field };
}

function many(name: string, value: string): OptionSpec {
  return { name, value, many: true };
}

function choice(name: string, choices: readonly string[]): OptionSpec {
  return { name, value: choices.join("|"), choices };
}

/** Options that every command takes, before or after its word. */
export const globalOptions: readonly OptionSpec[] = [
  flag("json"),
  choice("lang", ["da", "en"]),
  text("ledger", "PATH"),
  text("employer", "CVR", "employer"),
  text("out", "DIR"),
  flag("dry-run"),
  flag("yes"),
  flag("quiet"),
  flag("no-color"),
  text("actor", "NAME", "actor"),
  flag("help"),
  flag("version"),
];

const payPeriods = ["month", "fortnight", "week", "casual"];
const decimalMark = choice("decimal-mark", ["comma", "dot"]);

const employmentOptions: readonly OptionSpec[] = [
  text("employed-from", "DAY", "employed-from"),
  text("employed-to", "DAY", "employed-to"),
  text("registered-employment", "DAY", "registered-employment"),
];

const paymentOptions: readonly OptionSpec[] = [
  text("hours", "HOURS", "hours"),
  text("rate", "AMOUNT", "rate"),
  text("from", "DAY", "period-from"),
  text("to", "DAY", "period-to"),
  text("pay-day", "DAY", "pay-day"),
  many("supplement", "TEXT=AMOUNT"),
  text("pension", "AMOUNT", "pension"),
  choice("holiday-pay", ["with-wage", "accrued", "only"]),
  text("holiday-pay-amount", "AMOUNT", "holiday-pay-amount"),
  choice("atp", [...payPeriods, "none"]),
  choice("paid-by", ["account", "cash", "mobilepay"]),
  flag("split"),
  choice("slip-language", ["da", "en"]),
  decimalMark,
];

const rangeOptions: readonly OptionSpec[] = [text("from", "DAY", "from"), text("to", "DAY", "to")];

export type CommandName =
  | "setup"
  | "pay"
  | "import"
  | "card"
  | "card set"
  | "card saldo"
  | "card deactivate"
  | "card activate"
  | "card list"
  | "todo"
  | "registered"
  | "reverse"
  | "correct"
  | "list"
  | "payslip"
  | "explain"
  | "export"
  | "agreement"
  | "law"
  | "law add"
  | "verify"
  | "report"
  | "check"
  | "keys"
  | "keys export"
  | "backup"
  | "restore"
  | "erase"
  | "access"
  | "ledger migrate"
  | "ledger copy"
  | "error"
  | "schema"
  | "completion"
  | "demo"
  | "help";

function command(
  name: CommandName,
  danish: string,
  args: readonly string[],
  options: readonly OptionSpec[] = [],
): CommandSpec {
  const spread = args.at(-1)?.endsWith("…") === true;
  return spread ? { name, danish, args, many: true, options } : { name, danish, args, options };
}

/** Every command of the program. */
export const commandTable: readonly CommandSpec[] = [
  command(
    "setup",
    "opsæt",
    [],
    [
      text("cvr", "CVR", "employer"),
      text("name", "NAME", "name"),
      text("address", "ADDRESS", "address"),
      text("contact", "NAME", "contact"),
      flag("default"),
      choice("holiday-pay", ["with-wage", "accrued"]),
      choice("pay-period", payPeriods),
      text("year-end", "DD-MM", "year-end"),
      many("account", "KEY=NUMBER"),
    ],
  ),
  command(
    "pay",
    "betal",
    ["CARD"],
    [
      text("name", "NAME", "name"),
      ...paymentOptions,
      text("saldo", "AMOUNT", "saldo"),
      text("id", "ID", "payment-id"),
      flag("again"),
      flag("rename"),
      ...employmentOptions,
      choice("job-kind", ["ordinary", "fleksjob", "løntilskud", "skånejob", "praktik", "fee", "own-business"]),
      flag("explain"),
    ],
  ),
  command(
    "import",
    "importer",
    ["FILE…"],
    [
      choice("format", ["auto", "csv", "danlon"]),
      text("map", "PROFILE", "mapping"),
      flag("map-columns"),
      text("pay-day", "DAY", "pay-day"),
      text("from", "DAY", "period-from"),
      text("to", "DAY", "period-to"),
      choice("holiday-pay", ["with-wage", "accrued"]),
      decimalMark,
      flag("skip-refused"),
      flag("again"),
      flag("merge"),
      text("undo", "IMPORTID", "import-id"),
      text("reason", "TEXT", "reason"),
    ],
  ),
  command("card", "kort", ["CARD"], [text("year", "YEAR", "year"), text("rate", "AMOUNT", "rate"), decimalMark]),
  command(
    "card set",
    "kort sæt",
    ["CARD"],
    [
      text("name", "NAME", "name"),
      text("address", "ADDRESS", "address"),
      text("employee-number", "NUMBER", "employee-number"),
      text("rate", "AMOUNT", "rate"),
      text("active-from", "DAY", "active-from"),
      ...employmentOptions,
      decimalMark,
    ],
  ),
  command("card saldo", "kort saldo", ["CARD", "AMOUNT"], [text("read-at", "MOMENT", "read-at"), decimalMark]),
  command("card deactivate", "kort deaktiver", ["CARD"], [text("from", "DAY", "from")]),
  command("card activate", "kort aktiver", ["CARD"], [text("from", "DAY", "from")]),
  command("card list", "kort liste", []),
  command("todo", "mangler", [], [text("compare", "FILE", "file")]),
  command(
    "registered",
    "registreret",
    ["VOUCHER…"],
    [flag("all"), text("on", "DAY", "registered-on"), text("by", "NAME", "registered-by")],
  ),
  command("reverse", "tilbagefør", ["VOUCHER"], [text("reason", "TEXT", "reason")]),
  command("correct", "ret", ["VOUCHER"], [...paymentOptions, text("reason", "TEXT", "reason")]),
  command(
    "list",
    "liste",
    [],
    [text("card", "CARD", "card"), ...rangeOptions, text("year", "YEAR", "year"), flag("unregistered"), flag("csv")],
  ),
  command("payslip", "lønseddel", ["VOUCHER…"]),
  command("explain", "forklar", ["VOUCHER"]),
  command(
    "export",
    "eksport",
    ["registration|journal|year"],
    [
      choice("format", ["csv", "dinero", "economic", "hledger", "beancount"]),
      ...rangeOptions,
      text("year", "YEAR", "year"),
    ],
  ),
  command("agreement", "aftale", ["CARD"]),
  command("law", "satser", [], [text("year", "YEAR", "year")]),
  command(
    "law add",
    "satser tilføj",
    ["annual-ceiling", "YEAR", "AMOUNT"],
    [text("source", "TEXT", "source"), decimalMark],
  ),
  command(
    "verify",
    "kontrol",
    ["FILE…"],
    [
      text("year", "YEAR", "year"),
      text("cards", "FILE", "file"),
      text("trust", "FILE", "file"),
      text("report", "FILE", "file"),
    ],
  ),
  command(
    "report",
    "rapport",
    ["FILE…"],
    [text("year", "YEAR", "year"), text("cards", "FILE", "file"), text("report", "FILE", "file")],
  ),
  command("check", "revision", [], [text("head", "FILE", "file")]),
  command("keys", "nøgler", []),
  command("keys export", "nøgler eksport", []),
  command("backup", "sikkerhedskopi", ["FILE"]),
  command("restore", "gendan", ["FILE"]),
  command("erase", "slet", ["CARD"], [text("reason", "TEXT", "reason")]),
  command("access", "indsigt", ["CARD"]),
  command("ledger migrate", "regnskab opgrader", []),
  command("ledger copy", "regnskab kopier", ["FROM", "TO"]),
  command("error", "fejl", ["NUMBER"]),
  command("schema", "skema", ["COMMAND…"]),
  command("completion", "fuldførelse", ["bash|zsh|fish|powershell"]),
  command("demo", "demo", ["DIR"]),
  command("help", "hjælp", ["COMMAND…"]),
];

/** The command whose English or Danish words a line begins with, and how many words they are. The longest name wins. */
export function commandNamed(
  words: readonly string[],
): { readonly spec: CommandSpec; readonly length: number } | undefined {
  for (const length of [2, 1]) {
    const said = words.slice(0, length).join(" ").toLowerCase();
    if (words.length < length) continue;
    const spec = commandTable.find((one) => said === one.name || said === one.danish || said === mixed(one, said));
    if (spec !== undefined) return { spec, length };
  }
  return undefined;
}

/** `kort set` and `card sæt` are understood too. */
function mixed(spec: CommandSpec, said: string): string | undefined {
  const [english = "", more = ""] = spec.name.split(" ");
  const [danish = "", mere = ""] = spec.danish.split(" ");
  if (more === "") return undefined;
  return [`${english} ${mere}`, `${danish} ${more}`].find((one) => one === said);
}
