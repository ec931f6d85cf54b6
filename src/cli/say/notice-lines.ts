import type { Notice, NoticeCode } from "../../values/notice.js";
import type { Words } from "../words/words.js";
import { isDanger, noticeLine } from "./message.js";
import { type Paint, plain } from "./paint.js";

/** Notices as a person reads them: what can cost money first, and what comes with a new employment as one. */
export function noticesLines(notices: readonly Notice[], words: Words, paint = plain): readonly string[] {
  const isNew = notices.some(({ code }) => code === "employment-duties");
  const own = isNew ? notices.filter(({ code }) => ofNewEmployment.has(code)) : [];
  const [first] = own;
  return inOrder(notices).flatMap((notice) => {
    if (notice === first) return newEmploymentLines(own, words, paint);
    return own.includes(notice) ? [] : [noticeLine(notice, words, paint)];
  });
}

/** What can cost money first, what is to be done next last; between them as they came. */
function inOrder(notices: readonly Notice[]): readonly Notice[] {
  const rank = ({ code }: Notice) => (isDanger(code) ? 0 : code === "not-yet-registered" ? 2 : 1);
  return notices.toSorted((one, other) => rank(one) - rank(other));
}

/** What is told once, when an employment is opened. */
const ofNewEmployment: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  ...(["employment-opened", "employment-duties", "employment-not-registered", "contract-due"] as const),
]);

/** A short list under one head: from when it is, and what is to be done. */
function newEmploymentLines(own: readonly Notice[], words: Words, paint: Paint): readonly string[] {
  const { newEmployment: said } = words.answers;
  const opened = own.flatMap(({ code, data }) => (code === "employment-opened" ? [said.opened(data)] : []));
  const register = own.flatMap(({ code, data }) => (code === "employment-not-registered" ? [said.register(data)] : []));
  const due = own.flatMap(({ code, data }) => (code === "contract-due" ? [said.certificateDue(data)] : []));
  const certificate = due.length > 0 ? due : [said.certificate];
  return [
    `${paint.heading(`${words.fixed.notice}:`)} ${said.head}`,
    ...[...opened, ...register, ...certificate, said.hours, said.insurance].map((line) => `  – ${line}`),
  ];
}
