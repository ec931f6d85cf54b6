import { type Digest, digestOf } from "./digest.js";
import { err, type Fault, ok, type Result } from "./result.js";

/** A value that prints and serialises as •••, so that a name cannot slip into a message, a log or a table. */
export interface Hidden<T> {
  reveal(): T;
  toJSON(): string;
  toString(): string;
}

export function hidden<T>(value: T): Hidden<T> {
  return new Veiled(value);
}

/** One small object for each: an import keeps a hundred thousand. */
class Veiled<T> implements Hidden<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toJSON(): string {
    return "•••";
  }

  toString(): string {
    return "•••";
  }
}

/** A frijobber: hidden by type, known in entries by a salted fingerprint only, so that the name can be erased and the chain stays whole. */
export interface Person {
  readonly name: Hidden<string>;
  readonly address: Hidden<string>;
  /** The bank account that pay goes to; empty where none is given. */
  readonly account: Hidden<string>;
  readonly salt: string;
  readonly fingerprint: Digest;
}

/** A person as a table of persons or a payslip's own record holds it. */
export interface OpenPerson {
  readonly fingerprint: Digest;
  readonly salt: string;
  readonly name: string;
  readonly address: string;
  readonly account?: string;
}

/** Letters in a name or an address; more is refused. */
export const nameLengthMax = 120;

/** A name or an address on one line, with its spaces folded; control characters and more than 120 letters are refused. */
export function parseLine(text: string): Result<string, Fault> {
  const word = text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  if (word.length > nameLengthMax) return err({ kind: "too-long" });
  return word === "" || /\p{C}/u.test(word) ? err({ kind: "unreadable" }) : ok(word);
}

/** A person with a salt of random letters, drawn once when the name is first written. */
export function person(name: string, address: string, salt: string, account = ""): Person {
  const fingerprint = digestOf([salt, name, address, ...(account === "" ? [] : [account])].join("\n"));
  return { name: hidden(name), address: hidden(address), account: hidden(account), salt, fingerprint };
}

export function opened(somebody: Person): OpenPerson {
  const { fingerprint, salt } = somebody;
  const account = somebody.account.reveal();
  const open = { fingerprint, salt, name: somebody.name.reveal(), address: somebody.address.reveal() };
  return account === "" ? open : { ...open, account };
}

/**
 * A person from its open form, or nothing when name, address, account and salt do not give the fingerprint. Each is one line: with
 * line breaks inside, other names would have the same fingerprint.
 */
export function personFrom(open: OpenPerson): Person | undefined {
  if ([open.salt, open.name, open.address, open.account ?? ""].some((part) => part.includes("\n"))) return undefined;
  const made = person(open.name, open.address, open.salt, open.account);
  return made.fingerprint === open.fingerprint ? made : undefined;
}

/** A person whose name has been erased after the keeping time: the fingerprint is all that is left. */
export function erasedPerson(fingerprint: Digest): Person {
  return { name: hidden(""), address: hidden(""), account: hidden(""), salt: "", fingerprint };
}

export function isErased(somebody: Person): boolean {
  return somebody.salt === "";
}

/** Is this the same person by name? Case and spaces do not count, nor does an address: people move. */
export function sameName(somebody: Person, name: string): boolean {
  return nameForm(somebody.name.reveal()) === nameForm(name);
}

/** A name without what does not count when two are compared. */
export function nameForm(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLocaleLowerCase("da");
}

/**
 * Does a text hold a person's name? All of its words, or any of them that has three letters or more. Names go when a person
 * is erased; the texts of entries stay.
 */
export function holdsName(text: string, somebody: Person, much: "all" | "any"): boolean {
  const said = new Set(wordsIn(text));
  const own = wordsIn(somebody.name.reveal());
  if (own.length === 0) return false;
  return (
    own.every((word) => said.has(word)) || (much === "any" && own.some((word) => word.length > 2 && said.has(word)))
  );
}

function wordsIn(text: string): readonly string[] {
  return nameForm(text).match(/[\p{L}\p{M}]+/gu) ?? [];
}
