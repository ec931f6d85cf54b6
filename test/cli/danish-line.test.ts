import { describe, expect, it } from "vitest";
import { danishOptions, optionByDanish } from "../../src/cli/program/danish-options.js";
import { parseCommandLine } from "../../src/cli/program/line.js";
import { commandTable, globalOptions } from "../../src/cli/program/table.js";
import { problemLines } from "../../src/cli/say/message.js";
import { danish } from "../../src/cli/words/da/messages.js";
import { problemOf } from "../../src/values/problem.js";
import { cafe, office } from "../support/office.js";

const english = [...globalOptions, ...commandTable.flatMap(({ options }) => options)].map(({ name }) => name);

/** Command lines as a Danish bookkeeper writes them, and what is said about what cannot be right. */
describe("a line in Danish", () => {
  it("has options and values in Danish that are those of the contract", () => {
    const line = parseCommandLine(
      "betal 12345 --navn Anne --timer=7,4 --sats 150 --betalt-med kontant --atp 14-dage --feriegodtgørelse optjent".split(
        " ",
      ),
    );
    const options = line.ok ? line.value.options : undefined;
    const said = ["name", "hours", "rate", "paid-by", "atp", "holiday-pay"].map((name) => options?.one(name));
    expect(said).toEqual(["Anne", "7,4", "150", "cash", "fortnight", "accrued"]);
  });

  it("means the same option twice when it says it in both languages", () => {
    const line = parseCommandLine(["betal", "12345", "--timer", "7", "--hours", "8"]);
    expect(line.ok ? [] : line.error).toMatchObject([{ code: "options-conflict" }]);
  });

  it("names no option that a command has in English, and none that there is not", () => {
    for (const word of danishOptions) {
      expect(english, word).not.toContain(word);
      expect(english, word).toContain(optionByDanish(word));
    }
  });

  it("gets the contract's option proposed for a misspelt Danish one, and only where the command has it", () => {
    const near = (command: string) => parseCommandLine([command, "12345", "--timr", "7"]);
    expect(near("betal")).toMatchObject({ error: [{ data: { nearest: "--hours" } }] });
    expect(near("indsigt")).not.toMatchObject({ error: [{ data: { nearest: "--hours" } }] });
  });

  it("is answered with Danish commands", () => {
    const told = (problem: Parameters<typeof problemLines>[0]) =>
      problemLines(problem, danish, { kind: "unsaid" }).join("\n");
    const wrong = { option: "frikort law add", received: "loft", choices: ["annual-ceiling"] };
    expect(told(problemOf("option-value-unknown", wrong))).toContain("frikort satser tilføj kan ikke være «loft»");
    expect(told(problemOf("option-unknown", { received: "--x", command: "card set" }))).toContain(
      "frikort hjælp kort sæt",
    );
  });
});

describe("what is not there", () => {
  it("is said of a card that nothing is noted about, and no more once something is", () => {
    const place = office(`setup ${cafe}`);
    expect(place.run("kort 99999 --json").json.notices).toMatchObject([
      { code: "card-unknown", data: { card: "99999" } },
    ]);
    expect(place.run("kort 99999 --lang da").out).toContain("Kortet er ikke kendt i dette regnskab.");
    place.run("kort saldo 99999 40.000,00");
    expect(place.run("kort 99999 --json").json.notices).toEqual([]);
  });

  it("is not missing at the portal when it is only planned", () => {
    const place = office(`setup ${cafe}`);
    const planned = (line: string) =>
      place
        .run(`${line} --dry-run --json`)
        .json.notices.filter(({ code }: { code: string }) => code === "not-yet-registered");
    expect(planned('pay 12345 --name "Anne Holm" --hours 2 --rate 150')).toEqual([]);
    place.run('pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    expect(planned("pay 12345 --hours 3 --rate 150")).toMatchObject([{ data: { count: 1, counted: 33750 } }]);
  });

  it("is asked of law add by the names of its arguments", () => {
    const { err } = office(`setup ${cafe}`).run("satser tilføj --lang da");
    expect(err).toContain("år, beløb og kilde (--source)");
  });

  it("is neither a backup nor a number of an error", () => {
    const place = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    const { err } = place.run("gendan 13748136-2026-0001.pdf --ledger ny.db --lang da");
    expect(err).toContain("Fejl 516: Filen er ikke en sikkerhedskopi");
    expect(err).not.toContain("--ledger");
    expect(place.run("fejl 999 --lang da").err).toContain("ingen fejl med nummer «999»");
  });
});
