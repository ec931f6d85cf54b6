import { describe, expect, it } from "vitest";
import type { Line, VoucherEntry } from "../../../src/ledger/entry.js";
import { parseRecord, recordOf, recordText } from "../../../src/payroll/papers/record.js";
import { day, incomeYear, instantOf, millisecondsOf } from "../../../src/values/calendar.js";
import { holidayDays } from "../../../src/values/holiday-days.js";
import { type Hours, seconds, wholeHours } from "../../../src/values/hours.js";
import { oere, plus } from "../../../src/values/money.js";
import { Employer } from "../../support/foreign-papers.js";
import { judgePapers } from "../../support/judged-papers.js";
import { nordlys, type Pay, strandgaard } from "../../support/ledger.js";
import { card, cvr, voucher } from "../../support/words.js";

type Change = (entry: VoucherEntry) => Partial<VoucherEntry>;

const kr = (kroner: number) => oere(Math.round(kroner * 100));

function told(entries: readonly VoucherEntry[]): readonly string[] {
  return judgePapers(entries).findings.map(({ code, data }) => `${code} ${data.field ?? ""}`.trim());
}

/** The slip of one payment, changed by its employer and sealed with his own key. */
function slipOf(pay: Pay, change: Change): VoucherEntry {
  const entry = new Employer(nordlys).pay({ hours: "20", ...pay });
  return { ...entry, ...change(entry) };
}

/** Lines of other wages than were earned: all that follows from them follows. */
function withLines(lines: readonly Line[], outside: readonly Line[] = [], hours?: Hours): Change {
  return ({ usedBefore }) => {
    const counted = plus(...lines.map(({ amount }) => amount));
    const worked = [...lines, ...outside].reduce((sum, line) => sum + (line.hours ?? 0), 0);
    const yearToDate = { hours: hours ?? seconds(worked), wage: counted, supplements: oere(0), holidayPay: oere(0) };
    return {
      ...{ lines, outside, counted, payout: counted, usedAfter: plus(usedBefore, counted), practice: "accrued" },
      ...{ hours: hours ?? seconds(worked), holidayPayAccrued: oere(Math.round(counted / 8)) },
      holidayPayOwed: oere(Math.round(counted / 8)),
      yearToDate: { ...yearToDate, pension: oere(0), atpEmployee: oere(0) },
      holidayBalance: { earned: holidayDays(208), taken: holidayDays(0) },
    };
  };
}

function wage(hours: number, perHour: number, amount = hours * perHour): Line {
  return { kind: "wage", text: "", hours: wholeHours(hours), perHour: kr(perHour), amount: kr(amount) };
}

function withAtp(employee: number, employer: number): Change {
  return ({ counted, yearToDate }) => ({
    ...{ atpEmployee: kr(employee), atpEmployer: kr(employer), payout: oere(counted - kr(employee)) },
    ...(yearToDate && { yearToDate: { ...yearToDate, atpEmployee: kr(employee) } }),
  });
}

function two(pay: Pay): readonly [VoucherEntry, VoucherEntry] {
  const employer = new Employer(nordlys);
  return [employer.pay(pay), employer.pay({ ...pay, payDay: "31-07-2025" })];
}

function withMonths(...months: readonly (readonly [from: string, hours: number])[]): Change {
  return () => ({
    period: { from: day("2025-04-01"), to: day("2025-06-30") },
    atpMonths: months.map(([from, hours]) => ({
      ...{ from: day(from), hours: seconds(hours * 3600), atpEmployee: oere(0), atpEmployer: oere(0) },
    })),
  });
}

const quarter = { from: day("2025-04-01"), to: day("2025-06-30") };
const wholeOf2023 = { amount: kr(40_000), covers: { from: day("2023-01-01"), to: day("2023-12-31") } };

function added(year: number, ceiling: number): Change {
  return ({ law }) => ({
    ceiling: { amount: kr(ceiling), covers: { from: day(`${year}-01-01`), to: day(`${year}-12-31`) } },
    law: law.map((one) =>
      one.name === "annual-ceiling" ? { ...one, standing: "added-by-user", value: String(kr(ceiling)) } : one,
    ),
  });
}

