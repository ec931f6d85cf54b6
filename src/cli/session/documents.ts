import { fileURLToPath } from "node:url";
import type { DocumentReader } from "../../app/verify/read.js";
import type { CardList } from "../../payroll/verify/card-list.js";
import type { ShownList } from "../../payroll/verify/portal.js";
import type { StatedList } from "../../payroll/verify/stated.js";
import type { Notice } from "../../values/notice.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { Session } from "./session.js";

/** The documents that a command line names. Lists and reports of the same run are none. Nothing there at all is 501, nothing to check 231. */
export async function documentsOf(session: Session): Promise<Outcome<DocumentReader>> {
  const { args, options } = session.line;
  const { documentReader } = await import("../../adapters/documents/reader.js");
  const reader = documentReader({
    paths: args.length === 0 ? ["."] : args,
    passed: ["cards", "payments", "portal", "trust", "report"].flatMap((name) => options.all(name)),
    script: new URL("./verify-worker.js", import.meta.url),
    templates: fileURLToPath(new URL("../templates", import.meta.url)),
  });
  const { documents } = reader;
  const [first] = documents;
  const isNothing = documents.every(({ unreadable }) => unreadable?.code === "file-not-found");
  if (isNothing && first !== undefined) return err(problem("file-not-found", { path: first.name }));
  if (isNothing && reader.passedOver.length === 0) return err(problem("not-ours", { path: placeNamed(session) }));
  return ok(reader);
}

/** What the command line named first, for an answer about all of it. */
export function placeNamed({ line }: Session): string {
  return line.args[0] ?? ".";
}

/** Says what of a list was not read. */
type Say = (found: Notice) => void;

/** The list of `--cards`, when it was given. */
export async function cardsOf({ line, today }: Session, say: Say): Promise<Outcome<CardList | undefined>> {
  const path = line.options.one("cards");
  if (path === undefined) return ok(undefined);
  const { readCardsFile } = await import("../../adapters/documents/cards.js");
  return readCardsFile(path, today, say);
}

/** The list of `--payments`, when it was given, under the name it was given by. */
export async function paymentsOf({ line }: Session, say: Say): Promise<Outcome<StatedList | undefined>> {
  const file = line.options.one("payments");
  if (file === undefined) return ok(undefined);
  const { readPaymentList } = await import("../../adapters/documents/portal-list.js");
  const rows = readPaymentList(file, say);
  return rows.ok ? ok({ file, rows: rows.value }) : rows;
}

/** The list of `--portal`, when it was given. */
export async function portalOf({ line }: Session, say: Say): Promise<Outcome<ShownList | undefined>> {
  const file = line.options.one("portal");
  if (file === undefined) return ok(undefined);
  const { readPortalList } = await import("../../adapters/documents/portal-list.js");
  const lines = readPortalList(file, say);
  return lines.ok ? ok({ file, lines: lines.value }) : lines;
}

/**
 * What a report is written as: by the ending of its name. Nothing but an earlier report of ours is written over, and never a
 * paper that is to be checked (504).
 */
export async function reportForm(path: string): Promise<Outcome<"pdf" | "csv">> {
  const form = /\.(pdf|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (form !== "pdf" && form !== "csv") {
    const choices = ["NAVN.pdf", "NAVN.csv"];
    return err(problem("option-value-unknown", { option: "--report", received: path, choices }));
  }
  const { mayReportAt } = await import("../../adapters/documents/own-report.js");
  const free = await mayReportAt(path);
  return free.ok ? ok(form) : free;
}
