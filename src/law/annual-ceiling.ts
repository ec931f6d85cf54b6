import { day, type Period } from "../values/calendar.js";
import { type Money, oere } from "../values/money.js";
import { type Dated, type Parameter, setByYear } from "./dated.js";

/** The amount in øre, and the stretch of pay days whose sum it holds down (R24). */
export interface Ceiling {
  readonly amount: Money;
  readonly covers: Period;
}

const confirmedOn = day("2026-11-21");
const taxPage = "https://tax.dk/jv/ca/C_A_2_5_2_1_32.htm";

function upTo(amount: number, from: string, to: string): Ceiling {
  return { amount: oere(amount), covers: { from: day(from), to: day(to) } };
}

function trialYear(year: number, from: string, act: string, url: string): Dated<Ceiling> {
  return {
    from: day(from),
    value: upTo(20_000_00, from, `${year}-12-31`),
    standing: "printed",
    reference: { act, paragraph: "§ 1", url },
    confirmedOn,
  };
}

const trialAct = "lov 689 af 08/06/2018";
const extensionAct = "lov 2217 af 29/12/2020";
const trialPage = "https://www.retsinformation.dk/Forms/R0710.aspx?id=199791";
const extensionPage = "https://socialstyrelsen.dk/tvaergaende-omrader/sagsbehandling/socialt-frikort/socialt-frikort";

/** What may be earned on one card without tax or set-off. The pay day decides which amount (R1); regulated each 1 January. */
export const annualCeiling: Parameter<Ceiling> = setByYear("annual-ceiling", "kr.", [
  trialYear(2019, "2019-01-02", trialAct, trialPage),
  trialYear(2020, "2020-01-01", trialAct, trialPage),
  trialYear(2021, "2021-01-01", extensionAct, extensionPage),
  trialYear(2022, "2022-01-01", extensionAct, extensionPage),
  {
    from: day("2023-01-01"),
    value: upTo(20_000_00, "2023-01-01", "2023-06-30"),
    standing: "printed",
    reference: {
      act: "lov 1596 af 28/12/2022 (L 11, 2022-23, 2. samling)",
      paragraph: "§ 1",
      url: "https://ft.dk/samling/20222/lovforslag/L11/bilag/2/2640884/index.htm",
    },
    confirmedOn,
    note: "20.000 kr. for pay days from 1 January to 30 June 2023; held beside the whole year's 40.000 kr.",
  },
  {
    from: day("2023-07-01"),
    value: upTo(40_000_00, "2023-01-01", "2023-12-31"),
    standing: "printed",
    reference: {
      act: "lov 751 af 13/06/2023 (L 119, 2022-23, 2. samling)",
      paragraph: "§ 1",
      url: "https://eu.dk/samling/20222/lovforslag/l119/20222_l119_som_fremsat.htm",
    },
    confirmedOn,
    note: "In force from 1 July 2023, for the calendar year 2023.",
  },
  {
    from: day("2024-01-01"),
    value: upTo(41_280_00, "2024-01-01", "2024-12-31"),
    standing: "printed",
    reference: {
      act: "lov 751 af 13/06/2023 (L 119, 2022-23, 2. samling)",
      paragraph: "§ 1",
      url: "https://www.sm.dk/nyheder/nyhedsarkiv/2024/maj/det-sociale-frikort-er-blevet-permanent",
    },
    confirmedOn,
  },
  {
    from: day("2025-01-01"),
    value: upTo(42_766_00, "2025-01-01", "2025-12-31"),
    standing: "printed",
    reference: { act: "lov 616 af 11/06/2024", paragraph: "§ 1", url: taxPage },
    confirmedOn,
  },
  {
    from: day("2026-01-01"),
    value: upTo(44_691_00, "2026-01-01", "2026-12-31"),
    standing: "to-verify",
    reference: {
      act: "ligningsloven",
      paragraph: "§ 7 nr. 42",
      url: "https://info.skat.dk/data.aspx?chk=201178&oid=1920415",
    },
    confirmedOn,
    certainTo: 44_690_00,
    note: "Printed for a twin rule; one reading of the rounding gives 44.690 kr. The balance of an unused card settles it.",
  },
]);
