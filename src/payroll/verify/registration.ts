import { valueOn } from "../../law/dated.js";
import { holidayPay } from "../../law/holiday-pay.js";
import { type Money, oere } from "../../values/money.js";
import { holidayPayOn } from "../pay/price.js";
import { dayOfNumber, type RowFigures } from "./seen-table.js";
import { type DocumentFinding, differs } from "./sighting.js";

/** Do the figures of one line of a registration record hold? */
export function holds(row: RowFigures): boolean {
  return (
    row.counted === row.wage + row.supplements + row.holidayPay + row.pension &&
    row.payout === row.counted - row.atpEmployee &&
    (row.holidayPay === 0 || isHolidayPay(row) || row.wage + row.supplements === 0) &&
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

/** An amount less than half an øre from the exact share is the rounded one; only where it lies between two is the rounding asked, for a list may have a million lines. */
function isHolidayPay(row: RowFigures): boolean {
  const share = valueOn(holidayPay, dayOfNumber(row.payDay))?.value ?? noShare;
  const apart = Math.abs(row.holidayPay * hundredths - (row.wage + row.supplements) * share);
  return 2 * apart < hundredths || row.holidayPay === holidayPayOf(row);
}

const noShare = 0;

/** A share is hundredths of a per cent. */
const hundredths = 10_000;

function money(count: number): Money {
  return oere(count);
}

/** Holiday pay of wage and supplements by the share of the pay day; a reversal has the same with the sign turned (R5, R25). */
function holidayPayOf({ wage, supplements, payDay }: RowFigures): number {
  const share = valueOn(holidayPay, dayOfNumber(payDay))?.value;
  const base = wage + supplements;
  if (share === undefined) return 0;
  return base < 0 ? -holidayPayOn(oere(-base), share) : holidayPayOn(oere(base), share);
}
