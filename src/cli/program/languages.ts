/** The languages of the program. English is that of the contract's own names. */
export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];
