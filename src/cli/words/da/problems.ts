import { daysOf, showDay, showPeriod } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import { type Hours, showHundredthsDown } from "../../../values/hours.js";
import { plainAmount, showAmount, showMoney } from "../../../values/money.js";
import type { FieldName, NoText, PeriodFault, ProblemData, Where } from "../../../values/problem.js";
import type { Fault } from "../../../values/result.js";
import { choiceInDanish, inDanish } from "../../program/shown.js";
import { hasForm, impliedDecimals, saysOwnForm } from "../../say/readings.js";
import { cut, firstOf, harmless, isPersonal } from "../../say/received.js";
import type { MessageFact, ProblemWords, Told } from "../words.js";
import { fieldsDanish } from "./fields.js";
import { faultsDanish, jobKindsDanish, worldFaultsDanish } from "./fixed.js";
import {
  countOf,
  fieldLabel,
  fieldWithOption,
  listedAnd,
  listedOr,
  mendAndRepeat,
  nameInDanish,
  quoted,
  readingInFull,
} from "./phrases.js";

/** 101–110: the command line was not understood. */
export const problemsCommandDanish = {
  "command-unknown": ({ received, nearest }) => ({
    first: `Kommandoen ${quoted(received)} findes ikke.`,
    facts: nearest === undefined ? [] : [{ label: "ligner", value: nearest }],
    next: "Se alle kommandoer med: frikort --hjælp",
  }),
  "option-unknown": ({ received, command, nearest }) => ({
    first: `Tilvalget ${quoted(received)} findes ikke.`,
    facts: nearest === undefined ? [] : [{ label: "ligner", value: inDanish(nearest) }],
    next: `Se kommandoens tilvalg med: ${helpOf(command)}`,
  }),
  "option-missing": ({ option, command }) => ({
    first: `Tilvalget ${inDanish(harmless(option))} mangler.`,
    facts: [],
    next: `Skriv det på kommandolinjen. Se et eksempel med: ${helpOf(command)}`,
  }),
  "option-value-unknown": ({ option, received, choices }) => ({
    first: `${inDanish(harmless(option))} kan ikke være ${quoted(received)}.`,
    facts:
      choices.length === 0
        ? []
        : [{ label: "kan være", value: listedOr(choices.map((choice) => choiceInDanish(option, choice))) }],
    next: choices.length === 0 ? `Se, hvad der kan stå: ${helpOf("")}` : "Skriv kommandoen igen med et af dem.",
  }),
  "options-conflict": ({ first, second }) => ({
    first: `${inDanish(harmless(first))} og ${inDanish(harmless(second))} kan ikke bruges sammen.`,
    facts: [],
    next: "Behold det ene, og kør kommandoen igen.",
  }),
  "argument-surplus": ({ received, command }) => ({
    first: `${quoted(received)} er et ord for meget.`,
    facts: [],
    next: `En værdi med mellemrum skal stå i anførselstegn. Se et eksempel med: ${helpOf(command)}`,
  }),
  "employer-not-chosen": ({ known }) => ({
    first: "Det fremgår ikke, hvilken arbejdsgiver det gælder.",
    facts: known.length === 0 ? [] : [{ label: "oprettet", value: `CVR-nr. ${listedAnd(known)}` }],
    next:
      known.length === 0
        ? "Opret arbejdsgiveren med: frikort opsæt"
        : "Tilføj --arbejdsgiver CVR, eller gør den ene til den faste: frikort opsæt --cvr CVR --standard",
  }),
  "employer-unknown": ({ employer }) => ({
    first: `CVR-nr. ${cut(employer)} er ikke oprettet som arbejdsgiver.`,
    facts: [],
    next: `Er nummeret rigtigt, så opret arbejdsgiveren: frikort opsæt --cvr ${cut(employer)} --navn NAVN --adresse ADRESSE --kontakt KONTAKTPERSON`,
  }),
  "actor-not-given": () => ({
    first: "Det fremgår ikke, hvem der bogfører.",
    facts: [],
    next: "Tilføj --bogført-af med initialer, eller sæt miljøvariablen FRIKORT_ACTOR.",
  }),
  "nobody-to-ask": ({ fields }) => ({
    first: "Der mangler oplysninger, og programmet kan ikke spørge her.",
    facts: [{ label: "mangler", value: listedAnd(fields.map(fieldWithOption)) }],
    next: "Skriv dem på kommandolinjen, eller kør kommandoen i en terminal uden --ja og --json; så bliver der spurgt.",
    brief: `Der mangler oplysninger, og programmet kan ikke spørge her: ${listedAnd(fields.map(fieldWithOption))}.`,
  }),
} satisfies Partial<ProblemWords>;

