import * as v from "valibot";
import { card, cvr, key, oere, voucher } from "./parts.js";

export const verifyResult = v.pipe(
  v.strictObject({
    files: v.pipe(v.number(), v.integer(), v.description("Documents checked; those inside an archive one by one.")),
    payments: v.pipe(v.number(), v.integer(), v.description("Payments and reversals seen, each once.")),
    cards: v.array(
      v.pipe(
        v.strictObject({
          card: card,
          year: v.pipe(v.number(), v.integer()),
          employers: v.array(cvr),
          sum: oere,
          ceiling: v.nullable(oere),
          left: v.nullable(oere),
        }),
        v.description(
          "One card-year over all employers; reversed payments are not counted. A year no table knows has no ceiling.",
        ),
      ),
    ),
    findings: v.array(
      v.strictObject({
        code: v.picklist([
          "unreadable",
          "record-changed",
          "page-differs",
          "seal-wrong",
          "key-unknown",
          "lines-add-up",
          "atp-settled",
          "law-as-known",
          "not-registered",
          "voucher-differs",
          "voucher-gap",
          "reversed-since",
          "card-over-ceiling",
          "paid-while-inactive",
          "periods-overlap",
        ]),
        file: v.string(),
        line: v.nullable(v.pipe(v.number(), v.integer())),
        card: v.nullable(card),
        voucher: v.nullable(voucher),
        message: v.string(),
        data: v.pipe(
          v.record(v.string(), v.unknown()),
          v.description("What was expected and found, and what belongs to the code; amounts in øre."),
        ),
      }),
    ),
    remarks: v.pipe(
      v.array(
        v.strictObject({
          code: v.picklist(["reversed-since"]),
          file: v.string(),
          line: v.nullable(v.pipe(v.number(), v.integer())),
          card: v.nullable(card),
          voucher: v.nullable(voucher),
          message: v.string(),
          data: v.pipe(
            v.record(v.string(), v.unknown()),
            v.description("What was expected and found, and what belongs to the code; amounts in øre."),
          ),
        }),
      ),
      v.description(
        "What is as it should be and still worth knowing: a payment whose reversal is among the documents.",
      ),
    ),
    documents: v.array(
      v.strictObject({
        file: v.string(),
        kind: v.picklist(["payslip", "registration", "unreadable"]),
        verdict: v.picklist(["in-order", "deviates", "unreadable"]),
        card: v.nullable(card),
        voucher: v.nullable(voucher),
        key: v.nullable(key),
        judgedBy: v.pipe(
          v.nullable(v.picklist(["page", "record"])),
          v.description("page: the page was drawn again from its record and compared; record: by its record and text."),
        ),
        copyOf: v.nullable(
          v.pipe(v.string(), v.description("The document with the very same bytes that was judged in its place.")),
        ),
      }),
    ),
    passedOver: v.pipe(
      v.array(v.string()),
      v.description("What was not checked: papers without a record, hidden and other files."),
    ),
    report: v.nullable(v.string()),
  }),
  v.title("frikort verify"),
);
