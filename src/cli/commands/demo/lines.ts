import { type DemoMade, type DemoPayment, demo } from "../../../app/demo.js";
import type { Paid } from "../../../app/pay.js";
import { csvDay, showDay } from "../../../values/calendar.js";
import { namedIn } from "../../program/names.js";
import { problemsLines } from "../../say/message.js";
import { noticesLines } from "../../say/notice-lines.js";
import { paidLines } from "../../say/paid-lines.js";
import type { Paint } from "../../say/paint.js";
import type { DemoWords } from "../../words/demo.js";
import type { ReportWords } from "../../words/report.js";
import type { Words } from "../../words/words.js";

/** What is told: the example made, where it lies, and the words for it. */
interface DemoTold {
  readonly made: DemoMade;
  /** As a person reads it: from where they stand. */
  readonly folder: string;
  readonly home: string;
  readonly planned: boolean;
  readonly said: DemoWords;
  readonly report: ReportWords;
}

/** Each step as the command a person would type and what it answers; then what to look at and how to go on. */
export function demoLines(told: DemoTold, words: Words, paint: Paint): readonly string[] {
  const { made, folder, home, planned, said } = told;
  const head = planned ? said.headPlanned : made.status === "stands" ? said.headAgain : said.head;
  const seen = new Set<string>();
  const notices = (paid: Paid) =>
    noticesLines(paid.notices, words, paint).filter((line) => !seen.has(line) && seen.add(line));
  const [employer, first, registered, second, tooMuch] = said.titles;
  const payer = `--cvr ${demo.cvr} --name "${demo.name}" --address "${demo.address}" --contact "${demo.contact}"`;
  const refusal = made.refused === undefined ? [] : problemsLines(made.refused, words, { kind: "nothing" }, paint);
  const command = (line: string) => namedIn(words.language, `frikort ${line}`);
  const step = (number: number, title: string, line: string, answer: readonly string[]) => [
    ...["", paint.heading(`${number}. ${title}`), `   $ ${paint.typed(command(line))}`],
    ...answer.map((one) => `   ${one}`),
  ];
  const voucher = made.first.standing.entry.voucher;
  return [
    head(folder),
    said.untouched,
    ...step(1, employer, `setup ${payer}`, employerLines(told)),
    ...step(2, first, payText(demo.first), [...shown(made.first, words, paint), ...notices(made.first)]),
    ...step(3, registered, `registered ${voucher} --on ${csvDay(made.registeredOn)}`, [
      said.registered(voucher, showDay(made.registeredOn)),
    ]),
    ...step(4, second, payText(demo.second), [...shown(made.second, words, paint), ...notices(made.second)]),
    ...step(5, tooMuch, payText(demo.tooMuch), refusal),
    "",
    ...(planned ? [] : [...lookLines(told), "", ...goOnLines(said, home)]),
  ];
}

function employerLines({ made, report }: DemoTold): readonly string[] {
  const { cvr, name } = made.employer.payer;
  return [`${name}, CVR ${cvr}`, ...report.employerFacts(made.employer)];
}

/** The answer without its paths: those are told once, below. */
function shown(paid: Paid, words: Words, paint: Paint): readonly string[] {
  const files = { payslip: null, registration: null, ordinary: null, problems: [] };
  return paidLines({ ...paid, files }, words, paint);
}

function payText({ name, hours, rate, payDay, id, employed }: DemoPayment): string {
  const holder = name === undefined ? "" : ` --name "${name}"`;
  const job = employed ? ` --employed-from ${employed.from} --registered-employment ${employed.registered}` : "";
  return `pay ${demo.card}${holder} --hours ${hours} --rate ${rate} --pay-day ${payDay}${job} --id ${id}`;
}

function lookLines({ made, folder, home, said }: DemoTold): readonly string[] {
  const name = (paid: Paid, ending: string) => {
    const { chain, voucher } = paid.standing.entry;
    return `${folder}/${chain}-${voucher}${ending}`;
  };
  return columns(said.look, [
    [name(made.first, ".pdf"), said.slip],
    [name(made.first, ".csv"), said.record],
    [name(made.second, ".pdf"), said.slip],
    [name(made.second, ".csv"), said.record],
    [`${home}/`, said.ledger],
  ]);
}

function goOnLines(said: DemoWords, home: string): readonly string[] {
  return [
    `${said.goOn}:`,
    `  export FRIKORT_HOME="$PWD/${home}"`.replace("$PWD//", "/"),
    `  (${said.windows}: $env:FRIKORT_HOME = "$PWD/${home}")`.replace("$PWD//", "/"),
    ...columns("", said.next).slice(1),
  ];
}

function columns(title: string, rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return [`${title}:`, ...rows.map(([term, meaning]) => `  ${term.padEnd(width)}   ${meaning}`)];
}
