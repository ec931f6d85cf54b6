import { headingKey, isPayHeading, meaningOf } from "../cells/headings.js";
import { parseClock, timesOfSpan } from "../cells/times.js";

/**
 * A column that may change what is paid, and whose heading nobody knows: `hours` are hours beside those of the row, `signed`
 * is a signature that some rows may lack, `against` says that it is not paid, or is less, `gross` are hours that hold the breaks too,
 * `currency` is pay in other money than kroner, `shift` is a second one on the line, `employers` names several employers, `tax-cards` says on which tax card a row is paid, `clock` is another start or end, `date` holds days.
 */
export type Unclear =
  | ("break" | "approved" | "signed" | "against" | "kind" | "hours")
  | ("gross" | "shift" | "currency" | "employers" | "tax-cards" | "clock" | "date");

const unclearWords: readonly (readonly [Unclear, RegExp])[] = [
  [
    "gross",
    /brutto(?:arbejds)?(?:tid|tim)|(?:tid|timer)brutto|gross(?:hours|time)|(?:hours|time)gross|(?:tid|timer|hours|time)(?:inkl|incl|med|with)\p{L}*?(?:pause|frokost|break|lunch)/u,
  ],
  ["break", /pause|frokost|break|lunch|meal|hviletid|fradrag|fratraek|deduct/],
  [
    "hours",
    /overtid|overarbejde|merarbejde|overtime|^ot\d?(?:hours|timer)?$|^(?:aften|nat|weekend|(?:soen(?:dag)?(?:s)?(?:og)?)?helligdage?|evening|night)$|^\d{2,3}(?:pct|procent)|^(?:timer|hours|tid)\d{2,3}(?:pct|procent)|(?:aften|nat|weekend|loerdags|soendags|helligdags|ekstra)timer|(?:evening|night|weekend|saturday|sunday|extra)hours/,
  ],
  ["signed", /underskrift|signature?|^(?:leders?|chefs?)?(?:init|initialer|paraf)$/],
  ["against", /afvist|reject|declin|annull|aflys|afmeld|slettet|udeblev|kladde|cancel|deleted|noshow|draft/],
  [
    "against",
    /udbetalt|^(?:(?:allerede|kontant)?betalt(?:kontant|beloeb|den|dato|kr)?|kontant|kontantbeloeb|kontantudbetaling|mobilepay(?:beloeb|kr)?|(?:afregnet|loenkoert|overfoert(?:tilloen)?|eksporteret|exported|processed)(?:den|dato|on|date)?|(?:already|amount|cash)?paid(?:out|incash|amount|on|date)?|unpaid|ubetalt|ikkebetalt|uloennet|udgaar|udgaaet)$/,
  ],
  [
    "against",
    /forskud|^[aà](?:cc?|k)onto(?:beloeb|udbetalt|udbetaling)?$|(?<!skatte)traek$|modregn|indehold|^(?:payadvance|advance|advancepaid)$/,
  ],
  [
    "approved",
    /godkend|approv|attest|kontroller|bekraeft|verific|confirm|^ok(?:af|leder|chef)?$|^(?:leder|chef)ok$|^setaf|^state$|afloennes|loenberettig/,
  ],
  [
    "against",
    /frivillig|volunteer|(?:overtaget|daekket|afloest|udfoert)af|byttetmed|faktiskmedarbejder|takenby|coveredby|swappedwith/,
  ],
  ["kind", /tillaeg(?:s)?(?:pct|procent)|(?:pct|procent)tillaeg/],
  [
    "against",
    /^(?:rettedetimer|timerrettet|rettettil|korriger\p{L}*|korrektion(?:er)?|regulering(?:er)?|(?:corrected|adjusted)hours|corrections?|adjustments?)$/u,
  ],
  ["kind", /^(?:(?:loen|betalings?|sats)?(?:pct|procent)|faktor|factor)$/],
  ["kind", /^(?:kode|koder|dagkode|code)$/],
  [
    "kind",
    /fravaer|^(?:frav|fs|sf)$|sygdom|syg(?:e|$)|sick|absence|leave(?!d)|orlov|ferie|vacation|holiday|timeoff|barnssyg|barsel|omsorgsdag|seniordag|afspadser|^pto/,
  ],
  [
    "kind",
    /(?:loen|tids?|time|timer|vagt|shift|pay|wage|hours?|registrerings?|entry|arbejds|work|earning)(?:art|type|kode|code|kind|category|kategori)|loendel/,
  ],
];

