import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/cli/session/language.js";

describe("which language speaks", () => {
  test("the option goes before the variable, and the variable before the locale", () => {
    expect(languageOf("en", { FRIKORT_LANG: "da", LANG: "da_DK.UTF-8" })).toBe("en");
    expect(languageOf(undefined, { FRIKORT_LANG: "da", LANG: "en_GB.UTF-8" })).toBe("da");
    expect(languageOf(undefined, { LANG: "da_DK.UTF-8" })).toBe("da");
  });

  test("the first locale variable that is set decides alone", () => {
    expect(languageOf(undefined, { LC_ALL: "C", LC_MESSAGES: "da_DK", LANG: "da_DK" })).toBe("en");
    expect(languageOf(undefined, { LC_ALL: "", LC_MESSAGES: "da_DK", LANG: "en_US" })).toBe("da");
    expect(languageOf(undefined, {})).toBe("en");
  });

  test("a language that is not spoken chooses nothing", () => {
    expect(languageOf("fr", { LANG: "da_DK" })).toBe("da");
    expect(languageOf(undefined, { FRIKORT_LANG: "sv", LANG: "sv_SE" })).toBe("en");
  });
});
