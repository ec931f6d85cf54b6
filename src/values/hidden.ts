/** A value that prints and serialises as •••, so that a name cannot slip into a message, a log or a table. */
export interface Hidden<T> {
  reveal(): T;
  toJSON(): string;
  toString(): string;
}

export function hidden<T>(value: T): Hidden<T> {
  return {
    reveal: () => value,
    toJSON: () => "•••",
    toString: () => "•••",
  };
}
