/** Things that are taken away one by one, each once, by what they are alike in: a hundred thousand of them as quickly as ten. */
export class Shelf<T extends object> {
  private readonly taken = new Set<T>();
  private readonly sorted = new Map<string, Map<string, T[]>>();

  constructor(private readonly all: readonly T[]) {}

  /** Takes the first that has these fields as they are asked for. */
  take<F extends keyof T & string>(
    fields: readonly F[],
    asked: { readonly [K in F]?: T[K] | undefined },
  ): T | undefined {
    const alike = this.sortedBy(fields).get(keyOf(fields, asked)) ?? [];
    for (let first = alike.pop(); first !== undefined; first = alike.pop()) {
      if (this.taken.has(first)) continue;
      this.taken.add(first);
      return first;
    }
    return undefined;
  }

  /** What nobody took, in its order. */
  left(): readonly T[] {
    return this.all.filter((one) => !this.taken.has(one));
  }

  /** The last stand first: they are taken from the end. */
  private sortedBy(fields: readonly (keyof T & string)[]): Map<string, T[]> {
    const known = this.sorted.get(fields.join());
    if (known !== undefined) return known;
    const sorted = new Map<string, T[]>();
    for (const one of this.all.toReversed()) {
      const key = keyOf(fields, one);
      const alike = sorted.get(key);
      if (alike === undefined) sorted.set(key, [one]);
      else alike.push(one);
    }
    this.sorted.set(fields.join(), sorted);
    return sorted;
  }
}

function keyOf<F extends string>(fields: readonly F[], of: { readonly [K in F]?: unknown }): string {
  return fields.map((field) => of[field]).join();
}
