import { namedEmployer } from "../../../app/choose-employer.js";
import { listCards } from "../../../app/list-cards.js";
import { yearOf } from "../../../values/calendar.js";
import { showAmount } from "../../../values/money.js";
import { textTable } from "../../say/text-table.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { namedCvr, type Session } from "../../session/session.js";
import { reportWords } from "../../words/load.js";

/** `frikort card list`: every card of the ledger with what is used and left this year. No names. */
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
  const said = await reportWords(session.language);
  const result = cards.value.map(({ used, left, ...line }) => ({ ...line, used: used ?? null, left: left ?? null }));
  const { columns } = said;
  return done({ year, cards: result }, () => [
    said.cards(cards.value.length),
    ...textTable(
      [
        { head: columns.card },
        { head: columns.used, right: true },
        { head: columns.left, right: true },
        { head: said.state.missing, right: true },
        { head: columns.status },
      ],
      cards.value.map(({ card, active, used, left, unregistered }) => [
        card,
        used === undefined ? "–" : showAmount(used),
        left === undefined ? "–" : showAmount(left),
        String(unregistered),
        active ? said.active : said.inactive,
      ]),
    ),
  ]);
}
