import { type AccountKey, accountKeys } from "../../ledger/entry.js";
import { parseDay } from "../../values/calendar.js";
import { isPlaceholder } from "../../values/placeholder.js";
import { err, type Fault, ok, type Result } from "../../values/result.js";
import type { FieldReader } from "../fields.js";

/** The last day of an accounting year as a person writes it, `31-12`, kept as MM-DD. 29 February is no year end. */
export function parseYearEnd(text: string): Result<string, Fault> {
  const parts = /^(\d{1,2})[-./](\d{1,2})$/.exec(text.trim());
  if (!parts) return err({ kind: "unreadable" });
  const date = parseDay(`${parts[1]}-${parts[2]}-2025`);
  return date.ok ? ok(date.value.slice(5)) : err({ kind: "no-such-day" });
}

/** `wage=2905`: one of the account keys, by what it is called (`keyMeant`), and the user's own account, up to 60 printable letters. */
export function parseAccount(
  text: string,
  fields: FieldReader,
  keyMeant: (word: string) => AccountKey | undefined,
): readonly [AccountKey, string] | undefined {
  const at = text.indexOf("=");
  const key = keyMeant(text.slice(0, at));
  const account = text.slice(at + 1).trim();
  if (key !== undefined && !isPlaceholder(account) && /^[^\p{C}]{1,60}$/u.test(account)) return [key, account];
  const expected = `${accountKeys.join("|")}=2905`;
  const fault = isPlaceholder(account) ? "place" : "unreadable";
  const data = { field: "account", fault, received: text, expected } as const;
  fields.add("field-not-understood", data, "account");
  return undefined;
}
