import type { Finding } from "../../values/finding.js";
import type { FindingText } from "../words/findings.js";
import type { Words } from "../words/words.js";
import { findingDetails, findingShapes, type Shape } from "./finding-shapes.js";

/** A sentence that begins in lower case and ends without a stop, so that it can stand in a row; and what to do about it. */
interface FindingTold {
  readonly sentence: string;
  readonly next: string;
}

type Texts = FindingText | Readonly<Record<string, FindingText>>;

const shapes: { readonly [C in Finding["code"]]?: Shape } = findingShapes;

/** A finding in words: what is seen, and what to do about it. */
export function tellFinding(finding: Finding, { findings }: Words): FindingTold {
  const shape = shapes[finding.code] ?? {};
  const details = findingDetails(finding, findings.parts);
  const of = (text: FindingText) => (typeof text === "string" ? text : text(details));
  const chosen = (texts: Texts, choose: Shape["next"]) =>
    of(typeof texts === "object" ? (texts[choose?.(finding) ?? ""] ?? "") : texts);
  const tails: Readonly<Record<string, FindingText>> = findings.tail;
  const tail = shape.tail === undefined || details[shape.tail] === "" ? "" : `: ${of(tails[finding.code] ?? "")}`;
  return {
    sentence: chosen(findings.sentence[finding.code], shape.sentence) + tail,
    next: chosen(findings.next[finding.code], shape.next),
  };
}
