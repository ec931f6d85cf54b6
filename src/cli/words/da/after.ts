import type { ExportKind } from "../../../app/export-kinds.js";
import { showDay } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import type { CvrNumber, Voucher } from "../../../values/identity.js";
import { type Money, showMoney } from "../../../values/money.js";
import type { AfterWords } from "../after.js";
import { countOf, listedAnd } from "./phrases.js";

const amount = (money: Money | undefined) => (money === undefined ? "–" : showMoney(money));

/** What is said after a payment, in Danish. */
export const afterDanish: AfterWords = {
  nothingMissing: "Intet mangler at blive registreret på Socialtfrikort.dk.",
  missing: ({ count, counted, overdue }) =>
    `${countOf(count, "betaling", "betalinger")}, i alt ${showMoney(counted)}, mangler at blive registreret på Socialtfrikort.dk${overdue === 0 ? "" : `, heraf ${overdue} for sent`}. Indtil da er lønnen ikke dækket af kortet.`,
  reversalsMissing: (count) =>
    `${countOf(count, "tilbageføring", "tilbageføringer")} mangler: beløbet står stadig på Socialtfrikort.dk og skal tages ud.`,
  takeOut: (amount) => `${amount}   (tages ud igen)`,
  employer: ({ name, cvr }) => `${name}, CVR-nr. ${cvr}`,
  card: (card) => `  Frikort-ID ${card}`,
  voucher: ({ voucher, payDay, isOverdue, reverses }) =>
    `    Bilag ${voucher}${reverses === undefined ? "" : `, tilbagefører ${reverses}`}, ${isOverdue ? "udbetalt" : "udbetales"} ${showDay(payDay)}${isOverdue ? " – OVERSKREDET" : ""}`,
  portal: { employment: "Ansættelsesperiode", amount: "Udbetalt beløb", contact: "Kontaktperson" },
  stillEmployed: "fortsat ansat",
  employmentNotNoted: "   (ansættelsen registreres først)",
  noteIt: (areSeveral) =>
    `Når det er registreret: frikort registreret BILAG${areSeveral ? " --arbejdsgiver CVR" : ""}, eller alle på én gang: frikort registreret --alle${areSeveral ? " --arbejdsgiver CVR" : ""}`,
  employments: "Ansættelser, der skal registreres på Socialtfrikort.dk, før arbejdet begynder:",
  employment: ({ card, employer, from, to, areSeveral }) =>
    `  Frikort-ID ${card}, CVR-nr. ${employer}: fra ${showDay(from)}${to === undefined ? "" : ` til ${showDay(to)}`}. Noter det med: frikort kort sæt ${card} --ansættelse-registreret DAG${areSeveral ? ` --arbejdsgiver ${employer}` : ""}`,
  saldo: ({ card, year, readAt }) =>
    `Frikort-ID ${card}, indkomstår ${year}: saldoen aflæst ${showInstant(readAt)} passer ikke med regnskabet.`,
  saldoSums: { portal: "brugt efter Socialtfrikort.dk", ledger: "noteret som registreret før da" },
  causesHead: "Det kan skyldes:",
  causes: {
    "typed-not-marked": (vouchers) =>
      `${listedBilag(vouchers)} er tastet på Socialtfrikort.dk, men ikke noteret her: noter det med frikort registreret ${vouchers.join(" ")}, og derefter saldoen igen`,
    "noted-since": (vouchers) =>
      `${listedBilag(vouchers)} er først noteret som registreret efter aflæsningen: aflæs saldoen, og noter den igen`,
    "reversed-still-there": (vouchers) =>
      `tilbageføringen af ${listedBilag(vouchers)} er registreret her, men beløbet står der stadig`,
    "marked-not-typed": (vouchers) => `${listedBilag(vouchers)} er noteret som registreret, men står ikke der`,
    "payout-typed": (vouchers) => `for ${listedBilag(vouchers)} er beløbet til udbetaling tastet, altså efter ATP`,
    "whole-kroner": () => "Socialtfrikort.dk kan have rundet til hele kroner",
    "ceiling-differs": () => "beløbsgrænsen er ikke bekræftet og kan være 1 krone anderledes",
    elsewhere: () => "andre arbejdsgivere har registreret løn på kortet",
  },
  compared: ({ lines, matched, differences }) =>
    `Listen fra Socialtfrikort.dk: ${countOf(lines, "linje", "linjer")}, ${matched} passer med et bilag, ${countOf(differences, "afvigelse", "afvigelser")}.`,
  comparedSum: ({ card, portal, ledger }) =>
    `  Frikort-ID ${card}: listen ${showMoney(portal)}, regnskabet ${showMoney(ledger)}`,
  difference: ({ kind, card, portal, ledger, voucher, line, isPayout }) => {
    const where = line === undefined ? `Frikort-ID ${card}` : `linje ${line}, frikort-ID ${card}`;
    const bilag = `bilag ${voucher?.voucher ?? "–"}`;
    switch (kind) {
      case "only-portal":
        return `  ${where}: ${amount(portal)} står på listen, men passer ikke med noget bilag`;
      case "only-ledger":
        return `  ${where}: ${bilag}, ${amount(ledger)}, er noteret som registreret, men står ikke på listen`;
      case "not-marked":
        return `  ${where}: ${bilag} står på listen, men er ikke noteret her: frikort registreret ${voucher?.voucher ?? ""}`;
      case "reversed-still-there":
        return `  ${where}: ${bilag} er tilbageført, men står stadig på listen`;
      case "amount-differs":
        return `  ${where}: listen har ${amount(portal)}, ${bilag} har ${amount(ledger)}${isPayout ? " (beløbet til udbetaling er tastet)" : ""}`;
    }
  },
  registered: {
    written: ({ on, ...of }) => `${bilagOf(of)} er noteret som registreret ${showDay(on)}.`,
    stands: ({ on, ...of }) => `${bilagOf(of)} var allerede noteret som registreret ${showDay(on)}. Intet er ændret.`,
    planned: (of) => `${bilagOf(of)}: prøvekørsel, intet er noteret.`,
  },
  noAtp: (year) => `Der er intet ATP at indberette for ${year}.`,
  atpQuarter: ({ employer, year, quarter, total, deadline, paid, standing }) => {
    const owed = `CVR-nr. ${employer}, ${quarter}. kvartal ${year}: ${total}`;
    switch (standing) {
      case "open":
        return `${owed}, frist ${showDay(deadline)}.`;
      case "late":
        return `${owed}, fristen var ${showDay(deadline)}, og kvartalet er ikke noteret som betalt.`;
      case "paid":
        return `${owed}, betalt ${paid === undefined ? "" : showDay(paid.on)}.`;
      case "changed":
        return `${owed}, men ${amount(paid?.total)} er noteret som betalt ${paid === undefined ? "" : showDay(paid.on)}. Ret det hos ATP, og noter kvartalet igen.`;
    }
  },
  atpChoice: ({ year, quarter, total, deadline }) =>
    `${quarter}. kvartal ${year}, ${total}, frist ${showDay(deadline)}`,
  atpNoted: {
    written: "Noteret som betalt:",
    stands: "Det var allerede noteret. Intet er ændret.",
    planned: "Prøvekørsel, intet er noteret.",
  },
  atpTakenBack: "Noteringen er taget tilbage:",
  atpNext:
    "ATP indberettes og betales til ATP med frijobberens CPR-nummer, som kun du har. Alle er uden for AM-bidrag og skal mærkes sådan.",
  undoHead: "Intet slettes. Det, der er bogført, tages tilbage med en postering:",
  undo: ({ paid = "BILAG", registered = "BILAG" }) => [
    [`frikort tilbagefør ${paid} --årsag ÅRSAG`, "en betaling"],
    [`frikort ret ${paid} --timer TIMER --årsag ÅRSAG`, "en betaling, der skulle have været anderledes"],
    [`frikort registreret ${registered} --fortryd --årsag ÅRSAG`, "en notering om, at et bilag er registreret"],
    ["frikort importer --fortryd IMPORTID --årsag ÅRSAG", "en hel import"],
    ["frikort atp --år ÅR --kvartal KVARTAL --fortryd", "en notering om, at et kvartals ATP er betalt"],
  ],
  undoVoucherHead: ({ voucher, card, payDay, counted }) =>
    `Bilag ${voucher}, frikort-ID ${card}, udbetalingsdag ${showDay(payDay)}: ${showMoney(counted)} på kortet.`,
  undoVoucher: ({ voucher, payout, registeredOn }) => [
    [
      `frikort tilbagefør ${voucher} --årsag ÅRSAG`,
      `hele betalingen: beløbet er frit på kortet igen, og frijobberen skal betale ${showMoney(payout)} tilbage`,
    ],
    [
      `frikort ret ${voucher} --timer TIMER --årsag ÅRSAG`,
      "betalingen rettes: den gamle tilbageføres, og den rigtige træder i stedet",
    ],
    ...(registeredOn === undefined
      ? []
      : [
          [
            `frikort registreret ${voucher} --fortryd --årsag ÅRSAG`,
            `kun noteringen om, at bilaget blev registreret ${showDay(registeredOn)}; betalingen står`,
          ] as const,
        ]),
  ],
  undoImport: (importId) => [
    `frikort importer --fortryd ${importId} --årsag ÅRSAG`,
    "hele importen med alle dens betalinger",
  ],
  undoReversal: ({ voucher, reverses, card }) =>
    `Bilag ${voucher} er selv en tilbageføring, af bilag ${reverses}, og den står. Skal der alligevel udbetales, så betal på ny: frikort betal ${card} --timer TIMER`,
  undoReversed: ({ voucher, reversedBy, replacedBy }) =>
    `Bilag ${voucher} er allerede tilbageført med bilag ${reversedBy}.${replacedBy === undefined ? " Der er ikke mere at tage tilbage." : ` I stedet står bilag ${replacedBy}. Er det forkert, så se: frikort fortryd ${replacedBy}`}`,
  unregistered: {
    written: ({ voucher }) =>
      `Noteringen af bilag ${voucher} som registreret er taget tilbage. Bilaget mangler igen at blive registreret.`,
    planned: ({ voucher }) => `Bilag ${voucher}: prøvekørsel, noteringen står.`,
  },
  willRegister: (waiting, on) =>
    `Noteres som registreret ${showDay(on)}: ${waiting.map(({ employer, count, counted }) => `CVR-nr. ${employer}: ${count} bilag, ${showMoney(counted)}`).join("; ")}`,
  willRegisterVoucher: ({ voucher, employer, card, counted }) =>
    `  ${employer === undefined ? "" : `CVR-nr. ${employer}, `}bilag ${voucher}, frikort-ID ${card}: ${showMoney(counted)}`,
  nothingRegistered: "Intet er noteret.",
  registeredSum: {
    written: (sum) => `Noteret: ${sumOfBilag(sum)}`,
    planned: (sum) => `Prøvekørsel: ${sumOfBilag(sum)}`,
  },
  nothingToRegister: "Intet mangler at blive registreret. Intet er ændret.",
  willReverse: (voucher) => `  Bilag ${voucher} tilbageføres:`,
  willCorrect: (voucher) => `  Bilag ${voucher} tilbageføres, og dette træder i stedet:`,
  reversed: {
    written: ({ voucher, reverses }) => `Tilbageført. Bilag ${voucher} tilbagefører bilag ${reverses}.`,
    planned: ({ reverses }) => `Prøvekørsel. Bilag ${reverses} kan tilbageføres. Intet er bogført.`,
  },
  corrected: {
    written: ({ voucher, corrects, reversal }) =>
      `Rettet. Bilag ${reversal} tilbagefører bilag ${corrects}, og bilag ${voucher} træder i stedet.`,
    planned: ({ corrects }) => `Prøvekørsel. Bilag ${corrects} kan rettes. Intet er bogført.`,
  },
  exported: ({ kind, vouchers, place }) => `${exportsOf[kind]}, ${countOf(vouchers, "bilag", "bilag")}: ${place}`,
  notToEIndkomst: "Løn på kortet indberettes ikke til eIndkomst.",
  agreement: {
    written: ({ card }) => `Aftalen for frikort-ID ${card} er klar til at blive underskrevet af begge.`,
    stands: ({ card }) => `Aftalen for frikort-ID ${card} ligger her allerede. Intet er ændret.`,
    planned: ({ card }) => `Prøvekørsel. Aftalen for frikort-ID ${card} kan laves. Intet er skrevet.`,
  },
  contract: {
    written: ({ card }) =>
      `Ansættelsesbeviset for frikort-ID ${card} er lavet. Giv frijobberen det senest 7 dage efter den første arbejdsdag.`,
    stands: ({ card }) => `Ansættelsesbeviset for frikort-ID ${card} ligger her allerede. Intet er ændret.`,
    planned: ({ card }) => `Prøvekørsel. Ansættelsesbeviset for frikort-ID ${card} kan laves. Intet er skrevet.`,
  },
  contractOpen: (fields) => `  Udfyldes i hånden: ${listedAnd(fields)}.`,
  agreementNameOpen: "  Kortet har intet navn i regnskabet: navnet skrives i hånden.",
  next: {
    typeIt: ({ voucher, employer }) =>
      `Næste skridt: tast beløbet på Socialtfrikort.dk (frikort mangler viser felterne), og noter det så: frikort registreret ${voucher}${ofEmployer(employer)}`,
    todo: "Næste skridt: se, hvad der skal rettes på Socialtfrikort.dk: frikort mangler",
    stillMissing: (count) => `Næste skridt: ${countOf(count, "bilag", "bilag")} mangler stadig: frikort mangler`,
    allRegistered: "Nu er alt registreret.",
    atpPaid: ({ employer, year, quarter, areSeveral }) =>
      `Når ${quarter}. kvartal ${year} er indberettet og betalt, så noter det: frikort atp --år ${year} --kvartal ${quarter} --betalt${areSeveral ? ` --arbejdsgiver ${employer}` : ""}`,
    registerEmployment: ({ card, employer }) =>
      `Næste skridt: registrer ansættelsen på Socialtfrikort.dk, før arbejdet begynder, og noter det så: frikort kort sæt ${card} --ansættelse-registreret DAG${ofEmployer(employer)}`,
  },
};

function ofEmployer(employer: CvrNumber | undefined): string {
  return employer === undefined ? "" : ` --arbejdsgiver ${employer}`;
}

const exportsOf: { readonly [K in ExportKind]: string } = {
  registration: "Registreringsliste",
  journal: "Kassekladde",
  year: "Årsopgørelse",
};

function bilagOf({ voucher, employer }: { voucher: Voucher; employer: CvrNumber | undefined }): string {
  return employer === undefined ? `Bilag ${voucher}` : `CVR-nr. ${employer}: bilag ${voucher}`;
}

function sumOfBilag({ count, counted }: { count: number; counted: Money }): string {
  return `${countOf(count, "bilag", "bilag")}, i alt ${showMoney(counted)}`;
}

function listedBilag(vouchers: readonly string[]): string {
  return `bilag ${listedAnd(vouchers)}`;
}