function withSaldo(left: number, year: number): Change {
  return () => ({ saldo: { left: kr(left), readAt: instantOf(Date.UTC(year, 5, 1)) } });
}

function inYear(payDay: string): Partial<VoucherEntry> {
  const year = Number(payDay.slice(0, 4));
  return { payDay: day(payDay), year: incomeYear(year), voucher: voucher(`${year}-0001`) };
}

describe("an employer who seals what is not right with his own key is told", () => {
  const used =
    (before: number): Change =>
    ({ counted }) => ({
      usedBefore: kr(before),
      usedAfter: plus(kr(before), counted),
    });
  const frauds: readonly (readonly [name: string, pay: Pay, change: Change, expected: string])[] = [
    [
      "two cut lines with one rest",
      {},
      withLines([wage(10, 100, 500), wage(10, 100, 500)], [wage(10, 100, 1500)]),
      "lines-add-up lines.0.amount",
    ],
    ["pay outside a card that has room", {}, withLines([wage(5, 100)], [wage(5, 100)]), "lines-add-up usedAfter"],
    [
      "hours of a split that nobody pays",
      {},
      withLines([wage(5, 100)], [wage(1, 100)], wholeHours(40)),
      "lines-add-up hours",
    ],
    [
      "hours that are a supplement",
      {},
      withLines([{ ...wage(20, 150, 1), kind: "supplement" }]),
      "lines-add-up lines.0.amount",
    ],
    ["less than nothing paid out", { hours: "1", rate: "1" }, withAtp(33, 66), "lines-add-up payout"],
    [
      "ATP of 117 hours on five",
      { hours: "5" },
      (entry) => ({ ...withAtp(99, 198)(entry), ...used(100)(entry) }),
      "atp-settled atpEmployee",
    ],
    [
      "a month paid as a week",
      { hours: "27" },
      (entry) => ({ ...withAtp(26.1, 52.2)(entry), atpClass: "week" }),
      "atp-settled period",
    ],
    ["three months as one", { hours: "117" }, () => ({ period: quarter }), "atp-settled period"],
    ["hours below zero in a month", {}, withMonths(["2025-04-01", -1], ["2025-05-01", 21]), "atp-settled period"],
    ["a month twice", {}, withMonths(["2025-04-01", 10], ["2025-04-01", 10]), "atp-settled period"],
    ["a month that is not paid", {}, withMonths(["2025-01-01", 10], ["2025-04-01", 10]), "atp-settled period"],
    [
      "the ceiling of 2023 in its first half",
      { payDay: "30-06-2023" },
      (entry) => ({ ceiling: wholeOf2023, ...used(19_900)(entry) }),
      "law-as-known ceiling",
    ],
    [
      "more than the table allows by an own ceiling",
      { payDay: "30-06-2026" },
      (entry) => ({ ...added(2026, 90_000)(entry), ...used(60_000)(entry) }),
      "card-over-ceiling",
    ],
    [
      "an own ceiling before there was a card",
      {},
      (entry) => ({ ...added(2018, 40_000)(entry), ...inYear("2018-06-30") }),
      "law-as-known payDay",
    ],
    [
      "less used than the year to date",
      {},
      ({ yearToDate }) => ({ ...(yearToDate && { yearToDate: { ...yearToDate, wage: kr(30_000) } }) }),
      "used-before-differs usedBefore",
    ],
    ["papers that need not be kept", {}, () => ({ keptUntil: day("2026-12-31") }), "law-as-known keptUntil"],
    ["a balance above the ceiling", {}, withSaldo(90_000, 2025), "law-as-known saldo"],
    ["a balance of another year", {}, withSaldo(30_000, 2024), "law-as-known saldo"],
    [
      "nothing owed of what it earns",
      { practice: "accrued" },
      () => ({ holidayPayOwed: oere(0) }),
      "lines-add-up holidayPayOwed",
    ],
  ];

  it.each(frauds)("of %s", (_name, pay, change, expected) => {
    expect(told([slipOf(pay, () => ({}))])).toEqual([]);
    expect(told([slipOf(pay, change)])).toContain(expected);
  });

  it("of the name of another employer on its slip: no slip of ours has it", () => {
    const entry = slipOf({}, ({ payer }) => ({ payer: { ...payer, cvr: cvr(strandgaard) } }));
    const read = parseRecord(recordText(recordOf(entry, entry.previous, undefined)));
    expect(read).toEqual({ ok: false, error: { kind: "not-understood", at: "entry.payer.cvr" } });
  });

  it("of a slip without its year to date, and of one by the rules of 0.1.0 after one by ours", () => {
    const [first, second] = two({ hours: "20" });
    const { yearToDate: _, ...bare } = second;
    const read = parseRecord(recordText(recordOf(bare, bare.previous, undefined)));
    expect(read).toEqual({ ok: false, error: { kind: "not-understood", at: "entry.yearToDate" } });
    expect(told([first, { ...second, rules: undefined }])).toEqual(["series-broken"]);
  });

  it("of ATP that is not withheld on the hours of a whole pay period (example I)", () => {
    const employer = new Employer(nordlys);
    const [first, second] = ["25", "20"].map((hours) => employer.pay({ hours })) as [VoucherEntry, VoucherEntry];
    expect(told([first, second])).toEqual([]);
    expect(told([first, { ...second, ...withAtp(0, 0)(second) }])).toEqual(["atp-settled atpEmployee"]);
    const july = employer.pay({ hours: "5", payDay: "31-07-2025" });
    const charged = {
      ...july,
      ...withAtp(33, 66)(july),
      yearToDate: { ...(july.yearToDate as NonNullable<typeof july.yearToDate>), atpEmployee: kr(66) },
    };
    expect(told([first, second, charged])).toEqual(["atp-settled atpEmployee"]);
  });

  it("of a reversal that gives back less than its payment took", () => {
    const employer = new Employer(nordlys);
    const payment = employer.pay({ hours: "40" });
    const reversal = employer.reverse(payment.voucher);
    expect(told([payment, reversal])).toEqual([]);
    const kept = { atpEmployee: oere(0), atpEmployer: oere(0), payout: reversal.counted };
    expect(told([payment, { ...reversal, ...kept }])).toContain("reversal-unmatched");
    const { yearToDate } = reversal;
    const below = { ...reversal, ...(yearToDate && { yearToDate: { ...yearToDate, wage: oere(-1) } }) };
    expect(told([below])).toEqual(["year-to-date yearToDate.wage"]);
    expect(told([payment, { ...reversal, holidayDays: holidayDays(-100) }])).toEqual(["reversal-unmatched"]);
  });

  it("of a correction of more than was paid out", () => {
    const employer = new Employer(nordlys);
    const payment = employer.pay({ hours: "20" });
    const reversal = employer.reverse(payment.voucher);
    const { voucher: corrects, payout } = payment;
    const correction = employer.pay({ hours: "16" }, { corrects, correctedPayout: payout, reason: "Forkerte timer" });
    expect(told([payment, reversal, correction])).toEqual([]);
    const other = { ...correction, correctedPayout: kr(9000) };
    expect(told([payment, reversal, other])).toEqual(["lines-add-up correctedPayout"]);
    expect(told([reversal, other])).toEqual(["lines-add-up correctedPayout"]);
    expect(told([payment, reversal, { ...correction, card: card("10002") }])).toContain("series-broken");
  });

  it("of a correction whose reversal was not made; where the reversal may be missing that is said beside the verdict", () => {
    const employer = new Employer(nordlys);
    const payment = employer.pay({ hours: "20" });
    const { voucher: corrects, payout } = payment;
    const correction = employer.pay({ hours: "16" }, { corrects, correctedPayout: payout, reason: "Forkerte timer" });
    expect(told([payment, correction])).toEqual(["series-broken"]);
    const later = { ...correction, sequence: correction.sequence + 1, voucher: voucher("2025-0003") };
    expect(judgePapers([payment, later])).toMatchObject({
      findings: [],
      notProved: [{ code: "reversal-only-stated", data: { reverses: corrects, effect: "reversal-not-seen" } }],
    });
    expect(judgePapers([later])).toMatchObject({ findings: [], notProved: [] });
  });

  it("of a slip that was written before the one it follows, and of more numbers than places between two", () => {
    const [first, second] = two({ hours: "20" });
    expect(told([first, { ...second, at: instantOf(Date.UTC(2020, 0, 1)) }])).toEqual(["series-broken"]);
    expect(told([first, { ...second, voucher: voucher("2025-0003") }])).toEqual(["series-broken"]);
  });

  it("of ATP by the rules of 0.1.0 too: they settled it on the hours of the whole month", () => {
    const employer = new Employer(nordlys);
    const slips = ["25", "20"].map((hours, place) => {
      const entry = employer.pay({ hours });
      return { ...entry, rules: undefined, sequence: entry.sequence + place };
    });
    expect(told(slips)).toEqual([]);
    expect(told(slips.map((entry) => ({ ...entry, ...withAtp(0, 0)(entry) })))).toEqual(["atp-settled atpEmployee"]);
  });

  it("of holiday pay and days that are lost between two slips, or paid with too little", () => {
    const employer = new Employer(nordlys);
    const [may, june] = ["31-05-2025", "30-06-2025"].map((payDay) =>
      employer.pay({ hours: "20", practice: "accrued", payDay }),
    ) as [VoucherEntry, VoucherEntry];
    const taken = employer.pay({ practice: "only", holidayDays: "2", payDay: "31-07-2025" });
    expect(told([may, june, taken])).toEqual([]);
    expect(told([may, { ...june, holidayPayOwed: june.holidayPayAccrued }])).toEqual(["lines-add-up holidayPayOwed"]);
    const { holidayBalance: { earned } = { earned: holidayDays(0) } } = june;
    expect(told([may, { ...june, holidayBalance: { earned, taken: holidayDays(208) } }])).toEqual([
      "lines-add-up holidayBalance.taken",
    ]);
    const paid =
      (amount: number): Change =>
      (entry) => ({
        ...withLines([{ kind: "holiday-pay", text: "", amount: kr(amount) }])(entry),
        ...{ practice: "only", holidayPayAccrued: oere(0), holidayBalance: entry.holidayBalance },
        holidayPayOwed: oere(entry.holidayPayOwed + entry.counted - kr(amount)),
      });
    expect(told([{ ...taken, ...paid(10)(taken) }])).toContain("lines-add-up holidayPay");
  });
});

