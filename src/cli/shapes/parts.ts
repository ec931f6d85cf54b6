// The parts that the results of several commands are made of. Amounts are whole øre, hours whole seconds, days YYYY-MM-DD.

import * as v from "valibot";
import { lineKinds, waysOfPaying } from "../../ledger/entry.js";
import { whole } from "./plain.js";

export const card = v.pipe(v.string(), v.regex(/^\d{5}$/), v.description("Frikort-ID: five digits as text."));
export const cvr = v.pipe(v.string(), v.regex(/^\d{8}$/), v.description("CVR number: eight digits."));
export const oere = v.pipe(whole, v.description("Amount in whole øre."));
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export const voucher = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{4,9}$/),
  v.description("Income year and number, per employer."),
);
export const seconds = v.pipe(whole, v.description("Working time in whole seconds."));
export const line = v.strictObject({
  kind: v.picklist(lineKinds),
  text: v.string(),
  seconds: v.optional(seconds),
  rate: v.optional(oere),
  amount: oere,
});
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description("SHA-256, 64 hexadecimal digits."));
export const payment = v.pipe(
  v.strictObject({
    voucher: v.nullable(voucher),
    employer: cvr,
    card: card,
    paymentId: v.string(),
    incomeYear: whole,
    payDay: day,
    periodFrom: day,
    periodTo: day,
    lines: v.array(line),
    wage: oere,
    supplements: oere,
    holidayPay: oere,
    holidayPayAccrued: oere,
    pension: oere,
    counted: oere,
    atpEmployee: oere,
    atpEmployer: oere,
    payout: oere,
    outside: oere,
    ceiling: oere,
    usedBefore: oere,
    usedAfter: oere,
    left: oere,
    paidBy: v.picklist(waysOfPaying),
    registeredOn: v.nullable(day),
    reverses: v.nullable(voucher),
    reversedBy: v.nullable(voucher),
    writtenAt: v.nullable(instant),
    actor: v.string(),
    digest: v.nullable(digest),
    name: v.optional(v.pipe(v.string(), v.description("The holder's name, with --names only."))),
  }),
  v.description(
    "A payment or reversal. voucher, writtenAt and digest are null while it is only planned; a reversal has negative amounts.",
  ),
);
export const path = v.pipe(v.string(), v.minLength(1));
export const head = v.pipe(
  v.strictObject({
    chain: v.pipe(v.string(), v.regex(/^([1-9]\d{7}|house)$/)),
    sequence: v.pipe(whole, v.minValue(1)),
    digest: digest,
  }),
  v.description("The end of a chain of entries."),
);
export const files = v.strictObject({
  payslip: v.nullable(path),
  registration: v.nullable(path),
  ordinary: v.nullable(path),
});
export const notice = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z0-9]+)*$/)),
  message: v.string(),
  file: v.optional(v.string()),
  line: v.optional(whole),
  column: v.optional(v.string()),
  heading: v.optional(v.string()),
  data: v.record(v.string(), v.unknown()),
});
export const problem = v.strictObject({
  number: v.pipe(whole, v.minValue(101), v.maxValue(599)),
  ...notice.entries,
});
export const source = v.strictObject({
  act: v.string(),
  paragraph: v.string(),
  url: v.string(),
});
export const step = v.strictObject({
  rule: v.pipe(v.string(), v.regex(/^R\d+(, R\d+)*$/)),
  kind: v.picklist([
    "wage",
    "supplement",
    "holiday-pay",
    "holiday-pay-accrued",
    "holiday-pay-out",
    "pension",
    "counted",
    "atp",
    "payout",
    "tax",
    "ceiling",
    "used",
    "left",
    "split",
    "register",
    "reversal",
  ]),
  text: v.string(),
  source: source,
  amounts: v.pipe(
    v.record(v.string(), whole),
    v.description("Amounts in øre, hours in seconds, a share in hundredths of a per cent."),
  ),
});
export const option = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^--[a-z-]+$/)),
  danish: v.pipe(v.string(), v.regex(/^--[0-9a-zæøå-]+$/)),
  value: v.nullable(v.string()),
  choices: v.array(v.string()),
  many: v.boolean(),
  text: v.string(),
});
export const importId = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));
export const count = v.pipe(whole, v.minValue(0));
export const money = v.pipe(whole, v.description("Whole øre; negative where payments are reversed."));
export const rejected = v.strictObject({
  file: v.optional(v.string()),
  line: v.optional(v.pipe(whole, v.minValue(1))),
  column: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]+$/))),
  heading: v.optional(v.string()),
  number: v.pipe(whole, v.minValue(101), v.maxValue(599)),
  code: v.string(),
  message: v.string(),
  data: v.record(v.string(), v.unknown()),
});
export const key = v.pipe(
  v.string(),
  v.regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
  v.description("The first eight digits of a key's fingerprint."),
);
export const atpSteps = v.array(
  v.strictObject({
    fromSeconds: seconds,
    employee: oere,
    employer: oere,
  }),
);
