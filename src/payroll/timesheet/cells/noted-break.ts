import { daySeconds, parseClock } from "./times.js";

const word =
  /(?<![\p{L}\p{N}])(?:(?:frokost|spise)?pauser?|frokost|(?:lunch|meal)(?: ?break)?|breaks?)(?![\p{L}\p{N}])/iu;
const range = /\d{1,2}(?:[:.]\d\d)?\s*[-–]\s*\d{1,2}(?:[:.]\d\d)?/;
const length =
  /\d\s*(?:min|m\b|t\b|timer?\b|h\b|hours?\b)|(?<![\d.:])\d{1,2}[:.]\d\d(?!\d)|½|\b1\/2\b|halv(?:anden)? time|half an hour|pauser?:?\s*\d+$/i;
const included = /(?:inkl|incl)\S*\s+(?:ubetalt\s+|unpaid\s+)?(?=\p{L})/iu;
const takenOff = /(?<!\p{L})(?:minus|fratræk|fradrag|less)\s+(?:[\d½][\d.,:]*\s*\p{L}*)/iu;

/** There was none, it is paid, it is taken off already, or the text is about work before, during or after it. */
const isNone =
  /(?<!\p{L})(?:uden|ingen|ikke|betalt|eks[ck]l\S*|fratrukket|trukket|efter|før|under|til|no|not|none|without|paid|excl\S*|deducted|after|before|during)(?!\p{L})/iu;

/** So long is no break: `Frokost 11-15` is a shift. */
const longest = 2 * 3600;

/**
 * The word by which a text beside the hours says that there was a break in them, `inkl. 30 min pause`, `frokost 12-12.30`,
 * `minus 30 min`: nobody has taken it off. Nothing where it says that there was none, that it is paid or taken off.
 */
export function notedBreak(text: string): string | undefined {
  const [lessThat] = takenOff.exec(text) ?? [];
  if (lessThat !== undefined) return lessThat;
  const [named] = word.exec(text) ?? [];
  if (named === undefined || isNone.test(text)) return undefined;
  const [clocks] = range.exec(text) ?? [];
  const isSaid = clocks === undefined ? length.test(text) || included.test(text) : isShort(clocks);
  return isSaid ? named : undefined;
}

function isShort(clocks: string): boolean {
  const [from, to] = clocks.split(/[-–]/).map((clock) => parseClock(clock.trim().replace(/^\d{1,2}$/, "$&:00")));
  return from?.ok !== true || to?.ok !== true || (to.value - from.value + daySeconds) % daySeconds <= longest;
}
