import * as v from "valibot";
import { card, head, voucher } from "./parts.js";
import { countable } from "./plain.js";

export const checkResult = v.strictObject({
  entries: countable,
  vouchers: countable,
  audits: v.array(v.string()),
  heads: v.array(head),
  findings: v.array(
    v.strictObject({
      code: v.string(),
      file: v.pipe(
        v.string(),
        v.description("The chain the entry stands in (CVR number or house), or the ledger's file."),
      ),
      line: v.null(),
      card: v.nullable(card),
      voucher: v.nullable(voucher),
      message: v.string(),
      data: v.pipe(
        v.record(v.string(), v.unknown()),
        v.description("field, expected, found, and sequence: the entry's number in its chain."),
      ),
    }),
  ),
});
