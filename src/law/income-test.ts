import { day } from "../values/calendar.js";
import { type Money, oere } from "../values/money.js";
import { type Confidence, type Dated, type Parameter, setByYear } from "./dated.js";

const bill = {
  act: "L 119 (2022-23, 2. samling)",
  paragraph: "§ 2, stk. 2, nr. 2",
  url: "https://eu.dk/samling/20222/lovforslag/l119/20222_l119_som_fremsat.htm",
};

const act = {
  act: "lov 616 af 11/06/2024",
  paragraph: "§ 2, stk. 2, nr. 2",
  url: "https://www.lovguiden.dk/loven/law/socialfrikortsloven",
};

function amount(from: string, value: number, standing: Confidence, note?: string): Dated<Money> {
  const reference = from < "2024" ? bill : act;
  const dated = { from: day(from), value: oere(value), standing, reference, confirmedOn: day("2026-11-21") };
  return note === undefined ? dated : { ...dated, note };
}

/** Taxable work income of a year above this can cost the holder the card; it raises a notice and stops nothing (R20). */
export const incomeTest: Parameter<Money> = setByYear("income-test", "kr.", [
  amount("2019-01-02", 10_000_00, "printed"),
  amount("2024-01-01", 10_320_00, "printed"),
  amount("2025-01-01", 10_692_00, "to-verify", "Computed by 3,6 % from 10.320 kr."),
  amount("2026-01-01", 11_173_00, "to-verify", "Computed by 4,5 % from 10.692 kr."),
]);
