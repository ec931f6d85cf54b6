import { describe, expect, it } from "vitest";
import { type Options, readCommandLine } from "../../src/cli/program/line.js";
import { optionNames } from "../../src/cli/program/names.js";
import { commandTable, globalOptions, type OptionSpec } from "../../src/cli/program/table.js";
import { problemLines } from "../../src/cli/say/message.js";
import { danish } from "../../src/cli/words/da/messages.js";
import { problemOf } from "../../src/values/problem.js";
import { cafe, office } from "../support/office.js";

/** The words after `frikort` as the program takes them, or every fault of them. */
const parseCommandLine = (argv: readonly string[]) => readCommandLine(argv).line;

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
    const line = parseCommandLine(["betal", "12345", "--pension", "7", "--fra", "1", "--from", "2"]);
    expect(line.ok ? [] : line.error).toMatchObject([{ code: "options-conflict" }]);
  });

  it("has a Danish name for every option, and none that means another option of the same command", () => {
    for (const { name, options } of commandTable) {
      const all: readonly OptionSpec[] = [...options, ...globalOptions];
      const names = all.flatMap((option) => optionNames(option));
      expect(names.toSorted(), name).toEqual([...new Set(names)].toSorted());
    }
  });

  it("has a Danish word for every choice, and takes the others that people write", () => {
    const said = (line: string) => {
      const read = parseCommandLine(line.split(" "));
      return read.ok ? read.value.options : read.error;
    };
    for (const [line, option, wanted] of [
      ["betal 1 --udbetalt-med kontanter", "paid-by", "cash"],
      ["betal 1 --betalt-med KONTANT", "paid-by", "cash"],
      ["betal 1 --feriebetaling optjenes", "holiday-pay", "accrued"],
      ["betal 1 --atp løsarbejde", "atp", "casual"],
      ["betal 1 --jobtype honorar", "job-kind", "fee"],
      ["eksport år --format e-conomic", "format", "economic"],
      ["opsæt --lønperiode uge", "pay-period", "week"],
    ] as const) {
      expect((said(line) as Options).one(option), line).toBe(wanted);
    }
  });

  it("tells every fault at once, each with its number", () => {
    const read = parseCommandLine("betal 12345 67890 --timr 7 --atp år --sats --navn A --navn B --json=ja".split(" "));
    const codes = read.ok ? [] : read.error.map(({ code }) => code);
    expect(codes.toSorted()).toEqual(
      [
        "option-unknown",
        "option-value-unknown",
        "option-value-unknown",
        "option-value-unknown",
        "options-conflict",
      ].toSorted(),
    );
  });

  it("may have its global options before the command, a value that begins with a dash, and words after two dashes", () => {
    const read = parseCommandLine(
      "--json --mappe - kort saldo 12345 --aflæst -1 --arbejdsgiver=13748136 -- -100,00".split(" "),
    );
    expect(read.ok && read.value.args).toEqual(["12345", "-100,00"]);
    expect(read.ok && read.value.options.names().toSorted()).toEqual(["employer", "json", "out", "read-at"]);
  });

  it("may be typed in capitals and with its letters apart", () => {
    const read = parseCommandLine(["BETAL", "12345", "--TILLÆG".normalize("NFD"), "Fest=200"]);
    expect(read).toMatchObject({ ok: true, value: { spec: { name: "pay" } } });
    expect(parseCommandLine(["tilbagefør".normalize("NFD"), "1"])).toMatchObject({ ok: true });
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
    expect(planned("pay 12345 --hours 3 --rate 150 --again")).toMatchObject([{ data: { count: 1, counted: 33750 } }]);
  });

  it("is asked of law add by the names of its arguments", () => {
    const { err } = office(`setup ${cafe}`).run("satser tilføj --lang da");
    expect(err).toContain("år, beløb og kilde (--kilde)");
  });

  it("is neither a backup nor a number of an error", () => {
    const place = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    const { err } = place.run("gendan 13748136-2026-0001.pdf --ledger ny.db --lang da");
    expect(err).toContain("Fejl 516: Filen er ikke en sikkerhedskopi");
    expect(err).not.toContain("--regnskab");
    expect(place.run("fejl 999 --lang da").err).toContain("ingen fejl med nummer «999»");
  });
});
