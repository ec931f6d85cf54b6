import { beforeAll, describe, expect, it } from "vitest";
import { ImportOffice } from "../../support/importing.js";

/** What a sheet says of its own rows, above them and below them, is held against what is paid. */

let office: ImportOffice;

beforeAll(async () => {
  office = new ImportOffice();
  await office.employer("13748136");
  await office.card("12345", { name: "Anne Holm", rate: 142_50 });
});

const days = "Dato;Timer\n02-11-2026;7,5\n03-11-2026;4\n";

async function told(content: string, card?: string) {
  const choices = { payDay: "2026-11-30", dryRun: true, ...(card !== undefined && { card }) };
  const done = await office.import([{ content }], choices);
  if (!done.ok) throw new Error("the file could not be read");
  const { status, problems, notices } = done.value;
  const codes = new Set(["sum-differs", "title-rate-differs", "title-month-differs"]);
  return {
    status,
    problems: problems.map(({ code, data, where }) => ({ code, data, line: where?.line })),
    notices: notices.filter(({ code }) => codes.has(code)).map(({ code, data, where }) => [code, data, where?.line]),
  };
}

describe("the rows above the headings", () => {
  it.each(["Frikort nr. 40999;\n", "Navn:;Anne Holm\nFrikort-ID:;40999\n"])(
    "that name another card stop the file: %j",
    async (above) => {
      const { status, problems } = await told(above + days, "12345");
      expect(status).toBe("refused");
      const data = { field: "card", fault: "title-card", received: "40999", expected: "12345" };
      const line = above.split("\n").length - 1;
      expect(problems).toEqual([{ code: "field-not-understood", data, line }]);
    },
  );

  it("that name the card and what is paid say nothing more", async () => {
    const above =
      "Timeseddel november 2026;\nMedarbejder:;Anne Holm\nFrikort nr.:;12345\nTimeløn 142,50 kr. pr. time;\n";
    expect(await told(above + days, "12345")).toEqual({ status: "planned", problems: [], notices: [] });
  });

  it.each(["Timeløn 150;\n", "Sats:;150,00 kr.\n", "Timeløn;150 kr./time\n"])(
    "that say another rate are told: %j",
    async (above) => {
      const data = { card: "12345", stated: 150_00, rates: [142_50] };
      expect((await told(above + days, "12345")).notices).toEqual([["title-rate-differs", data, 1]]);
    },
  );

  it.each(["Timeseddel oktober 2026;\n", "Måned:;oktober\n", "Timer okt. 2026;\n"])(
    "that say another month are told: %j",
    async (above) => {
      const [, written] = /(okt(?:ober)?\.?(?: 2026)?)/.exec(above) ?? [];
      const data = { written, count: 2, lines: [3, 4] };
      expect((await told(above + days, "12345")).notices).toEqual([["title-month-differs", data, 1]]);
    },
  );

  it.each(["Udskrevet 1. december 2026;\n", "Oktober og november 2026;\n", "Maj Holm;\n"])(
    "that say no other month are not: %j",
    async (above) => expect((await told(above + days, "12345")).notices).toEqual([]),
  );
});

describe("a sum line", () => {
  const two = "Frikort-ID;Dato;Timer\n12345;02-11-2026;7,5\n12345;03-11-2026;4\n";

  it("that is not what its rows come to is told with both", async () => {
    const data = { stated: 41 * 3600, computed: 11.5 * 3600 };
    expect((await told(`${two}I alt;;41\n`)).notices).toEqual([["sum-differs", data, 4]]);
  });

  it.each([
    ["the sum of all", "I alt;;11,5\n"],
    ["a sum of each part, and of all", "Delsum;;11,5\n12345;04-11-2026;3\nDelsum;;3\nI alt;;14,5\n"],
    [
      "a sum of two parts of three",
      "Uge 45 i alt;;11,5\n12345;09-11-2026;3\nUge 46 i alt;;3\n12345;16-11-2026;1\nUge 47 i alt;;1\nUge 46-47 i alt;;4\n",
    ],
    [
      "hundredths that were rounded",
      "12345;04-11-2026;3,33\n12345;05-11-2026;3,33\n12345;06-11-2026;3,33\nI alt;;21,50\n",
    ],
    ["a sum without hours", "I alt;;\n"],
  ])("is silent that is %s", async (_, below) => expect((await told(two + below)).notices).toEqual([]));

  it("is not compared where a row could not be read", async () => {
    expect((await told(`${two}12345;04-11-2026;3.5\nI alt;;15\n`)).notices).toEqual([]);
  });
});
