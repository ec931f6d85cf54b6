import type { Problem, ProblemCode, Where } from "../../values/problem.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { MessageFact, Told, Words } from "../words/words.js";
import { isField } from "./phrases.js";
import { amountOf, shownDetail } from "./problem-details.js";
import { problemShapes } from "./problem-shapes.js";

type Data = Problem["data"];
type Details = Readonly<Record<string, string>>;

/** The shape of any problem: as methods, so that each takes its own data. */
interface AnyShape {
  readonly facts?: readonly string[];
  readonly remark?: { readonly beside: string; readonly when: string };
  readonly inGeneral?: readonly string[];
  first?(data: Data, where: Where | undefined): Names;
  next?(data: Data, where: Where | undefined): Names;
  sentence?(data: Data, where: Where | undefined): Names;
  readonly brief?: "with-sentence" | "own" | Choose;
  details?(data: Data, where: Where | undefined, words: Vocabulary): Details;
}

type Names = string | readonly string[] | undefined;
type Choose = { of(data: Data, where: Where | undefined): Names }["of"];
type AnyText = string | Template;
type Template = { of(details: Details, data: Data): string }["of"];
type AnyTexts = AnyText | Readonly<Record<string, AnyText>>;

interface More {
  readonly sentence?: AnyTexts;
  readonly brief?: AnyTexts;
  readonly labels?: Readonly<Record<string, AnyText | readonly [string, Template]>>;
  readonly remark?: AnyText;
  readonly inGeneral?: NonNullable<Told["inGeneral"]>;
}

const shapes: { readonly [C in ProblemCode]?: AnyShape } = problemShapes;

/** A problem in words: the texts of the language, put together as its shape has it. */
export function tell({ code, data, where }: Problem, words: Words): Told {
  const shape = shapes[code] ?? {};
  const firsts: Readonly<Record<string, AnyTexts>> = words.problems.first;
  const nexts: Readonly<Record<string, AnyTexts>> = words.problems.next;
  const mores: Readonly<Record<string, More>> = words.problems.more;
  const texts = mores[code] ?? {};
  const details = { ...allShown(data, words), ...shape.details?.(data, where, words) };
  const of = (text: AnyText) => (typeof text === "string" ? text : text(details, data));
  const chosen = (some: AnyTexts = "", choose?: Choose): string => {
    if (typeof some !== "object") return of(some);
    const names = choose?.(data, where) ?? [];
    return [names]
      .flat()
      .map((name) => of(some[name] ?? ""))
      .join(" ");
  };
  const sentence = chosen(texts.sentence, shape.sentence);
  const remark =
    texts.remark === undefined || (details[shape.remark?.when ?? ""] ?? "") === "" ? "" : `   (${of(texts.remark)})`;
  const fact = (name: string): readonly MessageFact[] => {
    if (name === "sentence") return sentence === "" ? [] : [{ sentence }];
    const value = details[name] ?? "";
    const label = texts.labels?.[name] ?? "";
    if (value === "") return [];
    if (typeof label === "object") return [{ label: label[0], value: label[1](details, data) }];
    const amount = amountOf(name, valuesOf(data)[name]);
    if (amount === undefined) return [{ label: of(label), value }];
    return [{ label: of(label), amount, ...(remark !== "" && name === shape.remark?.beside && { remark }) }];
  };
  const first = chosen(firsts[code], shape.first);
  const brief = shape.brief === "with-sentence" ? `${first} ${sentence}` : chosen(texts.brief, choiceIn(shape.brief));
  return {
    first,
    facts: (shape.facts ?? []).flatMap(fact),
    next: chosen(nexts[code], shape.next),
    ...(brief !== "" && { brief }),
    ...(texts.inGeneral !== undefined && { inGeneral: texts.inGeneral }),
  };
}

function choiceIn(brief: AnyShape["brief"]): Choose | undefined {
  return typeof brief === "function" ? brief : undefined;
}

function valuesOf(data: Data): Readonly<Record<string, unknown>> {
  return data;
}

/** Every detail as it is shown, with the names of the field it is of. */
function allShown(data: Data, words: Vocabulary): Details {
  const shown = Object.entries(data).map(([name, value]) => [name, shownDetail(name, value, words)]);
  const field =
    "field" in data && data.field !== undefined && isField(data.field, words) ? words.fields[data.field] : {};
  return { ...Object.fromEntries(shown), ...field };
}
