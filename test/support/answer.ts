import { type Entry, isVoucher, type Line, type VoucherEntry } from "../../src/ledger/entry.js";
import { showClock } from "../../src/values/hours.js";
import { minus, showAmount } from "../../src/values/money.js";
import type { Notice, NoticeCode } from "../../src/values/notice.js";
import type { Problem } from "../../src/values/problem.js";
import { broken } from "../../src/values/result.js";

/** What an act gives: written, stands, or the refusal. */
interface Given {
  readonly status?: "written" | "stands";
  readonly voucher?: string;
  readonly notices?: readonly Notice[];
  readonly refused?: Problem;
}

export function answerOf(given: Given, entries: readonly Entry[]): Answer {
  return new Answer(given, entries);
}

/** The answer to an act, in words that can be held against the rule book. */
export class Answer {
  constructor(
    private readonly given: Given,
    readonly entries: readonly Entry[],
  ) {}

  /** `written`, `stands`, or the code of the refusal. */
  get said(): string {
    return this.given.refused?.code ?? this.given.status ?? broken("an act says what it did");
  }

  /** The refusal with amounts as on paper, hours as on a clock. */
  get why(): string {
    const { refused } = this.given;
    if (refused?.code !== "ceiling-exceeded") return refused === undefined ? this.said : JSON.stringify(refused);
    const { ceiling, used, left, counted, excess, hoursThatFit } = refused.data;
    const [c, u, l, k, e] = [ceiling, used, left, counted, excess].map(showAmount);
    return `${k} over ${l} left of ${c}, ${u} used: ${e} too much, ${showClock(hoursThatFit)} fit`;
  }

  get problem(): Problem {
    return this.given.refused ?? broken("the act was refused");
  }

  /** The voucher written last. */
  get entry(): VoucherEntry {
    return this.entries.findLast(isVoucher) ?? broken(`a voucher was written, not ${JSON.stringify(this.given)}`);
  }

  get voucher(): string {
    return this.given.voucher ?? this.entry.voucher;
  }

  get counted(): string {
    return showAmount(this.entry.counted);
  }

  get payout(): string {
    return showAmount(this.entry.payout);
  }

  /** `33,00 / 66,00`: employee and employer. */
  get atp(): string {
    return `${showAmount(this.entry.atpEmployee)} / ${showAmount(this.entry.atpEmployer)}`;
  }

  get accrued(): string {
    return showAmount(this.entry.holidayPayAccrued);
  }

  get usedBefore(): string {
    return showAmount(this.entry.usedBefore);
  }

  get used(): string {
    return showAmount(this.entry.usedAfter);
  }

  get left(): string {
    return showAmount(minus(this.entry.ceiling.amount, this.entry.usedAfter));
  }

  /** `wage 3.000,00 + holiday-pay 375,00` */
  get lines(): string {
    return linesShown(this.entry.lines);
  }

  get outside(): string {
    return linesShown(this.entry.outside);
  }

  get notices(): readonly NoticeCode[] {
    return (this.given.notices ?? []).map((notice) => notice.code);
  }

  /** What was told with a notice. */
  noticed(code: NoticeCode): readonly Notice["data"][] {
    return (this.given.notices ?? []).filter((notice) => notice.code === code).map((notice) => notice.data);
  }
}

function linesShown(lines: readonly Line[]): string {
  return lines.map((line) => `${line.kind} ${showAmount(line.amount)}`).join(" + ");
}
