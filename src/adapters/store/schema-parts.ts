import type { Finding } from "../../values/finding.js";
import { differs } from "./rows.js";

/** Every part of a schema by kind and name, with the words in which the database says what it is. */
export type Parts = ReadonlyMap<string, string>;

/** The parts of a schema that one side lacks or has otherwise, told by kind and name; what a foreign part would do is not repeated. */
export function partsThatDiffer(due: Parts, kept: Parts, place: string): readonly Finding[] {
  const names = [...new Set([...due.keys(), ...kept.keys()])].sort();
  return names.flatMap((name) => {
    const [expected, found] = [due.get(name), kept.get(name)];
    if (expected === found) return [];
    const said = { expected: expected === undefined ? "–" : name, found: found === undefined ? "–" : name };
    return [differs(place, { field: "schema", object: name, ...said })];
  });
}
