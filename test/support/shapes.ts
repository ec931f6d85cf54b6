import { beforeAll, expect, it } from "vitest";
import { peoplePaid } from "../../src/cli/commands/import/lines.js";
import type { Notice } from "../../src/values/notice.js";
import { type Problem, problemNumbers } from "../../src/values/problem.js";
import { type Choices, ImportOffice, type TestFile } from "./importing.js";

/** What is said of a file, `12345 7,5` for each who is paid or the number under which it waits and why, and how it is imported. */
export type Shape<F> = readonly [name: string, file: F, expected: readonly string[], choices?: Choices];

/** An office with three cards, before which files of all shapes are laid. */
export class ShapeOffice {
  readonly office = new ImportOffice();

  constructor() {
    beforeAll(async () => {
      await this.office.employer("13748136");
      await this.office.card("12345", { name: "Anne Holm", number: "100", rate: 150_00 });
      await this.office.card("23456", { name: "Jens Bach", number: "101", rate: 160_00 });
      await this.office.card("34567", { name: "Maria Lund", number: "102", rate: 155_00 });
    });
  }

  each<F>(shapes: readonly Shape<F>[], bytesOf: (file: F) => TestFile["content"]): void {
    for (const [name, file, expected, choices = {}] of shapes) {
      it(name, async () => expect(await this.outcomeOf(bytesOf(file), choices)).toEqual(expected));
    }
  }

  /** A file is tried; nothing is booked. */
  async rehearsed(content: TestFile["content"], choices: Choices) {
    const name = typeof content === "string" ? "timer.csv" : "timer.xlsx";
    return this.office.import([{ name, content }], { payDay: "2026-11-30", dryRun: true, ...choices });
  }

  /** What is told of a file that can be paid. */
  async told(content: TestFile["content"], choices: Choices = {}): Promise<readonly Notice[]> {
    const done = await this.rehearsed(content, choices);
    return done.ok ? done.value.notices : [];
  }

  /** The codes of it. */
  async noticesOf(content: TestFile["content"], choices: Choices = {}): Promise<readonly string[]> {
    return (await this.told(content, choices)).map(({ code }) => code);
  }

  async outcomeOf(content: TestFile["content"], choices: Choices): Promise<readonly string[]> {
    const done = await this.rehearsed(content, choices);
    if (!done.ok) return done.error.map(brief);
    const { problems, status } = done.value;
    if (status === "refused") return problems.map(brief);
    return peoplePaid(done.value).map(({ card, hours }) => `${card} ${String(hours / 3600).replace(".", ",")}`);
  }
}

function brief({ code, data }: Problem): string {
  const why = Object.values(data)
    .filter((one) => Array.isArray(one) && one.length > 0)
    .join(" ");
  const like = "resembles" in data ? `${data.resembles}` : "";
  return [problemNumbers[code], why, like, "received" in data ? data.received : ""]
    .filter((one) => one !== "")
    .join(" ");
}
