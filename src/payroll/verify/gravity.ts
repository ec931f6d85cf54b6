import type { Finding } from "../../values/finding.js";

/** What a person should look at first: what was forged, then what does not hold, then what is missing. */
const order: readonly Finding["code"][] = [
  ...(["record-changed", "page-differs", "seal-wrong", "key-unknown", "slip-not-sealed", "layout-unknown"] as const),
  ...([
    "reversal-unmatched",
    "voucher-differs",
    "series-broken",
    "seen-twice-differs",
    "used-before-differs",
    "year-to-date",
    "page-not-drawn",
  ] as const),
  ...(["card-over-ceiling", "names-differ", "paid-while-inactive", "card-not-on-list", "lines-add-up"] as const),
  ...([
    "year-of-pay-day",
    "atp-settled",
    "law-as-known",
    "periods-overlap",
    "portal-differs",
    "not-registered",
  ] as const),
  ...(["unreadable", "voucher-gap", "reversed-since"] as const),
];

/** Findings with the gravest first, each kind in the order it was found. A slip without a seal is the gravest of all where the employer's key is known. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => gravityOf(one) - gravityOf(other));
}

function gravityOf({ code, data }: Finding): number {
  return code === "slip-not-sealed" && data.known !== undefined ? -1 : order.indexOf(code);
}
