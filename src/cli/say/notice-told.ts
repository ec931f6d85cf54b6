import type { Notice, NoticeCode } from "../../values/notice.js";
import type { Words } from "../words/words.js";
import { noticeShapes } from "./notice-shapes.js";

/** The texts and the shape of any notice: which data belong to which of them is held where they are written. */
interface AnyNotice {
  text(data: object): string;
  shape(data: object): readonly string[];
}

const shapes: { readonly [C in NoticeCode]?: AnyNotice["shape"] } = noticeShapes;

/** A notice in words: the texts that its facts ask for, in their order. */
export function tellNotice({ code, data }: Notice, { notices }: Words): string {
  const texts: AnyNotice["text"] | Readonly<Record<string, AnyNotice["text"]>> = notices[code];
  if (typeof texts === "function") return texts(data);
  const parts = shapes[code]?.(data) ?? [];
  return parts.map((part) => texts[part]?.(data) ?? "").join(" ");
}
