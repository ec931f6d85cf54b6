import { holdsDate } from "./dates.js";
import { headingKey } from "./headings.js";
import { textBeginning, wordsInText } from "./phrases.js";

const approvals: ReadonlySet<string> = new Set([
  ...["godkendt", "ja", "ok", "attesteret", "bekraeftet", "accepteret", "sand", "1"],
  ...["approved", "yes", "true", "confirmed", "accepted", "j", "y", "x"],
]);

/** Has somebody approved the row? Anything but a clear yes, or the day on which it was said, is no. */
export function isApproval(text: string): boolean {
  return (
    approvals.has(headingKey(text)) ||
    holdsDate(text) ||
    /^(?:[✓✔☑✅]\ufe0f?$|godkendt af |approved by )/i.test(text.trim())
  );
}

/** Has somebody signed the row, below `Godkendt af`: with a name or its initials, the day behind them or not (`BL 5/11`), or as rows are approved otherwise? */
export function isSignature(text: string): boolean {
  const isNo =
    /^(?:nej|no|ikke|ej|ingen|mangler|afvent|afvist|pending|reject|declin|none|kladde|åben|open|udkast|draft|venter)/i;
  const isSigned = /^\p{Lu}[\p{L}'’. -]*?(?:[ ,]+(?:d\. ?)?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\.?)?$/u.test(
    text.trim(),
  );
  return isApproval(text) || (isSigned && !isNo.test(text.trim()));
}

/** What a wage type stands for: hours to be paid, or something that is not paid on the card. */
export type KindMeaning = "hours" | "ignored";

/** Ordinary hours under their usual names; a column of absence that says there was none is of them too. */
const hourKinds: ReadonlySet<string> = new Set([
  ...["1", "normal", "normaltimer", "normaltid", "normalloen", "grundloen", "loen", "almindelig"],
  ...["timer", "timeloen", "timeloennet", "timeloennede", "t", "time", "tim", "std"],
  ...["almindeligetimer", "almindeligvagt", "almindeligarbejdstid", "arbejdstimer", "arbejdstid", "arbejde", "vagt"],
  ...["hours", "normalhours", "regular", "regularhours", "wage", "work", "shift", "timesheet", "ordinary", "standard"],
  ...["h", "hour", "hrs"],
  ...["", "nej", "no", "ingen", "none", "0", "false", "falsk", "intetfravaer", "noabsence"],
]);

/** What a wage type means: what the client's mapping says, else ordinary hours under their usual names; nothing when it is not set up. */
export function kindMeaning(text: string, mapped: ReadonlyMap<string, KindMeaning>): KindMeaning | undefined {
  const key = headingKey(text);
  return mapped.get(key) ?? (hourKinds.has(key) ? "hours" : undefined);
}

/** Names of what is no work, or is not paid by the hour, as they fill a whole cell. */
const noWork: ReadonlySet<string> = new Set(
  [
    ["syg", "sygdom", "sygemeldt", "sygedag", "barn syg", "barns sygedag", "barns første sygedag"],
    ["sick", "sick day", "sick leave", "sickness"],
    ["ferie", "feriedag", "feriefridag", "feriefri", "fri", "fridag", "afspadsering", "omsorgsdag", "seniordag"],
    ["fravær", "fraværende", "orlov", "barsel", "helligdag", "sh", "sh-dag", "søgnehelligdag"],
    ["vacation", "holiday", "public holiday", "annual leave", "leave", "pto", "paid time off", "time off"],
    ["unpaid leave", "absence", "absent"],
    ["frokost", "frokostpause", "pause", "spisepause", "lunch", "lunch break", "break", "meal", "meal break"],
    ["udeblevet", "udeblev", "mødte ikke", "ikke mødt", "afbud", "aflyst", "aflyst vagt", "annulleret", "no show"],
    ["slettet", "slettes", "dublet", "fejl", "cancelled", "canceled", "deleted", "duplicate"],
    ["ikke godkendt", "afvist", "kladde", "udkast", "draft", "not approved", "rejected"],
    ["km", "kilometer", "kørte km", "kørselsgodtgørelse", "kilometergodtgørelse", "mileage", "kørsel", "transport"],
    ["transporttid", "rejsetid", "travel", "travel time"],
    ["skurpenge", "smudstillæg", "materialer", "materiale", "materials", "udlæg", "diæter", "expense", "expenses"],
    ["on call", "standby", "stand-by", "bagvagt"],
    ["fleksjob", "flexjob", "løntilskud", "ordinær løn", "ordinær ansættelse", "almindelig løn"],
  ]
    .flat()
    .map(headingKey),
);

