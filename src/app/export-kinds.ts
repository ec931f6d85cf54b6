/** What can be exported, and as which formats: the journal in each, the others as CSV. */
export const exportKinds = ["registration", "journal", "year"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportFormats = ["csv", "dinero", "economic", "hledger", "beancount"] as const;
export type ExportFormat = (typeof exportFormats)[number];