function helpOf(command: string): string {
  return command === "" ? "frikort --hjælp" : `frikort hjælp ${nameInDanish(harmless(command))}`;
}

/** 201–207: a word or a setting was not understood. */
export const problemsInputDanish = {
  "cpr-refused": ({ field }, where) => ({
    first: "Her står noget, der ligner et CPR-nummer.",
    facts: [
      ...(field === undefined ? [] : [{ label: "felt", value: fieldLabel(field) }]),
      ...(field === undefined && where === undefined
        ? [{ sentence: "Det står i kommandoen eller i navnet på en fil." }]
        : []),
    ],
    next: "Slet nummeret. Programmet bruger aldrig CPR-numre: kortet kendes på frikort-ID, personen på medarbejdernummer.",
  }),
  "field-not-understood": (data, where) =>
    data.field === "number" ? noSuchNumber(data.received) : misread(data, where),
  "field-ambiguous": ({ field, received, readings }, where) => ({
    first: `${fieldsDanish[field].subject} kan læses på flere måder.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "kan være", value: listedOr(readings.map((reading) => readingInFull(field, reading))) },
      { label: "skriv", value: listedOr(readings) },
    ],
    next:
      field === "day"
        ? "Kør importen igen med --datorækkefølge dmå (dag først) eller --datorækkefølge mdå (måned først). Det gælder hele filen."
        : where?.line === undefined
          ? "Skriv det, så det kun kan læses på én måde, eller tilføj --decimaltegn punktum, hvis punktum er decimaltegn."
          : "Ret linjen, eller kør importen med --decimaltegn punktum, hvis hele filen bruger punktum.",
  }),
  "field-missing": ({ field }, where) => ({
    first: `${fieldsDanish[field].subject} mangler.`,
    facts: [{ label: "skriv", value: fieldsDanish[field].form }],
    next:
      where?.line === undefined
        ? `Tilføj ${fieldWithOption(field)}, og kør kommandoen igen.`
        : "Udfyld feltet i linjen, og kør importen igen.",
  }),
  "period-not-possible": ({ from, to, reason }, where) => {
    const first = `Lønperioden ${showDay(from)}–${showDay(to)} kan ikke bruges.`;
    const sentence = periodFaults[reason](to < from ? 0 : daysOf({ from, to }));
    const inGeneral = { text: "Lønperioden kan ikke bruges." };
    return { first, facts: [{ sentence }], next: mendAndRepeat(where), brief: `${first} ${sentence}`, inGeneral };
  },
  "letter-not-printable": ({ field, letter }) => ({
    first: `Tegnet ${quoted(letter)} kan ikke stå på lønsedlen.`,
    facts: [
      { label: "felt", value: fieldsDanish[field].label },
      { label: "tegnets nr.", value: codePoint(letter) },
    ],
    next: "Skriv teksten uden tegnet, eller brug et andet.",
  }),
  "settings-not-understood": ({ path, key, expected }) => ({
    first: accountsIn(key)
      ? `${accountsIn(key)} er ikke sat op.`
      : `Indstillingen ${harmless(key)} blev ikke forstået.`,
    facts: [
      { label: "fil", value: harmless(path) },
      { label: "forventet", value: inDanish(harmless(expected)) },
    ],
    next: accountsIn(key)
      ? "Kør kommandoen ovenfor med egne kontonumre i stedet for KONTO, og kør så eksporten igen."
      : "Ret indstillingen i filen, eller slet den; så gælder det sædvanlige.",
  }),
} satisfies Partial<ProblemWords>;

/** Why a word was not understood; a value that is too small or too large is told the limit itself. */
function why({ field, fault }: Pick<ProblemData["field-not-understood"], "field" | "fault">): string {
  return (fault === "out-of-range" ? limits[field] : undefined) ?? faultsDanish[fault];
}

const overZero = "beløbet skal være over 0 og højst 10.000.000,00 kr.";
const limits: { readonly [F in FieldName]?: string } = {
  hours: "der kan højst være 24 timer for hver dag i lønperioden, 744 i alt, og de skal være over 0",
  rate: overZero,
  supplement: overZero,
  amount: overZero,
  "holiday-pay-amount": overZero,
  start: "et klokkeslæt ligger mellem 0:00 og 24:00",
  end: "et klokkeslæt ligger mellem 0:00 og 24:00",
  day: "dagen ligger uden for den lønperiode, der er valgt",
};

function misread(data: ProblemData["field-not-understood"], where: Where | undefined): Told {
  const { field, fault, received, expected } = data;
  return {
    ...briefOf(data),
    first: `${fieldsDanish[field].subject} blev ikke forstået.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "fordi", value: why(data) },
      ...(hasForm(fault)
        ? [
            {
              label: "skriv",
              value:
                field === "supplement" && where?.line !== undefined ? supplementInFile : formWanted(field, expected),
            },
          ]
        : []),
    ],
    next: cures[fault] ?? mendAndRepeat(where),
  };
}

