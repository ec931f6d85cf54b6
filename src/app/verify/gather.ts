import {
  holdersOfKeys,
  isProof,
  type KeyHolders,
  type KeyStanding,
  type KnownKeys,
  keyStandings,
  sealFinding,
  trustIn,
} from "../../payroll/verify/keys.js";
import { laySlips } from "../../payroll/verify/lay-slips.js";
import { holdsYear, isExportedList, isOfImport, listNameOf } from "../../payroll/verify/papers.js";
import type { DoubtfulLine, Inside, Judged, JudgedSlip, PassedKind, Unreadable } from "../../payroll/verify/seen.js";
import type { NotProved, SeenList } from "../../payroll/verify/seen-documents.js";
import { at, rowWidth, SeenTable, statuses } from "../../payroll/verify/seen-table.js";
import { findingOf } from "../../payroll/verify/sighting.js";
import { addStated } from "../../payroll/verify/stated.js";
import { withoutCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import { withoutSecret } from "../../values/ledger-address.js";
import { problemNumbers } from "../../values/problem.js";
import type { DocumentReader, DocumentVerdict, PassedFile, ReadDocuments, ReadOrder } from "./read.js";

/**
 * Reads every document; what one of them shows by itself is a finding, and the rest goes on. What a seal proves is settled when
 * all of them are read, so that nothing hangs on their order.
 */
export async function readDocuments(reader: DocumentReader, order: ReadOrder): Promise<ReadDocuments> {
  const gathering = new Gathering();
  const { documents } = reader;
  for (const { file, what } of reader.passedOver) gathering.passOver(file, what);
  for (const { name, unreadable } of documents) if (unreadable !== undefined) gathering.refuse(name, unreadable);
  let left = documents.filter(({ unreadable }) => unreadable === undefined).length;
  let current = -1;
  for await (const { number, judged } of reader.judge()) {
    if (number !== current) {
      gathering.open(documents[number]?.name ?? "");
      left -= 1;
    }
    current = number;
    for (const one of judged) gathering.take(one);
    if (gathering.isFull && left === 0) break;
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
  private readonly slipVerdicts = new Map<number, DocumentVerdict[]>();
  private readonly unheld = new Map<number, { readonly lines: number; readonly missing: number }>();
  private readonly passed = new Map<number, PassedFile>();
  private readonly numbers = new Map<string, number>();
  private readonly copies: { readonly number: number; readonly of: number }[] = [];
  /** More payments than are looked at: of a last document nothing more needs to be read. */
  isFull = false;
  private archive = "";
  private file: OpenFile = { number: 0, name: "", isList: false, list: undefined, copyOf: undefined };

  open(name: string): void {
    this.archive = name;
    this.begin(name);
  }

  refuse(name: string, unreadable: Unreadable): void {
    this.open(name);
    this.take(unreadable);
  }

  passOver(name: string, what: PassedKind): void {
    this.open(name);
    this.take({ kind: "passed", what });
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
        this.slips.push({ file: this.file.number, slip: judged });
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

  result({ view, cards, payments, keys }: ReadOrder): ReadDocuments {
    const { files, table, lists, findings } = this;
    const judged = this.slips.map(({ slip }) => slip);
    const holders = holdersOfKeys(judged, keys);
    const standingOf = keyStandings(judged, keys, holders);
    for (const { file, slip } of this.slips) this.settleSlip(file, slip, { standing: standingOf(slip), keys, holders });
    for (const copy of this.copies) this.settleCopy(copy);
    const slips = this.slips.map(({ file, slip }) => ({ file, slip, isProved: isProof(standingOf(slip)) }));
    findings.push(...laySlips(table, slips, files));
    if (payments !== undefined) addStated({ table, slips }, payments.rows, files.push(payments.file) - 1);
    const places = new Set([...this.verdicts.keys(), ...this.slipVerdicts.keys()]);
    const verdicts = [...places]
      .sort((one, other) => one - other)
      .flatMap((place) => this.slipVerdicts.get(place) ?? this.verdicts.get(place) ?? []);
    const passedOver = [...this.passed.values()];
    const seen = { files, table, slips, lists, cards, view };
    return { seen, verdicts, files: places.size, findings, passedOver, standingOf, notProved: this.unheldLists() };
  }

  /** What is found on a slip by itself, its seal included. */
  private settleSlip(
    number: number,
    slip: JudgedSlip,
    {
      standing,
      keys,
      holders,
    }: { readonly standing: KeyStanding; readonly keys: KnownKeys; readonly holders: KeyHolders },
  ): void {
    const name = this.files[number] ?? "";
    const seal = sealFinding(slip, standing, keys, holders);
    const sightings = seal === undefined ? slip.sightings : [seal, ...slip.sightings];
    for (const sighting of sightings) this.findings.push(findingOf(sighting, name, slip.payment));
    const { card, voucher } = slip.payment;
    const verdicts = this.slipVerdicts.get(number) ?? [];
    verdicts.push({
      file: name,
      kind: "payslip",
      isInOrder: sightings.length === 0,
      card,
      voucher,
      key: slip.key,
      slip,
      trust: trustIn(slip, standing, keys),
      isProved: (standing === "trusted" || standing === "remembered") && slip.page === "drawn",
    });
    this.slipVerdicts.set(number, verdicts);
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
  private settleCopy({ number, of }: { readonly number: number; readonly of: number }): void {
    const [file, copyOf] = [this.files[number] ?? "", this.files[of] ?? ""];
    const [verdict, passed] = [this.slipVerdicts.get(of)?.[0] ?? this.verdicts.get(of), this.passed.get(of)];
    if (verdict?.kind === "unreadable") {
      const own = this.findings.find((finding) => finding.file === copyOf);
      if (own !== undefined) this.findings.push({ ...own, file });
      this.verdicts.set(number, { ...verdict, file });
    } else if (verdict !== undefined) this.verdicts.set(number, { ...verdict, file, slip: undefined, copyOf });
    if (passed !== undefined) this.passed.set(number, { ...passed, file });
  }

  private begin(stated: string): void {
    const name = withoutSecret(withoutCpr(stated));
    const number = this.files.push(name) - 1;
    const own = name.split(/[/\\]/).at(-1) ?? name;
    const listName = listNameOf(own);
    const list = listName === undefined ? undefined : { file: name, name: listName, numbers: new Map() };
    if (list !== undefined) this.lists.push(list);
    this.file = { number, name, isList: isExportedList(own), list, copyOf: undefined };
  }

  private takeRows(rows: Float64Array): void {
    const { number, name, isList, list } = this.file;
    if (this.table.count > paymentsMax) {
      this.isFull = true;
      if (this.verdicts.get(number)?.kind !== "unreadable") this.takeUnreadable(tooLarge);
      return;
    }
    this.table.add(rows, { file: number, isList });
    if (!isList) this.noteUnheld(number, rows);
    if (list !== undefined) noteNumbers(list, rows);
    this.setRegistration(number, name, true);
  }

  /** Lines under another name than an exported list's: their status, and gaps between them, are held against nothing. */
  private noteUnheld(file: number, rows: Float64Array): void {
    const { lines, missing } = this.unheld.get(file) ?? { lines: 0, missing: 0 };
    const isMissing = (from: number) => rows[from + at.status] === statuses.indexOf("mangler");
    let count = missing;
    for (let from = 0; from < rows.length; from += rowWidth) if (isMissing(from)) count += 1;
    this.unheld.set(file, { lines: lines + rows.length / rowWidth, missing: count });
  }

  /** Lists of several payments, some of which they say are still to be registered. A slip's own line says so of every payment. */
  private unheldLists(): readonly NotProved[] {
    return [...this.unheld].flatMap(([number, data]) => {
      const file = this.files[number] ?? "";
      if (data.lines < 2 || data.missing === 0 || isOfImport(file.split(/[/\\]/).at(-1) ?? file)) return [];
      return [{ code: "status-not-held", file, card: null, voucher: null, data }];
    });
  }

  private doubt({ line, payment, sightings }: DoubtfulLine): void {
    const { number, name } = this.file;
    for (const sighting of sightings) this.findings.push(findingOf(sighting, name, payment, line));
    this.setRegistration(number, name, false);
  }

  private setRegistration(number: number, file: string, isInOrder: boolean): void {
    const before = this.verdicts.get(number)?.isInOrder ?? true;
    this.verdicts.set(number, { file, kind: "registration", isInOrder: before && isInOrder, ...noSlip });
  }

  private takeUnreadable({ code, detail, line }: Unreadable): void {
    const { number, name } = this.file;
    const data = { number: problemNumbers[code], problem: code, ...(detail !== "" && { detail }) };
    this.findings.push(findingOf({ code: "unreadable", data }, name, undefined, line));
    if (line !== null) this.setRegistration(number, name, false);
    else this.verdicts.set(number, { file: name, kind: "unreadable", isInOrder: false, ...noSlip });
  }
}

const noSlip = {
  ...{ card: undefined, voucher: undefined, key: undefined, slip: undefined },
  ...{ trust: undefined, isProved: false },
};

/** More than four years of the whole country, in a hundred bytes each: what is beyond is not looked at, and said so. */
const paymentsMax = 1_250_000;

const tooLarge: Unreadable = { kind: "unreadable", code: "file-not-read", detail: "too-large", line: null };

function noteNumbers({ name, numbers }: SeenList, rows: Float64Array): void {
  const employer = Number(name.employer);
  for (let from = 0; from < rows.length; from += rowWidth) {
    const year = rows[from + at.year] ?? 0;
    if (rows[from + at.employer] !== employer || !holdsYear(name.days, year)) continue;
    const held = numbers.get(year) ?? [];
    held.push(rows[from + at.number] ?? 0);
    numbers.set(year, held);
  }
}
