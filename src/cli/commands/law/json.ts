import type { LawShown } from "../../../app/show-law.js";
import type { AddedYear } from "../../../law/added.js";
import type { AtpStep, AtpTable } from "../../../law/atp.js";
import type { Dated } from "../../../law/dated.js";
import type { LawName } from "../../../values/notice.js";

/** One dated value with its source, as `law --json` shows it: amounts in øre, a share in hundredths of a per cent, ATP as steps. */
interface LawValueJson {
  readonly parameter: LawName;
  readonly unit: "øre" | "hundredths of a per cent";
  readonly from: string;
  readonly value: unknown;
  readonly standing: Dated<unknown>["standing"];
  readonly source: Dated<unknown>["reference"];
  readonly confirmedOn: string;
  readonly note?: string;
  readonly covers?: { readonly from: string; readonly to: string };
  readonly addedBy?: string;
  readonly addedAt?: string;
  readonly replaced?: readonly { readonly amount: number; readonly addedBy: string; readonly addedAt: string }[];
}

export function lawJson({ year, law, added, replaced }: LawShown): object {
  const values: readonly LawValueJson[] = [
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
  value: unknown,
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

function atpJson({ month, fortnight, week, casual }: AtpTable): object {
  return { month: stepsJson(month), fortnight: stepsJson(fortnight), week: stepsJson(week), casual };
}

function stepsJson(steps: readonly AtpStep[]): readonly object[] {
  return steps.map(({ fromHours, employee, employer }) => ({ fromSeconds: fromHours, employee, employer }));
}
