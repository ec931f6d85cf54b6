import { namedEmployer } from "../../../app/choose-employer.js";
import { type CardLine, listCards } from "../../../app/list-cards.js";
import { namesOf } from "../../../app/people.js";
import { showDay, yearOf } from "../../../values/calendar.js";
import { type Money, showAmount } from "../../../values/money.js";
import { type Names, nameIn } from "../../say/payment.js";
import { textTable } from "../../say/text-table.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { namedCvr, type Session, wantsNames } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import type { ReportWords } from "../../words/report.js";

/** `frikort card list`: every card of the ledger with its holder, what is agreed, and what is used and left this year. */
export async function cardList(session: Session): Promise<Reply> {
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const named = namedCvr(session);
  const employer = named.ok ? await namedEmployer(named.value, world.value) : named;
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const year = yearOf(session.today);
  const narrowed = employer.value === undefined ? {} : { employer: employer.value };
  const cards = await listCards({ year, on: session.today, ...narrowed }, world.value);
  if (!cards.ok) return refused(cards.error, { kind: "unsaid" });
  const names = await namesOf(
    cards.value.map(({ card }) => card),
    world.value,
  );
  if (!names.ok) return refused(names.error, { kind: "unsaid" });
  const said = await loadWords(session.language, "report");
  const shown = wantsNames(session) ? names.value : undefined;
  const result = cards.value.map(({ used, left, rate, employed, isErased: _, ...line }) => ({
    ...line,
    ...{ used: used ?? null, left: left ?? null, rate: rate ?? null },
    ...{ employedFrom: employed?.from ?? null, employedTo: employed?.to ?? null },
    ...nameIn(shown, line.card),
  }));
  return done({ year, cards: result }, (_, paint) => [
    paint.heading(said.cards(cards.value.length)),
    ...cardTable(cards.value, names.value, said),
  ]);
}

function cardTable(cards: readonly CardLine[], names: Names, said: ReportWords): readonly string[] {
  const { columns } = said;
  const amount = (money: Money | undefined) => (money === undefined ? "–" : showAmount(money));
  return textTable(
    [
      ...[{ head: columns.card }, { head: columns.name }],
      { head: columns.rate, right: true },
      { head: columns.employed },
      ...[columns.used, columns.left, said.state.missing].map((head) => ({ head, right: true as const })),
      { head: columns.status },
    ],
    cards.map(({ card, isErased, rate, employed, active, used, left, unregistered }) => [
      ...[card, isErased ? said.erasedName : (names.get(card) ?? ""), rate === undefined ? "" : showAmount(rate)],
      employed === undefined
        ? ""
        : `${showDay(employed.from)}–${employed.to === undefined ? "" : showDay(employed.to)}`,
      ...[amount(used), amount(left), String(unregistered), active ? said.active : said.inactive],
    ]),
  );
}
