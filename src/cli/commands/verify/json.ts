import type { DocumentVerdict } from "../../../app/verify/read.js";
import type { Verified } from "../../../app/verify/verify.js";
import { shortForm } from "../../../values/digest.js";
import type { Finding } from "../../../values/finding.js";
import { findingText } from "../../say/message.js";
import type { Words } from "../../words/words.js";

/** The result of `verify` as the contract shows it; amounts in øre. */
export function verifiedJson(verified: Verified, words: Words): object {
  const { files, payments, cards, findings, remarks, verdicts, passedOver } = verified;
  return {
    ...{ files, payments, cards },
    findings: findings.map((finding) => findingJson(finding, words)),
    remarks: remarks.map((remark) => findingJson(remark, words)),
    documents: verdicts.map(documentJson),
    passedOver: passedOver.map(({ file }) => file),
  };
}

export function findingJson(finding: Finding, words: Words): object {
  const { code, file, line, card, voucher, data } = finding;
  return { code, file, line, card, voucher, message: findingText(finding, words), data };
}

function documentJson({ file, kind, isInOrder, card, voucher, key, slip, copyOf }: DocumentVerdict): object {
  const judgedBy = slip === undefined ? null : slip.isRedrawn ? "page" : "record";
  return {
    ...{ file, kind, verdict: isInOrder ? "in-order" : kind === "unreadable" ? "unreadable" : "deviates" },
    ...{ card: card ?? null, voucher: voucher ?? null, key: key === undefined ? null : shortForm(key), judgedBy },
    copyOf: copyOf ?? null,
  };
}
