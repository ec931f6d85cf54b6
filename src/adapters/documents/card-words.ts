// The words of a list of granted cards: what its columns are called, what is said of a card, and how a day is written among words.
import { plainLetters } from "../../values/plain-letters.js";

export type CardColumn =
  | "card"
  | "from"
  | "inactive-from"
  | "inactive-to"
  | "again"
  | "to"
  | "status"
  | "name"
  | "first-name"
  | "last-name";

/** Headings in lower case, with æ=ae, ø=oe, å=aa and nothing but letters. */
const headings: { readonly [C in CardColumn]: string } = {
  card: "frikortid frikortidnummer frikortnummer frikortnr frikort kort kortnummer card cardid cardnumber",
  from: [
    "aktiv aktivfra aktivtfra bevilget bevilgetfra fra active activefrom granted grantedfrom from",
    "bevillingsdato bevilgetdato bevillingfra aktiveringsdato aktiveret aktiveretfra startdato gyldigfra gaelderfra",
    "startdate validfrom activationdate",
  ].join(" "),
  "inactive-from": [
    "inaktiv inaktivfra deaktiveret deaktiveretfra inactive inactivefrom deactivated deactivatedfrom",
    "deaktiveringsdato deaktiveretdato deaktiveretden deaktiveringfra inaktiveringsdato spaerretfra lukketfra deactivationdate",
  ].join(" "),
  "inactive-to": "inaktivtil deaktiverettil inactiveto deactivatedto",
  again: [
    "genaktiveret genaktiveretfra aktivigen aktivigenfra reactivated reactivatedfrom",
    "genaktiveringsdato genaktiveretdato reactivationdate",
  ].join(" "),
  to: [
    "aktivtil til activeto to slutdato udloebsdato udloeb ophoersdato ophoer ophoert gyldigtil gaeldertil",
    "bevilgettil bevillingtil enddate expirydate validto grantedto",
  ].join(" "),
  status: "status tilstand state kortstatus",
  name: "navn borger borgernavn holder indehaver kortholder medarbejder name citizen",
  "first-name": "fornavn fornavne firstname",
  "last-name": "efternavn lastname",
};

const columns = new Map<string, CardColumn>(
  Object.entries(headings).flatMap(([column, words]) => words.split(" ").map((word) => [word, column as CardColumn])),
);

/** What a column holds by its heading. */
export function columnHeaded(heading: string): CardColumn | undefined {
  return columns.get(lettersOf(heading));
}

/** Headings of days that do not say what the days are of. */
const plainDays = wordsOf("fra til from to");

export function isPlainDays(heading: string): boolean {
  return plainDays.has(lettersOf(heading));
}

/** What a heading that is not known may tell of days or of a card in force. */
const dayWords = "dato date status aktiv active spaerre ophoer udloeb expir valid gyldig".split(" ");

export function isAboutDays(heading: string): boolean {
  const letters = lettersOf(heading);
  return dayWords.some((word) => letters.includes(word)) || saysInactive(heading);
}

