import { type Money, oere } from "../../values/money.js";
import type { RowFigures } from "./seen-table.js";
import { type DocumentFinding, differs } from "./sighting.js";

/** Do the figures of one line of a registration record hold? Whole numbers only: it is asked a million times. */
export function holds(row: RowFigures): boolean {
  return (
    row.counted === row.wage + row.supplements + row.holidayPay + row.pension &&
    row.payout === row.counted - row.atpEmployee &&
    (row.holidayPay === 0 || row.holidayPay === holidayPayOf(row) || row.wage + row.supplements === 0) &&
    (row.reverses === 0 ? row.counted >= 0 : row.counted <= 0)
  );
}

/** What does not hold in a line, by its headings. */
export function faultsIn(row: RowFigures): readonly DocumentFinding[] {
  const sum = row.wage + row.supplements + row.holidayPay + row.pension;
  const due = row.wage + row.supplements === 0 || row.holidayPay === 0 ? row.holidayPay : holidayPayOf(row);
  const checks: readonly (readonly [heading: string, expected: number, found: number])[] = [
    ["Beløb-til-registrering", sum, row.counted],
    ["Til-udbetaling", row.counted - row.atpEmployee, row.payout],
    ["heraf-feriegodtgørelse", due, row.holidayPay],
  ];
  const faults = checks.flatMap(([field, expected, found]) =>
    expected === found ? [] : [differs("lines-add-up", field, { expected: money(expected), found: money(found) })],
  );
  if (faults.length > 0) return faults;
  const found = money(row.counted);
  return [differs("lines-add-up", "Beløb-til-registrering", { expected: money(-row.counted), found })];
}

function money(count: number): Money {
  return oere(count);
}

/** 12,5 % of wage and supplements, half up; a reversal has the same with the sign turned (R5, R25). */
function holidayPayOf({ wage, supplements }: RowFigures): number {
  const base = wage + supplements;
  const size = Math.floor((Math.abs(base) * 1250 + 5000) / 10_000);
  return base < 0 ? -size : size;
}
