import { describe, expect, it } from "vitest";
import { gravestFirst } from "../../../src/payroll/verify/gravity.js";
import type { Finding } from "../../../src/values/finding.js";

function finding(code: Finding["code"], data: Finding["data"] = {}): Finding {
  return { code, file: "a.pdf", line: null, card: null, voucher: null, data };
}

describe("findings in a row", () => {
  it("have a page that may be forged before what lists say, and a harmless copy after it", () => {
    const harmless = finding("page-not-drawn", { seal: "holds", text: "holds" });
    const covered = finding("page-not-drawn", { seal: "holds", text: "holds", over: "yes" });
    const altered = finding("page-not-drawn", { seal: "holds", text: "differs" });
    const listed = finding("seen-twice-differs");
    expect(gravestFirst([harmless, listed, covered, altered])).toEqual([covered, altered, listed, harmless]);
  });
});
