import { expect, it } from "vitest";
import { CellTexts } from "../../../src/adapters/workbook/cells.js";

/** What the number 3375 in a cell with a format of its own is read as. */
function readAs(format: string): string {
  const code = format.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
  return new CellTexts(new Map([["xl/styles.xml", styles]]), "comma").textOf('r="A1"', "<v>3375</v>");
}

it("a number whose format shows another than it is carries the format with it, so that it is no amount", () => {
  const own = ["0.00", "#,##0.00", '#,##0.00 "kr."', "[$kr.-406] #,##0.00", "[$-406]#,##0.00", "#,##0;[Red]-#,##0"];
  for (const format of [...own, "General", "@", "_ * #,##0.00_ ;_ * -#,##0.00_ "]) expect(readAs(format)).toBe("3375");
  const others = ["0%", "0.00,", '#,##0,,"mio."', ";;;", '"3.000,00"', "[$EUR] #,##0.00", "[$€-2] 0", '0 "€"', "\\2"];
  for (const format of others) expect(readAs(format)).toBe(`3375 ${format}`);
});

it("a cell that shows per cent by one of the usual formats is no amount either", () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="4"/></cellXfs></styleSheet>';
  const texts = new CellTexts(new Map([["xl/styles.xml", styles]]), "comma");
  const read = ["0", "1", "2"].map((style) => texts.textOf(`r="A1" s="${style}"`, "<v>0.5</v>"));
  expect(read).toEqual(["0,5 %", "0,5 %", "0,5"]);
});
