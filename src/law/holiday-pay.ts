import { day } from "../values/calendar.js";
import { type Percentage, rate } from "../values/money.js";
import type { Parameter } from "./dated.js";

/** Holiday pay as a share of wage and supplements; pension carries none (R5, S14). The act names no last day. */
export const holidayPay: Parameter<Percentage> = {
  name: "holiday-pay",
  unit: "%",
  knownFrom: day("2019-01-02"),
  knownTo: day("2099-12-31"),
  values: [
    {
      from: day("2019-01-02"),
      value: rate(1250),
      standing: "printed",
      reference: { act: "ferieloven", paragraph: "§ 16", url: "https://danskelove.dk/ferieloven/16" },
      confirmedOn: day("2026-11-21"),
    },
  ],
};
