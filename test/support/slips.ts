import type { CarriedFile, Payslip, SlipLine } from "../../src/payroll/papers/payslip.js";
import { day, incomeYear, instantOf } from "../../src/values/calendar.js";
import { holidayDays } from "../../src/values/holiday-days.js";
import { seconds } from "../../src/values/hours.js";
import { parseCvr, parseEmployeeNumber, parseFrikortId, voucherOf } from "../../src/values/identity.js";
import { negated, oere, percentage } from "../../src/values/money.js";
import { broken, type Result } from "../../src/values/result.js";

/** A plain slip of a café: 12 hours of May 2025 at 139,85 kr., holiday pay with the wage. */
export const plainSlip: Payslip = {
  kind: "payment",
  language: "da",
  voucher: voucherOf(incomeYear(2025), 7),
  incomeYear: incomeYear(2025),
  employer: {
    cvr: sure(parseCvr("13748136")),
    name: "Nordlys Café ApS",
    address: "Havnegade 1, 6700 Esbjerg",
    contact: "Bo Lund",
  },
  holder: { name: "Anne Holm", address: "Strandvej 4, 6700 Esbjerg", employeeNumber: sure(parseEmployeeNumber("12")) },
  card: sure(parseFrikortId("12345")),
  period: { from: day("2025-05-01"), to: day("2025-05-31") },
  payDay: day("2025-05-30"),
  paidBy: "account",
  lines: [wage(12 * 3600, 13985, 167820), holidayPay(167820, 20978)],
  counted: oere(188798),
  atpEmployee: oere(0),
  atpEmployer: oere(0),
  payout: oere(188798),
  holidayPayAccrued: oere(0),
  holidayPayOwed: oere(0),
  ceiling: oere(4276600),
  usedBefore: oere(675000),
  usedAfter: oere(863798),
  left: oere(3412802),
  outside: oere(0),
  doubts: [],
  issuedAt: instantOf(Date.UTC(2025, 4, 28, 12, 5, 9)),
  keptUntil: day("2030-12-31"),
};

const reversed: Payslip = {
  ...plainSlip,
  kind: "reversal",
  voucher: voucherOf(incomeYear(2025), 9),
  lines: plainSlip.lines.map((line) => ({
    ...line,
    ...(line.hours !== undefined && { hours: seconds(0 - line.hours) }),
    amount: negated(line.amount),
  })),
  counted: oere(-188798),
  payout: oere(-188798),
  usedBefore: oere(863798),
  usedAfter: oere(675000),
  left: oere(3601600),
  reverses: plainSlip.voucher,
  reason: "Timerne fra 24. maj hører til juni.",
};

