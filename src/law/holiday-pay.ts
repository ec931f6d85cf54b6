import { day } from "../values/calendar.js";
import { type Percentage, percentage } from "../values/money.js";
import type { Parameter } from "./dated.js";

const trialUrl = "https://tax.dk/jv/ca/C_A_2_5_2_1_32.htm";
const actUrl = "https://www.lovguiden.dk/loven/law/socialfrikortsloven";

/**
 * Holiday pay (feriebetaling) as a share of wage and supplements; pension carries none (R5, S14). The act names no last day.
 * Ferieloven does not apply (lov 616 § 5, stk. 1).
 */
export const holidayPay: Parameter<Percentage> = {
  name: "holiday-pay",
  unit: "%",
  knownFrom: day("2019-01-02"),
  knownTo: day("2099-12-31"),
  values: [
    {
      from: day("2019-01-02"),
      value: percentage(1250),
      standing: "printed",
      reference: { act: "LBK 1160 af 15/11/2019", paragraph: "§ 3", url: trialUrl },
      confirmedOn: day("2026-11-28"),
    },
    {
      from: day("2025-01-01"),
      value: percentage(1250),
      standing: "printed",
      reference: { act: "lov 616 af 11/06/2024", paragraph: "§ 5, stk. 4", url: actUrl },
      confirmedOn: day("2026-11-28"),
    },
  ],
};
