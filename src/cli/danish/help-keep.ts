import type { CommandHelps } from "../help-words.js";

/** Regnskabet, kontrol, satser og hjælp. */
export const helpKeepDanish = {
  check: {
    brief: "alle kontroller af dit eget regnskab",
    about: [
      "Nævner den postering og det felt, hvor noget ikke holder. At noget ikke er registreret endnu, er ingen afvigelse.",
    ],
    options: { head: "et hoved, der er noteret et andet sted, og holdes op mod regnskabet" },
    examples: ["frikort revision", "frikort revision --json"],
    exits: [
      ["0", "alt er i orden"],
      ["1", "der er fundet noget"],
    ],
  },
  backup: {
    brief: "en prøvet sikkerhedskopi af regnskabet",
    about: ["Kopien læses igen og prøves, før kommandoen siger, at den står. En ældre fil overskrives ikke."],
    options: {},
    examples: ["frikort sikkerhedskopi kopi.db", "frikort sikkerhedskopi kopi.db --dry-run"],
  },
  restore: {
    brief: "hent en sikkerhedskopi ind, hvor der intet regnskab står",
    about: ["Kopien prøves først. Et regnskab, der står, overskrives aldrig."],
    options: {},
    examples: ["frikort gendan kopi.db --ledger gendannet.db", "frikort gendan kopi.db"],
  },
  keys: {
    brief: "aftrykket af den nøgle, arbejdsgiverens lønsedler er forseglet med",
    about: ["Den, der kontrollerer en lønseddel, kan sammenligne det med det, der står på den."],
    options: {},
    examples: ["frikort nøgler", "frikort nøgler --employer 13748136"],
  },
  "keys export": {
    brief: "den offentlige nøgle, til dem, der kontrollerer",
    about: ["Filen har kun den offentlige halvdel. En sagsbehandler giver den til kontrol --trust."],
    options: {},
    examples: ["frikort nøgler eksport", "frikort nøgler eksport --out papirer"],
  },
  access: {
    brief: "alt, hvad der gemmes om kortets holder",
    about: ["Til en begæring om indsigt fra personen selv: posteringer, navn og adresse."],
    options: {},
    examples: ["frikort indsigt 12345", "frikort indsigt 12345 --json"],
  },
  erase: {
    brief: "tag en persons oplysninger ud, når opbevaringstiden er gået",
    about: [
      "Bilag gemmes fem år fra regnskabsårets udgang. Beløbene bliver stående, og kæden af posteringer er stadig hel.",
    ],
    options: { reason: "hvorfor; det gemmes med hvem og hvornår" },
    examples: [
      'frikort slet 12345 --reason "Opbevaringstiden er gået" --dry-run',
      'frikort slet 12345 --reason "Opbevaringstiden er gået"',
    ],
  },
  "ledger migrate": {
    brief: "bring et regnskab op på denne udgaves form",
    about: [
      "På en server kræver det ejerens rettigheder; to, der gør det samtidig, venter på hinanden. En fil bringes op på udgaven, når den åbnes. Ingen postering ændres.",
    ],
    options: {},
    examples: ["frikort regnskab opgrader --dry-run", "frikort regnskab opgrader"],
  },
  "ledger copy": {
    brief: "kopier et regnskab til et andet sted, postering for postering",
    about: [
      "Til flytning mellem en fil og PostgreSQL, begge veje. Kilden røres ikke. Fingeraftryk og summer prøves, og en kopiering, der blev afbrudt, fortsætter med den samme kommando.",
    ],
    options: {},
    examples: [
      "frikort regnskab kopier regnskab.db kopi.db",
      "frikort regnskab kopier regnskab.db postgres://localhost/frikort",
    ],
  },
  verify: {
    brief: "kontroller lønsedler og registreringslinjer, som andre har lavet",
    about: [
      "Tager lønsedler i PDF, registreringslinjer i CSV og hele mapper. Lægger hvert kort og år sammen over alle arbejdsgivere, i udbetalingsdagenes rækkefølge, og holder det op mod beløbsgrænsen. Kræver hverken regnskab eller opsætning.",
    ],
    options: {
      year: "kun dette indkomstår",
      cards: "en liste over kort og de dage, de var inaktive",
      trust: "arbejdsgivernes offentlige nøgler, fra nøgler eksport",
      report: "skriv en rapport som .pdf eller .csv",
    },
    examples: ["frikort kontrol .", "frikort kontrol 13748136-2026-0001.pdf 13748136-2026-0001.csv"],
    exits: [
      ["0", "der er intet fundet"],
      ["1", "der er fundet noget"],
    ],
  },
  report: {
    brief: "et års tal ud af en mappe med papirer",
    about: ["Brugte kort, ansættelser, arbejdsgivere og beløb, efter arbejdsgiver og måned."],
    options: {
      year: "året; ellers i år",
      cards: "en liste over alle bevilgede kort",
      report: "hvor rapporten skrives, som .pdf eller .csv",
    },
    examples: ["frikort rapport --year 2026 .", "frikort rapport --year 2026 . --report aar.pdf"],
  },
  law: {
    brief: "alle satser for et år med kilde og pålidelighed",
    about: [
      "Beløbsgrænse, feriegodtgørelse, ATP og grænsen for almindelig løn. Satser, der ikke er bekræftet, er mærket. Kræver ikke et regnskab.",
    ],
    options: { year: "året; ellers i år" },
    examples: ["frikort satser", "frikort satser --year 2025 --json"],
    exits: [["4", "ingen sats er kendt for det år"]],
  },
  "law add": {
    brief: "tilføj et års beløbsgrænse med kilde",
    about: [
      "Til et år, programmet ikke kender, eller for at afgøre en sats, der ikke er bekræftet. Aldrig til et år, der er trykt. Den gemmes med hvem og hvornår og vises altid som tilføjet.",
    ],
    options: {
      source: "hvor beløbet står",
      "decimal-mark": "tegnene i beløbet; med dot gælder 45,900.00",
    },
    examples: [
      'frikort satser tilføj annual-ceiling 2027 45900 --source "Ministeriet, 1. december 2026" --dry-run',
      'frikort satser tilføj annual-ceiling 2027 45900 --source "Ministeriet, 1. december 2026"',
    ],
  },
  error: {
    brief: "hvad en fejl betyder, hvornår den kommer, og hvad du gør",
    about: ["Skriv nummeret eller koden. Uden noget af dem: hele listen."],
    options: {},
    examples: ["frikort fejl 421", "frikort fejl"],
  },
  schema: {
    brief: "JSON Schema for det, en kommando giver med --json",
    about: ["Uden kommando: dem alle og den ramme, der er om hvert resultat."],
    options: {},
    examples: ["frikort skema betal", "frikort skema"],
  },
  completion: {
    brief: "fuldførelse i skallen: kommandoer, tilvalg, kort, bilag",
    about: [
      "Skriver et script. bash: source <(frikort completion bash). zsh: det samme i ~/.zshrc. fish: frikort completion fish | source. PowerShell: frikort completion powershell | Out-String | Invoke-Expression.",
    ],
    options: {},
    examples: ["frikort fuldførelse bash", "frikort fuldførelse powershell"],
  },
  help: {
    brief: "denne oversigt, eller hjælp til én kommando",
    about: ["Det samme som --help efter en kommando. De engelske navne virker også."],
    options: {},
    examples: ["frikort hjælp betal", "frikort hjælp kort sæt"],
  },
} satisfies Partial<CommandHelps>;
