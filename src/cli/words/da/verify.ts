import type { NotProved } from "../../../payroll/verify/seen-documents.js";
import { type Day, parseDay, showDay } from "../../../values/calendar.js";
import { type Money, oere, showAmount, showMoney } from "../../../values/money.js";
import type { VerifyWords } from "../verify.js";
import { countOf } from "./phrases.js";

const paperKinds: VerifyWords["paperKinds"] = {
  merged: "samlet udskrift: bed om de enkelte lønsedler",
  agreement: "aftale om brug af kortet",
  contract: "ansættelsesbevis",
  statement: "årsopgørelse",
  report: "rapport fra en kontrol",
  figures: "et års tal",
  picture: "billede, måske et skannet papir: få selve filen",
  workbook: "projektmappe: er det en registreringsliste, så få den som CSV",
  mail: "mail uden vedhæftet fil",
  archive: "pakkede filer eller en mail i et format, der ikke læses: pak dem ud, eller gem mailen som .eml",
  ordinary: "almindelig løn uden for kortet, med skat",
  other: "",
};

/** Kontrol, rapport og nøgler. */
export const verifyDanish: VerifyWords = {
  sound: ({ files, payments }) =>
    `I orden: ${countOf(files, "fil", "filer")} med ${countOf(payments, "bilag", "bilag")}, ingen afvigelser.`,
  soundSoFar: ({ files, payments }) =>
    `I orden, så langt det rækker: ${countOf(files, "fil", "filer")} med ${countOf(payments, "bilag", "bilag")}, ingen afvigelser.`,
  notProvedHead: "Ikke bevist",
  notProved: {
    stated: (data) =>
      `${showMoney(moneyIn(data, "counted"))} på ${countOf(Number(data.cards), "kort", "kort")} er kun oplyst: der er ingen lønseddel bag med et segl, hvis nøgle er kendt${statedIn(data)}`,
    "earlier-layout": (data) =>
      typeof data.count === "number"
        ? `${data.count} lønsedler har et tidligere layout; oplysninger, segl og tekst holder, men siderne er ikke tegnet igen`
        : "lønsedlen har et tidligere layout; oplysninger, segl og tekst holder, men siden er ikke tegnet igen",
    "key-first-seen": (data) =>
      `nøglen ${data.key} fra CVR-nr. ${data.employer} er set første gang; få den læst op af arbejdsgiveren, og godkend den: frikort nøgler godkend ${data.employer} ${data.key}`,
    "papers-missing": (data) =>
      `der mangler papirer for ${data.year}: lønsedlerne siger, at der var brugt mindst ${showMoney(moneyIn(data, "missing"))} mere, end papirerne viser`,
    "reversal-only-stated": (data) =>
      data.effect === "payment-not-seen"
        ? `tilbagefører bilag ${data.reverses}, som ikke er blandt papirerne`
        : data.effect === "reversal-not-seen"
          ? `retter bilag ${data.reverses}, men tilbageføringen af det er ikke blandt papirerne, så begge tæller med`
          : `tilbageføringen af bilag ${data.reverses} er kun oplyst, så den forseglede lønseddel tæller stadig med`,
    "status-not-held": (data) =>
      `${countOf(Number(data.missing), "linje har", "linjer har")} status «mangler»; om de er registreret, og om bilag mangler i rækken, kontrolleres kun i arbejdsgiverens eksporterede liste under sit eget navn (registration-CVR-FRA-TIL.csv)`,
    "nothing-in-view": (data) =>
      data.in === "view" ? "der er ingen betalinger i det udsnit, der er valgt" : "der er ingen betalinger i papirerne",
    narrowed: (data) =>
      data.in === "portal"
        ? `${countOf(Number(data.payments), "betaling er", "betalinger er")} ikke holdt op mod listen fra Socialtfrikort.dk: kortet eller året står ikke i den`
        : `kun udbetalingsdage ${dayIn(data, "from")}–${dayIn(data, "to")} er talt med`,
    "paper-not-checked": (data) =>
      typeof data.count === "number"
        ? `${data.count} andre papirer og pakkede filer kan ikke kontrolleres: ${namesIn(data)}`
        : `kan ikke kontrolleres (${paperKinds[kindIn(data)]})`,
    "ceiling-added": (data) => addedLaw(moneyIn(data, "ceiling"), data.year),
  },
  ofWhichStated: (stated) => `Af summen er ${showMoney(stated)} kun oplyst.`,
  deviates: ({ files, payments, findings, copies }) =>
    `Ikke i orden: ${countOf(findings, "afvigelse", "afvigelser")} i ${countOf(files, "fil", "filer")} med ${countOf(payments, "bilag", "bilag")}${copies === 0 ? "" : `; ${copies} af dem ligner ${copies === 1 ? "en uskadelig kopi" : "uskadelige kopier"}`}.`,
  nothingChecked: "Intet er kontrolleret: der er hverken lønsedler eller registreringslinjer iblandt.",
  nothingIn: (path) => ({
    first: `Der er ingen lønsedler eller registreringslinjer i ${path}.`,
    next: "Vælg en anden mappe, eller de filer, arbejdsgiveren har sendt: CVR-bilag.pdf, CVR-bilag.csv eller registration-….csv",
  }),
  passedOver: ({ count, names }) =>
    `Ikke kontrolleret: ${countOf(count, "fil", "filer")}: ${names.join(", ")}${count > names.length ? ` og ${count - names.length} til` : ""}`,
  paperKinds,
  copyOf: (file) => `samme bilag som ${file}`,
  places: (count) => countOf(count, "sted", "steder"),
  consequences: (texts) => `Det giver også: ${texts.join("; ")}.`,
  foundForOthers: "afvigelser om andre kort",
  notOnList: "Kortet står ikke på listen over kort.",
  withoutPapers: ({ count, cards }) =>
    `Uden papirer: ${countOf(count, "kort", "kort")} på listen: ${cards.join(", ")}${count > cards.length ? ` og ${count - cards.length} til` : ""}`,
  remark: ({ file, text }) => `Bemærk: ${file}: ${text}${text.endsWith(".") ? "" : "."}`,
  notCounted: (voucher) => `Bilag ${voucher} tæller ikke med i summen.`,
  mendCards:
    "Ret filen, og kør kontrollen igen. Første linje er overskrifter: Frikort-ID;Aktiv-fra;Deaktiveret;Genaktiveret",
  mendAmounts: "Ret filen, og kør kontrollen igen. Første linje er overskrifter: Frikort-ID;CVR;Dato;Beløb",
  noCeiling: ({ card, year, employers, sum }) =>
    `Frikort-ID ${card}, indkomstår ${year}: ${countOf(employers, "arbejdsgiver", "arbejdsgivere")}, i alt ${showMoney(sum)} Beløbsgrænsen for ${year} er ikke kendt.`,
  tooMuch: (excess) => `: ${showMoney(excess)} for meget (card-over-ceiling).`,
  left: (left) => `, ${showMoney(left)} tilbage.`,
  leftAtMost: (left, why) => `, højst ${showMoney(left)} tilbage${why.map((one) => `, og ${one}`).join("")}.`,
  whyAtMost: {
    isPart: "andre betalinger i året er ikke talt med",
    papersMissing: "der mangler papirer",
    disputed: (vouchers) => `bilag ${vouchers.join(", ")} er omstridt`,
  },
  tooMuchByMissing: (excess) =>
    `: mindst ${showMoney(excess)} for meget med det, lønsedlerne siger, der mangler papirer på.`,
  whoMade: (remembered) =>
    `Nøglerne er dem, papirerne selv bærer, eller dem, der er husket fra sidst. ${rememberedIn(remembered)}Få nøglen læst op af arbejdsgiveren, og godkend den (frikort nøgler godkend CVR-NR. NØGLE), eller prøv papirerne mod nøgler, arbejdsgiverne har givet, med --stol-på; det gælder kun den ene gang.`,
  onlyPart: ({ card, year, from, to }) => {
    const days = from === undefined && to === undefined ? [] : [`udbetalt ${stretch(from, to)}`];
    const parts = [...(card ? [`frikort-ID ${card}`] : []), ...(year ? [`indkomstår ${year}`] : []), ...days];
    const others =
      "En fil, der ikke kan læses, kan være kortets, og en ændret side kan vise det; de er med, også når filens oplysninger er et andet korts.";
    return `Kun ${parts.join(", ")} er vist.${card === undefined ? "" : ` ${others}`}`;
  },
  keysAccepted: "Nøglerne er dem, der er bekræftet her: frikort nøgler liste",
  heldAgainst: {
    head: "Holdt op mod",
    trust: "nøglerne i",
    cards: "kortene i",
    payments: "betalingerne i",
    portal: "det, Socialtfrikort.dk viser, i",
  },
  judgedByText: "lavet med et layout, dette program ikke kan tegne: bedømt efter oplysninger og tekst",
  addedLaw: ({ year, ceiling }) => addedLaw(ceiling, year),
  registrationInOrder: "en liste beviser intet",
  fitsUnproved: "passer i sig selv, ikke bevist",
  more: (count) => `… og ${count} til. Alle står i --json og i --rapport fil.csv.`,
  reportWritten: (path) => `Rapporten ligger i ${path}`,
  report: {
    title: "Kontrol af lønsedler på socialt frikort",
    subtitle: "Beløb, satser, sider, segl og beløbsgrænser prøvet ud fra papirerne alene",
    foot: "Fortroligt: papirer om socialt frikort. Kontrollen bygger alene på de filer, der er nævnt.",
    author: "frikort",
    cardsHead: "Kort og år",
    findingsHead: "Afvigelser",
    keysHead: "Segl",
    slips: "Lønsedler",
    filesHead: "Filer",
    noFindings: "Ingen afvigelser.",
    checkedAt: (instant) => `Kontrolleret ${instant}.`,
    remarksHead: "Bemærkninger",
    paymentsHead: "Betalinger bag hver sum",
    payDay: "Udbetalt",
    proved: "Bevis",
    vouchedFor: "Bekræftet",
    keyAccepted: "bekræftet",
    keyRemembered: (since) => `${since === undefined ? "husket" : `set første gang ${showDay(since)}`}, ikke bekræftet`,
    keyFirstSeen: "set første gang nu, ikke bekræftet",
    keyRefused: "afvist: ikke den kendte nøgle",
    noSeal: "intet segl",
    sealed: "forseglet",
    sealedDoubted: "forseglet, se afvigelsen",
    stated: "kun oplyst",
    reservations: "Forbehold",
    atMost: (left) => `højst ${showAmount(left)}`,
    papersMissing: (missing) => `der mangler papirer på mindst ${showAmount(missing)}, så der er højst det tilbage`,
    ofWhichStated: (stated) => `heraf kun oplyst: ${showAmount(stated)}`,
  },
  columns: {
    kind: "Art",
    file: "Fil",
    place: "Papir",
    line: "Linje",
    card: "Frikort-ID",
    voucher: "Bilag",
    code: "Kode",
    text: "Tekst",
    year: "Indkomstår",
    employers: "Arbejdsgivere",
    sum: "I alt",
    ceiling: "Beløbsgrænse",
    left: "Tilbage",
    next: "Hvad nu",
    key: "Nøgle",
    month: "Måned",
    payments: "Bilag",
    cards: "Kort",
    employer: "CVR-nr.",
    counted: "Beløb",
    figure: "Tal",
    value: "Værdi",
  },
  kinds: {
    verdict: "Resultat",
    card: "Kort",
    payment: "Betaling",
    notProved: "Ikke bevist",
    finding: "Afvigelse",
    document: "Fil",
    remark: "Bemærkning",
    passedOver: "Ikke kontrolleret",
  },
  figures: {
    title: (year) => `Brug af socialt frikort i ${year}`,
    subtitle: "Talt op ud fra lønsedler og registreringslinjer",
    foot: "Bygger alene på de filer, der er talt op. En betaling, der står i flere filer, er talt én gang.",
    granted: "bevilgede kort",
    used: "brugte kort",
    usedShare: "brugt af de bevilgede",
    usedOf: ({ used, granted, share }) =>
      `${used} af ${countOf(granted, "bevilget kort", "bevilgede kort")} er brugt (${share})`,
    usedNotGranted: "brugte kort uden for listen",
    employers: "arbejdsgivere",
    employments: "ansættelser",
    repeatedSame: "kort ansat igen hos samme arbejdsgiver",
    repeatedOther: "kort ansat også hos en anden arbejdsgiver",
    severalPayments: "kort med flere betalinger hos samme arbejdsgiver",
    payments: "betalinger",
    counted: "udbetalt på kortene",
    average: "gennemsnit pr. brugt kort",
    byMonth: "Efter udbetalingsmåned",
    byEmployer: "Efter arbejdsgiver",
    total: "i alt",
    nothing: (year) => `Papirerne har ingen betalinger fra ${year}.`,
    unread: (count) =>
      `${countOf(count, "fil eller linje", "filer og linjer")} kunne ikke læses og er ikke talt med. Kør frikort kontrol på de samme papirer: der står hvilke, og hvorfor.`,
  },
  keys: {
    noneKnown:
      "Der er ingen nøgler husket endnu. En arbejdsgivers nøgle huskes, første gang dens lønsedler kontrolleres.",
    known: ({ cvr, key, standing, also, isAccepted }) =>
      `CVR-nr. ${cvr}: nøgle ${key}, ${standing}${sameKey(also)}${isAccepted ? "" : `. Er det den, arbejdsgiveren læser op, så godkend den: frikort nøgler godkend ${cvr} ${key}`}`,
    met: ({ cvr, key, also }) =>
      `CVR-nr. ${cvr}: nøgle ${key} er set og ikke godkendt${sameKey(also)}. Ring til arbejdsgiveren, og godkend den kun, hvis det er den nøgle, de læser op: frikort nøgler godkend ${cvr} ${key}`,
    accepted: {
      accepted: ({ cvr, key }) => `CVR-nr. ${cvr}: nøgle ${key} er godkendt.`,
      stands: ({ cvr, key }) => `CVR-nr. ${cvr}: nøgle ${key} er kendt i forvejen. Intet er ændret.`,
      planned: ({ cvr, key }) => `Prøvekørsel. CVR-nr. ${cvr}: nøgle ${key} kan godkendes. Intet er ændret.`,
    },
    forgotten: {
      forgotten: ({ cvr }) => `CVR-nr. ${cvr}: nøglerne er glemt.`,
      planned: ({ cvr }) => `Prøvekørsel. CVR-nr. ${cvr}: nøglerne kan glemmes. Intet er ændret.`,
      nothing: ({ cvr }) => `CVR-nr. ${cvr}: der er ingen nøgler husket. Intet er ændret.`,
    },
    employer: ({ name, cvr, key }) => `${name}, CVR-nr. ${cvr}: ${key === null ? "ingen nøgle" : `nøgle ${key}`}`,
    compare: "Læs nøglen op for den, der skal kontrollere lønsedlerne, eller giv filen fra: frikort nøgler eksport",
    exported: (path) => `De offentlige nøgler ligger i ${path}. Filen kan gives til kommunen: kontrol --stol-på`,
    missing: "  Nøglen laves næste gang, arbejdsgiveren sættes op: frikort opsæt --cvr CVR",
  },
};

