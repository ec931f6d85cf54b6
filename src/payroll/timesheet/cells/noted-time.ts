import { type Hours, seconds } from "../../../values/hours.js";
import { parseClock, parseTime, wholeHour } from "./times.js";

const between = String.raw`(?:\s+(?:\p{L}+)){0,2}?`;
const clock = String.raw`\s+(?:kl\.?|klokken|at)\s*(\d{1,2}(?:[:.]\d\d)?)(?![\d:.,]*\d)`;
const ended = new RegExp(
  String.raw`(?<!\p{L})(?:gik|gået|hjem|slap|sluttede|stoppede|færdig|left|finished|stopped)${between}${clock}`,
  "iu",
);
const began = new RegExp(
  String.raw`(?:^(?:kom|came)|(?<!\p{L})(?:mødte|startede|begyndte|arrived|started|began))${between}${clock}`,
  "iu",
);
const only = /(?<!\p{L})(?:kun|only)\s+(\d[\d.,:]*\s*(?:timer|time|t|hours?|h))(?!\p{L})/iu;

const sooner =
  /(?<!\p{L})(?:gik|gået|tog hjem|kom|kommet|mødte|left|came)(?:\s+\p{L}+)?\s+\d[\d.,:]*\s*(?:timer?|t|min\p{L}*|hours?|h)\.?\s+(?:før|tidligere|senere|for sent|early|earlier|late|later)(?!\p{L})/iu;

const less =
  /(?<!\p{L})(?:fra)?(?:træk(?:kes)?(?: fra)?|deduct)\s+\d[\d.,:]*\s*(?:timer?|t|hours?|h)(?!\p{L})(?!\s+(?:til\s+)?(?:\p{L}*pause|frokost|break|lunch))/iu;

/** `Automatisk udstempling`, `glemte at stemple ud`: the clock was stopped by nobody who was there. */
const unattended =
  /(?<!\p{L})(?:auto(?:matisk)?[- ]?(?:ud(?:stempl|logning|tjek|registr)|stempl|tjek|log)\p{L}*|glemt(?:e)?(?: at)? (?:stempl|tjekke|logge|registrer|ud)\p{L}*|auto(?:matic)?(?:ally)?[- ]?(?:clock|punch|check|log)\p{L}*[- ]?out|(?:forgot|missed) (?:to )?(?:clock|punch|check)\p{L}*(?:[- ]?out)?)(?!\p{L})/iu;

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
