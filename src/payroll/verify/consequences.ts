import type { Finding } from "../../values/finding.js";

/** A finding, and those that follow from the same fact and are said with it. */
export interface Cause {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
}

/** What follows from a line that says other than its payslip: that there are two contents, and that the line does not add up. */
const follows: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>(["voucher-differs", "lines-add-up"]);

/** Findings by the facts behind them, each where the first of its own stood. Of a line that differs from its payslip the difference is the fact. */
export function byCause(findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.code === "seen-twice-differs" && finding.line !== null) causes.set(placeOf(finding), finding);
  }
  if (causes.size === 0) return findings.map((finding) => ({ finding, consequences: [] }));
  const told = new Map<Finding, Finding[]>();
  const all: { readonly finding: Finding; readonly consequences: Finding[] }[] = [];
  for (const finding of findings) {
    const cause = finding.line === null ? undefined : causes.get(placeOf(finding));
    const isOwn = cause !== undefined && (cause === finding || follows.has(finding.code));
    const main = isOwn ? cause : finding;
    const before = isOwn ? told.get(main) : undefined;
    const consequences = before ?? [];
    if (main !== finding) consequences.push(finding);
    if (before !== undefined) continue;
    if (isOwn) told.set(main, consequences);
    all.push({ finding: main, consequences });
  }
  return all;
}

function placeOf({ file, line, voucher }: Finding): string {
  return `${file}\n${line}\n${voucher}`;
}