const supplementInFile = "et beløb som 200 eller 200,00; teksten står i kolonnen Tillægstekst";

/** What to do where nothing is to be written otherwise. */
const cures: { readonly [F in Fault["kind"]]?: string } = {
  "over-a-day": "Ret timerne, eller fordel dem på de dage, hvor de er arbejdet, og kør importen igen.",
  "sum-line": "Slet linjen, og kør importen igen.",
};

/** In one line the reason is told where the word alone does not show it. */
function briefOf({ field, fault, received, expected }: ProblemData["field-not-understood"]): {
  readonly brief?: string;
} {
  const implied = impliedDecimals(expected);
  const subject = fieldsDanish[field].subject;
  if (implied !== undefined) {
    return {
      brief: `${subject} skal i Danløn skrives uden komma, ${implied.written} for ${implied.meant} (modtog ${quoted(received)}).`,
    };
  }
  const was = received === "" || isPersonal(field) ? "" : ` (modtog ${quoted(received)})`;
  switch (fault) {
    case "unreadable":
    case "ambiguous":
      return {};
    case "same-as-start":
      return { brief: `${subject} er det samme som start${was}.` };
    case "sum-line":
      return { brief: `Linjen er en sum${was}.` };
    case "no-such-day":
      return { brief: `${subject} findes ikke i kalenderen${was}.` };
    case "over-a-day":
      return { brief: `Der er over 24 timer på dagen${was}.` };
    default:
      return { brief: `${subject} blev ikke forstået, fordi ${why({ field, fault })}${was}.` };
  }
}

/** Danløn has no decimal mark: that is said, or nobody finds out. */
function formWanted(field: FieldName, expected: string): string {
  const implied = impliedDecimals(expected);
  if (implied !== undefined)
    return `${implied.written} for ${implied.meant} (Danløn: de to sidste cifre er decimaler, uden komma)`;
  return saysOwnForm(field, expected) ? harmless(expected) : fieldsDanish[field].form;
}

/** The number is what `frikort fejl` was asked about. */
function noSuchNumber(received: string): Told {
  return {
    first: `Der er ingen fejl med nummer ${quoted(received)}.`,
    facts: [],
    next: "Se dem alle med: frikort fejl",
  };
}

const periodFaults: { readonly [F in PeriodFault]: (days: number) => string } = {
  "ends-before-start": () => "Den slutter, før den begynder.",
  "too-long-for-class": (days) =>
    `Den er på ${countOf(days, "dag", "dage")}. En ATP-klasse på en uge har højst 7 dage, på 14 dage højst 14.`,
  "several-months": () =>
    "Den går over flere måneder, og ATP regnes for hver måned: det vides ikke, hvor mange timer der hører til hver. Del den i en betaling pr. måned, --fra 01-MM-ÅÅÅÅ og --til med månedens sidste dag, hver med sine egne timer.",
  "too-many-hours": (days) =>
    `Der er flere timer, end ${countOf(days, "dag", "dage")} giver plads til: højst 24 om dagen og 744 i en betaling.`,
};

/** `account wage, account bank`: the accounts a journal needs and an employer has not set up. */
function accountsIn(key: string): string {
  const named = key.split(", ").flatMap((part) => /^account (.+)$/.exec(part)?.[1] ?? []);
  if (named.length === 0) return "";
  return `${named.length === 1 ? "Kontoen" : "Kontiene"} ${harmless(listedAnd(named))}`;
}

