import { type SetUpDone, type SetUpOrder, setUp } from "../../app/set-up.js";
import { payPeriodClasses } from "../../law/atp.js";
import type { AccountKey, EmployerEntry } from "../../ledger/entry.js";
import { usualPractices } from "../../ledger/entry.js";
import { keyOrder } from "../../payroll/books/journal.js";
import { parseAccount, parseYearEnd } from "../../payroll/employer/parse.js";
import { type Digest, shortForm } from "../../values/digest.js";
import type { CvrNumber } from "../../values/identity.js";
import { isAddress, withoutPassword } from "../../values/ledger-address.js";
import { onlyGiven } from "../../values/only-given.js";
import { type FieldName, type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { Language } from "../program/languages.js";
import { accountIn, accountMeant } from "../program/names.js";
import { askFor, faultIn } from "../session/ask.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, isDryRun, type Session } from "../session/session.js";
import { ledgerPlace } from "../session/surroundings.js";
import { terminalOf } from "../session/terminal.js";
import { loadWords } from "../words/load.js";
import type { ReportWords } from "../words/report.js";

/** `frikort setup`: the ledger when there is none, an employer or a change of one, and the key its payslips are sealed with. */
export async function setup(session: Session): Promise<Reply> {
  const order = await orderOf(session);
  if (!order.ok) return refused(order.error);
  const world = await session.world({ create: true });
  if (!world.ok) return refused(world.error);
  const made = await setUp(order.value, world.value);
  if (!made.ok) return refused(made.error);
  if (isDryRun(session)) return answer(made.value, undefined, session);
  const saved = session.line.options.has("default") ? await session.saveUsualEmployer(order.value.cvr) : ok(undefined);
  const reply = await answer(made.value, made.value.key, session);
  return { ...reply, problems: [...made.value.problems, ...(saved.ok ? [] : saved.error)] };
}

/** Everything said, and asked for when an employer is new: every field that was not understood at once. */
async function orderOf(session: Session): Promise<Outcome<SetUpOrder>> {
  const asked = await askFor(session.line.options.has("cvr") ? [] : ["employer"], session);
  if (!asked.ok) return asked;
  const first = fieldReader(session, asked.value);
  const cvr = first.cvr();
  if (cvr === undefined) return first.refused();
  const { employerQuestions: said } = await loadWords(session.language, "report");
  const unknown = await missingOf(cvr, session);
  if (!unknown.ok) return unknown;
  const missing = unknown.value;
  const labels = { name: said.name, address: said.address, contact: said.contact };
  const address = (text: string) =>
    faultIn("address", text, session) ?? (hasPostcode(text) ? undefined : said.postcode);
  const particulars = await askFor(missing, session, { labels, checks: { address } });
  if (!particulars.ok) return particulars;
  const customs = missing.length === 0 ? {} : await askCustoms(session, said);

  const { options } = session.line;
  const fields = fieldReader(session, { ...asked.value, ...particulars.value });
  const name = fields.line("name");
  const street = fields.line("address");
  const contact = fields.line("contact");
  const yearEnd = fields.read("year-end", parseYearEnd);
  const clockWasAhead = options.has("clock-was-ahead") ? fields.line("reason") : undefined;
  if (options.has("clock-was-ahead") && !fields.given("reason"))
    return err(problem("nobody-to-ask", { fields: ["reason"] }));
  const accounts: Partial<Record<AccountKey, string>> = {};
  for (const said of options.all("account")) {
    const account = parseAccount(said, fields, accountMeant);
    if (account !== undefined) accounts[account[0]] = account[1];
  }
  if (fields.problems.length > 0) return fields.refused();
  const practice = options.choice("holiday-pay", usualPractices) ?? customs.practice;
  const payPeriod = options.choice("pay-period", payPeriodClasses) ?? customs.payPeriod;
  return ok({
    ...{ cvr, accounts, newKey: options.has("key"), dryRun: isDryRun(session) },
    ...onlyGiven({ clockWasAhead, name, address: street, contact, yearEnd, practice, payPeriod }),
  });
}

/** An address in Denmark has a postcode of four figures. */
function hasPostcode(address: string): boolean {
  return /(?:^|\D)\d{4}(?!\d)/.test(address);
}

/** How a new employer pays: two choices, with what is usual first. */
async function askCustoms(
  session: Session,
  said: ReportWords["employerQuestions"],
): Promise<Pick<SetUpOrder, "practice" | "payPeriod">> {
  const { askChoice } = await terminalOf(session);
  const { holidayPay, periodClass } = session.words.fixed;
  const { options } = session.line;
  const practice = options.has("holiday-pay")
    ? undefined
    : await askChoice(
        said.practice,
        usualPractices.map((one) => ({ name: holidayPay[one], value: one })),
      );
  const payPeriod = options.has("pay-period")
    ? undefined
    : await askChoice(
        said.payPeriod,
        payPeriodClasses.map((one) => ({ name: periodClass[one], value: one })),
      );
  return { ...(practice !== undefined && { practice }), ...(payPeriod !== undefined && { payPeriod }) };
}

/** What is asked for of an employer that is new; where no ledger stands yet every one is. */
async function missingOf(cvr: CvrNumber, session: Session): Promise<Outcome<readonly FieldName[]>> {
  const needed: readonly FieldName[] = ["name", "address", "contact"];
  const unsaid = needed.filter((field) => !session.line.options.has(field));
  if (unsaid.length === 0) return ok([]);
  const world = await session.world();
  if (!world.ok) return damaged.has(world.error[0].code) ? world : ok(unsaid);
  const employers = await world.value.ledger.employers();
  if (!employers.ok) return employers;
  return ok(employers.value.some((employer) => employer.chain === cvr) ? [] : unsaid);
}

/** Nothing is asked for a ledger that cannot be read. */
const damaged: ReadonlySet<string> = new Set(["ledger-damaged", "ledger-not-opened", "ledger-newer"]);

async function answer(made: SetUpDone, fingerprint: Digest | undefined, session: Session): Promise<Reply> {
  const { status, employer, isNew } = made;
  const { payer, practice, payPeriod, yearEnd, accounts } = employer;
  const settings = { holidayPay: practice, payPeriod, yearEnd: `${yearEnd.slice(3)}-${yearEnd.slice(0, 2)}`, accounts };
  const key = fingerprint === undefined ? null : shortForm(fingerprint);
  const result = { status, employer: { ...payer, ...settings }, key, default: session.line.options.has("default") };
  const said = await loadWords(session.language, "report");
  const place = ledgerPlace(session.line.options.one("ledger"), session.surroundings);
  const ledger = isAddress(place) ? withoutPassword(place) : place;
  const named = { cvr: payer.cvr, name: payer.name, ledger };
  return done(result, () => [
    isNew && status !== "stands" ? said.employerMade[status](named) : said.employerChanged[status](named),
    ...(session.line.options.has("default") && !isDryRun(session) ? [said.employerUsual(payer.cvr)] : []),
    ...(isNew ? [] : said.employerPayer(payer)),
    ...said.employerFacts(employer),
    ...(isNew ? [] : [said.employerYearEnd(yearEnd)]),
    ...accountLines(accounts, said, session.language),
    ...(key === null ? [] : [said.employerKey(key)]),
    ...(status === "written" && isNew ? said.nextCommands : []),
  ]);
}

/** What the journal writes on which account, with the name that `--account` takes. */
function accountLines(accounts: EmployerEntry["accounts"], said: ReportWords, language: Language): readonly string[] {
  const lines = keyOrder.flatMap((key) => {
    const account = accounts[key];
    const word = accountIn(language, key);
    const called = said.accountName[key] === word ? word : `${said.accountName[key]} (${word})`;
    return account === undefined ? [] : [`    ${called}: ${account}`];
  });
  return lines.length === 0 ? [] : [said.accountsHead, ...lines];
}
