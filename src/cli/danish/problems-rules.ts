import { showDay } from "../../values/calendar.js";
import { showInstant } from "../../values/copenhagen.js";
import { type Hours, showHundredthsDown } from "../../values/hours.js";
import { showMoney } from "../../values/money.js";
import type { ProblemData } from "../../values/problem.js";
import { cut, harmless, isPersonal } from "../received.js";
import type { ProblemWords } from "../words.js";
import { fieldsDanish } from "./fields.js";
import { jobKindsDanish } from "./fixed.js";
import { listedAnd, quoted } from "./phrases.js";

/** 301–304: the law table. */
export const problemsLawDanish = {
  "law-unknown": ({ day, knownFrom, knownTo }) => ({
    first: `Satserne for ${showDay(day)} er ikke kendt.`,
    facts: [
      {
        sentence:
          day < knownFrom
            ? `Beløbsgrænsen er kendt fra og med ${showDay(knownFrom)}.`
            : `Beløbsgrænsen er kendt til og med ${showDay(knownTo)}.`,
      },
    ],
    next:
      day < knownFrom
        ? "Ret udbetalingsdatoen: der udbetales intet på kortet før den dag."
        : "Hent en nyere udgave, eller tilføj året med beløb og kilde: frikort law add",
  }),
  "law-stands": ({ year, ceiling }) => ({
    first: `Beløbsgrænsen for ${year} står allerede i programmet.`,
    facts: [{ label: "beløbsgrænse", amount: ceiling }],
    next: `Et trykt beløb kan ikke erstattes. Se dets kilde med: frikort satser --year ${year}`,
  }),
  "law-added-before": ({ year, ceiling, at }) => ({
    first: `Beløbsgrænsen for ${year} er tilføjet før med et andet beløb.`,
    facts: [{ label: "tilføjet før", amount: ceiling, remark: `   (${showInstant(at)})` }],
    next: `Det første beløb gælder, til en nyere udgave af programmet har det trykte. Se dets kilde med: frikort satser --year ${year}`,
  }),
  "law-amount-unlikely": ({ received, before }) => ({
    first: "Beløbet ligger langt fra året før.",
    facts: [
      { label: "modtog", amount: received },
      { label: "året før", amount: before },
    ],
    next: "Slå beløbet op i kilden igen, og skriv det i kroner: 45900 eller 45.900,00.",
  }),
} satisfies Partial<ProblemWords>;

