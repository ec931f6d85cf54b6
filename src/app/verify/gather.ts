import { holdsYear, isExportedList, listNameOf } from "../../payroll/verify/papers.js";
import type { DoubtfulLine, Inside, Judged, JudgedSlip, Unreadable } from "../../payroll/verify/seen.js";
import type { SeenList } from "../../payroll/verify/seen-documents.js";
import { at, figuresOf, packRow, rowWidth, SeenTable } from "../../payroll/verify/seen-table.js";
import { findingOf } from "../../payroll/verify/sighting.js";
import { withoutCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import { problemNumbers } from "../../values/problem.js";
import type { DocumentReader, DocumentVerdict, KeyCheck, PassedFile, ReadDocuments, ReadOrder } from "./read.js";

/** Reads every document; what one of them shows by itself is a finding, and the rest goes on. */
export async function readDocuments(reader: DocumentReader, order: ReadOrder): Promise<ReadDocuments> {
  const gathering = new Gathering(order.keyCheck);
  const { documents } = reader;
  for (const name of reader.passedOver) gathering.passOver(name);
  for (const { name, unreadable } of documents) if (unreadable !== undefined) gathering.refuse(name, unreadable);
  let current = -1;
  for await (const { number, judged } of reader.judge()) {
    if (number !== current) gathering.open(documents[number]?.name ?? "");
    current = number;
    for (const one of judged) gathering.take(one);
  }
  return gathering.result(order);
}

interface OpenFile {
  readonly number: number;
  readonly name: string;
  readonly isList: boolean;
  readonly list: SeenList | undefined;
  /** The number of the document it is a copy of. */
  readonly copyOf: number | undefined;
}

/** What documents hold, gathered as they are read: payments, lists, findings, and what became of each file. */
class Gathering {
  private readonly files: string[] = [];
  private readonly table = new SeenTable();
  private readonly slips: { readonly file: number; readonly slip: JudgedSlip }[] = [];
  private readonly lists: SeenList[] = [];
  private readonly findings: Finding[] = [];
  private readonly verdicts = new Map<number, DocumentVerdict>();
  private readonly passed = new Map<number, PassedFile>();
  private readonly numbers = new Map<string, number>();
  private readonly copies: { readonly number: number; readonly of: number }[] = [];
  private archive = "";
  private file: OpenFile = { number: 0, name: "", isList: false, list: undefined, copyOf: undefined };

  constructor(private readonly keyCheck: KeyCheck) {}

  open(name: string): void {
    this.archive = name;
    this.begin(name);
  }

  refuse(name: string, unreadable: Unreadable): void {
    this.open(name);
    this.take(unreadable);
  }

  passOver(name: string): void {
    this.open(name);
    this.take({ kind: "passed", what: "other" });
  }

  take(judged: Judged): void {
    if (judged.kind === "inside") this.begin(`${this.archive}/${judged.name}`);
    else if (this.file.copyOf === undefined) this.takeOwn(judged);
  }

  private takeOwn(judged: Exclude<Judged, Inside>): void {
    switch (judged.kind) {
      case "bytes":
        this.compare(judged.digest);
        break;
      case "passed":
        this.passed.set(this.file.number, { file: this.file.name, what: judged.what });
        break;
      case "slip":
        this.takeSlip(judged);
        break;
      case "rows":
        this.takeRows(judged.rows);
        break;
      case "doubtful":
        this.doubt(judged);
        break;
      case "unreadable":
        this.takeUnreadable(judged);
        break;
    }
  }

  result({ year, cards }: ReadOrder): ReadDocuments {
    const { files, table, slips, lists, findings } = this;
    for (const copy of this.copies) this.settle(copy);
    const verdicts = [...this.verdicts].sort(([one], [other]) => one - other).map(([, verdict]) => verdict);
    const passedOver = [...this.passed.values()];
    return { seen: { files, table, slips, lists, cards, year }, verdicts, findings, passedOver };
  }

  /** The same bytes again are not judged again; the name of an exported list says more than its bytes. */
  private compare(digest: Digest): void {
    const { number, name, isList } = this.file;
    const key = isList ? `${digest} ${name.split(/[/\\]/).at(-1)}` : digest;
    const of = this.numbers.get(key);
    if (of === undefined) this.numbers.set(key, number);
    else {
      this.copies.push({ number, of });
      this.file = { ...this.file, copyOf: of };
    }
  }

  /** A copy stands as its original does; what cannot be read is a finding wherever it lies. */
  private settle({ number, of }: { readonly number: number; readonly of: number }): void {
    const [file, copyOf] = [this.files[number] ?? "", this.files[of] ?? ""];
    const [verdict, passed] = [this.verdicts.get(of), this.passed.get(of)];
    if (verdict?.kind === "unreadable") {
      const own = this.findings.find((finding) => finding.file === copyOf);
      if (own !== undefined) this.findings.push({ ...own, file });
      this.verdicts.set(number, { ...verdict, file });
    } else if (verdict !== undefined) this.verdicts.set(number, { ...verdict, file, slip: undefined, copyOf });
    if (passed !== undefined) this.passed.set(number, { ...passed, file });
  }

  private begin(stated: string): void {
    const name = withoutCpr(stated);
    const number = this.files.push(name) - 1;
    const own = name.split(/[/\\]/).at(-1) ?? name;
    const listName = listNameOf(own);
    const list = listName === undefined ? undefined : { file: name, name: listName, numbers: new Map() };
    if (list !== undefined) this.lists.push(list);
    this.file = { number, name, isList: isExportedList(own), list, copyOf: undefined };
  }

  private takeSlip(slip: JudgedSlip): void {
    const { number, name } = this.file;
    const key = this.keyCheck(slip);
    const sightings = key === undefined ? slip.sightings : [...slip.sightings, key];
    for (const sighting of sightings) this.findings.push(findingOf(sighting, name, slip.payment));
    const isChanged = sightings.some(({ code }) => code === "record-changed");
    if (!isChanged) this.count(slip);
    const { card, voucher } = slip.payment;
    this.verdicts.set(number, {
      ...{ file: name, kind: "payslip", isInOrder: sightings.length === 0, card, voucher, key: slip.key, slip },
    });
  }

  /** A payment by its slip. Of two slips with one voucher the records decide, not only the figures. */
  private count(slip: JudgedSlip): void {
    const { number } = this.file;
    const row = new Int32Array(rowWidth);
    packRow(figuresOf(slip.payment), 0, row, 0);
    const known = this.table.find(row[at.employer] ?? 0, row[at.year] ?? 0, row[at.number] ?? 0);
    const before = known < 0 ? undefined : this.slips[this.table.slipOf(known) - 1]?.slip;
    if (before !== undefined && before.content !== slip.content) {
      this.table.conflicts.push({ row: known, file: number, line: 0 });
      return;
    }
    const place = this.slips.push({ file: number, slip });
    this.table.add(row, { file: number, slip: place, isList: false });
  }

  private takeRows(rows: Int32Array): void {
    const { number, name, isList, list } = this.file;
    if (this.table.count > paymentsMax) {
      if (this.verdicts.get(number)?.kind !== "unreadable") this.takeUnreadable(tooLarge);
      return;
    }
    this.table.add(rows, { file: number, slip: 0, isList });
    if (list !== undefined) noteNumbers(list, rows);
    this.setRegistration(number, name, true);
  }

  private doubt({ line, payment, sightings }: DoubtfulLine): void {
    const { number, name } = this.file;
    for (const sighting of sightings) this.findings.push(findingOf(sighting, name, payment, line));
    this.setRegistration(number, name, false);
  }

  private setRegistration(number: number, file: string, isInOrder: boolean): void {
    const before = this.verdicts.get(number)?.isInOrder ?? true;
    const nothing = { card: undefined, voucher: undefined, key: undefined, slip: undefined };
    this.verdicts.set(number, { file, kind: "registration", isInOrder: before && isInOrder, ...nothing });
  }

  private takeUnreadable({ code, detail, line }: Unreadable): void {
    const { number, name } = this.file;
    const data = { number: problemNumbers[code], problem: code, ...(detail !== "" && { detail }) };
    this.findings.push(findingOf({ code: "unreadable", data }, name, undefined, line));
    if (line !== null) this.setRegistration(number, name, false);
    else {
      const nothing = { card: undefined, voucher: undefined, key: undefined, slip: undefined };
      this.verdicts.set(number, { file: name, kind: "unreadable", isInOrder: false, ...nothing });
    }
  }
}

/** Sixty-four bytes each: what is beyond is not looked at, and said so. */
const paymentsMax = 10_000_000;

const tooLarge: Unreadable = { kind: "unreadable", code: "file-not-read", detail: "too-large", line: null };

function noteNumbers({ name, numbers }: SeenList, rows: Int32Array): void {
  const employer = Number(name.employer);
  for (let from = 0; from < rows.length; from += rowWidth) {
    const year = rows[from + at.year] ?? 0;
    if (rows[from + at.employer] !== employer || !holdsYear(name.days, year)) continue;
    const held = numbers.get(year) ?? [];
    held.push(rows[from + at.number] ?? 0);
    numbers.set(year, held);
  }
}