/** Slips as different as slips get, by name. */
export const slipsByName: Readonly<Record<string, Payslip>> = {
  plain: plainSlip,
  cash: { ...plainSlip, paidBy: "cash", holder: { name: "Åge Ærø-Østergård", address: "" } },
  "many-supplements": manySupplements(),
  "long-names": {
    ...plainSlip,
    employer: {
      ...plainSlip.employer,
      name: "Foreningen til Fremme af Fællesspisning, Genbrug og Godt Naboskab i Esbjerg Kommunes Østlige Opland F.M.B.A.",
      address: "c/o Kulturhuset på den Gamle Fiskeauktionshal, Nordre Dokkaj 100 B, 2. sal tv., 6700 Esbjerg",
      contact: "Małgorzata Wiśniewska-Frederiksen, lønbogholder",
    },
    holder: {
      name: "Łukasz Çağrı Şimşek-Nguyễn Þórðarson André Rådhuspladskvarteret",
      address: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenstræde 7, 6705 Esbjerg Ø",
    },
  },
  reversal: reversed,
  correction: {
    ...plainSlip,
    kind: "correction",
    voucher: voucherOf(incomeYear(2025), 10),
    corrects: plainSlip.voucher,
    correctionSettles: oere(-45000),
    reason: "Timerne fra 24. maj hører til juni.",
  },
  english: { ...plainSlip, language: "en", seal: { key: "4F2A-91C0", code: "77AB-03DE-51A0" }, ...atp() },
  atp: { ...plainSlip, ...atp() },
  accrued: {
    ...plainSlip,
    lines: [wage(12 * 3600, 13985, 167820)],
    counted: oere(167820),
    payout: oere(167820),
    holidayPayAccrued: oere(20978),
    holidayPayOwed: oere(41956),
    usedAfter: oere(842820),
    left: oere(3433780),
  },
  split: { ...plainSlip, usedBefore: oere(4087802), usedAfter: oere(4276600), left: oere(0), outside: oere(60900) },
  "mobilepay-saldo": {
    ...plainSlip,
    paidBy: "mobilepay",
    saldo: { left: oere(3601600), readAt: instantOf(Date.UTC(2025, 4, 28, 7, 15)) },
    seal: { key: "4F2A-91C0", code: "0D91-C0DE-2F77" },
  },
  "half-year-2023": {
    ...plainSlip,
    incomeYear: incomeYear(2023),
    voucher: voucherOf(incomeYear(2023), 1),
    period: { from: day("2023-06-12"), to: day("2023-06-12") },
    payDay: day("2023-06-30"),
    lines: [wage(2.5 * 3600, 13985, 34963), holidayPay(34963, 4370)],
    counted: oere(39333),
    payout: oere(39333),
    ceiling: oere(2000000),
    usedBefore: oere(0),
    usedAfter: oere(39333),
    left: oere(1960667),
    issuedAt: instantOf(Date.UTC(2023, 5, 30, 9, 0)),
    keptUntil: day("2028-12-31"),
  },
  extremes: {
    ...plainSlip,
    paidBy: "cash",
    holder: {
      name: "W".repeat(60),
      address: "Å".repeat(90),
      employeeNumber: sure(parseEmployeeNumber("WWWWWWWWWWWWWWWWWWWW")),
    },
    employer: { ...plainSlip.employer, name: "M".repeat(120), contact: "Ø".repeat(60) },
    lines: [
      wage(1 - 8784 * 3600, 113_844, -1_000_005_664),
      wage(-3600, 1_000_000_000, -1_000_000_000),
      { kind: "supplement", text: "W".repeat(100), amount: oere(-1_000_000_000) },
    ],
    counted: oere(-1_000_000_000),
    atpEmployee: oere(1_000_000_000),
    atpEmployer: oere(-1_000_000_000),
    payout: oere(-1_000_000_000),
    holidayPayOwed: oere(-1_000_000_000),
    holidayPayAccrued: oere(-1_000_000_000),
    outside: oere(-1_000_000_000),
    ceiling: oere(1_000_000_000),
    usedBefore: oere(-1_000_000_000),
    left: oere(999_136_202),
    saldo: {
      left: oere(-1_000_000_000),
      readAt: instantOf(Date.UTC(2025, 4, 28, 7, 15)),
      beside: oere(-3_000_000_000),
    },
    seal: { key: "4F2A-91C0", code: "FFFF-FFFF-FFFF" },
    reason: "W".repeat(200),
    kind: "correction",
    corrects: voucherOf(incomeYear(2025), 999_999_999),
    correctionSettles: oere(-1_000_000_000),
    voucher: voucherOf(incomeYear(2025), 999_999_999),
  },
  doubts: {
    ...plainSlip,
    incomeYear: incomeYear(2026),
    voucher: voucherOf(incomeYear(2026), 10000),
    period: { from: day("2026-05-01"), to: day("2026-05-31") },
    payDay: day("2026-05-29"),
    issuedAt: instantOf(Date.UTC(2026, 4, 28, 12, 5, 9)),
    lines: [
      wage(26400, 15000, 110000),
      wage(7.4 * 3600, 16500, 122100),
      { kind: "supplement", text: "Aftentillæg", amount: oere(7500) },
      { kind: "pension", text: "", amount: oere(10000) },
      { kind: "holiday-pay", text: "", amount: oere(37500) },
    ],
    counted: oere(287100),
    ...atp(),
    payout: oere(283800),
    doubts: [
      { name: "annual-ceiling", year: incomeYear(2026), standing: "to-verify" },
      { name: "atp", year: incomeYear(2026), standing: "to-verify" },
      { name: "income-test", year: incomeYear(2026), standing: "added-by-user" },
    ],
    seal: { key: "4F2A-91C0", code: "AAAA-0001-9B3C" },
    keptUntil: day("2031-12-31"),
  },
  "year-to-date": {
    ...plainSlip,
    ...atp(),
    paidBy: "cash",
    holidayPayAccrued: oere(20978),
    holidayPayOwed: oere(41956),
    holidayBalance: { earned: holidayDays(624), taken: holidayDays(200) },
    yearToDate: {
      ...{ hours: seconds(86 * 3600), wage: oere(1_305_000), supplements: oere(20_000), holidayPay: oere(165_625) },
      ...{ pension: oere(24_000), atpEmployee: oere(3_300) },
    },
    seal: { key: "4F2A-91C0", code: "86BA-7A75-A2AD" },
  },
};

