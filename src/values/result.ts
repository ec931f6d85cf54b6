/** What a step gives: its value, or the problem that stopped it. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: P };

/** Why one word was not understood. A parser knows no field names: the step that calls it adds which field and where. */
export type Fault =
  | {
      readonly kind:
        | "unreadable"
        | "too-fine"
        | "out-of-range"
        | "check-digit"
        | "no-such-day"
        | "too-long"
        | "same-as-start"
        | "over-a-day"
        | "sum-line"
        | "other-card"
        | "title-card"
        | "break-in-text"
        | "serial-day"
        | "no-year"
        | "time-in-text"
        | "no-result"
        | "outside-period"
        | "holds-name"
        | "zeros-lost"
        | "not-met"
        | "several-days"
        | "part-of-day"
        | "split-by-comma"
        | "merged"
        | "heading-unclear"
        | "before-start"
        | "place";
    }
  | { readonly kind: "ambiguous"; readonly readings: readonly string[] };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<P>(error: P): Result<never, P> {
  return { ok: false, error };
}

/** The only throw of the program: an invariant does not hold, so this is a bug. Caught in `cli/main.ts`. */
export function broken(invariant: string): never {
  throw new Error(`broken invariant: ${invariant}`);
}
