import type { VoucherEntry } from "../../src/ledger/entry.js";
import { entryText } from "../../src/ledger/text.js";
import { parseRecord, recordOf, recordText } from "../../src/payroll/papers/record.js";
import { laySlips, type PlacedSlip } from "../../src/payroll/verify/lay-slips.js";
import { inspectMany } from "../../src/payroll/verify/many.js";
import { judgedSlip } from "../../src/payroll/verify/seen.js";
import type { SeenTogether } from "../../src/payroll/verify/seen-documents.js";
import { SeenTable } from "../../src/payroll/verify/seen-table.js";
import { findingOf } from "../../src/payroll/verify/sighting.js";
import { inspectRecord } from "../../src/payroll/verify/slip.js";
import { type Digest, digestOf } from "../../src/values/digest.js";
import type { Finding } from "../../src/values/finding.js";
import { sure } from "./words.js";

/** What is found in the slips of an employer who has his own key: each is read and judged by itself, and all together, without a page being drawn. */
export function judgePapers(
  entries: readonly VoucherEntry[],
  ledger: Digest = digestOf("et regnskab til prøve"),
): SeenTogether {
  const files = entries.map(({ chain, voucher }, place) => `${place}-${chain}-${voucher}.pdf`);
  const slips = entries.map((entry, file): PlacedSlip => {
    const sealed = { ...entry, digest: digestOf(entryText(entry)) };
    const record = sure(parseRecord(recordText(recordOf(sealed, ledger, undefined))));
    const seen = { key: digestOf(entry.chain), page: "drawn" as const, sightings: inspectRecord(record, () => true) };
    return { file, slip: judgedSlip(record, record.entry.digest, seen), isProved: true };
  });
  const table = new SeenTable();
  const laid = laySlips(table, slips, files);
  const together = inspectMany({ files, table, slips, lists: [], cards: undefined, view: {} });
  const own = slips.flatMap(({ slip, file }) =>
    slip.sightings.map((one): Finding => findingOf(one, files[file] ?? "", slip.payment)),
  );
  return { ...together, findings: [...own, ...laid, ...together.findings] };
}
