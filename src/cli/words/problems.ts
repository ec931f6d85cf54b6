import type { ProblemCode, ProblemData } from "../../values/problem.js";
import type { problemShapes } from "../say/problem-shapes.js";

/** What a language says of each problem. Which texts it needs follows from the problem's shape: a missing one does not compile. */
export interface ProblemTexts {
  readonly first: { readonly [C in ProblemCode]: Chosen<C, "first"> };
  readonly next: { readonly [C in ProblemCode]: Chosen<C, "next"> };
  readonly more: { readonly [C in ProblemCode as unknown extends More<C> ? never : C]: More<C> };
}

type More<C extends ProblemCode> = Sentence<C> & Labels<C> & Brief<C> & Remark<C> & InGeneral<C>;

/** A text, or how it is made of the problem's details; the data as they are serve to count. */
type Text<C extends ProblemCode> = string | Template<Shown<C>, ProblemData[C]>;

/** Before a detail as it is shown; with a template, what stands beside the label instead. */
type Label<C extends ProblemCode> = Text<C> | readonly [label: string, value: Template<Shown<C>, ProblemData[C]>];

/** As a method, so that the texts of one problem can be told like those of any. */
type Template<S, D> = { of(shown: S, data: D): string }["of"];

/** The details of a problem, each as it is shown; empty where it was not given. */
type Shown<C extends ProblemCode> = { readonly [D in keyof ProblemData[C]]-?: string } & FieldShown<C> & Added<C>;

type FieldShown<C extends ProblemCode> = "field" extends keyof ProblemData[C]
  ? { readonly subject: string; readonly label: string; readonly form: string }
  : unknown;

type ShapeOf<C extends ProblemCode> = C extends keyof typeof problemShapes ? (typeof problemShapes)[C] : unknown;

type Added<C extends ProblemCode> =
  ShapeOf<C> extends { readonly details: (...given: never[]) => infer Details } ? Details : unknown;

/** One text, or one for each that the shape can choose. */
type Chosen<C extends ProblemCode, Part extends string> =
  ShapeOf<C> extends { readonly [P in Part]: (...given: never[]) => infer Names }
    ? { readonly [N in Name<Names>]: Text<C> }
    : Text<C>;

type Name<Names> = Names extends readonly (infer Each)[] ? Each & string : Names & string;

type Facts<C extends ProblemCode> =
  ShapeOf<C> extends { readonly facts: readonly (infer Fact)[] } ? Fact & string : never;

type Sentence<C extends ProblemCode> =
  "sentence" extends Facts<C> ? { readonly sentence: Chosen<C, "sentence"> } : unknown;

/** A fact that is no detail of its problem has no label either, and so does not compile. */
type Labels<C extends ProblemCode> = [Exclude<Facts<C>, "sentence">] extends [never]
  ? unknown
  : { readonly labels: { readonly [F in Exclude<Facts<C>, "sentence">]: F extends keyof Shown<C> ? Label<C> : never } };

type Brief<C extends ProblemCode> =
  ShapeOf<C> extends { readonly brief: infer Own }
    ? Own extends "with-sentence"
      ? unknown
      : { readonly brief: Chosen<C, "brief"> }
    : unknown;

type Remark<C extends ProblemCode> =
  ShapeOf<C> extends { readonly remark: unknown } ? { readonly remark: Text<C> } : unknown;

type InGeneral<C extends ProblemCode> =
  ShapeOf<C> extends { readonly inGeneral: readonly (infer Part)[] }
    ? { readonly inGeneral: { readonly [P in Part & string]: string } }
    : unknown;
