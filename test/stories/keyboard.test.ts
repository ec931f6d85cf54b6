import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { golden } from "../support/golden-file.js";
import { typed } from "../support/office.js";
import { talkInTerminal } from "../support/real-terminal.js";
import { emptyFolder } from "../support/run.js";
import { down, enter, type Talk, type Turn, talkAt } from "../support/talk.js";

/**
 * A year as the bookkeeper types it, in Danish, at a terminal of eighty columns: what has stood on the screen is the golden.
 * `test/stories/small-employer.test.ts` follows the figures of a year; here it is what a person reads. With
 * `FRIKORT_TEST_TERMINAL=1` each line is a process in a pseudo-terminal of its own, and the golden is the same.
 */
interface Scene {
  readonly day: string;
  readonly line: string;
  readonly turns?: readonly Turn[];
  readonly code?: number;
}

const yes: Turn = [/Bogfør\? \[j\/N\]/, `j${enter}`];

const year: readonly Scene[] = [
  {
    day: "2025-01-02",
    line: "opsæt",
    turns: [
      [/CVR-nr\./, `DK13748136${enter}`],
      [/navn/, `Nordlys Café ApS${enter}`],
      [/adresse/i, `Havnegade 1${enter}`],
      [/mangler et postnummer/, `, 6700 Esbjerg${enter}`],
      [/ontakt/, `Bo Lund${enter}`],
      [/Feriebetaling/, enter],
      [/Hvordan lønnes folk/, enter],
    ],
  },
  { day: "2025-01-02", line: 'kort sæt 12345 --navn "Anne Holm" --sats 150 --ansat-fra 1/1-25' },
  {
    day: "2025-01-02",
    line: 'ansættelsesbevis anne --stilling "Køkkenhjælp" --ugentlige-timer 5',
    turns: [
      [/Arbejdssted/, `Havnegade 1, Esbjerg${enter}`],
      [/Udbetaling af løn/, `den sidste hverdag i måneden${enter}`],
      [/Opsigelsesvarsel/, enter],
      [/Overenskomst/, `ingen${enter}`],
    ],
  },
  { day: "2025-01-31", line: "betal", turns: [[/rikort-ID/, `anne${enter}`], [/imer/, `20${enter}`], yes] },
  { day: "2025-01-31", line: "mangler" },
  { day: "2025-01-31", line: "kort sæt anne --ansættelse-registreret 2/1-25" },
  { day: "2025-01-31", line: "registreret", turns: [[/2025-0001/, enter]] },
  { day: "2025-02-28", line: "betal anne --timer 7.30", code: 3 },
  { day: "2025-02-28", line: "betal anne --timer 40 --udbetalt-med kontanter", turns: [yes] },
  { day: "2025-03-31", line: "betal anne --timer 28", turns: [yes] },
  {
    day: "2025-04-01",
    line: "ret --timer 20",
    turns: [[/2025-0003/, enter], [/rsag/, `Otte timer for meget${enter}`], yes],
  },
  { day: "2025-04-01", line: "atp --kvartal 1" },
  { day: "2025-04-01", line: "atp --betalt", turns: [[/1\. kvartal 2025/, enter]] },
  {
    day: "2025-04-01",
    line: "tilbagefør",
    turns: [[/2025-0005/, `${down}${enter}`], [/rsag/, `Betalt kontant af en anden${enter}`], yes],
  },
  { day: "2025-04-02", line: "registreret --alle", turns: [yes] },
  { day: "2025-04-02", line: "fortryd" },
  { day: "2025-04-02", line: "fortryd 3" },
  { day: "2025-04-02", line: "fortryd 5" },
  { day: "2025-04-30", line: "betal anne --timer 20", turns: [yes] },
  { day: "2025-05-02", line: "kort saldo anne 28.000,00" },
  { day: "2025-12-30", line: "betal anne --timer 260", code: 4 },
  { day: "2025-12-30", line: "betal anne --timer 120 --opdel", turns: [yes] },
  { day: "2025-12-30", line: "kort anne" },
  { day: "2026-01-05", line: "kort liste" },
  { day: "2026-01-05", line: "liste --år 2025" },
  { day: "2026-01-05", line: "atp" },
  { day: "2026-01-05", line: "eksport år --år 2025" },
  { day: "2026-01-05", line: "revision" },
];

const sit: typeof talkAt = process.env.FRIKORT_TEST_TERMINAL === "1" ? talkInTerminal : talkAt;

/** Days of a payment that is like the one before: there is little to say of it. */
const ordinary: ReadonlySet<string> = new Set(["2025-03-31", "2025-04-30"]);

async function story(env: Readonly<Record<string, string>>): Promise<readonly (readonly [Scene, Talk])[]> {
  const folder = emptyFolder();
  const seat = { home: join(folder.path, "hjem"), folder: join(folder.path, "bilag"), columns: 80, env };
  mkdirSync(seat.folder);
  const told: (readonly [Scene, Talk])[] = [];
  for (const scene of year) {
    const talk = await sit({ ...seat, now: `${scene.day}T09:00:00Z` }, typed(scene.line), scene.turns ?? []);
    expect(talk.code, `${scene.line}\n${talk.screen}`).toBe(scene.code ?? 0);
    told.push([scene, talk]);
  }
  folder.remove();
  return told;
}

/** Keys are made anew in every home. */
function written(told: readonly (readonly [Scene, Talk])[], seen: (talk: Talk) => string): string {
  return told
    .map(([{ day, line }, talk]) => `${day} $ frikort ${line}\n${seen(talk)}\n`)
    .join("\n")
    .replaceAll(/(segl: ).*/g, "$1…")
    .replaceAll(/\/\S*\/frikort-\w{6}\//g, "/…/");
}

describe("a year at the keyboard", () => {
  it("reads as a person would want it, without colours", async () => {
    const told = await story({ NO_COLOR: "1" });
    const screen = written(told, ({ seen }) => seen.text);
    expect(screen).toBe(golden("keyboard/year.txt", screen));
    expect(told.map(([, { seen }]) => seen.coloured).join()).not.toMatch(/<\/>/);
    const [tooLong] = screen.split("\n").filter((line) => !line.includes("$ frikort") && [...line].length > 80);
    expect(tooLong).toBeUndefined();
    for (const [{ day, line }, { seen }] of told) {
      if (!ordinary.has(day) || !line.startsWith("betal")) continue;
      expect(seen.text.match(/^Bemærk: /gm)?.length, `${day} ${line}`).toBeLessThanOrEqual(2);
    }
  });

  it("has its dangers, sums and questions in colour", async () => {
    const screen = written(await story({}), ({ seen }) => seen.coloured);
    expect(screen).toBe(golden("keyboard/year-in-colour.txt", screen));
  });
});
