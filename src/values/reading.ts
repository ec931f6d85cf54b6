import { branded } from "./brand.js";
import { type Day, type IncomeYear, type Instant, incomeYear, instantOf, parseDay } from "./calendar.js";
import { type Digest, digestOf, parseDigest } from "./digest.js";
import { type Hours, seconds } from "./hours.js";
import { type Money, noMoney, oere } from "./money.js";
import { remembering } from "./remembering.js";
import type { Result } from "./result.js";

/** What a text is as JSON; nothing where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a JSON value into types without trusting it: every field has one accepted form, unknown fields are refused, and the
 * first place that does not fit is remembered. Until `fault` has been looked at nothing that was read may be used.
 */
export class Reading {
  /** The path of the first field that does not fit, such as `lines.2.amount`. */
  fault: string | undefined;

  fail(at: string): void {
    this.fault ??= at;
  }

  record(value: unknown, at: string): Fields {
    if (isRecord(value)) return new Fields(this, value, at);
    this.fail(at);
    return new Fields(this, {}, at);
  }

  list<T>(value: unknown, at: string, item: (value: unknown, at: string) => T): readonly T[] {
    if (Array.isArray(value)) return value.map((one: unknown, place) => item(one, `${at}.${place}`));
    this.fail(at);
    return [];
  }
}

/** The fields of one JSON object; each is taken once, and `done` refuses what is left. */
export class Fields {
  private taken = 0;

  constructor(
    private readonly reading: Reading,
    private readonly value: Readonly<Record<string, unknown>>,
    private readonly at: string,
  ) {}

  has(name: string): boolean {
    return this.value[name] !== undefined;
  }

  raw(name: string): unknown {
    const value = this.value[name];
    if (value !== undefined) this.taken += 1;
    return value;
  }

  place(name: string): string {
    return this.at === "" ? name : `${this.at}.${name}`;
  }

  text(name: string): string {
    const value = this.raw(name);
    if (typeof value === "string" && value.length <= 2000) return value;
    this.reading.fail(this.place(name));
    return "";
  }

  integer(name: string): number {
    const value = this.raw(name);
    if (typeof value === "number" && Number.isSafeInteger(value)) return value;
    this.reading.fail(this.place(name));
    return 0;
  }

  money(name: string): Money {
    return this.has(name) ? oere(this.integer(name)) : this.missing(name, noMoney);
  }

  hours(name: string): Hours {
    return seconds(this.integer(name));
  }

  day(name: string): Day {
    const text = this.text(name);
    return isDay(text) ? text : this.missing(name, noDay);
  }

  instant(name: string): Instant {
    const text = this.text(name);
    const isInstant = isDay(text.slice(0, 10)) && momentOfDay.test(text.slice(10));
    return isInstant ? branded<Instant>(text) : this.missing(name, noInstant);
  }

  year(name: string): IncomeYear {
    const year = this.integer(name);
    return year >= 1900 && year <= 2999 ? incomeYear(year) : this.missing(name, incomeYear(1900));
  }

  digest(name: string): Digest {
    return this.parsed(name, parseDigest, noDigest);
  }

  oneOf<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const text = this.text(name);
    return choices.find((choice) => choice === text) ?? this.missing(name, choices[0]);
  }

  parsed<T>(name: string, parse: (text: string) => Result<T, unknown>, fallback: T): T {
    const parsed = parse(this.text(name));
    return parsed.ok ? parsed.value : this.missing(name, fallback);
  }

  record(name: string): Fields {
    return this.reading.record(this.raw(name), this.place(name));
  }

  list<T>(name: string, item: (value: unknown, at: string) => T): readonly T[] {
    return this.reading.list(this.raw(name), this.place(name), item);
  }

  /** Refuses fields that nobody asked for. */
  done(): void {
    const names = Object.keys(this.value);
    if (names.length !== this.taken) this.reading.fail(this.place("…"));
  }

  private missing<T>(name: string, fallback: T): T {
    this.reading.fail(this.place(name));
    return fallback;
  }
}

/** How an instant goes on after its day, as it is always written: to the millisecond, in UTC. */
const momentOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A ledger has few days and very many fields with them. */
const dayRead = remembering(parseDay);

function isDay(text: string): text is Day {
  const parsed = dayRead(text);
  return parsed.ok && parsed.value === text;
}

const noDigest = digestOf("");
const noInstant = instantOf(0);
const noDay = dayOfInstant(noInstant);

function dayOfInstant(instant: Instant): Day {
  const parsed = parseDay(instant.slice(0, 10));
  return parsed.ok ? parsed.value : dayOfInstant(noInstant);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
