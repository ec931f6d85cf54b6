import { namesOf } from "../../app/people.js";
import type { VoucherStatus, World } from "../../app/ports.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { showDay } from "../../values/calendar.js";
import type { Voucher } from "../../values/identity.js";
import { showMoney } from "../../values/money.js";
import { type FieldName, type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { askFor } from "./ask.js";
import { sealingEmployer } from "./employer.js";
import { canAsk, fieldReader, type Session } from "./session.js";
import { terminalOf } from "./terminal.js";

/** So many vouchers are offered, the newest first; older ones are typed. */
const offeredMax = 30;

/** A past voucher that an act is about. */
export interface VoucherChosen {
  readonly world: World;
  readonly employer: EmployerEntry;
  readonly voucher: Voucher;
}

/** The voucher of `reverse` and `correct`: as said, else chosen among those that can be, else 110 with all that is missing, the reason too. */
export async function chosenVoucher(session: Session): Promise<Outcome<VoucherChosen>> {
  const { args, options } = session.line;
  const missing: readonly FieldName[] = [
    ...(args[0] === undefined ? (["voucher"] as const) : []),
    ...(options.has("reason") ? [] : (["reason"] as const)),
  ];
  if (missing.length > 0 && !canAsk(session)) return err(problem("nobody-to-ask", { fields: missing }));
  const known = fieldReader(session, args[0] === undefined ? {} : { voucher: args[0] });
  known.voucher();
  known.line("reason");
  if (known.problems.length > 0) return known.refused();

  const world = await session.world();
  if (!world.ok) return world;
  const employer = await sealingEmployer(session, world.value);
  if (!employer.ok) return employer;
  const named =
    args[0] === undefined ? await voucherAsked("standing", session, world.value, employer.value) : ok(args[0]);
  if (!named.ok) return named;
  const fields = fieldReader(session, { voucher: named.value });
  const voucher = fields.voucher();
  return voucher === undefined ? fields.refused() : ok({ world: world.value, employer: employer.value, voucher });
}

/** The reason that an act is to carry: as said, else asked for, when it is known what is to be done. */
export async function reasonAsked(session: Session): Promise<Outcome<string>> {
  const asked = await askFor(session.line.options.has("reason") ? [] : ["reason"], session);
  if (!asked.ok) return asked;
  const fields = fieldReader(session, asked.value);
  const reason = fields.line("reason");
  if (!fields.given("reason")) fields.missing("reason");
  return reason === undefined ? fields.refused() : ok(reason);
}

/** A voucher as it is offered: its number, its day, the holder's name and the amount. */
interface OfferedVoucher {
  readonly name: string;
  readonly value: Voucher;
}

/** Which vouchers are offered: every one; what waits at the portal; payments that still stand, or those of them that are registered. */
type Offer = "any" | "standing" | "waiting" | "registered";

/** A voucher that nobody has named: chosen among those offered, or typed where none is; with nobody to ask it is missing (110). */
export async function voucherAsked(
  offer: Offer,
  session: Session,
  world: World,
  employer: EmployerEntry,
): Promise<Outcome<string>> {
  const offered = canAsk(session) ? await offeredVouchers(offer, world, employer) : ok([]);
  if (!offered.ok) return offered;
  if (offered.value.length > 0) {
    const { askChoice } = await terminalOf(session);
    return ok(await askChoice(session.words.fixed.voucherQuestion.one, offered.value));
  }
  const asked = await askFor(["voucher"], session);
  return asked.ok ? ok(asked.value.voucher ?? "") : asked;
}

/** The vouchers of an employer that an act can be about, the newest first. */
export async function offeredVouchers(
  offer: Offer,
  world: World,
  employer: EmployerEntry,
): Promise<Outcome<readonly OfferedVoucher[]>> {
  const isWaiting = offer === "waiting";
  const found = await world.ledger.vouchers({ chain: employer.chain, ...(isWaiting && { unregistered: true }) });
  if (!found.ok) return found;
  const meant = found.value.filter(
    ({ entry, reversedBy, registered }) =>
      offer === "any" ||
      offer === "waiting" ||
      (entry.reverses === undefined &&
        reversedBy === undefined &&
        (offer !== "registered" || registered !== undefined)),
  );
  const newest = meant.slice(-offeredMax).reverse();
  const names = await namesOf(
    newest.map(({ entry }) => entry.card),
    world,
  );
  if (!names.ok) return names;
  const shown = ({ entry }: VoucherStatus) =>
    [entry.voucher, showDay(entry.payDay), names.value.get(entry.card) ?? entry.card, showMoney(entry.counted)].join(
      "  ",
    );
  return ok(newest.map((standingOne) => ({ name: shown(standingOne), value: standingOne.entry.voucher })));
}
