/**
 * The words that hold a value's place in commands as they are shown: `--årsag ÅRSAG`. Typed as they stand, in capitals, they
 * are a command that was copied before its values were written in.
 */
const placeholders: ReadonlySet<string> = new Set([
  ...[
    "FRIKORT-ID",
    "BILAG",
    "NAVN",
    "ÅRSAG",
    "TIMER",
    "SATS",
    "TIMELØN",
    "BELØB",
    "DAG",
    "DAGE",
    "KONTO",
    "KILDE",
    "TEKST",
  ],
  ...["ADRESSE", "NUMMER", "ÅR", "KVARTAL", "TIDSPUNKT", "IMPORTID", "IMPORTNUMMER", "CVR", "NØGLE", "FIL", "PROFIL"],
  ...[
    "CARD",
    "VOUCHER",
    "NAME",
    "REASON",
    "HOURS",
    "RATE",
    "AMOUNT",
    "DAY",
    "DAYS",
    "ACCOUNT",
    "SOURCE",
    "TEXT",
    "KEY",
  ],
  ...["ADDRESS", "NUMBER", "YEAR", "QUARTER", "MOMENT", "FILE", "PROFILE"],
]);

/** Is it only the place of a value? */
export function isPlaceholder(text: string): boolean {
  return placeholders.has(text.trim().normalize("NFC"));
}
