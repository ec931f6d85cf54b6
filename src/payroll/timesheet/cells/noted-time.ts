import { type Hours, seconds } from "../../../values/hours.js";
import { wordsInText } from "./phrases.js";
import { parseClock, parseTime, wholeHour } from "./times.js";

const clock = String.raw`(?:\s+(?:\p{L}+)){0,2}?\s+(?:kl\.?|klokken|at)\s*(\d{1,2}(?:[:.]\d\d)?)(?![\d:.,]*\d)`;
const leaving = "(?:gik|gået|hjem|slap|sluttede|stoppede|færdig|left|finished|stopped)";
const coming = "(?:^(?:kom|came)|mødte|startede|begyndte|arrived|started|began)";

/** `gik kl. 14`. */
const ended = new RegExp(String.raw`(?<!\p{L})${leaving}${clock}`, "iu");

/** `mødte først kl. 10`. */
const began = new RegExp(String.raw`(?<!\p{L})${coming}${clock}`, "iu");

const number = String.raw`\d[\d.,:]*\s*`;

/** `kun 2 timer`. */
const only = wordsInText(String.raw`(?:kun|only)\s+(${number}(?:timer|time|t|hours?|h))`);

/** `gik 2 timer før`. */
const sooner = wordsInText(
  String.raw`(?:gik|gået|tog hjem|kom|kommet|mødte|left|came)(?:\s+\p{L}+)?\s+${number}(?:timer?|t|min\p{L}*|hours?|h)\.?\s+(?:før|tidligere|senere|for sent|early|earlier|late|later)`,
);

/** `træk 1 time`, but a break that is to be taken off is none. */
const less = wordsInText(
  String.raw`(?:fra)?(?:træk(?:kes)?(?: fra)?|deduct)\s+${number}(?:timer?|t|hours?|h)(?!\p{L})(?!\s+(?:til\s+)?(?:\p{L}*pause|frokost|break|lunch))`,
);

/** `Automatisk udstempling`, `glemte at stemple ud`: the clock was stopped by nobody who was there. */
const unattended = wordsInText(
  String.raw`auto(?:matisk)?[- ]?(?:ud(?:stempl|logning|tjek|registr)|stempl|tjek|log)\p{L}*`,
  String.raw`glemt(?:e)?(?: at)? (?:stempl|tjekke|logge|registrer|ud)\p{L}*`,
  String.raw`auto(?:matic)?(?:ally)?[- ]?(?:clock|punch|check|log)\p{L}*[- ]?out`,
  String.raw`(?:forgot|missed) (?:to )?(?:clock|punch|check)\p{L}*(?:[- ]?out)?`,
);

/** What the hours of a row rest on. */
interface Told {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly hours?: Hours | undefined;
}

/**
 * The words by which a text beside the hours says that they were others, `gik kl. 14`, `mødte først kl. 10`, `kun 2 timer`,
 * `gik 2 timer før`, `træk 1 time`, or that nobody read them off, `automatisk udstempling`: nothing where start, end or hours are the same.
 */
export function notedTime(text: string, { start, end, hours }: Told): string | undefined {
  const isOther = (found: RegExpExecArray | null, told: number | undefined) => {
    const read = parseClock(wholeHour(found?.[1] ?? ""));
    return read.ok && read.value !== told;
  };
  const [left, came, length] = [ended.exec(text), began.exec(text), only.exec(text)];
  if (isOther(left, end)) return left?.[0].trim();
  if (isOther(came, start)) return came?.[0].trim();
  const [changed] = sooner.exec(text) ?? less.exec(text) ?? unattended.exec(text) ?? [];
  if (changed !== undefined) return changed;
  const read = parseTime(length?.[1] ?? "", "comma");
  return read.ok && read.value.time !== (hours ?? seconds(0)) ? length?.[0].trim() : undefined;
}