/** 401–421: a payment is refused. */
export const problemsPaymentDanish = {
  "payment-differs": ({ id, voucher, fields }, where) => ({
    first: `Betalings-id ${quoted(id)} er bogført før med et andet indhold.`,
    facts: [
      { label: "står som", value: `bilag ${voucher}` },
      ...(fields.length === 0
        ? []
        : [{ label: "forskel i", value: listedAnd(fields.map((field) => fieldsDanish[field].label)) }]),
    ],
    next: idTaken(voucher, where?.line !== undefined),
    inGeneral: { text: "Et betalings-id er bogført før med et andet indhold.", remedy: idTaken("BILAG", true) },
  }),
  "job-kind-excluded": ({ kind }) => ({
    first: `Kortet kan ikke bruges til ${jobKindsDanish[kind]}.`,
    facts: [{ sentence: "Kortet gælder for ansatte i almindeligt arbejde uden støtte." }],
    next: "Udbetal lønnen uden om kortet, eller spørg kommunen.",
  }),
  "payment-empty": () => ({
    first: "Der er intet at udbetale.",
    facts: [],
    next: "Skriv timer og sats, et tillæg, en pension eller --holiday-pay only.",
  }),
  "holiday-pay-not-owed": ({ asked, owed }) => ({
    first: `Der er kun ${showMoney(owed)} feriegodtgørelse til gode.`,
    facts: [
      { label: "bedt om", amount: asked },
      { label: "til gode", amount: owed },
    ],
    next:
      owed > 0
        ? "Skriv et mindre beløb. Uden --holiday-pay-amount udbetales alt, hvad der er til gode."
        : "Her er intet optjent, som mangler at blive udbetalt. Se kortets betalinger med: frikort liste --card FRIKORT-ID",
  }),
  "payout-negative": ({ counted, atpEmployee }) => ({
    first: "ATP-bidraget er større end lønnen.",
    facts: [
      { label: "løn i alt", amount: counted },
      { label: "ATP, egen andel", amount: atpEmployee },
    ],
    next: "ATP følger alle timer i lønperioden. Udbetal timerne sammen med flere, eller ret lønperioden eller --atp, hvis de er forkerte.",
  }),
  "card-inactive": ({ card, payDay, from, until }) => ({
    first: "Kortet er ikke aktivt på udbetalingsdagen.",
    facts: [
      { label: "frikort-ID", value: card },
      { label: "udbetales", value: showDay(payDay) },
      ...(from === undefined ? [] : [{ label: "deaktiveret fra", value: showDay(from) }]),
      ...(until === undefined ? [] : [{ label: "aktivt fra", value: showDay(until) }]),
    ],
    next: activeAgain(card),
    inGeneral: { remedy: activeAgain("FRIKORT-ID") },
  }),
  "holder-differs": ({ card }, where) => ({
    first: "Kortet er bogført med et andet navn.",
    facts: [{ label: "frikort-ID", value: card }],
    next:
      where?.line === undefined
        ? "Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så tilføj --rename."
        : newName(card),
    inGeneral: { remedy: newName("FRIKORT-ID") },
  }),
  "ceiling-exceeded": (data, where) => ({
    first: "Betalingen overskrider kortets beløbsgrænse.",
    facts: [
      { sentence: `Frikort-ID ${data.card}, indkomstår ${data.year}` },
      { label: "beløbsgrænse", amount: data.ceiling },
      {
        label: "brugt hidtil",
        amount: data.used,
        ...(data.saldoReadAt === undefined ? {} : { remark: `   (saldo aflæst ${showInstant(data.saldoReadAt)})` }),
      },
      { label: "tilbage", amount: data.left },
      { label: "denne betaling", amount: data.counted },
      { label: "for meget", amount: data.excess },
    ],
    next: roomLeft(data, where?.line !== undefined),
    brief: `Betalingen overskrider kortets beløbsgrænse med ${showMoney(data.excess)}`,
    inGeneral: { text: "Betalingen overskrider kortets beløbsgrænse.", remedy: payByItself },
  }),
} satisfies Partial<ProblemWords>;

function idTaken(voucher: string, isRow: boolean): string {
  const other = isRow ? "id i linjen" : "--id";
  return `Er det en ny betaling, så giv den et andet ${other}. Skal den gamle rettes: frikort ret ${voucher} --reason ÅRSAG`;
}

function activeAgain(card: string): string {
  return `Ret udbetalingsdatoen, eller spørg kommunen. Er kortet aktivt igen, så noter det: frikort kort aktiver ${card} --from DATO`;
}

function newName(card: string): string {
  return `Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så noter det først: frikort kort sæt ${card} --name NAVN`;
}

