import { holdsDate } from "./dates.js";
import { headingKey } from "./headings.js";

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

const hourKinds: ReadonlySet<string> = new Set([
  ...[
    "1",
    "normal",
    "normaltimer",
    "normaltid",
    "normalloen",
    "timer",
    "timeloen",
    "timeloennet",
    "timeloennede",
    "grundloen",
    "loen",
    "almindelig",
  ],
  ...["almindeligetimer", "almindeligvagt", "almindeligarbejdstid", "arbejdstimer", "arbejdstid", "arbejde", "vagt"],
  ...["hours", "normalhours", "regular", "regularhours", "wage", "work", "shift", "timesheet", "ordinary", "standard"],
  ...["t", "time", "tim", "h", "hour", "hrs", "std"],
  ...["", "nej", "no", "ingen", "none", "0", "false", "falsk", "intetfravaer", "noabsence"],
]);

/** What a wage type means: what the client's mapping says, else ordinary hours under their usual names; nothing when it is not set up. */
export function kindMeaning(text: string, mapped: ReadonlyMap<string, KindMeaning>): KindMeaning | undefined {
  const key = headingKey(text);
  return mapped.get(key) ?? (hourKinds.has(key) ? "hours" : undefined);
}

const noWork: ReadonlySet<string> = new Set(
  [
    "syg|sygdom|sygemeldt|sygedag|barn syg|barns sygedag|barns første sygedag|ferie|feriedag|feriefridag|feriefri",
    "fravær|fraværende|orlov|barsel|afspadsering|helligdag|sh|sh-dag|søgnehelligdag|omsorgsdag|seniordag|frokost|frokostpause|pause|spisepause",
    "udeblevet|udeblev|mødte ikke|ikke mødt|afbud|aflyst|aflyst vagt|annulleret|slettet|no show|cancelled|canceled|deleted",
    "ikke godkendt|afvist|kladde|udkast|draft|fri|fridag|dublet|duplicate|fejl|slettes|sick|sick day|sick leave|sickness|vacation|holiday|public holiday|annual leave|leave|pto",
    "paid time off|time off|unpaid leave|absence|absent|lunch|lunch break|break|meal|meal break|not approved|rejected",
    "km|kilometer|kørte km|kørselsgodtgørelse|kilometergodtgørelse|mileage|kørsel|transport|transporttid|rejsetid|skurpenge|smudstillæg|materialer|materiale|materials|travel|travel time|udlæg|diæter|expense|expenses|on call|standby|stand-by|bagvagt",
    "fleksjob|flexjob|løntilskud|ordinær løn|ordinær ansættelse|almindelig løn",
  ]
    .join("|")
    .split("|")
    .map(headingKey),
);

/** `Syg hele dagen`, `Sygeløn`, `Udeblev fra vagt`; `Overtid 50%` and `Aftentillæg`, hours that are paid otherwise or told twice; `Overført fra oktober`; `Rettelse`, which may stand beside what it corrects. */
const beginsAsNoWork =
  /^(?:løn under (?:sygdom|ferie|barsel)|(?:var|er|blev|meldte sig|melder sig) syg(?:emeldt)?|hjemsendt|sendt hjem|bagvagt(?:er)?|ikke mødt(?: op)?|dukkede ikke op|(?:er )?udbetalt|betalt kontant|paid in cash|forventet|frivillig\p{L}*|uden løn|volunteer\p{L}*|modregn\p{L}*|rettelse(?: (?:af|til|for)|$)|korrektion|erstatter|correction|replaces|afspadser\p{L}*|selvbetalt fri\p{L}*|udgå(?:r|et)|(?:skal|kan) slettes|fejl(?:registr\p{L}*|\s*[-–:].*)|dobbeltregistr\p{L}*|overført|carried (?:over|forward)|(?:er )?allerede (?:ud)?betalt|already paid|(?:skal )?ikke (?:ud)?betales|do not pay|(?:mangler|afventer|venter på|uden|til) (?:at blive )?(?:godkend\p{L}*|attest\p{L}*)|(?:er )?(?:endnu )?ikke (?:endnu )?(?:godkendt|attesteret)|skal godkendes|(?:awaiting|pending|waiting for) approval|not (?:yet )?approved|rådighed(?:s\p{L}*)?|beredskab(?:s\p{L}*)?|primo|saldo|ulønnet\p{L}*|overtid\p{L}*|overarbejde|merarbejde|overtime|\p{L}*tillæg|syge?(?:dag|dage|fravær|løn|meldt|meldte sig|orlov|timer)?|sygdom|barn(?:et)?s? (?:(?:første|1\.|2\.|anden) )?syg(?:t|edag)?|(?:1\.|2\.|første|anden) sygedag|ferie(?:dag|fridag|løn)?|fravær|udeblev(?:et)?|mødte ikke|aflyst|annulleret|sick|on (?:sick )?leave|no[- ]?show|cancell?ed)(?![\p{L}\p{N}])/iu;

/** `Vagten overtaget af Jens`, `Prøvevagt uden løn`: wherever it stands, the hours may be somebody else's, or are not paid, or not in full. */
const saysAnywhere =
  /(?<!\p{L})(?:uden løn|ulønnet|(?<!(?:pausen?|frokost(?:en)?) )betales (?:kun|ikke|halvt)|skal ikke (?:ud)?betales|(?:halv|(?<!\d)\d{1,2} ?%(?: i)?) (?:løn|betaling)|half pay|unpaid(?! (?:break|lunch|meal))|without pay|overtaget af|taget af|byttet (?:vagt(?:en)? )?(?:med|til)|dækket af|afløst af|passet af|taken (?:over )?by|covered by|swapped with|replaced by)(?!\p{L})/iu;

/** `Har fået 500 kr. kontant`, `Betalt via MobilePay 3/11`, `A conto 500`: wherever it stands, the pay has been handed over already, or a part of it. */
const saysPaid =
  /(?<!\p{L})(?:(?<!(?:ikke|skal|kan|bliver|blive|vil|ønskes) )(?:ud)?betalt (?:kontant|kontanter|i hånden|via|(?:med|over|på) mobile ?pay|(?:den |d\. ?)?\d+)|fået (?:\S+ ){0,4}?(?:kontant|i hånden|udbetalt|på mobile ?pay|via mobile ?pay)|[aà] ?(?:cc?|k)onto|forskud|(?:paid|received) (?:\S+ ){0,3}?(?:in cash|cash|via|by|on)|cash advance|advance (?:paid|payment)|paid in advance)(?!\p{L})/iu;

/** The words by which a cell says, as a whole or at its beginning, that the row is sickness, holiday, a break or the like, whatever column it stands in. */
export function noWorkIn(text: string): string | undefined {
  if (text !== "" && noWork.has(headingKey(text))) return text;
  return (beginsAsNoWork.exec(text) ?? saysAnywhere.exec(text) ?? saysPaid.exec(text))?.[0];
}

export function isNoWork(text: string): boolean {
  return noWorkIn(text) !== undefined;
}