function receivedFact(received: string): readonly MessageFact[] {
  return received === "" ? [] : [{ label: "modtog", value: quoted(received) }];
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** 211–217: the file as a file. */
export const problemsFileDanish = {
  "file-empty": ({ path, holds }) => ({
    first:
      holds === "header"
        ? `Filen ${harmless(path)} har en overskrift, men ingen linjer under den.`
        : `Filen ${harmless(path)} er tom.`,
    facts: [],
    next: "Hent timerne igen i tidssystemet, eller vælg en anden fil.",
  }),
  "text-not-readable": ({ path, line, holds }, where) => {
    const first = "Filens tegn kan ikke læses.";
    const { sentence, next } = holds === undefined ? unknownSigns : noTexts[holds];
    const file = where === undefined ? [fileFact(path, line)] : [];
    return { first, facts: [...file, { sentence }], next, brief: `${first} ${sentence}` };
  },
  "header-not-understood": ({ path, missing, doubled, unclear = [], gone = [], resembles }, where) => ({
    first: "Filens overskrift passer ikke.",
    facts: [
      ...(where === undefined ? [fileFact(path)] : []),
      ...(missing.length === 0 ? [] : [{ label: "mangler", value: listedAnd(missing.map(fieldLabel)) }]),
      ...(unclear.length === 0 ? [] : [{ label: "ikke forstået", value: listedAnd(unclear.map(fieldLabel)) }]),
      ...(doubled.length === 0 ? [] : [{ label: "står to gange", value: listedAnd(doubled.map(fieldLabel)) }]),
    ],
    next: headerNext(unclear, gone, resembles),
  }),
  "row-wrong-length": ({ found, expected }) => ({
    first: `Linjen har ${found} felter; der skal være ${expected}.`,
    facts: [],
    next: "Ret linjen. Et semikolon eller komma inde i en tekst kræver anførselstegn om teksten.",
    inGeneral: { text: "Linjen har for få eller for mange felter." },
  }),
  "quote-not-closed": () => ({
    first: "Et anførselstegn bliver ikke lukket.",
    facts: [],
    next: "Sæt det manglende anførselstegn, eller slet det, der står alene.",
  }),
  "id-repeated": ({ id, firstLine }) => ({
    first: `Betalings-id ${quoted(id)} står to gange i filen.`,
    facts: [{ label: "første gang", value: `linje ${firstLine}` }],
    next: "Giv den ene betaling et andet id, eller slet linjen, hvis det er den samme betaling.",
    inGeneral: { text: "Et betalings-id står to gange i filen." },
  }),
  "batch-too-large": ({ rows, max }) => ({
    first: `Filen har ${rows} rækker; højst ${max} kan bogføres på én gang.`,
    facts: [],
    next: "Del filen, og importer delene hver for sig.",
  }),
} satisfies Partial<ProblemWords>;

const mendHeader =
  "Ret overskriften, eller fortæl med --forbind-kolonner, hvad kolonnerne er. Et mønster ligger i templates/timer.csv.";

function headerNext(
  unclear: readonly string[],
  gone: readonly string[],
  resembles: keyof typeof likenesses | undefined,
): string {
  if (gone.length > 0)
    return "Profilen nævner kolonner, som filen ikke har. Ret profilen med --forbind-kolonner, eller hent filen igen.";
  if (unclear.length > 0)
    return "Kolonnen kan sætte lønnen ned, så filen venter. Sig med --forbind-kolonner, hvad den er, eller at den skal udelades.";
  return resembles === undefined ? mendHeader : likenesses[resembles];
}

const likenesses = {
  rows: "Den første linje ligner arbejde, ikke overskrifter. Skriv en linje med overskrifter øverst, eller brug --overskriftslinje 0 sammen med --forbind-kolonner.",
  workbook:
    "Ingen linje i arket har overskrifter for hvem, hvornår og hvor mange timer. Står de længere nede, så brug --overskriftslinje; hedder de noget andet, så brug --forbind-kolonner.",
  danlon: "Er det Danløn-linjer, så læs dem med --format danløn. Ellers skriv en overskrift som i templates/timer.csv.",
  "one-column":
    "Den første linje er læst som én kolonne. Skil kolonnerne med semikolon, komma eller tabulator; et mønster ligger i templates/timer.csv.",
};

const saveAgain = "Gem den som .xlsx eller som «CSV UTF-8», og kør importen igen.";

const unknownSigns = { sentence: "Den er ikke en tekst, eller den er beskadiget.", next: saveAgain };

/** What a file is instead of a text, and what to do about it. */
const noTexts: { readonly [N in NoText]: typeof unknownSigns } = {
  "locked-workbook": {
    sentence: "Projektmappen er beskyttet med en adgangskode.",
    next: "Gem den uden adgangskode, og kør importen igen.",
  },
  "old-workbook": { sentence: "Den er et ældre Excel-ark (.xls).", next: saveAgain },
  pdf: { sentence: "Den er en PDF.", next: "Hent timerne som CSV eller Excel-ark i tidssystemet, og importer dem." },
  "damaged-workbook": { sentence: "Den er ikke et Excel-ark (.xlsx), eller den er beskadiget.", next: saveAgain },
  "long-line": {
    sentence: "Linjen er længere end 1 MiB.",
    next: "Se efter, om linjeskiftene er faldet ud, og lav udtrækket fra tidssystemet igen.",
  },
};

/** Where no place is told, the facts name the file. */
function fileFact(path: string, line?: number): MessageFact {
  return { label: "fil", value: line === undefined ? harmless(path) : `${harmless(path)}, linje ${line}` };
}

/** 221–233: a row does not fit what is known, or a document from others cannot be read. */
export const problemsRowDanish = {
  "employer-differs": ({ received, expected }) => ({
    first: "Linjen gælder en anden arbejdsgiver end den valgte.",
    facts: [
      { label: "linjen", value: quoted(received) },
      { label: "valgt", value: `CVR-nr. ${expected}` },
    ],
    next: "Ret CVR-nummeret i linjen, eller kør importen uden --arbejdsgiver, så linjen selv vælger.",
  }),
  "card-not-found": ({ by, matches, cards }) => ({
    first: "Linjen kan ikke føres til ét kort.",
    facts: [{ sentence: cardSought(by, matches) }],
    brief: `Linjen kan ikke føres til ét kort. ${cardSought(by, matches)}`,
    next:
      by === "card"
        ? "Skriv et navn i linjen, eller opret kortet først: frikort kort sæt FRIKORT-ID --navn NAVN"
        : by === "employee-number"
          ? "Giv kortet nummeret: frikort kort sæt FRIKORT-ID --medarbejdernummer NUMMER, eller skriv frikort-ID i linjen."
          : "Skriv frikort-ID i linjen.",
    ...(cards !== undefined && cardNamed(cards)),
  }),
  "wage-type-unknown": ({ type }) => ({
    first: `Lønart ${harmless(type)} er ikke sat op.`,
    facts: [],
    next: "Sæt lønarten op med --forbind-kolonner, eller slet linjen, hvis den ikke skal udbetales på kortet.",
  }),
  "amount-differs": ({ stated, computed }) => ({
    first: "Timer gange sats giver ikke linjens beløb.",
    facts: [
      { label: "linjens beløb", amount: stated },
      { label: "timer gange sats", amount: computed },
    ],
    brief: `Timer gange sats giver ikke linjens beløb (modtog ${showMoney(stated)}, beregnet ${showMoney(computed)}).`,
    next: "Ret timer, sats eller beløb. Beløbet bruges kun til at kontrollere linjen.",
  }),
  "rate-differs": ({ stated, agreed }) => ({
    first: "Satsen er ikke den aftalte.",
    facts: [
      { label: "linjens sats", amount: stated },
      { label: "aftalt", amount: agreed },
    ],
    next: newRate(plainAmount(stated)),
    brief: `Satsen er ikke den aftalte (modtog ${showMoney(stated)}, aftalt ${showMoney(agreed)}).`,
    inGeneral: { remedy: newRate("SATS") },
  }),
  "row-employer-unknown": ({ received }) => ({
    first: `CVR-nr. ${cut(received)} er ikke oprettet som arbejdsgiver.`,
    facts: [],
    next: `Ret nummeret i linjen, eller opret arbejdsgiveren: frikort opsæt --cvr ${cut(received)} --navn NAVN --adresse ADRESSE --kontakt KONTAKTPERSON`,
  }),
  "not-ours": ({ path }) => ({
    first: `Filen ${harmless(path)} er hverken lønseddel eller registrering fra frikort.`,
    facts: [],
    next: "Vælg de filer, programmet har lavet: CVR-bilag.pdf, CVR-bilag.csv eller registration-….csv",
  }),
  "record-not-understood": ({ path, at }) => ({
    first: `Oplysningerne i ${harmless(path)} kan ikke læses.`,
    facts: [{ label: "ved", value: harmless(at) }],
    next: "Filen er beskåret eller ændret. Få den igen fra den, der udstedte den.",
  }),
  "record-newer": ({ path, version, known }) => ({
    first: `${harmless(path)} er lavet af en nyere udgave af programmet.`,
    facts: [
      { label: "filens udgave", value: String(version) },
      { label: "kendt til og med", value: String(known) },
    ],
    next: "Hent en nyere udgave af programmet, og prøv igen.",
  }),
} satisfies Partial<ProblemWords>;

function newRate(rate: string): string {
  return `Ret satsen i linjen, eller noter den nye aftale: frikort kort sæt FRIKORT-ID --sats ${rate}`;
}

/** A part of a name on the command line: the numbers that match, never the names. */
function cardNamed(cards: readonly string[]): Told {
  const sentence =
    cards.length === 0
      ? "Ingen i regnskabet hedder sådan."
      : `Det passer på ${cards.length} kort: ${listedAnd(cards)}.`;
  return {
    first: "Navnet fører ikke til ét kort.",
    facts: [{ sentence }],
    brief: `Navnet fører ikke til ét kort. ${sentence}`,
    next: cards.length === 0 ? "Se alle kort med: frikort kort liste" : "Skriv frikort-ID, eller mere af navnet.",
  };
}

function cardSought(by: "card" | "employee-number" | "name", matches: number): string {
  if (by === "card") return "Kortet er ikke set før, og linjen har intet navn.";
  const known = by === "name" ? "navn" : "medarbejdernummer";
  return matches === 0
    ? `Ingen kort hos arbejdsgiveren har linjens ${known}.`
    : `${matches} kort hos arbejdsgiveren har linjens ${known}.`;
}

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
        : "Hent en nyere udgave, eller tilføj året med beløb og kilde: frikort satser tilføj",
  }),
  "law-stands": ({ year, ceiling }) => ({
    first: `Beløbsgrænsen for ${year} står allerede i programmet.`,
    facts: [{ label: "beløbsgrænse", amount: ceiling }],
    next: `Et trykt beløb kan ikke erstattes. Se dets kilde med: frikort satser --år ${year}`,
  }),
  "law-added-before": ({ year, ceiling, at }) => ({
    first: `Beløbsgrænsen for ${year} er tilføjet før med et andet beløb.`,
    facts: [{ label: "tilføjet før", amount: ceiling, remark: `   (${showInstant(at)})` }],
    next: `Det første beløb gælder, til en nyere udgave af programmet har det trykte. Se dets kilde med: frikort satser --år ${year}`,
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
  "payment-empty": ({ leftOut, rows = 0, heading = "", values = [] }) => ({
    first: "Der er intet at udbetale.",
    facts:
      leftOut === undefined
        ? []
        : [
            { label: "ladt ude", value: `${countOf(rows, "linje", "linjer")}: ${leftOutWords[leftOut]}` },
            ...(heading === "" ? [] : [{ label: "kolonne", value: quoted(heading) }]),
            ...(values.length === 0 ? [] : [{ label: "der står", value: listedAnd(values.map(quoted)) }]),
          ],
    next:
      leftOut !== undefined
        ? leftOutNext[leftOut]
        : "Skriv timer og sats, et tillæg, en pension eller --feriebetaling alene.",
  }),
  "holiday-pay-not-owed": ({ asked, owed }) => ({
    first: `Der er kun ${showMoney(owed)} feriebetaling til gode.`,
    facts: [
      { label: "bedt om", amount: asked },
      { label: "til gode", amount: owed },
    ],
    next:
      owed > 0
        ? "Skriv et mindre beløb. Uden --feriebetaling-beløb udbetales alt, hvad der er til gode."
        : "Her er intet optjent, som mangler at blive udbetalt. Se kortets betalinger med: frikort liste --kort FRIKORT-ID",
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
        ? "Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så tilføj --nyt-navn."
        : newName(card),
    inGeneral: { remedy: newName("FRIKORT-ID") },
  }),
  "period-overlaps": ({ voucher, from, to, isSameLines }) => ({
    first: "Der er allerede udbetalt på kortet for de samme dage.",
    facts: [
      { label: "bilag", value: voucher },
      { label: "lønperiode", value: showPeriod({ from, to }) },
      ...(isSameLines ? [{ sentence: "Linjerne er de samme, og udbetalingsdagene ligger tæt på hinanden." }] : []),
    ],
    next: "Er det en anden betaling, så tilføj --igen eller et --id. Skal den gamle rettes, så brug frikort ret.",
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
  return `Er det en ny betaling, så giv den et andet ${other}. Skal den gamle rettes: frikort ret ${voucher} --årsag ÅRSAG`;
}

function activeAgain(card: string): string {
  return `Ret udbetalingsdatoen, eller spørg kommunen. Er kortet aktivt igen, så noter det: frikort kort aktiver ${card} --fra DATO`;
}

function newName(card: string): string {
  return `Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så noter det først: frikort kort sæt ${card} --navn NAVN`;
}

/** 431–461: what stands in the ledger stands in the way. */
export const problemsLedgerDanish = {
  "voucher-not-found": ({ employer, voucher }) => ({
    first: `Bilag ${voucher} findes ikke i regnskabet.`,
    facts: [{ label: "arbejdsgiver", value: `CVR-nr. ${employer}` }],
    next: `Se bilagene med: frikort liste --arbejdsgiver ${employer}`,
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
    first: `Feriebetalingen fra bilag ${voucher} er siden udbetalt.`,
    facts: [{ label: "udbetalt", value: `med bilag ${paidBy}` }],
    next: `Tilbagefør udbetalingen først: frikort tilbagefør ${paidBy} --årsag ÅRSAG`,
  }),
  "correction-empty": ({ voucher }) => ({
    first: "Rettelsen ændrer ikke noget.",
    facts: [{ label: "bilag", value: voucher }],
    next: `Skriv det, der skal være anderledes, for eksempel timerne: frikort ret ${voucher} --timer TIMER --årsag ÅRSAG`,
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
    next: `Saldoen er det, der er tilbage på kortet; læs den igen på Socialtfrikort.dk. Er den rigtig, så se grænsens kilde: frikort satser --år ${year}`,
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
    next: "Den første notering gælder. Udelad --dag, hvis bilaget blot skal være noteret.",
  }),
  "nothing-to-register": ({ voucher, reversedBy }) => ({
    first: `Bilag ${voucher} skal ikke registreres.`,
    facts: reversedBy === undefined ? [] : [{ label: "tilbageført", value: `af bilag ${reversedBy}` }],
    next: "Se, hvad der mangler at blive registreret, med: frikort mangler",
  }),
  "not-registered": ({ voucher }) => ({
    first: `Bilag ${voucher} er ikke noteret som registreret.`,
    facts: [],
    next: "Der er intet at tage tilbage. Se, hvad der er registreret, med: frikort liste",
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

const payByItself = "Ret timerne, eller betal kortet for sig med --opdel: så udbetales det, der er plads til.";

/** Hours are shown rounded down, so that the hours shown always fit (R27). */
function roomLeft(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  const doubt = data.isDoubtful ? ` Grænsen for ${data.year} er ikke bekræftet: frikort satser --år ${data.year}` : "";
  return `${roomFor(data, isRow)}${doubt}`;
}

function roomFor(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  if (data.left <= 0) return `Kortet er brugt op i ${data.year}. Mere løn i ${data.year} udbetales uden om kortet.`;
  if (data.holidayPayThatFits !== undefined) {
    return `Der er plads til ${showMoney(data.holidayPayThatFits)} nu: --feriebetaling-beløb ${showAmount(data.holidayPayThatFits)} Resten kan udbetales i et senere år, hvor den bruger af det års kort.`;
  }
  const split = isRow ? payByItself : "Med --opdel udbetales det, der er plads til.";
  if (!showsAny(data.hoursThatFit)) return `Der er ikke plads til flere timer. ${split}`;
  const perHour = data.rate === undefined ? "" : ` à ${showMoney(data.rate)}`;
  const end = perHour === "" ? "." : "";
  return `Der er plads til højst ${showHundredthsDown(data.hoursThatFit)} timer${perHour}${end} ${split}`;
}

function showsAny(hours: Hours): boolean {
  return hours >= 36;
}

const vouchersShownMax = 5;

/** 501–522: files, the ledger and the machine. */
export const problemsWorldDanish = {
  "file-not-found": ({ path }) => ({
    first: `Filen ${harmless(path)} findes ikke.`,
    facts: [],
    next: "Ret navnet, eller skriv hele stien.",
  }),
  "file-not-read": ({ path, reason }) => ({
    first: `Filen ${harmless(path)} kunne ikke læses.`,
    facts: [{ sentence: worldFaultsDanish[reason].sentence }],
    next: worldFaultsDanish[reason].next,
  }),
  "file-not-written": ({ path, reason, voucher }) => ({
    first: `Filen ${harmless(path)} kunne ikke skrives.`,
    facts: [{ sentence: worldFaultsDanish[reason].sentence }],
    next:
      voucher === undefined ? worldFaultsDanish[reason].next : `Lav lønsedlen igen med: frikort lønseddel ${voucher}`,
  }),
  "file-differs": ({ path }) => ({
    first: `Filen ${harmless(path)} findes med et andet indhold.`,
    facts: [],
    next: "Den overskrives ikke. Flyt den, eller vælg en anden mappe med --mappe.",
  }),
  "ledger-not-found": ({ path }) => ({
    first: `Der er intet regnskab i ${harmless(path)}.`,
    facts: [],
    next: "Opret et med frikort opsæt, eller peg på et andet med --regnskab.",
  }),
  "ledger-exists": ({ path }) => ({
    first: `Der er allerede et regnskab i ${harmless(path)}.`,
    facts: [],
    next: "Det overskrives ikke. Vælg et andet sted med --regnskab, eller flyt det gamle først.",
  }),
  "ledger-locked": ({ seconds }) => ({
    first: "Regnskabet er optaget af et andet program.",
    facts: [{ sentence: `Der blev ventet i ${countOf(seconds, "sekund", "sekunder")}.` }],
    next: "Luk det andet program, eller lad det blive færdigt, og kør kommandoen igen.",
  }),
  "ledger-newer": ({ path, version, known }) => ({
    first: "Regnskabet er skrevet af en nyere udgave af programmet.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "regnskabets udgave", value: String(version) },
      { label: "kendt til og med", value: String(known) },
    ],
    next: "Hent en nyere udgave af programmet.",
  }),
  "ledger-damaged": ({ path, audit }) => ({
    first: "Regnskabet er beskadiget.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "holder ikke", value: harmless(audit) },
    ],
    next: "Bogfør ikke mere i det. Se stedet med frikort revision, og hent den seneste sikkerhedskopi: frikort gendan FIL",
  }),
  "ledger-not-opened": ({ path, isBackup }) => ({
    first: isBackup
      ? "Filen er ikke en sikkerhedskopi, frikort kan åbne."
      : "Regnskabet kan ikke åbnes: forkert nøgle, eller ikke et regnskab.",
    facts: [{ label: "fil", value: harmless(path) }],
    next: isBackup
      ? "Vælg den fil, frikort sikkerhedskopi lavede. Er det den, så er FRIKORT_KEY ikke den nøgle, den blev lavet med."
      : "Se efter, om FRIKORT_KEY er den nøgle, regnskabet blev oprettet med, om filen .salt ligger ved siden af, og om --regnskab peger på den rigtige fil.",
  }),
  "clock-behind": ({ now, last }) => ({
    first: "Computerens ur står før den seneste postering.",
    facts: [
      { label: "uret viser", value: showInstant(now) },
      { label: "seneste postering", value: showInstant(last) },
    ],
    next: "Stil uret, og kør kommandoen igen. Gik uret forud, da den seneste postering blev skrevet: frikort opsæt --cvr … --uret-gik-forud --årsag …",
  }),
  "backup-damaged": ({ path, audit }) => ({
    first: "Sikkerhedskopien er beskadiget.",
    facts: [
      { label: "fil", value: harmless(path) },
      { label: "holder ikke", value: harmless(audit) },
    ],
    next: "Brug en anden kopi, eller lav en ny: frikort sikkerhedskopi FIL",
  }),
  "ledger-unreachable": ({ place, reason }) => ({
    first: "Der er ingen forbindelse til regnskabet.",
    facts: [{ label: "sted", value: harmless(place) }, { sentence: worldFaultsDanish[reason].sentence }],
    next: worldFaultsDanish[reason].next,
  }),
  "ledger-older": ({ path, version, known }) => ({
    first: "Regnskabet på serveren er ældre end programmet.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "regnskabets udgave", value: version === known ? `${version}, med ældre satser` : String(version) },
      { label: "programmets udgave", value: String(known) },
    ],
    next: "Bed den, der ejer databasen, om at køre: frikort regnskab opgrader",
  }),
  "template-damaged": ({ path }) => ({
    first: `Skabelonen ${harmless(path)} kan ikke bruges.`,
    facts: [],
    next: "En udgivet skabelon ændres aldrig. Hent programmet igen.",
  }),
  "printer-stopped": ({ vouchers }) => {
    const { shown, more } = firstOf(vouchers, vouchersShownMax);
    const rest = more === 0 ? "" : ` og ${more} til`;
    return {
      first: "Ikke alle lønsedler blev færdige.",
      facts: [{ label: "mangler", value: `bilag ${more === 0 ? listedAnd(shown) : shown.join(", ")}${rest}` }],
      next:
        more === 0
          ? `Lav dem med: frikort lønseddel ${shown.join(" ")}`
          : "Kør den samme kommando igen: det, der mangler, bliver lavet, og intet bogføres to gange.",
    };
  },
  "key-missing": ({ employer, path }) => ({
    first: "Arbejdsgiverens segl-nøgle mangler.",
    facts: [
      { label: "CVR-nr.", value: employer },
      { label: "nøglefil", value: harmless(path) },
    ],
    next: `Læg nøglen tilbage fra en sikkerhedskopi, eller lav en ny: frikort opsæt --cvr ${employer} --nøgle`,
  }),
  "clock-ahead": ({ now, last }) => ({
    first: "Computerens ur ser ud til at være for langt fremme.",
    facts: [
      { label: "uret viser", value: showInstant(now) },
      { label: "seneste postering", value: showInstant(last) },
    ],
    next: "Stil uret, og kør kommandoen igen. Går det rigtigt, så tilføj --uret-er-rigtigt.",
  }),
} satisfies Partial<ProblemWords>;

/** Why every row of a file was left out. */
const leftOutWords = {
  "not-approved": "ikke godkendt",
  "no-hours": "uden timer",
  sums: "summer",
  hidden: "skjult eller bortfiltreret",
};

const leftOutNext = {
  "not-approved":
    "Få timerne godkendt i tidssystemet, og hent filen igen, eller lad kolonnen ude med --forbind-kolonner.",
  "no-hours": "Se efter, om timerne står i en anden kolonne eller fil, og kør importen igen.",
  sums: "Hent filen med en linje for hver vagt, og kør importen igen.",
  hidden: "Vis linjerne i projektmappen, gem den, og kør importen igen.",
};
