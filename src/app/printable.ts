import { type FieldName, type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** Refuses a letter that the payslip's typeface does not have (206), before anything is written. */
export async function printable(
  texts: Readonly<Partial<Record<FieldName, string>>>,
  world: World,
): Promise<Outcome<void>> {
  const words = Object.entries(texts).filter(([, text]) => /[^\x20-\x7eæøåÆØÅé]/.test(text));
  if (words.length === 0) return ok(undefined);
  const printer = await world.printer();
  if (!printer.ok) return printer;
  for (const field of printableFields) {
    const letter = printer.value.firstUnprintable(texts[field] ?? "");
    if (letter !== undefined) return err(problem("letter-not-printable", { field, letter }));
  }
  return ok(undefined);
}

const printableFields: readonly FieldName[] = ["name", "address", "bank-account", "contact", "supplement", "reason"];