const otherMoney = /(?<!\p{L})(?:eur|euro|usd|gbp|sek|nok|chf|pln)(?!\p{L})|[€$£]/iu;

/** `Sats (EUR)`, `Rate $`: pay in other money than kroner. An amount is only compared. */
function isInOtherMoney(heading: string): boolean {
  const bare = heading.replace(otherMoney, "").replaceAll(/[([]\s*[)\]]/g, "");
  const meaning = isPayHeading(bare) ? "rate" : meaningOf(bare);
  return otherMoney.test(heading) && (meaning === "rate" || meaning === "supplement" || meaning === "pension");
}

/** What an unknown column may be that could change what is paid. `Start 2` is a second shift, which counts where hours are reckoned from the first. */
export function unclearMeaning(heading: string): Unclear | undefined {
  const again = meaningOf(heading.replace(/\s*\d$/, ""));
  if (/\d$/.test(heading.trim()) && (again === "start" || again === "end")) return "shift";
  if (/\d$/.test(heading.trim()) && again === "hours") return "hours";
  if (isInOtherMoney(heading)) return "currency";
  const key = headingKey(heading.replaceAll("%", "pct"));
  return unclearWords.find(([, words]) => words.test(key))?.[0];
}

/**
 * What an unknown column may be by what stands below it: a currency that is no kroner, employers or tax cards that divide the
 * rows, clock times that nobody has planned.
 */
export function unclearBelow(heading: string, values: readonly string[]): Unclear | undefined {
  const key = headingKey(heading);
  const isDivided = () => new Set(values.map(headingKey)).size > 1;
  if (/^(?:valuta|valutakode|currency|currencycode)$/.test(key))
    return values.some((text) => !/^(?:dkk|kr|kroner|danskekroner|danishkroner)$/.test(headingKey(text)))
      ? "currency"
      : undefined;
  if (key === "loen") return values.every((text) => /^(?:ja|nej|x)$/i.test(text)) ? "approved" : undefined;
  if (saysEmployer(heading)) return isDivided() ? "employers" : undefined;
  if (/^(?:skattekort|skattekorttype|korttype|taxcard)$/.test(key)) return isDivided() ? "tax-cards" : undefined;
  const isPlanned = /planlagt|planned|schedul|roster|aftalt|aabning|opening/.test(key);
  if (!isPlanned && values.some((text) => timesOfSpan(text) !== undefined)) return "shift";
  const isClock = /(?:start|begin|slut|stop|end|ind|ud|in|out|fra|til|from|to)(?:tid|kl|time)?$/.test(key);
  if (!isClock || isPlanned) return undefined;
  return values.length > 0 && values.every((text) => parseClock(text).ok) ? "clock" : undefined;
}

/** A column that names an employer, or so it may be. */
export function saysEmployer(heading: string): boolean {
  return employerWords.test(headingKey(heading));
}

const employerWords =
  /^(?:arbejdsgiver|arbejdsgivernavn|virksomhed|virksomhedsnavn|firma|firmanavn|selskab|selskabsnavn|juridiskenhed|employer|employername|company|companyname|legalentity)$/;

/** `Trækprocent`, `A-skat`, `AM-bidrag`: what is withheld from ordinary pay, and not from a frikort's. */
export function saysTax(heading: string): boolean {
  return /^(?:traek(?:procent|pct)|a?skat|hovedkort|bikort|ambidrag|amb$|tax(?:rate|pct|percent|card)?$|withholding|incometax)/.test(
    headingKey(heading.replaceAll("%", "pct")),
  );
}
