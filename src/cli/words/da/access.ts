import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import { showMoney } from "../../../values/money.js";
import type { AccessWords } from "../keeping.js";

/** The answer to a person who asks what is held, in Danish (databeskyttelsesforordningens artikel 15). */
export const accessDanish: AccessWords = {
  head: ({ card, now }) => `Oplysninger om frikort-ID ${card}, som de står i regnskabet ${showInstant(now)}`,
  nothing: (card) => `Regnskabet har ingen oplysninger om frikort-ID ${card}.`,
  heads: {
    person: "Person",
    employers: "Arbejdsgivere, der har ført oplysningerne",
    employments: "Ansættelser",
    payments: "Betalinger og tilbageføringer",
    notes: "Andre noteringer",
    purposes: "Hvad oplysningerne bruges til, hvem der får dem, og hvor de kommer fra",
    retention: "Hvor længe de gemmes",
    rights: "Rettigheder",
  },
  erased: "Navn og adresse er slettet.",
  name: "navn",
  address: "adresse",
  bankAccount: "bankkonto",
  employer: ({ cvr, name, address, contact }) => `CVR-nr. ${cvr}, ${name}, ${address}. Kontaktperson: ${contact}`,
  employment: ({ employer, from, to, number, perHour, registeredOn }) =>
    [
      `CVR-nr. ${employer}`,
      ...(from === undefined ? [] : [`ansat fra ${showDay(from)}`]),
      ...(to === undefined ? [] : [`til ${showDay(to)}`]),
      ...(number === undefined ? [] : [`medarbejdernr. ${number}`]),
      ...(perHour === undefined ? [] : [`aftalt timeløn ${showMoney(perHour)}`]),
      ...(registeredOn === undefined ? [] : [`ansættelsen registreret ${showDay(registeredOn)}`]),
    ].join(", "),
  payment: ({ voucher, employer, payDay, period, isReversal }) =>
    `${isReversal ? "Tilbageføring" : "Betaling"}, bilag ${voucher}, CVR-nr. ${employer}, udbetalingsdag ${showDay(payDay)}, lønperiode ${showPeriod(period)}`,
  line: { wage: "løn", supplement: "tillæg", "holiday-pay": "feriebetaling", pension: "pension udbetalt" },
  counted: "registreres på kortet",
  atp: "ATP, egen andel",
  payout: "til udbetaling",
  outside: "almindelig løn ved siden af",
  reason: (reason) => `årsag: ${reason}`,
  saldo: ({ left, readAt, employer }) =>
    `Saldo på kortet: ${showMoney(left)} Aflæst ${showInstant(readAt)} (CVR-nr. ${employer})`,
  registered: ({ voucher, on, by, employer }) =>
    `Bilag ${voucher} noteret som registreret på Socialtfrikort.dk ${showDay(on)} af ${by} (CVR-nr. ${employer})`,
  unregistered: ({ voucher, at, reason, employer }) =>
    `Noteringen af bilag ${voucher} som registreret er taget tilbage ${showInstant(at)}: ${reason} (CVR-nr. ${employer})`,
  state: ({ state, from, employer }) => `Kortet ${states[state]} ${showDay(from)} (CVR-nr. ${employer})`,
  erasure: ({ at, reason, employer }) => `Navn og adresse slettet ${showInstant(at)}: ${reason} (CVR-nr. ${employer})`,
  purposes: [
    "Formål: at udbetale løn på det sociale frikort, holde kortets beløbsgrænse, registrere lønnen og føre bøger.",
    "Grundlag: pligter efter lov om socialt frikort, ATP-loven og bogføringsloven.",
  ],
  recipients: [
    "Modtagere: Socialtfrikort.dk (ansættelse, periode og beløb, tastet af arbejdsgiveren), ATP (bidrag), arbejdsgiverens bogholder og revisor.",
    "Intet sendes af programmet selv, og intet indberettes til eIndkomst. Oplysningerne føres ikke ud af EU med programmet.",
  ],
  sources: [
    "Kilde: frijobberen, arbejdsgiveren og saldoen på Socialtfrikort.dk. Der træffes ingen afgørelser automatisk.",
  ],
  retention: (until) =>
    until === undefined
      ? "Der er ingen bilag, som skal gemmes. Navn og adresse kan slettes nu."
      : `Bilag gemmes fem år efter regnskabsårets udgang, her til og med ${showDay(until)} (bogføringsloven § 10). Derefter kan navn og adresse slettes.`,
  rights: [
    "Du kan bede arbejdsgiveren om at få forkerte oplysninger rettet, om at få slettet, hvad der ikke skal gemmes, og om en kopi.",
    "Du kan klage til Datatilsynet: www.datatilsynet.dk.",
  ],
};

const states = {
  "first-day": "gælder fra",
  inactive: "er ikke aktivt fra",
  active: "er aktivt igen fra",
} as const;
