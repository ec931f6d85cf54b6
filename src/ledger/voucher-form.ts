const quoted = String.raw`[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*`;
const word = `"(${quoted})"`;
/** Amounts, seconds and shares: far beyond any payment, and far below where sums would no longer be exact. */
const whole = String.raw`(0|-?[1-9]\d{0,11})`;
const unsigned = String.raw`(0|[1-9]\d{0,11})`;
const day = String.raw`"(\d{4}-\d\d-\d\d)"`;
const instant = String.raw`"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)"`;
const digest64 = '"([0-9a-f]{64})"';
const voucher = String.raw`"((?:19|2\d)\d\d-(?!0000")(?:\d{4}|[1-9]\d{4,8}))"`;
const list = `(\\[[^"\\]]*(?:"${quoted}"[^"\\]]*)*\\])`;

function oneOf(...choices: readonly string[]): string {
  return `"(${choices.join("|")})"`;
}

/** Every field of a voucher with the form of its value; those whose name ends in `?` may be absent. */
const fields: readonly (readonly [name: string, form: string])[] = [
  ["kind", oneOf("payment", "reversal")],
  ["chain", String.raw`"(\d{8})"`],
  ["sequence", whole],
  ["previous", digest64],
  ["at", instant],
  ["by", word],
  ["batch?", digest64],
  ["voucher", voucher],
  ["year", String.raw`(19\d\d|2\d\d\d)`],
  ["card", String.raw`"(\d{5})"`],
  ["paymentId", word],
  ["contentKey", word],
  ["payDay", day],
  ["from", day],
  ["to", day],
  ["employedFrom", day],
  ["employedTo?", day],
  ["payer", String.raw`(\{"cvr":"\d{8}","name":"${quoted}","address":"${quoted}","contact":"${quoted}"\})`],
  ["holder", digest64],
  ["employeeNumber?", word],
  ["paidBy", oneOf("account", "cash", "mobilepay")],
  ["slipLanguage", oneOf("da", "en")],
  ["practice", oneOf("with-wage", "accrued", "only")],
  ["atpClass", oneOf("month", "fortnight", "week", "casual", "none")],
  ["seconds", whole],
  ["lines", list],
  ["counted", whole],
  ["atpEmployee", whole],
  ["atpEmployer", whole],
  ["payout", whole],
  ["outside?", list],
  ["holidayPayAccrued", whole],
  ["holidayPayOwed", whole],
  ["ceiling", String.raw`(\{"amount":\d{1,12},"from":"[\d-]{10}","to":"[\d-]{10}"\})`],
  ["usedBefore", whole],
  ["usedAfter", whole],
  ["saldo?", String.raw`(\{"left":-?\d{1,12},"readAt":"[\dTZ:.-]{24}"\})`],
  ["law", list],
  ["keptUntil", day],
  ["rows?", list],
  ["reverses?", voucher],
  ["corrects?", voucher],
  ["reason?", word],
];

/**
 * The one form in which the program writes a payment or reversal and its lines, as `entryText` does: which fields in which
 * order, and what may stand in each. What is found has the places of the fields, counted from one.
 */
export const voucherForm = new RegExp(`^\\{${patternOf(fields)}\\}$`);

const lineFields: typeof fields = [
  ["kind", oneOf("wage", "supplement", "holiday-pay", "pension")],
  ["text?", `(?!"")${word}`],
  ["seconds?", unsigned],
  ["perHour?", unsigned],
  ["share?", unsigned],
  ["base?", unsigned],
  ["amount", whole],
];

/** One line and the mark before it, from where the last one ended. */
export const lineForm = new RegExp(`(?:^\\[|,)\\{${patternOf(lineFields)}\\}`, "y");

function patternOf(some: typeof fields): string {
  const pattern = ([name, value]: (typeof fields)[number], place: number) => {
    const field = `${place === 0 ? "" : ","}"${name.replace("?", "")}":${value}`;
    return name.endsWith("?") ? `(?:${field})?` : field;
  };
  return some.map(pattern).join("");
}
