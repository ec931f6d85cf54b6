import type { CommandHelps } from "../help-words.js";
import { paymentOptionsDanish } from "./help-pay.js";

/** Registrer, ret, bilag og bogføring. */
export const helpBooksDanish = {
  todo: {
    brief: "det, der mangler at blive skrevet på Socialtfrikort.dk",
    about: ["I samme rækkefølge som felterne der. Løn, der ikke er registreret, er ikke omfattet af kortet."],
    options: { compare: "en liste fra Socialtfrikort.dk, der holdes op mod regnskabet" },
    examples: ["frikort mangler", "frikort mangler --employer 13748136 --json"],
  },
  registered: {
    brief: "noter, at bilag er registreret",
    about: ["Ændrer hverken brugt eller tilbage: det siger, at lønnen er omfattet."],
    options: {
      all: "alle, der mangler",
      on: "dagen, det blev registreret; ellers i dag",
      by: "hvem der registrerede; ellers den, der bogfører",
    },
    examples: ["frikort registreret 2026-0001", "frikort registreret --all --dry-run"],
  },
  reverse: {
    brief: "tag en hel betaling tilbage, med en begrundelse",
    about: [
      "Beløbet kommer tilbage på kortet i betalingens eget år. En betaling tilbageføres én gang og rettes aldrig i.",
    ],
    options: { reason: "hvorfor; det står på bilaget" },
    examples: [
      'frikort tilbagefør 2026-0002 --reason "Udbetalt to gange" --dry-run',
      'frikort tilbagefør 2026-0002 --reason "Udbetalt to gange"',
    ],
    exits: [
      ["0", "tilbageført"],
      ["4", "afvist: findes ikke, eller er allerede tilbageført; intet er bogført"],
    ],
  },
  correct: {
    brief: "tilbagefør en betaling, og udbetal den rigtigt, i én handling",
    about: ["Skriv kun det, der er anderledes. På den nye lønseddel står der RETTELSE."],
    options: { ...paymentOptionsDanish, reason: "hvorfor; det står på begge bilag" },
    examples: [
      'frikort ret 2026-0001 --hours 18 --reason "To timer for meget" --dry-run',
      'frikort ret 2026-0001 --hours 18 --reason "To timer for meget"',
    ],
    exits: [
      ["0", "rettet"],
      ["4", "afvist af en regel; intet er bogført"],
    ],
  },
  list: {
    brief: "betalinger og tilbageføringer",
    about: ["Alle arbejdsgivere og alle år, medmindre du vælger ud."],
    options: {
      card: "kun dette kort",
      from: "udbetalt fra denne dag",
      to: "udbetalt til og med denne dag",
      year: "kun dette indkomstår",
      unregistered: "kun det, der mangler at blive registreret",
      csv: "som CSV på stdout",
    },
    examples: ["frikort liste", "frikort liste --card 12345 --year 2026 --csv"],
  },
  payslip: {
    brief: "et bilags lønseddel igen, byte for byte",
    about: ["Laves af posteringen alene og er derfor den samme fil hver gang."],
    options: {},
    examples: ["frikort lønseddel 2026-0001", "frikort lønseddel 2026-0001 2026-0002 --out lønsedler"],
  },
  explain: {
    brief: "hvordan et bilag er regnet ud, trin for trin",
    about: ["Hvert trin med sin regel, sine beløb og stedet, hvor reglen står."],
    options: {},
    examples: ["frikort forklar 2026-0001", "frikort forklar 2026-0001 --json"],
  },
  export: {
    brief: "registreringsliste, kladde til bogføringen eller et år",
    about: [
      "Kladden stemmer for hvert bilag og bruger dine egne konti (opsæt --account). Løn på kortet indberettes ikke til eIndkomst.",
      "Ordene registrering, kassekladde og år går også. --out - skriver til stdout.",
    ],
    options: {
      format: "kladdens format; ellers csv",
      from: "udbetalt fra denne dag",
      to: "udbetalt til og med denne dag",
      year: "året; ellers i år",
    },
    examples: [
      "frikort eksport kassekladde --format economic",
      "frikort eksport registration --from 01-01-2026 --to 31-12-2026",
    ],
  },
} satisfies Partial<CommandHelps>;
