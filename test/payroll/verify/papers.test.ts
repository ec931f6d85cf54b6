import { expect, test } from "vitest";
import { fixedDanish } from "../../../src/cli/words/da/fixed.js";
import { fixedEnglish } from "../../../src/cli/words/en/fixed.js";
import { tableBegins } from "../../../src/payroll/verify/papers.js";

test.each([fixedDanish, fixedEnglish])("journals and statements are known by the names that we give them", (words) => {
  const { journal, year } = words.files;
  expect(tableBegins(`${journal}-13748136-2026-01-01-2026-12-31.csv`, "Dato;Bilag")).toBe("other");
  expect(tableBegins(`${journal}-13748136-2026-01-01-2026-12-31-economic.csv`, "")).toBe("other");
  expect(tableBegins(`${year}-13748136-2026.csv`, "")).toBe("statement");
});
