import type { FindingDetails } from "../../say/finding-shapes.js";
import type { FindingTexts } from "../findings.js";

const restore = "Make no more entries, and fetch the latest backup: frikort restore FILE";
const askIssuer = "Ask the employer, and get the document again.";
const recount = "Go over the sum with the employer.";
const reverse = "Reverse the wrong payment with a reason: frikort reverse VOUCHER --reason REASON";

const savedElsewhere = ({ seal, text }: FindingDetails) =>
  `the file was saved by another program: ${seal}, and ${text}`;

const shownOnPage = ({ shown, instead, others }: FindingDetails) =>
  (instead === ""
    ? `the page shows ${shown}, which the record in the file has not`
    : `the page shows ${shown}; the record in the file says ${instead}, and that is what counts`) +
  (others === "" ? "" : ` (the page also shows ${others})`);

/** What `check` sees in the own ledger and `verify` in documents. */
export const findingsEnglish: FindingTexts = {
  sentence: {
    "vouchers-unbroken": "the series of vouchers is broken",
    "chain-unbroken": "the entry does not follow the one before it",
    "digest-fits": "the entry has been changed since it was written",
    "time-forward": "the entry was written before the one before it",
    "used-adds-up": "the amount used is not the sum of the payments",
    "within-ceiling": "the payment passes the card's annual ceiling",
    "reversal-matches": "the reversal does not match its payment",
    "id-once": "the same id or the same row was paid twice",
    "lines-add-up": "the lines do not add up to the sum",
    "atp-settled": "ATP does not fit the hours of the pay period",
    "holiday-pay-owed": "more holiday pay was paid out than was earned",
    "year-to-date": "the year to date is not the sum of what the employer has paid in the year",
    "year-of-pay-day": "the entry is in another year than its pay day",
    "card-active": "the card was not active on the pay day",
    "law-as-known": "a rate is not the one that held on the pay day",
    "registered-known": "a registration is noted for a voucher that does not exist",
    "actor-named": "it is not clear who made the entry",
    "no-cpr": "there is something that looks like a CPR number",
    "head-differs": "the ledger does not end where the saved head says",
    "file-differs-from-entry": "the file is not the one the entry gives",
    "saldo-below-registered": "Socialtfrikort.dk has shown less used than is noted as registered",
    unreadable: { file: "the file cannot be read", other: "the file was not checked", line: "the line cannot be read" },
    "record-changed": "the record in the file has been changed",
    "page-differs": "the page is not the one the record gives",
    "seal-wrong": "the seal does not fit the record",
    "key-unknown": {
      unknown: "the seal was made with a key that is not known",
      shared: ({ also }) =>
        `the seal was made with the same key as papers of CVR ${also}, and every employer has its own`,
    },
    "not-registered": "the payment is not noted as registered",
    "voucher-differs": "the same voucher exists with two different contents",
    "series-broken":
      "the voucher does not follow the one before it in the employer's ledger, which was changed between them",
    "voucher-gap": "vouchers are missing in the series",
    "reversed-since": {
      plain: "the payment has since been reversed",
      by: ({ reversedBy }) => `the payment has since been reversed by voucher ${reversedBy}`,
      listed: ({ status }) => `the list says “${status}”, but the payment has since been reversed`,
      listedBy: ({ status, reversedBy }) =>
        `the list says “${status}”, but the payment has since been reversed by voucher ${reversedBy}`,
    },
    "card-over-ceiling": "the card is used beyond its annual ceiling",
    "paid-while-inactive": "the card was not active on the pay day",
    "periods-overlap": "the pay periods overlap full-time",
    "layout-unknown": "the payslip has a layout that this program does not know, so the page was not checked",
    "slip-not-sealed": {
      unknown: "the payslip has no seal, so nothing shows who made it",
      known: "the payslip has no seal, although the employer's key is known",
    },
    "page-not-drawn": {
      saved: (details) => savedElsewhere(details),
      covered: (details) => `${savedElsewhere(details)}; something lies over the page: a note, a stamp or a field`,
      pages: (details) =>
        `${savedElsewhere(details)}, and page ${details.pages} is not the one that the file's record gives`,
      coveredAndPages: (details) =>
        `${savedElsewhere(details)}, and page ${details.pages} is not the one that the file's record gives; something lies over the page: a note, a stamp or a field`,
    },
    "reversal-unmatched": ({ reverses }) =>
      `the reversal does not fit voucher ${reverses}: card, one of the amounts, hours or pay day differs, or the voucher was reversed before`,
    "seen-twice-differs": "the list does not agree with the payslip",
    "names-differ": {
      list: "the card has another name than on the list of cards",
      paper: ({ other }) => `the card has another name than in ${other}`,
    },
    "used-before-differs": {
      negative: "the payslip says that a negative amount of the card had been used",
      less: "the payslip says that less had been used than the employer's earlier payslips or its own year to date show",
    },
    "card-not-on-list": "the card is not on the list of cards",
    "portal-differs": {
      "only-shown": "Socialtfrikort.dk shows an amount that no paper has",
      "not-shown": ({ payDay }) => `the payment on ${payDay} is not shown at Socialtfrikort.dk`,
      amount: "Socialtfrikort.dk shows another amount than the paper",
      other: "Socialtfrikort.dk does not agree with the papers",
    },
    "figure-unlikely": {
      perHour: ({ found }) => `the hourly rate is unusual: ${found}`,
      hours: ({ found }) => `there are more hours than the pay period has: ${found}`,
      period: ({ found }) => `the pay period lies far from the pay day or is very long: ${found}`,
      writtenAt: ({ found }) => `the payslip was written far from the pay day: ${found}`,
      saldo: ({ found }) =>
        `the payslip reckons with ${found} less used than the balance from Socialtfrikort.dk shows; only pay that was reversed explains it`,
      holidayPayOwed: ({ found }) =>
        `less holiday pay is owed than after the payslip before: ${found}; only a reversal between them explains it`,
      holidayEarned: ({ found }) => `fewer days of holiday are earned than the employment gives: ${found}`,
      atp: ({ found }) => `no ATP was withheld at ${found} hours`,
      atpTogether: ({ found }) => `no ATP was withheld at ${found} hours that several payslips have of the same days`,
      pension: ({ found }) => `there is much pension beside the wage: ${found}; no holiday pay is reckoned of it`,
      supplements: ({ found }) =>
        `there is more supplement than wage: ${found}; no ATP is reckoned of it without hours`,
      usedBefore: ({ found }) =>
        `${found} less was used than other employers' payslips of the same ledger show; a reversal may explain it`,
      holidayPay: ({ found }) => `${found} of holiday pay is paid out that none of the payslips at hand earned`,
      employment: ({ found }) => `the pay period has no day of the employment: ${found}`,
      card: ({ found }) =>
        `the same name stands on card ${found} with this employer: a wrong number, or two of one name`,
      other: ({ found }) => found,
    },
  },

  general: {
    unreadable: "The file, or a line of it, cannot be read, or it was not made by this program.",
    "reversed-since": "The payment has since been reversed, and the list still says that it is to be registered.",
    "slip-not-sealed": "The payslip has no seal, so nothing shows who made it.",
    "key-unknown": "The seal was made with a key that is not known, or that another employer has too.",
    "page-not-drawn":
      "The payslip was saved again by another program. It is told whether record, seal and text hold, and whether the page may show something else.",
    "reversal-unmatched":
      "The reversal does not fit the voucher it names: card, one of the amounts, hours or pay day is another, or the voucher was reversed before.",
    "names-differ": "The card has two different names. They are not shown.",
    "used-before-differs":
      "The payslip says that less had been used of the card than the employer's earlier payslips show.",
    "portal-differs": "The papers and Socialtfrikort.dk do not say the same.",
    "figure-unlikely": "A figure is far from reasonable.",
  },

  tail: {
    unreadable: ({ problem, number }) => `${problem} (error ${number})`,
    "page-differs": (details) => (details.shown === "" ? details.part : `${details.part}; ${shownOnPage(details)}`),
    "page-not-drawn": (details) => shownOnPage(details),
    "voucher-differs": ({ other }) => `also in ${other}`,
    "series-broken": ({ other }) => `the one before is ${other}`,
    "voucher-gap": ({ missing }) => missing,
    "card-over-ceiling": ({ sum, ceiling, excess }) => `${sum} in all of ${ceiling}, ${excess} too much`,
    "paid-while-inactive": ({ payDay, inactive }) =>
      inactive === "" ? payDay : `${payDay}; the list has it not active ${inactive}`,
    "periods-overlap": ({ other }) => other,
  },

  next: {
    "vouchers-unbroken": restore,
    "chain-unbroken": restore,
    "digest-fits": restore,
    "time-forward": "Check whether the clock of the computer has been set back.",
    "used-adds-up": restore,
    "within-ceiling": reverse,
    "reversal-matches": restore,
    "id-once": reverse,
    "lines-add-up": recount,
    "atp-settled":
      "The next payment of the pay period settles ATP. If there is none, settle the difference with the holder.",
    "holiday-pay-owed": reverse,
    "year-to-date": { document: askIssuer, ledger: restore },
    "year-of-pay-day": { document: askIssuer, ledger: restore },
    "card-active": reverse,
    "law-as-known": "See the rates with: frikort law",
    "registered-known": restore,
    "actor-named": restore,
    "no-cpr": "Do not pass the ledger on before the place has been looked at.",
    "head-differs": "Entries may have been cut off. Compare with the latest backup.",
    "file-differs-from-entry": "Make it again with: frikort payslip VOUCHER",
    "saldo-below-registered":
      "Take a wrong mark back: frikort registered VOUCHER --undo --reason REASON. If the portal lacks the amount, type it there; then note the balance again.",
    unreadable: {
      document: askIssuer,
      again:
        "See whether it is there, whether you have access to it and whether another program writes to it, and verify again.",
      card: "A card has five digits; a spreadsheet may have taken the leading zeros away. The line is not counted. Get the employer's own file, not one that was saved again.",
      scan: "If it is a payslip, get the employer's own file, or compare the check code on the paper with that of the file.",
      workbook: "Get the employer's own registration-….csv, or save the sheet as CSV and check that.",
      other:
        "If it is a payslip, get the employer's own file. If it is something else, take it out; nothing of it is counted.",
    },
    "record-changed": askIssuer,
    "page-differs": askIssuer,
    "seal-wrong": askIssuer,
    "key-unknown": "Get the employer's key by another way (frikort keys export) and verify again with --trust.",
    "not-registered": "Look at Socialtfrikort.dk. Pay that is not registered is not covered by the card.",
    "voucher-differs": askIssuer,
    "series-broken": askIssuer,
    "voucher-gap": "Ask the employer for the vouchers that are missing.",
    "reversed-since": "Do not count the payment, and ask the employer for a new list.",
    "card-over-ceiling": {
      unknown: "What is too much is not tax-free. Talk to the employer about it.",
      employer: ({ employer, payDay }) =>
        `What is too much is not tax-free. The payment that went over is from CVR ${employer} on ${payDay}. Talk to the employer about it.`,
      sameDay: ({ sameDay, payDay }) =>
        `What is too much is not tax-free. The ceiling was passed on ${payDay}, when several paid on the card (CVR ${sameDay}); the papers do not say who was first. Talk to all of them.`,
    },
    "paid-while-inactive": "See in the decision on which days the card was active, and then talk to the employer.",
    "periods-overlap": "Look at the hours with both employers.",
    "layout-unknown": "Verify again with a newer version of the program, or ask the employer.",
    "slip-not-sealed": "The amount is counted as stated. Get the sealed payslip from the employer.",
    "page-not-drawn": {
      harmless: "It looks like a harmless copy. With the employer's own file this finding is gone.",
      altered: "Do not use the page. Get the employer's own file.",
    },
    "reversal-unmatched": "It takes nothing out of the sum. Get the reversal's own payslip from the employer.",
    "seen-twice-differs": {
      slip: "The payslip counts. Ask the employer why the list says something else.",
      disputed: "The payslip does not prove the amount either. Ask the employer what was paid.",
    },
    "names-differ": "Look at both papers: it may be a wrong card number or a new name.",
    "used-before-differs":
      "If a voucher between them is missing, ask for it: it may be a reversal. Otherwise have the papers explained.",
    "card-not-on-list": "Check whether the number is right, and whether another municipality has granted the card.",
    "portal-differs": "Compare with Socialtfrikort.dk, and ask the employer.",
    "figure-unlikely": recount,
  },

  parts: {
    problem: {
      "not-ours": "it is neither a payslip nor a registration from frikort",
      "record-not-understood": "its record is missing or cut",
      "record-newer": "it was made by a newer version of the program",
      "file-not-found": "it does not exist",
      "file-not-read": "it is too large, locked or broken",
    },
    other: {
      encrypted: "it is locked with a password: ask for the password, or for the file without",
      damaged: "it is broken, packed in another way, or read differently by programs",
      unlisted: "it lies in the archive and stands in no list of it",
      "too-deep": "it lies deeper in archives or folders than is read",
      scan: "it is a scanned paper",
      picture: "it is a picture",
      workbook: "it is a workbook of a spreadsheet",
      "not-allowed": "you have no access to it",
      "changed-while-read": "it was changed while it was being read",
    },
    column: (heading) => `the column ${heading} does not fit`,
    part: {
      page: "what is written on the page has been changed",
      record: "the part that carries the record has been changed",
      registration: "the registration line inside has been changed",
      font: "the typeface has been changed",
      structure: "what is read aloud has been changed",
      description: "the title or description of the file has been changed",
      file: "the structure of the file has been changed",
      added: "something has been added to the file",
      cut: "the file has been cut",
    },
    seal: {
      holds: "record and seal hold",
      wrong: "the record can be read, but the seal does not fit",
      none: "the record can be read, but there is no seal",
    },
    text: {
      holds: "the text on the page is the same",
      redrawn:
        "the text on the page is the same, but the page is drawn in another way, so something may be painted over or hidden",
      differs: "the text on the page is different",
      unread: "the page cannot be read",
    },
  },

  fields: {
    counted: "to register",
    payout: "to pay out",
    used: "used",
    usedAfter: "used after this voucher",
    usedBefore: "used before this voucher",
    hours: "hours",
    incomeYear: "income year",
    holidayPay: "holiday pay",
    "outside.holidayPay": "holiday pay outside the card",
    "holiday-pay": "rate of holiday pay",
    holidayPayAccrued: "holiday pay accrued",
    holidayPayOwed: "holiday pay owed",
    holidayDays: "days of holiday",
    "holidayBalance.taken": "days of holiday taken",
    correctedPayout: "paid out by the voucher that is corrected",
    atpEmployee: "ATP, employee's share",
    atpEmployer: "ATP, employer's share",
    payDay: "pay day",
    period: "pay period",
    ceiling: "annual ceiling",
    "annual-ceiling": "annual ceiling",
    card: "card",
    voucher: "voucher",
    employer: "employer",
    contact: "contact",
    name: "name",
    address: "address",
    employeeNumber: "employee number",
    person: "name or address",
    digest: "fingerprint of the voucher",
    lines: "lines",
    reason: "reason",
    reverses: "the voucher that is reversed",
    corrects: "the voucher that is corrected",
    saldo: "balance",
    seal: "seal",
    writtenAt: "time",
    keptUntil: "kept until",
    "yearToDate.hours": "hours, year to date",
    "yearToDate.wage": "wage, year to date",
    "yearToDate.supplements": "supplements, year to date",
    "yearToDate.holidayPay": "holiday pay, year to date",
    "yearToDate.pension": "pension, year to date",
    "yearToDate.atpEmployee": "ATP, employee's share, year to date",
    amount: "amount",
    base: "base",
  },
  line: (number) => `line ${number}`,
  lineOutside: (number) => `line ${number} outside the card`,
};
