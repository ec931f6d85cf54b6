import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { CsvTable, csvBytes } from "../../src/adapters/csv/write.js";
import { fingerprint, type SigningKey, seal } from "../../src/adapters/keys/key-file.js";
import { payslipPrinter } from "../../src/adapters/pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../../src/adapters/pdf/template.js";
import { memoryLedger } from "../../src/adapters/store/memory/ledger.js";
import { slipToPrint } from "../../src/app/hand-out.js";
import type { World } from "../../src/app/ports.js";
import type { AddedYear } from "../../src/law/added.js";
import { isVoucher, type VoucherEntry } from "../../src/ledger/entry.js";
import { LedgerTransaction } from "../../src/ledger/transaction.js";
import { takeEmployer } from "../../src/payroll/employer/amend.js";
import { type RegistrationState, registrationHeader, registrationRow } from "../../src/payroll/papers/registration.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { takeReversal } from "../../src/payroll/pay/reverse.js";
import type { Payment } from "../../src/payroll/payment.js";
import { day, instantOf } from "../../src/values/calendar.js";
import { type Digest, digestOf, parsePublicKey } from "../../src/values/digest.js";
import { parseActor } from "../../src/values/identity.js";
import { broken, ok } from "../../src/values/result.js";
import { makeEmployer, makeStamp, sure } from "./build.js";
import { type Pay, paymentOf } from "./ledger.js";
import { cvr, voucher } from "./words.js";

const printer = payslipPrinter(stationeryOf(readPrinterFiles(new URL("../../templates", import.meta.url).pathname)));

export const draw = printer.print;

/** A key of somebody. */
export function makeKey(employer: string): SigningKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  return { employer: cvr(employer), publicKey: publicHalf(privateKey), privateKey };
}

function publicHalf(privateKey: KeyObject): SigningKey["publicKey"] {
  const jwk = privateKey.export({ format: "jwk" });
  return sure(parsePublicKey(Buffer.from(jwk.x ?? "", "base64url").toString("base64")));
}

/** How a slip is forged: with another key or none, for another ledger, under a seal that was set on something else. */
export interface SlipOrder {
  readonly key?: SigningKey | null;
  readonly ledger?: Digest;
  readonly stolen?: string;
}

/** One employer's books, far from the officer: payments in, papers out. Each employer keeps a ledger of its own. */
export class Employer {
  readonly ledger: Digest;
  readonly key: SigningKey;
  private readonly book: LedgerTransaction;
  private count = 0;

  constructor(
    readonly number: string,
    addedLaw: readonly AddedYear[] = [],
  ) {
    this.ledger = digestOf(`regnskab ${number}`);
    this.key = makeKey(number);
    this.book = new LedgerTransaction({
      ledger: this.ledger,
      ...{ heads: [], lastVouchers: new Map(), employers: [], addedLaw, facts: [], byPaymentId: [], entries: [] },
      rows: new Map(),
    });
    sure(takeEmployer(makeEmployer(cvr(number)), this.book, makeStamp()));
  }

  pay(pay: Pay, more: Partial<Payment> = {}): VoucherEntry {
    this.count += 1;
    const payment = { ...paymentOf({ ...pay, employer: this.number, again: true }), ...more };
    const taken = sure(takePayment(payment, this.book, makeStamp(this.count)));
    return taken.status === "written" ? taken.entry : broken("a payment of a test is new");
  }

  reverse(number: string): VoucherEntry {
    this.count += 1;
    const order = { employer: cvr(this.number), voucher: voucher(number), reason: "Forkert beløb" };
    return sure(takeReversal(order, this.book, makeStamp(this.count))).entry;
  }

  /** The payslip as the employer's program makes it. */
  slip(entry: VoucherEntry, { key = this.key, ledger = this.ledger, stolen }: SlipOrder = {}): Buffer {
    const { slip, carried } = sure(slipToPrint(entry, ledger, worldWith(key, stolen)));
    return Buffer.from(draw(slip, carried));
  }

  get vouchers(): readonly VoucherEntry[] {
    return this.book.written.filter(isVoucher);
  }
}

/** A registration record of some vouchers, as the program writes it. */
export function registrationCsv(
  entries: readonly VoucherEntry[],
  stateOf: (entry: VoucherEntry) => RegistrationState = () => ({ registered: { on: day("2025-12-31"), by: "BL" } }),
): Buffer {
  return Buffer.from(
    csvBytes(
      registrationHeader,
      entries.map((entry) => registrationRow(entry, stateOf(entry))),
    ),
  );
}

function worldWith(key: SigningKey | null, stolen: string | undefined): World {
  return {
    ledger: memoryLedger("andres"),
    files: {
      write: () => ok("written"),
      inside: (folder, name) => `${folder}/${name}`,
      csv: (table) => csvBytes(table.header, table.rows),
      csvTable: (header) => new CsvTable(header),
    },
    sealer: {
      ready: () => ok(undefined),
      ensure: () => ok(digestOf("")),
      seal: (_, digest) =>
        ok(
          key === null
            ? undefined
            : { seal: stolen ?? seal(digest, key), publicKey: key.publicKey, fingerprint: fingerprint(key.publicKey) },
        ),
    },
    printer: () => Promise.resolve(ok({ ...printer, printDocument: () => new Uint8Array() })),
    ...{ actor: sure(parseActor("BL")), now: instantOf(0), today: day("2025-12-31"), salt: () => "salt" },
  };
}
