import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { negated, showAmount, showMoney } from "../../../values/money.js";
import type { LawName } from "../../../values/notice.js";
import { cut, harmless } from "../../say/received.js";
import type { NoticeWords } from "../words.js";
import { countOf, listedAnd } from "./phrases.js";

const vouchersShownMax = 5;

/** The names of the dated law values, with the article they need in a sentence. */
export const lawNamesDanish: { readonly [L in LawName]: string } = {
  "annual-ceiling": "Beløbsgrænsen",
  "holiday-pay": "Satsen for feriebetaling",
  atp: "ATP-satsen",
  "income-test": "Indtægtsgrænsen for at beholde kortet",
};

/** What is allowed, but a person should know. */
export const noticesDanish: NoticeWords = {
  "law-to-verify": ({ parameter, year }) =>
    `${lawNamesDanish[parameter]} for ${year} er ikke bekræftet. Se, hvad den hviler på: frikort satser --år ${year}`,
  "law-added-by-user": ({ year, ceiling }) =>
    `Beløbsgrænsen for ${year}, ${showMoney(ceiling)}, er tilføjet af brugeren og står ikke i programmet.`,
  "law-added-differs": ({ year, added, printed }) =>
    `Beløbsgrænsen for ${year} er tilføjet som ${showMoney(added)}, men programmet har ${showMoney(printed)} Se begge med: frikort satser --år ${year}`,
  "period-in-other-year": ({ period, year }) =>
    `Lønperioden ${showPeriod(period)} ligger ikke helt i ${year}. Udbetalingsdagen afgør året: betalingen bruger af kortet for ${year}.`,
  "period-paid-before": ({ card, vouchers }) =>
    `Der er før udbetalt på frikort-ID ${card} for de samme dage eller den samme løn: bilag ${severalVouchers(vouchers)}.`,
  "rate-not-agreed": ({ card, rate, agreed }) =>
    `Timelønnen ${showMoney(rate)} er ikke den aftalte, ${showMoney(agreed)} Er den ny, så noter den: frikort kort sæt ${card} --sats ${showAmount(rate)}`,
  "pay-day-distant": ({ payDay, today }) =>
    `Udbetalingsdagen ${showDay(payDay)} ligger mere end 60 dage fra i dag, ${showDay(today)}. Se efter, om den er rigtig.`,
  "period-distant": ({ period, payDay }) =>
    `Lønperioden ${showPeriod(period)} ligger mere end to måneder fra udbetalingsdagen ${showDay(payDay)}. Se efter, om den er rigtig.`,
  "saldo-below-zero": ({ left }) =>
    `Saldoen er under nul, ${showMoney(left)}: der kan ikke udbetales mere på kortet i år. Se efter, om den er tastet rigtigt.`,
  "saldo-old": ({ readAt, payDay }) =>
    `Saldoen blev aflæst ${showInstant(readAt)}, ikke på udbetalingsdagen ${showDay(payDay)}. Læs den igen på Socialtfrikort.dk, før der udbetales.`,
  "saldo-not-kept": ({ card, left }) =>
    `Saldoen blev ikke noteret, for betalingen blev ikke til noget. Noter den for sig: frikort kort saldo ${card} ${left === undefined ? "BELØB" : showAmount(left)}`,
  "saldo-differs": {
    differs: ({ portalUsed, ledgerUsed, difference }) =>
      `Efter saldoen er der brugt ${showMoney(portalUsed)}, noteret som registreret er ${showMoney(ledgerUsed)}: en forskel på ${showMoney(difference)}`,
    stands: () => "Saldoen gælder.",
    below: () =>
      "Saldoen giver ikke mere plads. Se efter, om den er tastet rigtigt; er noget noteret som registreret ved en fejl, så tag det tilbage: frikort registreret BILAG --fortryd --årsag ÅRSAG. Mangler det på portalen, så tast det der. Noter så saldoen igen.",
    typed: ({ unregistered }) =>
      `Er bilag ${severalVouchers(unregistered)} allerede tastet på Socialtfrikort.dk, så noter det først med frikort registreret ${firstOf(unregistered)}, og derefter saldoen igen.`,
  },
  "pay-not-covered": ({ amount }) =>
    `${showMoney(amount)} af den løn, der ikke er registreret endnu, er der ikke længere plads til på kortet. Den del er ikke dækket; spørg kommunen.`,
  "employment-not-registered": ({ card, employer, from }) =>
    `Ansættelsen fra ${showDay(from)} (frikort-ID ${card}, CVR-nr. ${employer}) er ikke noteret som registreret. Den skal registreres på Socialtfrikort.dk, før arbejdet begynder.`,
  "not-yet-registered": {
    toRegister: ({ count, counted }) =>
      `${countOf(count, "betaling", "betalinger")}, i alt ${showMoney(counted)}, mangler at blive registreret på Socialtfrikort.dk.`,
    toTakeOut: ({ toTakeOut: { count, counted } }) =>
      `${countOf(count, "tilbageføring", "tilbageføringer")}, i alt ${showMoney(counted)}, skal tages ud der.`,
    card: ({ card }) => `Det gælder frikort-ID ${card}.`,
  },
  "correct-at-portal": ({ voucher, reversedBy }) =>
    `Bilag ${voucher} tilbageføres med bilag ${reversedBy}, men står stadig på Socialtfrikort.dk. Ret det der.`,
  "ordinary-pay-outside": {
    outside: ({ outside }) =>
      `Der ligger ${showMoney(outside)} over beløbsgrænsen. Det er almindelig løn og udbetales gennem det sædvanlige lønsystem.`,
    holidayPay: ({ holidayPay }) =>
      `Heraf hører ${showMoney(holidayPay)} under ferieloven (lov om socialt frikort § 5, stk. 7): feriegodtgørelse til eIndkomst og FerieKonto.`,
  },
  "income-test-near": ({ sum, amount, year }) =>
    `Den almindelige løn det seneste år er ${showMoney(sum)} Over ${showMoney(amount)} (${year}) kan kortet blive deaktiveret.`,
  "contract-due": {
    hours: ({ card }) =>
      `Arbejdet er på mere end 3 timer om ugen i snit over fire uger: der skal gives et ansættelsesbevis. Lav det med: frikort ansættelsesbevis ${card}`,
    "no-guarantee": ({ card }) =>
      `Der er ikke aftalt et fast timetal: der skal gives et ansættelsesbevis. Lav det med: frikort ansættelsesbevis ${card}`,
  },
  "atp-to-report": {
    report: ({ total, quarter, deadline }) =>
      `ATP, begge andele i alt ${showMoney(total)}, skal betales til ATP for ${quarter}. kvartal senest ${showDay(deadline)}. Se listen med: frikort atp`,
    changed: ({ total, quarter, paid: { year, on } }) =>
      `ATP for ${quarter}. kvartal ${year} er noteret som betalt ${showDay(on)} og ændres nu med ${showMoney(total)} Ret det hos ATP, og noter kvartalet igen: frikort atp --år ${year} --kvartal ${quarter} --betalt`,
  },
  "atp-lowered": ({ withheld, due }) =>
    `Der er trukket ${showMoney(withheld)} i ATP for lønperioden, men timerne giver nu ${showMoney(due)} Næste betaling i perioden udligner det.`,
  "period-outside-employment": {
    open: ({ period, employedFrom }) =>
      `Lønperioden ${showPeriod(period)} ligger uden for ansættelsen, som begynder ${showDay(employedFrom)}.`,
    ended: ({ period, employedFrom, employedTo }) =>
      `Lønperioden ${showPeriod(period)} ligger uden for ansættelsen, ${showPeriod({ from: employedFrom, to: employedTo })}.`,
    noteIt: ({ card }) => `Er ansættelsen en anden, så noter den med: frikort kort sæt ${card} --ansat-fra DAG`,
  },
  "casual-job": {
    day: ({ day }) => `Lønperioden er den ene dag ${showDay(day)}.`,
    week: ({ day, to }) => `Jobbet er begyndt og slut inden for en uge, ${showPeriod({ from: day, to })}.`,
    byTheHour: () => "Er det løsarbejde, regnes ATP pr. time: --atp løsarbejde.",
  },
  "atp-not-reckoned": () =>
    "Der er ingen timer, så der er ikke regnet ATP. Er der arbejdet på akkord, så skriv timerne: de afgør bidraget.",
  "holiday-pay-owed": ({ left, owed }) =>
    `Der er ${showMoney(left)} tilbage på kortet i år, og ${showMoney(owed)} feriebetaling er til gode. Den bruger af kortet, når den udbetales; hvad der ikke er plads til, kan vente til et senere år.`,
  "holiday-pay-model": ({ card }) =>
    `Efter loven udbetales feriebetalingen, når ferien holdes (lov om socialt frikort § 5, stk. 4). I et løbende job kan den gemmes: --feriebetaling optjent (frikort-ID ${card}).`,
  "employment-registered-late": ({ card, from, registeredOn }) =>
    `Ansættelsen fra ${showDay(from)} (frikort-ID ${card}) blev først registreret ${showDay(registeredOn)}. Den skal registreres, før arbejdet begynder.`,
  "next-year-unknown": ({ year }) =>
    `Beløbsgrænsen for ${year} er ikke kendt af programmet. Hent en nyere udgave, eller tilføj den, når den er meldt ud: frikort satser tilføj beløbsgrænse ${year} BELØB --kilde "KILDE"`,
  "paid-above-ceiling": ({ year, ceiling, cards }) =>
    `Der er allerede udbetalt mere end ${showMoney(ceiling)} i ${year} på frikort-ID ${severalVouchers(cards)}. Det, der er for meget, er ikke dækket; spørg kommunen.`,
  "paid-too-much": ({ voucher, amount }) =>
    `Frijobberen har fået ${showMoney(amount)} for bilag ${voucher}, som tilbageføres. Aftal, hvordan de betales tilbage, eller betal på ny.`,
  "correction-settles": {
    right: ({ voucher }) => `Efter rettelsen af bilag ${voucher} er det, frijobberen har fået, det rigtige.`,
    tooMuch: ({ voucher, payout }) =>
      `Efter rettelsen af bilag ${voucher} har frijobberen fået ${showMoney(negated(payout))} for meget: aftal, hvordan de betales tilbage.`,
    more: ({ voucher, payout }) =>
      `Efter rettelsen af bilag ${voucher} skal frijobberen have ${showMoney(payout)} mere.`,
    atp: ({ atpEmployee, atpEmployer }) =>
      `ATP ændres med ${showMoney(atpEmployee)} for frijobberen og ${showMoney(atpEmployer)} for arbejdsgiveren.`,
  },
  "year-not-known": ({ asked, shown }) =>
    `Beløbsgrænsen for ${asked} er ikke kendt. Her vises ${shown}. Tilføj året, når grænsen er meldt ud: frikort satser tilføj beløbsgrænse ${asked} BELØB --kilde "KILDE"`,
  "employment-taken-back": ({ card, from }) =>
    `Alle betalinger for ansættelsen på frikort-ID ${card} er tilbageført, men dens første dag, ${showDay(from)}, er stadig noteret og gælder for den næste betaling. Er dagen en anden, så ret den: frikort kort sæt ${card} --ansat-fra DAG`,
  "employment-opened": ({ card, from }) =>
    `Ansættelsen er noteret fra ${showDay(from)}. Begyndte den en anden dag, så ret den med: frikort kort sæt ${card} --ansat-fra DAG`,
  "employment-duties": () =>
    "Med en ny ansættelse følger tre pligter: et ansættelsesbevis, når arbejdet er på mere end 3 timer om ugen i snit; at notere arbejdstiden dag for dag og gemme den i 5 år; og en arbejdsskadeforsikring, også når timerne er få.",
  "slip-not-made": ({ card, voucher }) =>
    `Navn og adresse bag frikort-ID ${card} er slettet: der laves ingen lønseddel til bilag ${voucher}. Beløbene står i regnskabet.`,
  "ledger-went-back": {
    law: ({ sequence }) => `Regnskabet er ældre end sidst: postering ${sequence} blandt de tilføjede satser mangler.`,
    employer: ({ chain, sequence }) =>
      `Regnskabet er ældre end sidst: postering ${sequence} hos CVR-nr. ${chain} mangler.`,
    look: () =>
      "Er en gammel fil lagt tilbage, så bogfør ikke, før den nyeste er fundet. Se efter med: frikort revision",
  },
  "payslip-missing": ({ vouchers, count }) =>
    `${countOf(count, "lønseddel", "lønsedler")} blev ikke lavet: bilag ${severalVouchers(vouchers)}. Lav dem med: frikort lønseddel ${firstOf(vouchers)}`,
  "hours-differ": {
    first: ({ stated, computed }) =>
      `Timekolonnen siger ${showHours(stated)}, start og slut giver ${showHours(computed)}. Timekolonnen er brugt.`,
    lines: ({ count, lines }) => `Sådan er det i ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}).`,
    difference: ({ by }) => `Forskellen er ${showHours(by)} i dem alle; er det en pause, er der intet at rette.`,
  },
  "weekday-differs": ({ written, day, count, lines }) =>
    `I ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) er ugedagen ikke datoens: «${written}» er læst som ${showDay(day)}. Se efter, om dag og måned er byttet om, eller om året er et andet.`,
  "hours-many": ({ count, lines }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) har 16 timer eller mere på en dag. Se efter, om start og slut er rigtige, eller om linjen er en sum.`,
  "break-in-text": ({ count, lines }) =>
    `I ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) står der en pause i teksten. Timerne betales, som de står: se efter, om pausen er trukket fra.`,
  "time-in-text": ({ count, lines }) =>
    `I ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) siger teksten et andet tidspunkt eller timetal end linjen. Timerne betales, som de står: se efter, hvad der er rigtigt.`,
  "hours-rounded": ({ count, lines }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) har timer med flere end to decimaler. De er regnet til hele sekunder.`,
  "hours-like-minutes": ({ written, hours, count, lines }) =>
    `Decimalerne i ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) ligner minutter: «${cut(written)}» er læst som ${Math.floor(hours / 3600)} timer og ${Math.round((hours % 3600) / 60)} minutter. Er decimalerne minutter, så skriv dem med kolon: ${written.replace(/[.,]/, ":").replace(/:(\d)$/, ":$10")}.`,
  "sum-differs": ({ stated, computed }) =>
    `Sumlinjen siger ${showHours(stated)} timer; linjerne over den, der udbetales, giver ${showHours(computed)}. Se efter, hvilken der er rigtig.`,
  "title-rate-differs": ({ card, stated, rates }) =>
    `Titellinjerne siger ${showMoney(stated)} i timen, men frikort-ID ${card} betales med ${listedAnd(rates.map(showMoney))} Er titlens sats den rigtige, så noter den: frikort kort sæt ${card} --sats ${showAmount(stated)}`,
  "title-month-differs": ({ written, count, lines }) =>
    `Titellinjerne siger «${cut(written)}», men ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) er fra en anden måned. Se efter, om det er den rigtige fil.`,
  "rows-left-out": {
    rows: ({ withoutHours, sums, titles, hidden, linesWithoutHours: lines = [] }) =>
      `Læst uden at blive udbetalt: ${listedAnd(
        counted(
          [withoutHours, `linje uden timer${inLines(lines)}`, `linjer uden timer${inLines(lines)}`],
          [sums, "sumlinje", "sumlinjer"],
          [titles, "titellinje", "titellinjer"],
          [
            hidden,
            "skjult, bortfiltreret eller overstreget linje",
            "skjulte, bortfiltrerede eller overstregede linjer",
          ],
        ),
      )}.`,
    headings: ({ headerLine }) => `Overskrifterne er fundet i linje ${headerLine}.`,
  },
  "keys-not-remembered": ({ path }) =>
    `Papirernes nøgler kunne ikke huskes, for ${cut(path)} kan ikke skrives. Næste gang er de set første gang igen, og en anden nøgle i deres sted bliver ikke opdaget.`,
  "cell-notes-not-read": ({ count, cells }) =>
    `${countOf(count, "note", "noter")} på celler (${listedAnd(cells.map(cut))}${count > cells.length ? " …" : ""}) er ikke læst. Se efter, om de ændrer linjerne.`,
  "sheets-read": ({ sheets }) =>
    `Læst: arkene ${listedAnd(sheets.map(({ name, rows }) => `«${cut(name)}» (${countOf(rows, "linje", "linjer")})`))}. Læs et af dem alene med --ark NAVN.`,
  "sheets-not-read": {
    sheets: ({ sheets }) =>
      `${sheets.length === 1 ? "Arket" : "Arkene"} ${listedAnd(sheets.map(({ name, rows, isHidden }) => `«${cut(name)}» (${isHidden ? "skjult, " : ""}${countOf(rows, "linje", "linjer")})`))} er ikke læst.`,
    choose: () => "Læs et ark med --ark NAVN, eller alle de synlige med --ark alle.",
    list: () => "Listen er det første synlige ark. Se efter, om de andre ændrer den.",
  },
  "dates-month-first": ({ example, readAs }) =>
    `Måneden står først i filens datoer: «${cut(example)}» er læst som ${showDay(readAs)}. Er det forkert, så brug --datorækkefølge dmå.`,
  "id-of-person": ({ heading }) =>
    `Kolonnen «${cut(heading)}» har det samme id i alle en persons linjer: den er læst som personens id, ikke linjens.`,
  "employer-named-otherwise": ({ heading, employer }) =>
    `Kolonnen «${cut(heading)}» nævner en anden end arbejdsgiveren, CVR-nr. ${employer}. Se efter, om det er den rigtige fil; er det et sted eller en kunde, er der intet at rette.`,
  "period-from-pay-day": ({ period, count }) =>
    `Ingen kolonne giver arbejdsdagen. ${countOf(count, "linje", "linjer")} er lagt i udbetalingsdagens lønperiode, ${showPeriod(period)}. Er arbejdet fra en anden, så brug --fra og --til.`,
  "row-not-approved": {
    rows: ({ count, lines = [] }) =>
      `${countOf(count, "linje", "linjer")}${inLines(lines, count)} er ikke godkendt og bliver ikke udbetalt.`,
    column: ({ heading, values }) =>
      `Det står i kolonnen «${cut(heading)}»: ${listedAnd(values.map((value) => (value === "" ? "tomt felt" : `«${cut(value)}»`)))}.`,
    title: ({ values }) => `Det står over overskrifterne: ${listedAnd(values.map((value) => `«${cut(value)}»`))}.`,
  },
  "column-ignored": {
    columns: ({ headings, counts }) =>
      `${headings.length === 1 ? "Kolonnen" : "Kolonnerne"} ${listedAnd(headings.map((heading, place) => `«${cut(heading)}» (${counts[place] ?? 0})`))} bliver ikke brugt; i parentes, hvor mange celler der er udfyldt.`,
    tax: () => "Der trækkes ikke skat af frikort-løn.",
  },
  "read-as-windows-1252": ({ path }) =>
    `Filen ${harmless(path)} er læst som Windows-1252. Se efter, om æ, ø og å er rigtige.`,
  "card-unknown": ({ card }) =>
    `Der er intet noteret om frikort-ID ${card}. Se efter, om nummeret er rigtigt; er det det, kan andre have brugt af kortet.`,
  "rows-changed": ({ vouchers }) =>
    `Bilag ${severalVouchers(vouchers)} er udbetalt efter linjer, som ikke står i filen mere, og for den samme lønperiode er der nye. En rettet linje betales oveni den gamle. Er det en rettelse, så udelad den nye linje (eller fortryd importen), og ret bilaget med: frikort ret ${vouchers[0] ?? ""}`,
  "period-hours-paid-before": ({ card, period, voucher, count, lines }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) og bilag ${voucher} er timer på frikort-ID ${card} i lønperioden ${showPeriod(period)}, og et af stederne står der ikke, hvilke dage det er. Begge betales. Er det de samme timer, så udelad linjerne (eller fortryd importen).`,
  "day-paid-before": ({ card, day, hours, paidHours, voucher }) =>
    `For ${showDay(day)} er der allerede udbetalt ${showHours(paidHours)} timer på frikort-ID ${card} (bilag ${voucher}). Linjens ${showHours(hours)} timer betales oveni. Er de en rettelse, så udelad linjen (eller fortryd importen), og ret bilaget med: frikort ret ${voucher}`,
  "rate-paid-otherwise": ({ voucher, rate, paid, count, lines }) =>
    `Bilag ${voucher} er udbetalt med ${listedAnd(paid.map(showMoney))} i timen, og nu står der ${showMoney(rate)} i ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}), som allerede er betalt og ikke betales igen. Er den nye sats rigtig, så ret bilaget med: frikort ret ${voucher} --sats ${showAmount(rate)}`,
  "rows-gone": ({ vouchers }) =>
    `Bilag ${severalVouchers(vouchers)} er udbetalt efter linjer, som ikke står i filen, og står stadig. Var linjerne forkerte, så ret bilaget: frikort ret ${vouchers[0] ?? ""}, eller tilbagefør det: frikort tilbagefør ${vouchers[0] ?? ""}`,
  "replacements-stand": ({ vouchers }) =>
    `Bilag ${severalVouchers(vouchers)} er trådt i stedet for bilag fra importen og står stadig. Skal det også tilbageføres, så skriv: frikort tilbagefør ${vouchers[0] ?? ""}`,
  "rows-paid-elsewhere": ({ employer, count }) =>
    `${countOf(count, "linje er", "linjer er")} allerede udbetalt hos en anden arbejdsgiver, CVR-nr. ${employer}. Se efter, om filen hører til den arbejdsgiver, du har valgt.`,
  "rows-equal": ({ count, lines }) =>
    `${count} linjer er ens (${severalLines(lines, count)}): ${count === 2 ? "begge" : "alle"} betales. Er det en fejl, så slet ${count === 2 ? "den ene" : "de overflødige"}.`,
  "shifts-overlap": ({ card, day, lines }) =>
    `To vagter for frikort-ID ${card} overlapper den ${showDay(day)} (${severalLines(lines, lines.length)}). Begge betales; ret tiderne, hvis de er forkerte.`,
  "work-after-pay-day": ({ count, lines, payDay }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) har arbejde efter udbetalingsdagen, ${showDay(payDay)}. Se efter, om dagene er rigtige, eller vælg en anden med --udbetalingsdag.`,
  "work-far-from-pay-day": ({ count, lines, day, payDay }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) har arbejde mere end 60 dage før udbetalingsdagen, ${showDay(payDay)}; det ældste er fra ${showDay(day)}. Se efter, om dagene er rigtige.`,
  "day-in-each-month": ({ card, months }) =>
    `Frikort-ID ${card} har én dag i hver af ${months} måneder. Står måneden først i filens datoer, så brug --datorækkefølge mdå.`,
  "rates-differ": ({ card, rates }) =>
    `Frikort-ID ${card} har flere satser (${listedAnd(rates.map(showMoney))}). Se efter, om de er rigtige.`,
  "rate-unusual": ({ card, rate, isOfRows }) =>
    `Frikort-ID ${card} har satsen ${showMoney(rate)}, som ikke er aftalt og ligger uden for 80–500 kr. ${isOfRows ? "Er det linjens løn, så kald kolonnen Beløb; er satsen rigtig" : "Er den rigtig"}, så noter den: frikort kort sæt ${card} --sats ${showAmount(rate)}`,
  "sheet-of-another": ({ card, count, lines }) =>
    `Arket bærer navnet på frikort-ID ${card}, men ${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}) betales på et andet kort. Se efter, hvis timerne er.`,
  "same-name": ({ cards }) =>
    `Det samme navn står på flere kort: frikort-ID ${severalVouchers(cards)}. Er det én person, er et af numrene forkert.`,
  "rows-wait": ({ count, lines, cards }) =>
    `${countOf(count, "linje", "linjer")} (${severalLines(lines, count)}; frikort-ID ${severalVouchers(cards)}) har ingen fejl, men venter, fordi en anden linje for samme person eller betaling er afvist.`,
  "rows-more": ({ count }) =>
    `Det samme gælder ${countOf(count, "sted", "steder")} mere. De nævnes, når de første er rettet.`,
  "employments-to-register": ({ count }) =>
    `${countOf(count, "ansættelse", "ansættelser")} er ikke noteret som registreret på Socialtfrikort.dk. Det skal ske, før arbejdet begynder. Se dem med: frikort mangler`,
  "contracts-due": ({ count, cards }) =>
    `${countOf(count, "frijobber", "frijobbere")} (frikort-ID ${several(cards, count)}) arbejder mere end 3 timer om ugen i snit over fire uger: der skal gives et ansættelsesbevis. ${count === 1 ? "Lav det med" : "Lav ét for hvert kort, det første med"}: frikort ansættelsesbevis ${cards[0] ?? "FRIKORT-ID"}`,
};

/** Those of several kinds that there are any of. */
function counted(...kinds: readonly (readonly [count: number, one: string, more: string])[]): readonly string[] {
  return kinds.filter(([count]) => count > 0).map(([count, one, more]) => countOf(count, one, more));
}

/** `2, 4 og 3 til`: the first of several, of which `count` are meant. */
function several(named: readonly string[], count: number): string {
  return count > named.length ? `${named.join(", ")} og ${count - named.length} til` : listedAnd(named);
}

/** Lines in brackets, where they are known. */
function inLines(lines: readonly number[], count = lines.length): string {
  return lines.length === 0 ? "" : ` (${severalLines(lines, count)})`;
}

function severalLines(lines: readonly number[], count: number): string {
  return `linje ${several(lines.map(String), count)}`;
}

function severalVouchers(vouchers: readonly string[]): string {
  return several(vouchers.slice(0, vouchersShownMax), vouchers.length);
}

/** Those of several vouchers that are shown, as a command takes them. */
function firstOf(vouchers: readonly string[]): string {
  return vouchers.slice(0, vouchersShownMax).join(" ");
}
