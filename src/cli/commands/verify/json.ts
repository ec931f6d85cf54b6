import type { DocumentVerdict } from "../../../app/verify/read.js";
import type { Verified } from "../../../app/verify/verify.js";
import type { CardYearSum, NotProved } from "../../../payroll/verify/seen-documents.js";
import { shortForm } from "../../../values/digest.js";
import { LongList } from "../../session/reply.js";
import { findingJson } from "../../session/report.js";
import type { VerifyWords } from "../../words/verify.js";
import type { Saying } from "./lines.js";

/** The result of `verify` as the contract shows it; amounts in øre. */
export function verifiedJson(verified: Verified, { words, said }: Saying): object {
  const { verdict, files, payments, cards, findings, notProved, remarks, verdicts, passedOver } = verified;
  return {
    ...{ verdict, files, payments, cards: new LongList(eachOf(cards, cardJson)) },
    findings: new LongList(eachOf(findings, (finding) => findingJson(finding, words))),
    notProved: new LongList(eachOf(notProved, (one) => notProvedJson(one, said))),
    remarks: new LongList(eachOf(remarks, (remark) => findingJson(remark, words))),
    documents: new LongList(eachOf(verdicts, documentJson)),
    passedOver: passedOver.map(({ file }) => file),
    withoutPapers: verified.withoutPapers,
  };
}

/** Each as its JSON, one at a time. */
function* eachOf<T>(all: readonly T[], jsonOf: (one: T) => object): Generator<object> {
  for (const one of all) yield jsonOf(one);
}

function notProvedJson({ code, file, card, voucher, data }: NotProved, said: VerifyWords): object {
  return { code, file, card, voucher, message: said.notProved[code](data), data };
}

function cardJson(of: CardYearSum): object {
  const { card, year, employers, sum, stated, ceiling, left, missing, disputed } = of;
  return { card, year, employers, sum, stated, ceiling, left, missing, disputed, payments: of.payments() };
}

function documentJson({ file, kind, isInOrder, card, voucher, key, slip, copyOf }: DocumentVerdict): object {
  const judgedBy = slip === undefined ? null : slip.page === "drawn" ? "page" : "record";
  return {
    ...{ file, kind, verdict: isInOrder ? "in-order" : kind === "unreadable" ? "unreadable" : "deviates" },
    ...{ card: card ?? null, voucher: voucher ?? null, key: key === undefined ? null : shortForm(key), judgedBy },
    copyOf: copyOf ?? null,
  };
}