/** What a slip carries: made up here, about as long as the real ones. */
export const carriedFiles: readonly CarriedFile[] = [
  { name: "record.json", bytes: new TextEncoder().encode(`${JSON.stringify(plainSlip, undefined, 1)}\n`) },
  {
    name: "registration.csv",
    bytes: new TextEncoder().encode("﻿Bilagsnr;Frikort-ID;CVR\r\n2025-0007;12345;13748136\r\n"),
  },
];

/** As many slips as asked for, each of them different, the same ones every time. */
export function variedSlips(count: number): readonly Payslip[] {
  const kinds = Object.values(slipsByName);
  return Array.from({ length: count }, (_, place) => {
    const slip = kinds[place % kinds.length] ?? plainSlip;
    const hours = 3600 + place * 450;
    const pay = oere(Math.round((hours * 15000) / 3600));
    const shared = {
      ...slip,
      voucher: voucherOf(slip.incomeYear, place + 1),
      holder: { ...slip.holder, name: `${slip.holder.name} ${"ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"[place % 29]}.` },
      ...(place % 3 === 0 ? { seal: { key: "4F2A-91C0", code: `77AB-${String(place).padStart(4, "0")}-51A0` } } : {}),
    };
    if (slip.kind !== "payment" || slip.lines.length > 3) return shared;
    return { ...shared, lines: [wage(hours, 15000, pay)], counted: pay, payout: oere(pay - slip.atpEmployee) };
  });
}

function manySupplements(): Payslip {
  const kinds = [
    "Aftentillæg",
    "Weekendtillæg",
    "Telefon",
    "Værktøj",
    "Kørsel efter statens takst, Esbjerg – Ribe og retur med trailer",
  ];
  const supplements: readonly SlipLine[] = Array.from({ length: 40 }, (_, place) => ({
    kind: "supplement",
    text: `${kinds[place % kinds.length]} ${place + 1}.05.2025`,
    amount: oere(1000 + place),
  }));
  const extra = 40 * 1000 + 780;
  return {
    ...plainSlip,
    lines: [wage(12 * 3600, 13985, 167820), ...supplements, holidayPay(167820, 20978)],
    counted: oere(188798 + extra),
    payout: oere(188798 + extra),
    usedAfter: oere(863798 + extra),
    left: oere(3412802 - extra),
    seal: { key: "4F2A-91C0", code: "F00D-0040-44E2" },
  };
}

function atp() {
  return { atpEmployee: oere(3300), atpEmployer: oere(6600), payout: oere(185498) };
}

function wage(time: number, perHour: number, amount: number): SlipLine {
  return { kind: "wage", text: "", hours: seconds(time), perHour: oere(perHour), amount: oere(amount) };
}

function holidayPay(base: number, amount: number): SlipLine {
  return { kind: "holiday-pay", text: "", share: percentage(1250), base: oere(base), amount: oere(amount) };
}

function sure<T>(parsed: Result<T, unknown>): T {
  return parsed.ok ? parsed.value : broken("a value of a test is right");
}
