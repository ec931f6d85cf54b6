import type { Explained } from "../../app/explain.js";
import type { Step, StepData, StepKind } from "../../payroll/pay/explain.js";
import type { ExplainWords } from "../words/explain.js";

/** Each step of one payment, numbered, with its rule and where it is written. `planned`: it has no voucher yet. */
export function explainLines(
  { entry, steps, reversedBy }: Explained,
  words: ExplainWords,
  planned = false,
): readonly string[] {
  const head = planned ? words.planned : words.head(entry.voucher);
  return [
    head,
    ...(entry.corrects === undefined ? [] : [`  ${words.corrects(entry.corrects)}`]),
    ...(reversedBy === undefined ? [] : [`  ${words.reversed(reversedBy)}`]),
    ...steps.flatMap((step, place) => [
      `${String(place + 1).padStart(3)}. ${told(step, words)}`,
      `     ${words.rule} ${step.rule}: ${sourceText(step, words)}`,
    ]),
    words.rulesAt,
  ];
}

/** The steps as data: rule, sentence, source and the amounts that stand in it. */
export function stepsJson(steps: readonly Step[], words: ExplainWords): readonly object[] {
  return steps.map((step) => ({
    rule: step.rule,
    kind: step.kind,
    text: told(step, words),
    source: step.source.act === "" ? { ...step.source, act: words.ordinaryPractice } : step.source,
    amounts: amountsOf(step),
  }));
}

function amountsOf(step: Step): object {
  switch (step.kind) {
    case "wage": {
      const { hours, perHour, amount } = step.data;
      return { seconds: hours, rate: perHour, amount };
    }
    case "wage-cut": {
      const { hours, perHour, ...amounts } = step.data;
      return { seconds: hours, rate: perHour, ...amounts };
    }
    case "atp": {
      const { atpClass: _c, period: _p, hours, hoursBefore, hoursTotal, ...shares } = step.data;
      return { seconds: hours, secondsBefore: hoursBefore, secondsTotal: hoursTotal, ...shares };
    }
    case "supplement":
      return { amount: step.data.amount };
    case "ceiling":
      return { ceiling: step.data.ceiling };
    case "used": {
      const { saldo, ...amounts } = step.data;
      return saldo === undefined ? amounts : { ...amounts, saldo: saldo.left };
    }
    case "reversal": {
      const { reverses: _r, ...amounts } = step.data;
      return amounts;
    }
    default:
      return step.data;
  }
}

function told<K extends StepKind>(step: { readonly kind: K; readonly data: StepData[K] }, words: ExplainWords): string {
  return words.steps[step.kind](step.data);
}

function sourceText({ source }: Step, words: ExplainWords): string {
  const { act, paragraph, url } = source;
  if (act === "") return words.ordinaryPractice;
  return [[act, paragraph].filter((part) => part !== "").join(" "), url].filter((part) => part !== "").join(", ");
}
