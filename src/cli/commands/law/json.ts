import type { InferOutput } from "valibot";
import type { LawShown } from "../../../app/show-law.js";
import type { AddedYear } from "../../../law/added.js";
import type { AtpStep, AtpTable } from "../../../law/atp.js";
import type { Dated } from "../../../law/dated.js";
import type { LawName } from "../../../values/notice.js";
import type { lawResult } from "../../shapes/law.js";

/** One dated value with its source, as `law --json` shows it. */
type LawValueJson = InferOutput<typeof lawResult>["values"][number];

export function lawJson({ year, law, added, replaced }: LawShown): InferOutput<typeof lawResult> {
  const values = [
    ...law.ceilings.map((dated): LawValueJson => {
      const { amount, covers } = dated.value;
      const by = dated.standing === "added-by-user" && added ? addedJson(added, replaced) : {};
      return { ...valueJson("annual-ceiling", "øre", dated, amount), covers, ...by };
    }),
    ...law.holidayPay.map((dated) => valueJson("holiday-pay", "hundredths of a per cent", dated, dated.value)),
    ...law.atp.map((dated) => valueJson("atp", "øre", dated, atpJson(dated.value))),
    ...law.incomeTest.map((dated) => valueJson("income-test", "øre", dated, dated.value)),
  ];
  return { year, values };
}

function addedJson({ by, at }: AddedYear, replaced: readonly AddedYear[]) {
  const before = replaced.map((one) => ({ amount: one.ceiling, addedBy: one.by, addedAt: one.at }));
  return { addedBy: by, addedAt: at, ...(before.length > 0 && { replaced: before }) };
}

function valueJson(
  parameter: LawName,
  unit: LawValueJson["unit"],
  dated: Dated<unknown>,
  value: LawValueJson["value"],
): LawValueJson {
  const { from, standing, reference, confirmedOn, note } = dated;
  return {
    parameter,
    unit,
    from,
    value,
    standing,
    source: reference,
    confirmedOn,
    ...(note !== undefined && { note }),
  };
}

function atpJson({ month, fortnight, week, casual }: AtpTable) {
  return { month: stepsJson(month), fortnight: stepsJson(fortnight), week: stepsJson(week), casual };
}

function stepsJson(steps: readonly AtpStep[]) {
  return steps.map(({ fromHours, employee, employer }) => ({ fromSeconds: fromHours, employee, employer }));
}