/** A cell that begins with one of these is no work; hours that are paid otherwise or told twice, and a correction beside what it corrects, are none either. */
const beginsAsNoWork = textBeginning(
  // Sickness, holiday and absence.
  "løn under (?:sygdom|ferie|barsel)",
  "(?:var|er|blev|meldte sig|melder sig) syg(?:emeldt)?",
  "syge?(?:dag|dage|fravær|løn|meldt|meldte sig|orlov|timer)?|sygdom",
  String.raw`barn(?:et)?s? (?:(?:første|1\.|2\.|anden) )?syg(?:t|edag)?|(?:1\.|2\.|første|anden) sygedag`,
  String.raw`ferie(?:dag|fridag|løn)?|fravær|afspadser\p{L}*|selvbetalt fri\p{L}*`,
  "sick|on (?:sick )?leave",
  // Nobody came, or was sent home.
  "hjemsendt|sendt hjem|ikke mødt(?: op)?|mødte ikke|dukkede ikke op|udeblev(?:et)?|no[- ]?show",
  "aflyst|annulleret|cancell?ed",
  // Paid already, elsewhere or not at all.
  "(?:er )?udbetalt|(?:er )?allerede (?:ud)?betalt|betalt kontant|(?:skal )?ikke (?:ud)?betales",
  "paid in cash|already paid|do not pay",
  String.raw`uden løn|ulønnet\p{L}*|frivillig\p{L}*|volunteer\p{L}*`,
  // Corrections and what is carried from elsewhere.
  String.raw`modregn\p{L}*|rettelse(?: (?:af|til|for)|$)|korrektion|erstatter|correction|replaces`,
  String.raw`udgå(?:r|et)|(?:skal|kan) slettes|fejl(?:registr\p{L}*|\s*[-–:].*)|dobbeltregistr\p{L}*`,
  "overført|carried (?:over|forward)|primo|saldo|forventet",
  // Nobody has approved it yet.
  String.raw`(?:mangler|afventer|venter på|uden|til) (?:at blive )?(?:godkend\p{L}*|attest\p{L}*)|skal godkendes`,
  "(?:er )?(?:endnu )?ikke (?:endnu )?(?:godkendt|attesteret)",
  "(?:awaiting|pending|waiting for) approval|not (?:yet )?approved",
  // Hours that are paid otherwise.
  String.raw`bagvagt(?:er)?|rådighed(?:s\p{L}*)?|beredskab(?:s\p{L}*)?`,
  String.raw`overtid\p{L}*|overarbejde|merarbejde|overtime|\p{L}*tillæg`,
);

/** Wherever they stand, the hours may be somebody else's, or are not paid, or not in full. */
const saysAnywhere = wordsInText(
  "uden løn|ulønnet|without pay|unpaid(?! (?:break|lunch|meal))",
  "(?<!(?:pausen?|frokost(?:en)?) )betales (?:kun|ikke|halvt)|skal ikke (?:ud)?betales",
  String.raw`(?:halv|(?<!\d)\d{1,2} ?%(?: i)?) (?:løn|betaling)|half pay`,
  "overtaget af|taget af|byttet (?:vagt(?:en)? )?(?:med|til)|dækket af|afløst af|passet af",
  "taken (?:over )?by|covered by|swapped with|replaced by",
);

/** `Har fået 500 kr. kontant`, `Betalt via MobilePay 3/11`, `A conto 500`: wherever they stand, the pay has been handed over already, or a part of it. */
const saysPaid = wordsInText(
  String.raw`(?<!(?:ikke|skal|kan|bliver|blive|vil|ønskes) )(?:ud)?betalt (?:kontant|kontanter|i hånden|via|(?:med|over|på) mobile ?pay|(?:den |d\. ?)?\d+)`,
  String.raw`fået (?:\S+ ){0,4}?(?:kontant|i hånden|udbetalt|på mobile ?pay|via mobile ?pay)`,
  "[aà] ?(?:cc?|k)onto|forskud",
  String.raw`(?:paid|received) (?:\S+ ){0,3}?(?:in cash|cash|via|by|on)`,
  "cash advance|advance (?:paid|payment)|paid in advance",
);

/** The words by which a cell says, as a whole or at its beginning, that the row is sickness, holiday, a break or the like, whatever column it stands in. */
export function noWorkIn(text: string): string | undefined {
  if (text !== "" && noWork.has(headingKey(text))) return text;
  return (beginsAsNoWork.exec(text) ?? saysAnywhere.exec(text) ?? saysPaid.exec(text))?.[0];
}

export function isNoWork(text: string): boolean {
  return noWorkIn(text) !== undefined;
}
