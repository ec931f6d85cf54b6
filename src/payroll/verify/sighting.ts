import type { VoucherEntry } from "../../ledger/entry.js";
import type { Finding, FindingData, InspectionName } from "../../values/finding.js";

/** What an inspection saw in one document, before it is said in which file it lay. */
export interface DocumentFinding {
  readonly code: InspectionName;
  readonly data: FindingData;
}

/** A field whose value is not the one that follows from the others. Amounts are øre. */
export function differs(
  code: InspectionName,
  field: string,
  sides: { readonly expected: string | number; readonly found: string | number },
): DocumentFinding {
  return { code, data: { field, ...sides } };
}

/** The papers that a finding is about: of a ceiling all that were paid on its day, for none of them is known to be the one that passed it. */
export function filesOf({ file, data: { sameDayFiles } }: Finding): readonly string[] {
  return Array.isArray(sameDayFiles) ? sameDayFiles.map(String) : [file];
}

/** A sighting in its place. */
export function findingOf(
  sighting: DocumentFinding,
  file: string,
  about: Pick<VoucherEntry, "card" | "voucher"> | undefined,
  line: number | null = null,
): Finding {
  const { code, data } = sighting;
  return { code, file, line, card: about?.card ?? null, voucher: about?.voucher ?? null, data };
}