describe("a payment of 0.1.0 and its reversal by this program", () => {
  it("are in order by the table of the pay day, and over several months", () => {
    const employer = new Employer(nordlys);
    const old = {
      ...employer.pay({ hours: "40", from: "01-12-2023", to: "31-12-2023", payDay: "05-01-2024" }),
      rules: undefined,
    };
    const payment = { ...old, ...withAtp(33, 66)(old) };
    const reversal = employer.reverse(old.voucher);
    const turned = { atpEmployee: kr(-33), atpEmployer: kr(-66), payout: oere(-payment.payout) };
    expect(told([{ ...reversal, ...turned }])).toEqual([]);
    expect(told([{ ...reversal, ...turned, period: quarter }])).toEqual([]);
    expect(told([payment])).toEqual([]);
  });
});

describe("what only papers that are not at hand can explain is remarked on", () => {
  const remarks = (entries: readonly VoucherEntry[]) => judgePapers(entries).remarks.map(({ data }) => data.field);

  it("less used than the portal showed, a slip written years after its pay day, an hour of fewer kroner than anybody has, no holiday earned", () => {
    const readAt = instantOf(Date.UTC(2025, 5, 1));
    expect(remarks([slipOf({}, () => ({ saldo: { left: kr(1000), readAt } }))])).toEqual(["saldo"]);
    expect(remarks([slipOf({}, () => ({ at: instantOf(Date.UTC(2029, 0, 1)) }))])).toEqual(["writtenAt"]);
    expect(remarks([slipOf({}, withLines([wage(20, 49)]))])).toEqual(["perHour"]);
    const holidayBalance = { earned: holidayDays(0), taken: holidayDays(0) };
    expect(remarks([slipOf({ practice: "accrued" }, () => ({ holidayBalance }))])).toEqual(["holidayEarned"]);
  });

  it("no ATP of a month by several slips, pay that is called pension or a supplement", () => {
    const employer = new Employer(nordlys);
    const [one, other, third] = ["25", "20", "20"].map((hours) => employer.pay({ hours, atp: "none" })) as [
      ...[VoucherEntry, VoucherEntry, VoucherEntry],
    ];
    expect(remarks([one, other, third])).toEqual(["atpTogether"]);
    const days = [
      ["01", "07"],
      ["03", "09"],
      ["08", "14"],
    ] as const;
    const weeks = days.map(([from, to]) =>
      employer.pay({ hours: "5", atp: "week", from: `${from}-06-2025`, to: `${to}-06-2025` }),
    );
    expect([remarks(weeks), remarks(weeks.slice(1, 2))]).toEqual([["atpTogether", "atpTogether"], []]);
    const may = { from: day("2025-05-01"), to: day("2025-05-31") };
    const inMay = { period: may, employment: { from: may.from } };
    expect(remarks([one, { ...other, ...inMay }])).toEqual([]);
    expect(remarks([slipOf({ hours: "20", pension: "240,00" }, () => ({}))])).toEqual([]);
    expect(remarks([slipOf({ work: [], pension: "3.000,00" }, () => ({}))])).toEqual(["pension"]);
    expect(remarks([slipOf({ hours: "1", supplements: { Bonus: "6.000,00" } }, () => ({}))])).toEqual(["supplements"]);
  });

  it("less used than another employer's slip shows that was written before it in the same ledger", () => {
    const [one, other] = [nordlys, strandgaard].map((number) => new Employer(number).pay({ hours: "20" })) as [
      ...[VoucherEntry, VoucherEntry],
    ];
    const later = { ...other, at: instantOf(millisecondsOf(one.at) + 1) };
    const knowing = { ...later, usedBefore: one.counted, usedAfter: plus(one.counted, later.counted) };
    expect([told([one, later]), remarks([one, later])]).toEqual([[], ["usedBefore"]]);
    expect(remarks([one, knowing])).toEqual([]);
    expect(remarks([one, other])).toEqual([]);
  });

  it("holiday pay that no slip at hand earned, a period outside the employment, one name on two cards", () => {
    const employer = new Employer(nordlys);
    const may = employer.pay({ hours: "20", practice: "accrued", payDay: "31-05-2025" });
    const taken = employer.pay({ practice: "only", holidayDays: "1", payDay: "31-07-2025" });
    expect([remarks([may, taken]), remarks([taken])]).toEqual([[], ["holidayPay"]]);
    const from = day("2025-07-01");
    expect(remarks([slipOf({}, () => ({ employment: { from } }))])).toEqual(["employment"]);
    expect(remarks([slipOf({}, () => ({ employment: { from: day("2025-01-01"), to: day("2025-05-31") } }))])).toEqual([
      "employment",
    ]);
    const two = ["10001", "10002"].map((number) => employer.pay({ hours: "1", card: number }));
    expect(remarks(two)).toEqual(["card"]);
  });

  it("less holiday pay owed than after the slip before, where an entry between them may be a reversal", () => {
    const employer = new Employer(nordlys);
    const [may, june] = ["31-05-2025", "30-06-2025"].map((payDay) =>
      employer.pay({ hours: "20", practice: "accrued", payDay }),
    ) as [VoucherEntry, VoucherEntry];
    const later = { ...june, sequence: june.sequence + 1, holidayPayOwed: june.holidayPayAccrued };
    expect([told([may, later]), remarks([may, later])]).toEqual([[], ["holidayPayOwed"]]);
  });
});
