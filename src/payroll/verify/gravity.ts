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
  ...(["unreadable", "page-not-drawn", "voucher-gap", "reversed-since"] as const),
];

/** Findings with the gravest first, each kind in the order it was found. A slip without a seal is the gravest of all where the employer's key is known. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => gravityOf(one) - gravityOf(other));
}

/** A page that another program saved with everything in it holding is no fault of its paper; any other may be a forgery. */
export function isHarmlessCopy({ seal, text, over, pages }: Finding["data"]): boolean {
  return seal === "holds" && text === "holds" && over === undefined && pages === undefined;
}

function gravityOf({ code, data }: Finding): number {
  if (code === "page-not-drawn" && !isHarmlessCopy(data)) return order.indexOf("page-differs");
  return code === "slip-not-sealed" && data.known !== undefined ? -1 : order.indexOf(code);
}
