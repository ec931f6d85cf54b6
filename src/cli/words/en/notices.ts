import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { negated, showAmount, showMoney } from "../../../values/money.js";
import type { LawName } from "../../../values/notice.js";
import { cut, harmless } from "../../say/received.js";
import type { NoticeWords } from "../words.js";
import { countOf, listedAnd } from "./phrases.js";

const vouchersShownMax = 5;

/** The names of the dated law values, with the article they need in a sentence. */
export const lawNamesEnglish: { readonly [L in LawName]: string } = {
  "annual-ceiling": "The annual ceiling",
  "holiday-pay": "The rate of holiday pay",
  atp: "The ATP rate",
  "income-test": "The income limit for keeping the card",
};

/** What is allowed, but a person should know. */
export const noticesEnglish: NoticeWords = {
  "law-to-verify": ({ parameter, year }) =>
    `${lawNamesEnglish[parameter]} for ${year} is not confirmed. See what it rests on: frikort law --year ${year}`,
  "law-added-by-user": ({ year, ceiling }) =>
    `The annual ceiling for ${year}, ${showMoney(ceiling)}, was added by the user and is not in the program.`,
  "law-added-differs": ({ year, added, printed }) =>
    `The annual ceiling for ${year} was added as ${showMoney(added)}, but the program has ${showMoney(printed)} See both with: frikort law --year ${year}`,
  "period-in-other-year": ({ period, year }) =>
    `The pay period ${showPeriod(period)} does not lie wholly in ${year}. The pay day decides the year: the payment uses the card of ${year}.`,
  "period-paid-before": ({ card, vouchers }) =>
    `Card ${card} has been paid before for the same days or the same pay: voucher ${severalVouchers(vouchers)}.`,
  "rate-not-agreed": ({ card, rate, agreed }) =>
    `The hourly wage ${showMoney(rate)} is not the agreed one, ${showMoney(agreed)} If it is new, note it: frikort card set ${card} --rate ${showAmount(rate)}`,
  "pay-day-distant": ({ payDay, today }) =>
    `The pay day ${showDay(payDay)} is more than 60 days from today, ${showDay(today)}. Check whether it is right.`,
  "period-distant": ({ period, payDay }) =>
    `The pay period ${showPeriod(period)} is more than two months from the pay day ${showDay(payDay)}. Check whether it is right.`,
  "saldo-below-zero": ({ left }) =>
    `The balance is below zero, ${showMoney(left)}: no more can be paid on the card this year. Check whether it was typed correctly.`,
  "saldo-old": ({ readAt, payDay }) =>
    `The balance was read ${showInstantInEnglish(readAt)}, not on the pay day ${showDay(payDay)}. Read it again at Socialtfrikort.dk before paying.`,
  "saldo-not-kept": ({ card, left }) =>
    `The portal balance was not noted, because the payment was refused. Note it by itself: frikort card saldo ${card} ${left === undefined ? "AMOUNT" : showAmount(left)}`,
  "saldo-differs": {
    differs: ({ portalUsed, ledgerUsed, difference }) =>
      `By the balance ${showMoney(portalUsed)} is used, noted as registered is ${showMoney(ledgerUsed)}: a difference of ${showMoney(difference)}`,
    stands: () => "The balance holds.",
    below: () =>
      "The balance gives no more room. Check whether it was typed correctly; if something was noted as registered by mistake, take it back: frikort registered VOUCHER --undo --reason REASON. If it is missing at the portal, type it there. Then note the balance again.",
    typed: ({ unregistered }) =>
      `If voucher ${severalVouchers(unregistered)} has already been typed at Socialtfrikort.dk, note that first with frikort registered ${firstOf(unregistered)}, then the balance again.`,
  },
  "pay-not-covered": ({ amount }) =>
    `The card no longer has room for ${showMoney(amount)} of the pay that is not yet registered. That part is not covered; ask the municipality.`,
  "employment-not-registered": ({ card, employer, from }) =>
    `The employment from ${showDay(from)} (card ${card}, CVR ${employer}) is not noted as registered. It must be registered at Socialtfrikort.dk before the work begins.`,
  "not-yet-registered": {
    toRegister: ({ count, counted }) =>
      `${countOf(count, "payment", "payments")}, ${showMoney(counted)} in all, must still be registered at Socialtfrikort.dk.`,
    toTakeOut: ({ toTakeOut: { count, counted } }) =>
      `${countOf(count, "reversal", "reversals")}, ${showMoney(counted)} in all, must be taken out there.`,
    card: ({ card }) => `It concerns card ${card}.`,
  },
  "correct-at-portal": ({ voucher, reversedBy }) =>
    `Voucher ${voucher} is reversed by voucher ${reversedBy} but is still at Socialtfrikort.dk. Correct it there.`,
  "ordinary-pay-outside": {
    outside: ({ outside }) =>
      `${showMoney(outside)} is above the annual ceiling. It is ordinary pay and goes through the usual payroll system.`,
    holidayPay: ({ holidayPay }) =>
      `Of this, ${showMoney(holidayPay)} falls under the Holiday Act (act on the social frikort § 5(7)): holiday allowance to eIndkomst and FerieKonto.`,
  },
  "income-test-near": ({ sum, amount, year }) =>
    `The ordinary pay of the past year is ${showMoney(sum)} Above ${showMoney(amount)} (${year}) the card can be deactivated.`,
  "contract-due": {
    hours: ({ card }) =>
      `The work is more than 3 hours a week on average over four weeks: an employment certificate is due. Make it with: frikort contract ${card}`,
    "no-guarantee": ({ card }) =>
      `No fixed number of hours is agreed: an employment certificate is due. Make it with: frikort contract ${card}`,
  },
  "atp-to-report": {
    report: ({ total, quarter, deadline }) =>
      `ATP, both shares ${showMoney(total)} in all, must be paid to ATP for quarter ${quarter} by ${showDay(deadline)}. See the list with: frikort atp`,
    changed: ({ total, quarter, paid: { year, on } }) =>
      `ATP for quarter ${quarter} of ${year} is noted as paid on ${showDay(on)} and now changes by ${showMoney(total)} Put it right with ATP, and note the quarter again: frikort atp --year ${year} --quarter ${quarter} --paid`,
  },
  "atp-lowered": ({ withheld, due }) =>
    `${showMoney(withheld)} of ATP is withheld for the pay period, but the hours now give ${showMoney(due)} The next payment of the period settles it.`,
  "period-outside-employment": {
    open: ({ period, employedFrom }) =>
      `The pay period ${showPeriod(period)} lies outside the employment, which begins ${showDay(employedFrom)}.`,
    ended: ({ period, employedFrom, employedTo }) =>
      `The pay period ${showPeriod(period)} lies outside the employment, ${showPeriod({ from: employedFrom, to: employedTo })}.`,
    noteIt: ({ card }) => `If the employment is another, note it with: frikort card set ${card} --employed-from DAY`,
  },
  "casual-job": {
    day: ({ day }) => `The pay period is the single day ${showDay(day)}.`,
    week: ({ day, to }) => `The job began and ended within one week, ${showPeriod({ from: day, to })}.`,
    byTheHour: () => "If it is casual work, ATP goes by the hour: --atp casual.",
  },
  "atp-not-reckoned": () =>
    "There are no hours, so no ATP was calculated. If it is piece work, give the hours: they decide the contribution.",
  "holiday-pay-owed": ({ left, owed }) =>
    `${showMoney(left)} is left on the card this year, and ${showMoney(owed)} of holiday pay is owed. It uses the card when it is paid; what there is no room for can wait for a later year.`,
  "holiday-pay-model": ({ card }) =>
    `By law holiday pay is paid when the holiday is taken (act on the social frikort § 5(4)). In a continuing job it can be accrued: --holiday-pay accrued (card ${card}).`,
  "employment-registered-late": ({ card, from, registeredOn }) =>
    `The employment from ${showDay(from)} (card ${card}) was not registered until ${showDay(registeredOn)}. It must be registered before the work begins.`,
  "next-year-unknown": ({ year }) =>
    `The annual ceiling for ${year} is not known to the program. Get a newer version, or add it when it is announced: frikort law add annual-ceiling ${year} AMOUNT --source "SOURCE"`,
  "paid-above-ceiling": ({ year, ceiling, cards }) =>
    `More than ${showMoney(ceiling)} has been paid in ${year} already on card ${severalVouchers(cards)}. What is too much is not covered; ask the municipality.`,
  "paid-too-much": ({ voucher, amount }) =>
    `The holder has been paid ${showMoney(amount)} for voucher ${voucher}, which is reversed. Agree how it is to be paid back, or pay again.`,
  "correction-settles": {
    right: ({ voucher }) => `After the correction of voucher ${voucher} the holder has been paid the right amount.`,
    tooMuch: ({ voucher, payout }) =>
      `After the correction of voucher ${voucher} the holder has been paid ${showMoney(negated(payout))} too much: agree how it is to be paid back.`,
    more: ({ voucher, payout }) =>
      `After the correction of voucher ${voucher} the holder must be paid ${showMoney(payout)} more.`,
    atp: ({ atpEmployee, atpEmployer }) =>
      `ATP changes by ${showMoney(atpEmployee)} for the holder and ${showMoney(atpEmployer)} for the employer.`,
  },
  "year-not-known": ({ asked, shown }) =>
    `The annual ceiling for ${asked} is not known. ${shown} is shown here. Add the year when the ceiling is announced: frikort law add annual-ceiling ${asked} AMOUNT --source "SOURCE"`,
  "employment-taken-back": ({ card, from }) =>
    `All payments of the employment on card ${card} have been reversed, but its first day, ${showDay(from)}, is still noted and applies to the next payment. If it is another day, correct it: frikort card set ${card} --employed-from DAY`,
  "employment-opened": ({ card, from }) =>
    `The employment is noted from ${showDay(from)}. If it began on another day, correct it with: frikort card set ${card} --employed-from DAY`,
  "employment-duties": () =>
    "A new employment brings three duties: an employment certificate when the work is more than 3 hours a week on average; a record of the working time day by day, kept for 5 years; and industrial injury insurance, even when the hours are few.",
  "slip-not-made": ({ card, voucher }) =>
    `The name and address behind card ${card} are erased: no payslip is made for voucher ${voucher}. The amounts stand in the ledger.`,
  "ledger-went-back": {
    law: ({ sequence }) => `The ledger is older than last time: entry ${sequence} of the added rates is missing.`,
    employer: ({ chain, sequence }) =>
      `The ledger is older than last time: entry ${sequence} of CVR ${chain} is missing.`,
    look: () =>
      "If an old file has been put back, make no entries before the newest is found. Check with: frikort check",
  },
  "payslip-missing": ({ vouchers, count }) =>
    `${countOf(count, "payslip was", "payslips were")} not made: voucher ${severalVouchers(vouchers)}. Make them with: frikort payslip ${firstOf(vouchers)}`,
  "hours-differ": {
    first: ({ stated, computed }) =>
      `The hours column says ${showHours(stated)}, start and end give ${showHours(computed)}. The hours column was used.`,
    lines: ({ count, lines }) => `This applies to ${countOf(count, "line", "lines")} (${severalLines(lines, count)}).`,
    difference: ({ by }) =>
      `The difference is ${showHours(by)} in all of them; if it is a break, there is nothing to correct.`,
  },
  "weekday-differs": ({ written, day, count, lines }) =>
    `In ${countOf(count, "line", "lines")} (${severalLines(lines, count)}) the weekday is not the date's: "${written}" was read as ${showDay(day)}. Check whether day and month are turned round, or whether the year is another.`,
  "hours-many": ({ count, lines }) =>
    `${countOf(count, "line has", "lines have")} 16 hours or more on a day (${severalLines(lines, count)}). Check whether start and end are right, or whether the line is a sum.`,
  "break-in-text": ({ count, lines }) =>
    `The text of ${countOf(count, "line", "lines")} (${severalLines(lines, count)}) mentions a break. The hours are paid as they are: check whether the break has been deducted.`,
  "time-in-text": ({ count, lines }) =>
    `The text of ${countOf(count, "line", "lines")} (${severalLines(lines, count)}) gives another time or other hours than the line. The hours are paid as they are: check which is right.`,
  "hours-rounded": ({ count, lines }) =>
    `${countOf(count, "line has", "lines have")} hours with more than two decimals (${severalLines(lines, count)}). They are rounded to whole seconds.`,
  "hours-like-minutes": ({ written, hours, count, lines }) =>
    `The decimals of ${countOf(count, "line", "lines")} (${severalLines(lines, count)}) look like minutes: "${cut(written)}" was read as ${Math.floor(hours / 3600)} hours and ${Math.round((hours % 3600) / 60)} minutes. If the decimals are minutes, write them with a colon: ${written.replace(/[.,]/, ":").replace(/:(\d)$/, ":$10")}.`,
  "sum-differs": ({ stated, computed }) =>
    `The sum line says ${showHours(stated)} hours; the lines above it that are paid come to ${showHours(computed)}. See which is right.`,
  "title-rate-differs": ({ card, stated, rates }) =>
    `The title rows say ${showMoney(stated)} an hour, but card ${card} is paid ${listedAnd(rates.map(showMoney))} If the title's rate is right, note it: frikort card set ${card} --rate ${showAmount(stated)}`,
  "title-month-differs": ({ written, count, lines }) =>
    `The title rows say "${cut(written)}", but ${countOf(count, "line", "lines")} (${severalLines(lines, count)}) ${count === 1 ? "is" : "are"} of another month. Check whether it is the right file.`,
  "rows-left-out": {
    rows: ({ withoutHours, sums, titles, hidden, linesWithoutHours: lines = [] }) =>
      `Read and not paid: ${listedAnd(
        counted(
          [withoutHours, `line without hours${inLines(lines)}`, `lines without hours${inLines(lines)}`],
          [sums, "line of sums", "lines of sums"],
          [titles, "title line", "title lines"],
          [hidden, "hidden, filtered or struck line", "hidden, filtered or struck lines"],
        ),
      )}.`,
    headings: ({ headerLine }) => `The headings were found on line ${headerLine}.`,
  },
  "keys-not-remembered": ({ path }) =>
    `The keys of the papers could not be remembered, for ${cut(path)} cannot be written. Next time they are seen for the first time again, and another key in their place is not noticed.`,
  "cell-notes-not-read": ({ count, cells }) =>
    `${countOf(count, "note", "notes")} on cells (${listedAnd(cells.map(cut))}${count > cells.length ? " …" : ""}) ${count === 1 ? "was" : "were"} not read. Check whether they change the lines.`,
  "sheets-read": ({ sheets }) =>
    `Read: the sheets ${listedAnd(sheets.map(({ name, rows }) => `"${cut(name)}" (${countOf(rows, "line", "lines")})`))}. Read one of them alone with --sheet NAME.`,
  "sheets-not-read": {
    sheets: ({ sheets }) =>
      `${sheets.length === 1 ? "The sheet" : "The sheets"} ${listedAnd(sheets.map(({ name, rows, isHidden }) => `"${cut(name)}" (${isHidden ? "hidden, " : ""}${countOf(rows, "line", "lines")})`))} ${sheets.length === 1 ? "was" : "were"} not read.`,
    choose: () => "Read a sheet with --sheet NAME, or all visible ones with --sheet all.",
    list: () => "The list is the first visible sheet. Check whether the others change it.",
  },
  "dates-month-first": ({ example, readAs }) =>
    `The month comes first in the dates of the file: "${cut(example)}" was read as ${showDay(readAs)}. If that is wrong, use --date-order dmy.`,
  "id-of-person": ({ heading }) =>
    `The column "${cut(heading)}" has the same id in all lines of a person: it was read as the person's id, not the line's.`,
  "employer-named-otherwise": ({ heading, employer }) =>
    `The column "${cut(heading)}" names another than the employer, CVR ${employer}. Check whether it is the right file; if it is a place or a customer, there is nothing to correct.`,
  "period-from-pay-day": ({ period, count }) =>
    `No column gives the day of work. ${countOf(count, "line was", "lines were")} put into the pay period of the pay day, ${showPeriod(period)}. If the work is from another, use --from and --to.`,
  "row-not-approved": {
    rows: ({ count, lines = [] }) =>
      `${countOf(count, "line", "lines")}${inLines(lines, count)} ${count === 1 ? "is" : "are"} not approved and will not be paid.`,
    column: ({ heading, values }) =>
      `So it says in the column "${cut(heading)}": ${listedAnd(values.map((value) => (value === "" ? "an empty cell" : `"${cut(value)}"`)))}.`,
    title: ({ values }) => `So it says above the headings: ${listedAnd(values.map((value) => `"${cut(value)}"`))}.`,
  },
  "column-ignored": {
    columns: ({ headings, counts }) =>
      `The ${headings.length === 1 ? "column" : "columns"} ${listedAnd(headings.map((heading, place) => `"${cut(heading)}" (${counts[place] ?? 0})`))} ${headings.length === 1 ? "is" : "are"} not used; in brackets, how many cells are filled.`,
    tax: () => "No tax is withheld from frikort pay.",
  },
  "read-as-windows-1252": ({ path }) =>
    `The file ${harmless(path)} was read as Windows-1252. Check whether æ, ø and å are right.`,
  "card-unknown": ({ card }) =>
    `Nothing is noted about card ${card}. Check whether the number is right; if it is, others may have used some of the card.`,
  "rows-changed": ({ vouchers }) =>
    `${vouchers.length === 1 ? "Voucher" : "Vouchers"} ${severalVouchers(vouchers)} ${vouchers.length === 1 ? "was" : "were"} paid from rows that are no longer in the file, and there are new ones for the same pay period. A changed row is paid on top of the old one. If it is a correction, leave the new row out (or undo the import) and correct the voucher with: frikort correct ${vouchers[0] ?? ""}`,
  "period-hours-paid-before": ({ card, period, voucher, count, lines }) =>
    `${countOf(count, "line", "lines")} (${severalLines(lines, count)}) and voucher ${voucher} are hours of card ${card} in the pay period ${showPeriod(period)}, and one of them does not say which days. Both are paid. If they are the same hours, leave the lines out (or undo the import).`,
  "day-paid-before": ({ card, day, hours, paidHours, voucher }) =>
    `Card ${card} has already been paid ${showHours(paidHours)} hours for ${showDay(day)} (voucher ${voucher}). The row's ${showHours(hours)} hours are paid on top. If they are a correction, leave the row out (or undo the import) and correct the voucher with: frikort correct ${voucher}`,
  "rate-paid-otherwise": ({ voucher, rate, paid, count, lines }) =>
    `Voucher ${voucher} was paid at ${listedAnd(paid.map(showMoney))} an hour, and now ${showMoney(rate)} is in ${countOf(count, "row", "rows")} (${severalLines(lines, count)}) that ${count === 1 ? "has" : "have"} been paid and will not be paid again. If the new rate is right, correct the voucher with: frikort correct ${voucher} --rate ${showAmount(rate)}`,
  "rows-gone": ({ vouchers }) =>
    `${vouchers.length === 1 ? "Voucher" : "Vouchers"} ${severalVouchers(vouchers)} ${vouchers.length === 1 ? "was" : "were"} paid from rows that are not in the file, and ${vouchers.length === 1 ? "stands" : "stand"} still. If the rows were wrong, correct the voucher: frikort correct ${vouchers[0] ?? ""}, or reverse it: frikort reverse ${vouchers[0] ?? ""}`,
  "replacements-stand": ({ vouchers }) =>
    `${vouchers.length === 1 ? "Voucher" : "Vouchers"} ${severalVouchers(vouchers)} replaced vouchers of this import and ${vouchers.length === 1 ? "stands" : "stand"} still. To reverse ${vouchers.length === 1 ? "it" : "them"} too: frikort reverse ${vouchers[0] ?? ""}`,
  "rows-paid-elsewhere": ({ employer, count }) =>
    `${countOf(count, "row has", "rows have")} been paid by another employer already, CVR ${employer}. Check whether the file belongs to the employer you chose.`,
  "rows-equal": ({ count, lines }) =>
    `${count} lines are equal (${severalLines(lines, count)}): ${count === 2 ? "both" : "all"} are paid. If that is a mistake, delete ${count === 2 ? "one of them" : "those that are too many"}.`,
  "shifts-overlap": ({ card, day, lines }) =>
    `Two shifts of card ${card} overlap on ${showDay(day)} (${severalLines(lines, lines.length)}). Both are paid; correct the times if they are wrong.`,
  "work-after-pay-day": ({ count, lines, payDay }) =>
    `${countOf(count, "line has", "lines have")} work after the pay day, ${showDay(payDay)} (${severalLines(lines, count)}). Check whether the days are right, or choose another with --pay-day.`,
  "work-far-from-pay-day": ({ count, lines, day, payDay }) =>
    `${countOf(count, "line has", "lines have")} work more than 60 days before the pay day, ${showDay(payDay)} (${severalLines(lines, count)}); the oldest is from ${showDay(day)}. Check whether the days are right.`,
  "day-in-each-month": ({ card, months }) =>
    `Card ${card} has one day in each of ${months} months. If the month comes first in the dates of the file, use --date-order mdy.`,
  "rates-differ": ({ card, rates }) =>
    `Card ${card} has several rates (${listedAnd(rates.map(showMoney))}). Check whether they are right.`,
  "rate-unusual": ({ card, rate, isOfRows }) =>
    `Card ${card} has the rate ${showMoney(rate)}, which is not agreed and lies outside 80–500 kr. ${isOfRows ? "If it is the pay of the line, call the column Amount; if the rate is right" : "If it is right"}, note it: frikort card set ${card} --rate ${showAmount(rate)}`,
  "sheet-of-another": ({ card, count, lines }) =>
    `The sheet bears the name on card ${card}, but ${countOf(count, "line is", "lines are")} paid on another card (${severalLines(lines, count)}). Check whose hours they are.`,
  "same-name": ({ cards }) =>
    `The same name is on several cards: ${severalVouchers(cards)}. If it is one person, one of the numbers is wrong.`,
  "rows-wait": ({ count, lines, cards }) =>
    `${countOf(count, "line", "lines")} (${severalLines(lines, count)}; card ${severalVouchers(cards)}) ${count === 1 ? "has" : "have"} no fault, but ${count === 1 ? "waits" : "wait"} because another line of the same person or payment is refused.`,
  "rows-more": ({ count }) =>
    `The same goes for ${countOf(count, "further place", "further places")}. They will be named when the first have been corrected.`,
  "employments-to-register": ({ count }) =>
    `${countOf(count, "employment is", "employments are")} not noted as registered at Socialtfrikort.dk. That must be done before the work begins. See them with: frikort todo`,
  "contracts-due": ({ count, cards }) =>
    `${countOf(count, "holder", "holders")} (${count === 1 ? "card" : "cards"} ${several(cards, count)}) ${count === 1 ? "works" : "work"} more than 3 hours a week on average over four weeks: an employment certificate is due. ${count === 1 ? "Make it with" : "Make one for each card, the first with"}: frikort contract ${cards[0] ?? "CARD"}`,
};

/** Those of several kinds that there are any of. */
function counted(...kinds: readonly (readonly [count: number, one: string, more: string])[]): readonly string[] {
  return kinds.filter(([count]) => count > 0).map(([count, one, more]) => countOf(count, one, more));
}

/** `2, 4 and 3 more`: the first of several, of which `count` are meant. */
function several(named: readonly string[], count: number): string {
  return count > named.length ? `${named.join(", ")} and ${count - named.length} more` : listedAnd(named);
}

/** Lines in brackets, where they are known. */
function inLines(lines: readonly number[], count = lines.length): string {
  return lines.length === 0 ? "" : ` (${severalLines(lines, count)})`;
}

function severalLines(lines: readonly number[], count: number): string {
  return `${count === 1 ? "line" : "lines"} ${several(lines.map(String), count)}`;
}

function severalVouchers(vouchers: readonly string[]): string {
  return several(vouchers.slice(0, vouchersShownMax), vouchers.length);
}

/** Those of several vouchers that are shown, as a command takes them. */
function firstOf(vouchers: readonly string[]): string {
  return vouchers.slice(0, vouchersShownMax).join(" ");
}
