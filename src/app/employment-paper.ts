import type { EmployerEntry } from "../ledger/entry.js";
import { employmentAt, holderOf } from "../payroll/card/used.js";
import type { PlainDocument } from "../payroll/papers/document.js";
import type { KnownEmployment } from "../payroll/papers/employment.js";
import type { Day } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";
import { isErased } from "../values/person.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** For which card, at which employer, and where the paper is to lie. `word`: what its file is called in the language of the run. */
export interface PaperOrder {
  readonly card: FrikortId;
  readonly employer: EmployerEntry;
  readonly folder: string;
  readonly word: string;
  readonly dryRun: boolean;
}

export interface PaperMade {
  readonly status: "written" | "stands" | "planned";
  readonly file: string | undefined;
  readonly madeOn: Day;
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
  { folder, word, employer, card }: PaperOrder,
  world: World,
): Promise<Outcome<{ readonly status: "written" | "stands"; readonly file: string }>> {
  const printer = await world.printer();
  if (!printer.ok) return printer;
  const path = world.files.inside(folder, `${word}-${employer.chain}-${card}.pdf`);
  const stood = world.files.write(path, printer.value.printDocument(paper), "keep");
  if (!stood.ok) return stood;
  if (stood.value === "differs") return err(problem("file-differs", { path }));
  return ok({ status: stood.value === "written" ? "written" : "stands", file: path });
}
