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
