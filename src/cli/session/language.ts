import { type Language, languages } from "../program/languages.js";

/** The variables of the environment that can choose a language. */
interface LanguageEnvironment {
  readonly FRIKORT_LANG?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/**
 * Which of the two languages speaks: `--lang`, else `FRIKORT_LANG`, else the locale (`da*` is Danish, all others English).
 * A word that is neither `da` nor `en` chooses nothing here; refusing it is the task of `program/line.ts`.
 */
export function languageOf(option: string | undefined, environment: LanguageEnvironment): Language {
  return stated(option) ?? stated(environment.FRIKORT_LANG) ?? ofLocale(localeOf(environment));
}

function stated(word: string | undefined): Language | undefined {
  const known = word?.trim().toLowerCase();
  return languages.find((language) => language === known);
}

/** The first that is set and not empty decides alone, as POSIX has it. */
function localeOf(environment: LanguageEnvironment): string {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
}

function ofLocale(locale: string): Language {
  return locale.toLowerCase().startsWith("da") ? "da" : "en";
}