function lettersOf(heading: string): string {
  return plainLetters(heading).replaceAll(/[^a-z]/g, "");
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const yesOrNo = wordsOf("ja nej yes no x");
const deactivated = wordsOf("deaktiveret deactivated spaerret blocked lukket closed");
const ended = wordsOf("ophoert udloebet expired");
const active = wordsOf(
  "aktiv aktivt active bevilget granted gyldig gyldigt valid aaben open genaktiveret reactivated ja yes x",
);
const inactive = new Set([
  ...[...deactivated, ...ended, ...wordsOf("inaktiv inaktivt inactive nej no")],
  ...["ikke aktiv", "ikke aktivt", "not active"],
]);

export function isYesOrNo(text: string): boolean {
  return yesOrNo.has(plainLetters(text));
}

/** A status that says when: a card was deactivated on some days, whatever it is now. */
export function isDeactivated(status: string): boolean {
  return deactivated.has(plainLetters(status));
}

/** A status that says the card came to its end. */
export function isEnded(status: string): boolean {
  return ended.has(plainLetters(status));
}

/** Is a card in force by its status? Nothing where the status is not understood. */
export function isActiveBy(status: string): boolean | undefined {
  const said = plainLetters(status);
  return active.has(said) ? true : inactive.has(said) ? false : undefined;
}

/** How words begin that may be said of a card that is not in force. */
const becameInactive = [
  ..."inaktiv inactive deaktiver deactivat lukke closed spaerre blocked ophoer ophaev udloeb expired inddrag fratag annulle".split(
    " ",
  ),
  ..."tilbagekald bortfald stoppe afslut suspend slettet revoked cancel withdrawn terminat".split(" "),
];

/** A card is not, or no longer, in force. */
const isNot = /(?<!\p{L})(?:ikke|ej|not|no longer) (?:laengere |mere )?(?:aktiv|active|gyldig|valid)/u;

/** May a text say that a card is not in force? */
function saysInactive(text: string): boolean {
  const said = plainLetters(text);
  const words = said.split(/\P{L}+/u);
  return isNot.test(said) || becameInactive.some((begins) => words.some((word) => word.startsWith(begins)));
}

const months = [
  ..."januar februar marts april maj juni juli august september oktober november december".split(" "),
  ..."january february march may june july october".split(" "),
];

/** How a month begins that is written short. */
const shortMonths = "jan feb mar apr maj mai may jun jul aug sep okt oct nov dec".split(" ");

/** How days, weeks, months and quarters are written among other words. */
const dayForms: readonly RegExp[] = [
  /** `01-06-2026`, `1/6/26` */
  /\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})/,
  /** `2026/06/01` */
  /\d{4}([-./])\d{1,2}\1\d{1,2}/,
  /** `1 6 2026` */
  /\d{1,2} \d{1,2} 20\d\d/,
  /** `1. juni 2026`, `1.jun.26` */
  new RegExp(`\\d{1,2}\\.? ?(?:${shortMonths.join("|")})[a-z]*\\.? ?\\d{2,4}`),
  /** `juni 2026`, `jun. 26` */
  new RegExp(`(?:${months.join("|")}|(?:${shortMonths.join("|")})t?\\.?)[ -]?20\\d\\d`),
  /** `uge 5 2026`, `uge 5, 2026`, `u5/26`, `2026-W05`, `week 5 of 2026` */
  /(?:uge|week|u|w) ?\d{1,2}(?:,? | i | of |[-./])20\d\d/,
  /20\d\d[- ]?(?:uge|week|u|w) ?\d{1,2}/,
  /** `1. kvartal 2026`, `Q1 2026`, `2026 K1` */
  /(?:\d\.? ?(?:kvartal|kvt|quarter)|[kq]\d),? ?20\d\d/,
  /20\d\d[- ]?[kq]\d/,
];

/** Days as eight digits: `01062026`, and `20260601` of years that have cards; a telephone number may look like one. */
const eightDigits = [
  /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])20\d\d/,
  /20(?:19|[23]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/,
];

const amongWords = [...dayForms, ...eightDigits].map(
  ({ source }) => new RegExp(`(?<![^\\s(])(?:${source})(?![^\\sT,.;:)])`, "i"),
);

/** Days and months that are one only where a whole cell is one, each with the numbers of the same form that show it to be another. */
const wholeCells: readonly { readonly day: RegExp; readonly form?: RegExp }[] = [
  { day: whole(...eightDigits), form: /^\d{2} ?\d{2} ?\d{2} ?\d{2}$/ },
  /** `06-2026`, `2026-06` */
  { day: whole(/(?:0?[1-9]|1[0-2])[-./]20\d\d/, /20\d\d[-./](?:0[1-9]|1[0-2])/), form: /^\d{1,4}[-./]\d{1,4}$/ },
  /** `1/6` */
  { day: whole(/(?:[12]?[1-9]|[123]0|31)\/(?:0?[1-9]|1[0-2])/), form: /^\d+\/\d+$/ },
  /** `1. juni` */
  { day: new RegExp(`^\\d{1,2}\\.? ?(?:${shortMonths.join("|")})[a-z]*\\.?$`, "i") },
];

function whole(...forms: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${forms.map(({ source }) => source).join("|")})$`, "i");
}

/**
 * What a cell tells whose heading is not known: of days or of a card that is not in force (`card`), perhaps of a day (`maybe`), or of a
 * `number` that has the form of a day and is none, as a telephone number or a fraction is.
 */
export function toldIn(text: string): "card" | "maybe" | "number" | "nothing" {
  const said = plainlyWritten(text);
  if (wholeCells.some(({ day }) => day.test(said))) return "maybe";
  if (amongWords.some((day) => day.test(said)) || saysInactive(said)) return "card";
  return wholeCells.some(({ form }) => form?.test(said)) ? "number" : "nothing";
}

/** Letters as they are read: without signs that nobody sees, every dash as a hyphen, and nothing beside the marks of a day. */
function plainlyWritten(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\p{Pd}\u2212]/gu, "-")
    .replaceAll(/ ?([-./]) ?(?=\d)/g, "$1")
    .trim();
}
