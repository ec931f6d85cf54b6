import type { EmployerEntry } from "../ledger/entry.js";
import { employmentAt, holderOf } from "../payroll/card/used.js";
import { agreementPaper } from "../payroll/papers/agreement.js";
import type { Day } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";
import { isErased } from "../values/person.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** Which card, at which employer, and where the paper is to lie. */
export interface AgreementOrder {
  readonly card: FrikortId;
  readonly employer: EmployerEntry;
  readonly folder: string;
  readonly dryRun: boolean;
}

export interface AgreementMade {
  readonly status: "written" | "stands" | "planned";
  readonly file: string | undefined;
  readonly madeOn: Day;
  /** The holder is not known yet: the name is to be written by hand. */
  readonly isNameOpen: boolean;
}

/** One page to sign, dated today. A file that stands there with another content is left alone (504): it may be signed. */
export async function makeAgreement(order: AgreementOrder, world: World): Promise<Outcome<AgreementMade>> {
  const { card, employer } = order;
  const facts = await world.ledger.card(card);
  if (!facts.ok) return facts;
  const employment = employmentAt(facts.value, employer.chain);
  const person = employment?.holder ?? holderOf(facts.value);
  const holder =
    person === undefined || isErased(person)
      ? undefined
      : { name: person.name.reveal(), address: person.address.reveal() };
  const { employeeNumber, perHour, from, to } = employment ?? {};
  const known = { payer: employer.payer, card, holder, employeeNumber, perHour, from, to };
  const paper = agreementPaper({ ...known, madeOn: world.today, issuedAt: world.now });
  const made = { madeOn: world.today, isNameOpen: holder === undefined };
  if (order.dryRun) return ok({ status: "planned", file: undefined, ...made });

  const printer = await world.printer();
  if (!printer.ok) return printer;
  const path = world.files.inside(order.folder, `${employer.chain}-agreement-${card}.pdf`);
  const stood = world.files.write(path, printer.value.printDocument(paper), "keep");
  if (!stood.ok) return stood;
  if (stood.value === "differs") return err(problem("file-differs", { path }));
  return ok({ status: stood.value === "written" ? "written" : "stands", file: path, ...made });
}
