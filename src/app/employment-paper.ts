import type { EmployerEntry, Payer } from "../ledger/entry.js";
import { employmentAt, holderOf } from "../payroll/card/used.js";
import type { PlainDocument } from "../payroll/papers/document.js";
import type { Day } from "../values/calendar.js";
import type { EmployeeNumber, FrikortId } from "../values/identity.js";
import type { Money } from "../values/money.js";
import { isErased } from "../values/person.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** What the ledger knows of one card's employment, for a paper about it. */
export interface KnownEmployment {
  readonly payer: Payer;
  readonly holder: { readonly name: string; readonly address: string } | undefined;
  readonly employeeNumber: EmployeeNumber | undefined;
  readonly perHour: Money | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** The employment as it stands; a holder who is not known, or was erased, is left to be written by hand. */
export async function knownEmployment(
  card: FrikortId,
  employer: EmployerEntry,
  world: World,
): Promise<Outcome<KnownEmployment>> {
  const facts = await world.ledger.card(card);
  if (!facts.ok) return facts;
  const employment = employmentAt(facts.value, employer.chain);
  const person = employment?.holder ?? holderOf(facts.value);
  const holder =
    person === undefined || isErased(person)
      ? undefined
      : { name: person.name.reveal(), address: person.address.reveal() };
  const { employeeNumber, perHour, from, to } = employment ?? {};
  return ok({ payer: employer.payer, holder, employeeNumber, perHour, from, to });
}

/** Puts a paper in its folder. A file that stands there with another content is left alone (504): it may be signed. */
export async function placePaper(
  paper: PlainDocument,
  folder: string,
  name: string,
  world: World,
): Promise<Outcome<{ readonly status: "written" | "stands"; readonly file: string }>> {
  const printer = await world.printer();
  if (!printer.ok) return printer;
  const path = world.files.inside(folder, name);
  const stood = world.files.write(path, printer.value.printDocument(paper), "keep");
  if (!stood.ok) return stood;
  if (stood.value === "differs") return err(problem("file-differs", { path }));
  return ok({ status: stood.value === "written" ? "written" : "stands", file: path });
}
