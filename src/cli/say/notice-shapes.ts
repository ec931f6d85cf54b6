import type { NoticeCode, NoticeData } from "../../values/notice.js";

type Shapes = { readonly [C in NoticeCode]?: (data: NoticeData[C]) => readonly string[] };

/** Notices that are told in one of several ways, or in several sentences: which of their texts, and in which order. */
export const noticeShapes = {
  "saldo-differs": ({ difference, unregistered }) =>
    told("differs", difference < 0 ? "below" : unregistered === undefined ? "stands" : "typed"),
  "not-yet-registered": ({ toTakeOut }) => told("toRegister", toTakeOut !== undefined && "toTakeOut", "card"),
  "ordinary-pay-outside": ({ holidayPay }) => told("outside", holidayPay !== undefined && "holidayPay"),
  "contract-due": ({ reason }) => told(reason),
  "period-outside-employment": ({ employedTo }) => told(employedTo === undefined ? "open" : "ended", "noteIt"),
  "casual-job": ({ to }) => told(to === undefined ? "day" : "week", "byTheHour"),
  "correction-settles": ({ payout, atpEmployee, atpEmployer }) => {
    const isAtpChanged = atpEmployee !== 0 || atpEmployer !== 0;
    return told(payout === 0 ? "right" : payout < 0 ? "tooMuch" : "more", isAtpChanged && "atp");
  },
  "atp-to-report": ({ paid }) => told(paid === undefined ? "report" : "changed"),
  "ledger-went-back": ({ chain }) => told(chain === "house" ? "law" : "employer", "look"),
  "hours-differ": ({ count, by }) => told("first", count > 1 && "lines", count > 1 && by !== undefined && "difference"),
  "rows-left-out": ({ headerLine }) => told("rows", headerLine !== undefined && "headings"),
  "sheets-not-read": ({ of }) => told("sheets", of === undefined ? "choose" : "list"),
  "column-ignored": ({ isTax }) => told("columns", isTax === true && "tax"),
  "row-not-approved": ({ heading, values }) =>
    told("rows", heading !== undefined && "column", heading === undefined && values !== undefined && "title"),
} satisfies Shapes;

type Shaped = typeof noticeShapes;

/** One text, or one for each that the notice's shape can choose; a fact that a text was chosen for is there. */
export type NoticeText<C extends NoticeCode> = C extends keyof Shaped
  ? { readonly [P in ReturnType<Shaped[C]>[number]]: (data: Required<NoticeData[C]>) => string }
  : (data: NoticeData[C]) => string;

function told<P extends string>(...parts: readonly (P | false)[]): readonly P[] {
  return parts.filter((part): part is P => part !== false);
}
