import type { SlipLanguage } from "../../ledger/entry.js";
import type { Instant } from "../../values/calendar.js";

/** A paper that is no payslip (agreement, report, yearly figures): words and figures in their order, without places. */
export interface PlainDocument {
  readonly language: SlipLanguage;
  readonly title: string;
  readonly subtitle: string;
  /** Who gives the paper out. */
  readonly author: string;
  readonly issuedAt: Instant;
  /** One line at the foot of every page. */
  readonly foot: string;
  readonly blocks: readonly PlainBlock[];
}

export type PlainBlock =
  | {
      readonly kind: "heading";
      readonly text: string;
      /** Does a new page begin with it? */
      readonly startsPage?: boolean;
    }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly PlainFact[] }
  | PlainTable
  | { readonly kind: "signatures"; readonly lines: readonly PlainSignature[] }
  | PlainChart
  | PlainColumnChart;

export interface PlainFact {
  readonly label: string;
  /** Undefined where it is to be written by hand: a line is drawn. */
  readonly value: string | undefined;
}

/** Every row has as many cells as there are columns. The last row may be the sum of those above. */
export interface PlainTable {
  readonly kind: "table";
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly sum?: readonly string[];
}

export interface PlainColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A line to sign on, with what stands below it; the name of who shall sign, where it is known. */
export interface PlainSignature {
  readonly label: string;
  readonly name: string;
  readonly dayLabel: string;
}

/** Bars from left to right, each as long as its size; `shown` is the size in words. Sizes below zero get no bar. */
export interface PlainChart {
  readonly kind: "bar-chart";
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly size: number; readonly shown: string }[];
}

/**
 * Columns over the width of the page, each of as many sizes as there are parts, in øre and from the bottom up: two at most, for
 * there are two colours. `shown` is the sum in words.
 */
export interface PlainColumnChart {
  readonly kind: "column-chart";
  readonly title: string;
  readonly parts: readonly string[];
  readonly columns: readonly { readonly label: string; readonly sizes: readonly number[]; readonly shown: string }[];
}

/** A column of words, or of figures. */
export function textColumn(title: string): PlainColumn {
  return { title, align: "left" };
}

export function figureColumn(title: string): PlainColumn {
  return { title, align: "right" };
}

export function heading(text: string): PlainBlock {
  return { kind: "heading", text };
}

export function paragraph(text: string): PlainBlock {
  return { kind: "paragraph", text };
}