/** 431–461: what stands in the ledger stands in the way. */
export const problemsLedgerDanish = {
  "voucher-not-found": ({ employer, voucher }) => ({
    first: `Bilag ${voucher} findes ikke i regnskabet.`,
    facts: [{ label: "arbejdsgiver", value: `CVR-nr. ${employer}` }],
    next: `Se bilagene med: frikort liste --employer ${employer}`,
  }),
  "not-reversible": ({ voucher }) => ({
    first: `Bilag ${voucher} er selv en tilbageføring.`,
    facts: [],
    next: "En tilbageføring står. Skal der alligevel udbetales, så lav en ny betaling: frikort betal",
  }),
  "already-reversed": ({ voucher, by }) => ({
    first: `Bilag ${voucher} er allerede tilbageført.`,
    facts: [{ label: "tilbageført", value: `af bilag ${by}` }],
    next: `Der er ikke mere at tilbageføre. Se tilbageføringen med: frikort forklar ${by}`,
  }),
  "holiday-pay-paid-since": ({ voucher, paidBy }) => ({
    first: `Feriegodtgørelsen fra bilag ${voucher} er siden udbetalt.`,
    facts: [{ label: "udbetalt", value: `med bilag ${paidBy}` }],
    next: `Tilbagefør udbetalingen først: frikort tilbagefør ${paidBy} --reason ÅRSAG`,
  }),
  "correction-empty": ({ voucher }) => ({
    first: "Rettelsen ændrer ikke noget.",
    facts: [{ label: "bilag", value: voucher }],
    next: `Skriv det, der skal være anderledes, for eksempel timerne: frikort ret ${voucher} --hours TIMER --reason ÅRSAG`,
  }),
  "time-in-future": ({ field, received, now }) => ({
    first: `${fieldsDanish[field].subject} ligger ude i fremtiden.`,
    facts: [
      ...(isPersonal(field) ? [] : [{ label: "modtog", value: quoted(received) }]),
      { label: "nu er det", value: harmless(now) },
    ],
    next: "Skriv, hvornår det skete, eller udelad tidspunktet, hvis det er nu.",
  }),
  "saldo-over-ceiling": ({ saldo, ceiling, year }) => ({
    first: "Saldoen er større end beløbsgrænsen.",
    facts: [
      { label: "saldo", amount: saldo },
      { label: `beløbsgrænse ${year}`, amount: ceiling },
    ],
    next: `Saldoen er det, der er tilbage på kortet; læs den igen på Socialtfrikort.dk. Er den rigtig, så se grænsens kilde: frikort satser --year ${year}`,
  }),
  "saldo-older": ({ readAt, newest }) => ({
    first: "Der er allerede noteret en nyere saldo.",
    facts: [
      { label: "denne er aflæst", value: showInstant(readAt) },
      { label: "den nyeste er aflæst", value: showInstant(newest) },
    ],
    next: "Den nyeste gælder. Er den forkert, så læs saldoen igen nu, og noter den: frikort kort saldo FRIKORT-ID BELØB",
  }),
  "registered-differs": ({ voucher, registeredAt }) => ({
    first: `Bilag ${voucher} er noteret som registreret på et andet tidspunkt.`,
    facts: [{ label: "noteret", value: showDay(registeredAt) }],
    next: "Den første notering gælder. Udelad --on, hvis bilaget blot skal være noteret.",
  }),
  "nothing-to-register": ({ voucher, reversedBy }) => ({
    first: `Bilag ${voucher} skal ikke registreres.`,
    facts: reversedBy === undefined ? [] : [{ label: "tilbageført", value: `af bilag ${reversedBy}` }],
    next: "Se, hvad der mangler at blive registreret, med: frikort mangler",
  }),
  "plan-outdated": ({ lines }) => ({
    first: "Regnskabet ændrede sig, mens planen blev vist.",
    facts: lines.length === 0 ? [] : [{ label: "gælder linje", value: listedAnd(lines.map(String)) }],
    next: "Kør importen igen: planen lægges på ny, og det, der står allerede, bogføres ikke to gange.",
  }),
  "import-not-found": ({ importId }) => ({
    first: `Importen ${cut(importId)} findes ikke i regnskabet.`,
    facts: [],
    next: "Import-id'et står i importens svar og i filnavnet registration-IMPORTID.csv.",
  }),
  "keeping-time-not-over": ({ card, until }) => ({
    first: `Oplysningerne skal gemmes til og med ${showDay(until)}.`,
    facts: [{ label: "frikort-ID", value: card }],
    next: "Bilag gemmes i fem år fra regnskabsårets udgang. Kør kommandoen igen efter den dag.",
  }),
} satisfies Partial<ProblemWords>;

const payByItself = "Ret timerne, eller betal kortet for sig med --split: så udbetales det, der er plads til.";

/** Hours are shown rounded down, so that the hours shown always fit (R27). */
function roomLeft(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  if (data.left <= 0) return `Kortet er brugt op i ${data.year}. Mere løn i ${data.year} udbetales uden om kortet.`;
  const split = isRow ? payByItself : "Med --split udbetales det, der er plads til.";
  if (!showsAny(data.hoursThatFit)) return `Der er ikke plads til flere timer. ${split}`;
  const perHour = data.rate === undefined ? "" : ` à ${showMoney(data.rate)}`;
  const end = perHour === "" ? "." : "";
  return `Der er plads til højst ${showHundredthsDown(data.hoursThatFit)} timer${perHour}${end} ${split}`;
}

function showsAny(hours: Hours): boolean {
  return hours >= 36;
}