function addedLaw(ceiling: Money, year: unknown): string {
  return `beløbsgrænsen for ${year} på ${showMoney(ceiling)} er tilføjet af arbejdsgiveren og ikke bekræftet`;
}

function kindIn({ what }: NotProved["data"]): keyof typeof paperKinds {
  return typeof what === "string" && what in paperKinds ? (what as keyof typeof paperKinds) : "other";
}

function namesIn({ count, names }: NotProved["data"]): string {
  const shown = typeof names === "object" ? names : [];
  const left = Number(count) - shown.length;
  return `${shown.join(", ")}${left > 0 ? ` og ${left} til` : ""}`;
}

/** Which payments are only stated: by voucher, or by day where there is none. */
function statedIn({ payments, more }: NotProved["data"]): string {
  const named = Array.isArray(payments) ? payments.map(String) : [];
  const shown = named.map((one) => {
    const [employer = "", what = ""] = one.split(" ");
    const day = parseDay(what);
    return `CVR-nr. ${employer} ${day.ok ? `den ${showDay(day.value)}` : `bilag ${what}`}`;
  });
  return shown.length === 0 ? "" : ` (${shown.join(", ")}${more === undefined ? "" : " og flere"})`;
}

function sameKey(also: readonly string[]): string {
  return also.length === 0 ? "" : `, samme nøgle som CVR-nr. ${also.join(", ")}`;
}

const keysNamedMax = 8;

/** Keys that nobody has confirmed, with the day since which they are remembered. */
function rememberedIn(remembered: Parameters<VerifyWords["whoMade"]>[0]): string {
  if (remembered.length === 0) return "";
  const named = remembered.slice(0, keysNamedMax).map(({ cvr, key, since }) => {
    return `${key} fra CVR-nr. ${cvr}${since === undefined ? "" : ` (set første gang ${showDay(since)})`}`;
  });
  const left = remembered.length - named.length;
  return `Husket, men ikke bekræftet af nogen: ${named.join(", ")}${left > 0 ? ` og ${left} til (frikort nøgler liste)` : ""}. `;
}

function stretch(from: Day | undefined, to: Day | undefined): string {
  return `${from === undefined ? "…" : showDay(from)}–${to === undefined ? "…" : showDay(to)}`;
}

function moneyIn(data: NotProved["data"], name: string): Money {
  const value = data[name];
  return oere(typeof value === "number" ? value : 0);
}

function dayIn(data: NotProved["data"], name: string): string {
  const parsed = parseDay(String(data[name] ?? ""));
  return parsed.ok ? showDay(parsed.value) : "…";
}
