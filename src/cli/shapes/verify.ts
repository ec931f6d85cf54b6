import * as v from "valibot";
import { card, cvr, day, key, oere, voucher } from "./parts.js";
import { whole } from "./plain.js";

/** What a finding and a remark tell beside their code. */
const seen = {
  file: v.string(),
  line: v.nullable(whole),
  card: v.nullable(card),
  voucher: v.nullable(voucher),
  message: v.string(),
  data: v.pipe(
    v.record(v.string(), v.unknown()),
    v.description("What was expected and found, and what belongs to the code; amounts in øre."),
  ),
};

export const verifyResult = v.strictObject({
  verdict: v.picklist(["in-order", "in-order-so-far", "findings"]),
  files: v.pipe(whole, v.description("Documents checked; those inside an archive one by one.")),
  payments: v.pipe(whole, v.description("Payments and reversals seen, each once.")),
  cards: v.array(
    v.pipe(
      v.strictObject({
        card: card,
        year: whole,
        employers: v.array(cvr),
        sum: oere,
        ceiling: v.nullable(oere),
        left: v.nullable(oere),
        stated: v.pipe(whole, v.description("The part of the sum that no sealed slip proves, in øre.")),
        missing: v.pipe(
          whole,
          v.description("How much more the slips say was used before them than the papers show, in øre."),
        ),
        disputed: v.pipe(
          v.array(v.strictObject({ employer: cvr, voucher })),
          v.description("Vouchers whose papers contradict each other, where nothing tells which is right."),
        ),
        payments: v.array(
          v.strictObject({
            voucher: v.nullable(voucher),
            employer: cvr,
            payDay: day,
            counted: oere,
            proved: v.pipe(v.boolean(), v.description("Its own sealed slip was seen; otherwise it is only stated.")),
          }),
        ),
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
        "layout-unknown",
        "slip-not-sealed",
        "page-not-drawn",
        "reversal-unmatched",
        "seen-twice-differs",
        "names-differ",
        "used-before-differs",
        "year-to-date",
        "card-not-on-list",
        "portal-differs",
        "year-of-pay-day",
        "series-broken",
      ]),
      ...seen,
    }),
  ),
  notProved: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist([
          "stated",
          "earlier-layout",
          "key-first-seen",
          "papers-missing",
          "reversal-only-stated",
          "status-not-held",
          "paper-not-checked",
          "ceiling-added",
          "nothing-in-view",
          "narrowed",
        ]),
        file: v.nullable(v.string()),
        card: v.nullable(card),
        voucher: v.nullable(voucher),
        message: v.string(),
        data: v.record(v.string(), v.unknown()),
      }),
    ),
    v.description("What holds nobody back and is not proved either; then the verdict is in-order-so-far."),
  ),
  remarks: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist(["reversed-since", "figure-unlikely"]),
        ...seen,
      }),
    ),
    v.description(
      "What is as it should be and still worth knowing: a payment whose reversal is among the documents, a figure out of reason.",
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
  withoutPapers: v.pipe(v.array(card), v.description("Cards of the list (--cards) that no paper tells of.")),
  heldAgainst: v.pipe(
    v.array(v.strictObject({ what: v.picklist(["trust", "cards", "payments", "portal"]), file: v.string() })),
    v.description("The lists and keys that were given to hold the documents against."),
  ),
  report: v.nullable(v.string()),
});
