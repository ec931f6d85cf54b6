declare const label: unique symbol;

/** A base type that only its own parser can make: bare numbers and texts are refused by the compiler. */
export type Brand<Base, Name extends string> = Base & { readonly [label]: Name };

/** Gives a checked value its brand. Only a parser or an arithmetic of `values/` calls it, after the check. */
export function branded<Branded>(checked: unknown): Branded {
  return checked as Branded;
}
