const optionsByDanish: Readonly<Record<string, string>> = {
  adresse: "address",
  "aktiv-fra": "active-from",
  alle: "all",
  "ansat-fra": "employed-from",
  "ansat-til": "employed-to",
  arbejdsgiver: "employer",
  "betalt-med": "paid-by",
  feriegodtgørelse: "holiday-pay",
  fra: "from",
  hjælp: "help",
  kilde: "source",
  kontakt: "contact",
  kort: "card",
  lønperiode: "pay-period",
  medarbejdernummer: "employee-number",
  navn: "name",
  sats: "rate",
  til: "to",
  tillæg: "supplement",
  timer: "hours",
  udbetalingsdag: "pay-day",
  år: "year",
  årsag: "reason",
};

const choicesByDanish: Readonly<Record<string, string>> = {
  "14-dage": "fortnight",
  alene: "only",
  ingen: "none",
  komma: "comma",
  konto: "account",
  kontant: "cash",
  løsarbejde: "casual",
  "med-lønnen": "with-wage",
  måned: "month",
  optjent: "accrued",
  punktum: "dot",
  uge: "week",
};

/** The option that a Danish word names, without its dashes: `timer` is `hours`. An addition to the names of the contract. */
export function optionByDanish(word: string): string | undefined {
  return find(optionsByDanish, word);
}

/** The choice that a Danish word names: `kontant` is `cash`. */
export function choiceByDanish(word: string): string | undefined {
  return find(choicesByDanish, word);
}

/** Every Danish option word, for the nearest to what was written. */
export const danishOptions: readonly string[] = Object.keys(optionsByDanish);

/** A word can be typed with its letters apart (`a` and a ring), as some keyboards and files have it. */
function find(table: Readonly<Record<string, string>>, word: string): string | undefined {
  const known = word.normalize("NFC").toLowerCase();
  return Object.hasOwn(table, known) ? table[known] : undefined;
}
