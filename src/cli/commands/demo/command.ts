import { join, relative, resolve, sep } from "node:path";
import { makeDemo } from "../../../app/demo.js";
import type { World } from "../../../app/ports.js";
import type { Outcome } from "../../../values/problem.js";
import { Options } from "../../program/line.js";
import { paymentJson } from "../../say/payment.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { problemJson } from "../../session/report.js";
import { isDryRun, type Session } from "../../session/session.js";
import { given, systemUser } from "../../session/surroundings.js";
import { loadWords } from "../../words/load.js";
import { demoLines } from "./lines.js";

/** `frikort demo`: a complete example with its own ledger inside its folder; `FRIKORT_HOME` and its ledger are not touched. */
export async function demo(session: Session): Promise<Reply> {
  const { line, language, words } = session;
  const folder = resolve(line.options.one("out") ?? ".", line.args[0] ?? "frikort-demo");
  const home = join(folder, "ledger");
  const world = await demoWorld(home, session);
  if (!world.ok) return refused(world.error);
  const planned = isDryRun(session);
  const made = await makeDemo(folder, world.value);
  await world.value.ledger.close();
  if (!made.ok) return refused(made.error);

  const { status, employer, first, second, refused: over } = made.value;
  const [said, report] = await Promise.all([loadWords(language, "demo"), loadWords(language, "report")]);
  const papers = [first.files, second.files].flatMap(({ payslip, registration }) => [payslip, registration]);
  const result = {
    status: planned ? "planned" : status,
    ...{ folder, home, employer: employer.chain, card: first.standing.entry.card },
    payments: [first, second].map(({ standing }) => paymentJson(standing, planned)),
    refused: (over ?? []).map((one) => problemJson(one, words)),
    files: planned ? [] : papers.filter((path) => path !== null),
  };
  const told = { made: made.value, folder: near(folder), home: near(home), planned, said, report };
  const reply = done(result, (_, paint) => demoLines(told, words, paint));
  return { ...reply, problems: planned ? [] : [...first.files.problems, ...second.files.problems] };
}

/** The world with its home inside the example. A dry run has a ledger in memory and leaves no file. */
async function demoWorld(home: string, { line, surroundings, now, today }: Session): Promise<Outcome<World>> {
  const { buildWorld, pretendedWorld } = await import("../../session/world.js");
  const { FRIKORT_ACTOR: actor, FRIKORT_LEDGER: _ledger, ...rest } = surroundings.env;
  const env = { ...rest, FRIKORT_HOME: home, FRIKORT_ACTOR: given(actor) ? actor : (systemUser() ?? "demo") };
  const kept = ["actor", "dry-run"].filter((name) => line.options.has(name));
  const options = new Options(new Map(kept.map((name) => [name, line.options.all(name)])));
  const built = await buildWorld({
    options,
    surroundings: { ...surroundings, env },
    clock: { now: () => now, today: () => today },
    create: true,
    toWrite: true,
  });
  return built.ok && line.options.has("dry-run") ? pretendedWorld(built.value) : built;
}

/** A path as a person would write it from where they stand, when it lies below. */
function near(path: string): string {
  const way = relative(".", path);
  return (way === "" || way.startsWith("..") ? path : way).split(sep).join("/");
}
