import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/adapters/keys/key-file.js";
import { type KeyMemory, type Verified, type VerifyOrder, verifyFiles } from "../../../src/app/verify/verify.js";
import { isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { entryText } from "../../../src/ledger/text.js";
import type { CardList } from "../../../src/payroll/verify/card-list.js";
import type { KeysByEmployer } from "../../../src/payroll/verify/keys.js";
import { nameDigest } from "../../../src/payroll/verify/seen.js";
import { day, incomeYear } from "../../../src/values/calendar.js";
import { type Digest, digestOf } from "../../../src/values/digest.js";
import type { CvrNumber } from "../../../src/values/identity.js";
import { oere, showAmount } from "../../../src/values/money.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer, makeKey, registrationCsv } from "../../support/foreign-papers.js";
import type { Pay } from "../../support/ledger.js";
import { card, cvr, date, voucher } from "../../support/words.js";

const employers = ["13748136", "35254110", "99999993", "10150817", "25313763"] as const;

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

type Files = Readonly<Record<string, Uint8Array | string>>;

function verify(files: Files, order: Partial<VerifyOrder> = {}): Promise<Verified> {
  return inFolder(files, (reader) => verifyFiles(reader, { keys: noKeys, ...order }));
}

/** Every finding as code, file and voucher. */
async function found(files: Files, order: Partial<VerifyOrder> = {}): Promise<readonly string[]> {
  const { findings } = await verify(files, order);
  return findings.map(({ code, file, line, voucher }) => [code, file, line, voucher].filter(Boolean).join(" ")).sort();
}

function name(entry: VoucherEntry, ending = ".pdf"): string {
  return `${entry.chain}-${entry.voucher}${ending}`;
}

/** Twenty hours of a month at 150,00 kr.: 3.375,00 kr. */
function month(number: number, more: Pay = {}): Pay {
  return { hours: "20", payDay: `28-${String(number).padStart(2, "0")}-2025`, ...more };
}

describe("five employers and thirty documents", () => {
  it("show the nine faults that were planted, and nothing else", async () => {
    const [a, b, c, d, e] = employers.map((number) => new Employer(number));
    if (!a || !b || !c || !d || !e) return;
    const files: Record<string, Uint8Array> = {};
    const hand = (employer: Employer, entry: VoucherEntry) => {
      files[name(entry)] = employer.slip(entry);
    };
    for (const number of [1, 2, 3, 4, 5]) hand(a, a.pay(month(number, { card: "10001" })));
    for (const number of [1, 2, 3, 4]) hand(b, b.pay(month(number, { card: "10002" })));

    // 1 page, 2 record and 3 seal of three slips
    const [page, record, seal] = [6, 7, 8].map((number) => a.pay(month(number, { card: "10001" })));
    if (!page || !record || !seal) return;
    files[name(page)] = changed(a.slip(page), "> 0] TJ", "> 9] TJ");
    files[name(record)] = changed(a.slip(record), '"counted":337500', '"counted":137500');
    const stolen = /"signature":"([^"]+)"/.exec(a.slip(page).toString("latin1"))?.[1] ?? "";
    files[name(seal)] = a.slip(seal, { stolen });

    // 4 a card over its ceiling at three employers, in pay-day order
    for (const [employer, payDay] of [
      [b, "31-01-2025"],
      [c, "28-02-2025"],
      [d, "31-03-2025"],
    ] as const) {
      hand(employer, employer.pay({ card: "10003", hours: "90", payDay }));
    }

    // 5 one voucher with two contents
    const honest = c.pay(month(4, { card: "10004" }));
    hand(c, honest);
    const twisted = registrationCsv([honest]).toString("utf8").replace("28-04-2025;3375,00", "27-04-2025;3375,00");
    files[name(honest, ".csv")] = Buffer.from(twisted);

    // 6 a gap, and 7 a payment not registered, in an exported list of a whole year
    const listed = [1, 2, 3, 4].map((number) => d.pay(month(number, { card: "10005" })));
    files["registration-10150817-2025-01-01-2025-12-31.csv"] = registrationCsv(
      d.vouchers.filter((entry) => entry.voucher !== listed[1]?.voucher),
      (entry) => (entry.voucher === listed[3]?.voucher ? {} : { registered: { on: day("2025-12-30"), by: "BL" } }),
    );

    // 8 paid while the card was inactive
    hand(e, e.pay(month(9, { card: "10006" })));
    const always = { active: [], inactive: [] };
    const cards: CardList = new Map([
      ...["10001", "10002", "10003", "10004", "10005", "10007", "10008"].map((own) => [card(own), always] as const),
      [card("10006"), { active: [], inactive: [{ from: day("2025-09-01"), to: undefined }] }],
    ]);

    // 9 full time at two employers at once
    for (const employer of [c, e])
      hand(employer, employer.pay({ card: "10007", hours: "150", rate: "120", payDay: "31-10-2025" }));

    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 10]) {
      const entry = e.pay(month(number, { card: "10008" }));
      if (number < 10) hand(e, entry);
      else files[name(entry, ".csv")] = registrationCsv([entry], () => ({}));
    }
    expect(Object.keys(files)).toHaveLength(30);
    expect(await found(files, { cards })).toEqual([
      `card-over-ceiling ${d.number}-2025-0001.pdf 2025-0001`,
      "not-registered registration-10150817-2025-01-01-2025-12-31.csv 5 2025-0005",
      `page-differs ${name(page)} 2025-0006`,
      `paid-while-inactive ${e.number}-2025-0001.pdf 2025-0001`,
      `periods-overlap ${c.number}-2025-0003.pdf 2025-0003`,
      `record-changed ${name(record)} 2025-0007`,
      `seal-wrong ${name(seal)} 2025-0008`,
      `seen-twice-differs ${name(honest, ".csv")} 2 2025-0002`,
      `voucher-differs ${name(honest, ".csv")} 2 2025-0002`,
      "voucher-gap registration-10150817-2025-01-01-2025-12-31.csv 2025-0003",
    ]);
  });
});

function changed(bytes: Buffer, before: string, after: string): Uint8Array {
  const text = bytes.toString("latin1");
  if (!text.includes(before)) throw new Error(`${before} stands in the slip`);
  return Buffer.from(text.replace(before, after), "latin1");
}

describe("the sum of a card-year", () => {
  it("names the payment that passed the ceiling in pay-day order, whatever order the files have", async () => {
    const [a, b] = [new Employer(employers[0]), new Employer(employers[1])];
    const late = a.pay({ hours: "130", payDay: "30-11-2025" });
    const early = b.pay({ hours: "130", payDay: "31-01-2025" });
    const { findings, cards } = await verify({ "1.pdf": a.slip(late), "2.pdf": b.slip(early) });
    expect(cards.map(({ sum, ceiling, left, employers: by }) => [showAmount(sum), ceiling, left, by])).toEqual([
      ["43.875,00", 4_276_600, -110_900, [employers[0], employers[1]]],
    ]);
    expect(findings.map(({ code, file, data }) => [code, file, data.excess, data.payDay])).toEqual([
      ["card-over-ceiling", "1.pdf", 110_900, "2025-11-30"],
    ]);
  });

  it("names all who paid on the day the ceiling was passed: papers have no hours", async () => {
    const [a, b, c] = [new Employer(employers[0]), new Employer(employers[1]), new Employer(employers[3])];
    const files = {
      "1.pdf": a.slip(a.pay({ hours: "130", payDay: "31-01-2025" })),
      "2.pdf": b.slip(b.pay({ hours: "130", payDay: "28-02-2025" })),
      "3.pdf": c.slip(c.pay({ hours: "10", payDay: "28-02-2025" })),
    };
    const { findings, verdicts } = await verify(files);
    expect(findings.map(({ code, data }) => [code, data.sameDay])).toEqual([
      ["card-over-ceiling", [employers[3], employers[1]]],
    ]);
    expect(verdicts.map(({ file, isInOrder }) => [file, isInOrder])).toEqual([
      ["1.pdf", true],
      ["2.pdf", false],
      ["3.pdf", false],
    ]);
    const alone = await verify({ "1.pdf": files["1.pdf"], "2.pdf": files["2.pdf"] });
    expect(alone.findings.map(({ data }) => data.sameDay)).toEqual([undefined]);
  });

  it("holds the first half of 2023 against its own ceiling too", async () => {
    const [a, b] = [new Employer(employers[0]), new Employer(employers[1])];
    const files = {
      "1.pdf": a.slip(a.pay({ hours: "70", payDay: "31-03-2023" })),
      "2.pdf": b.slip(b.pay({ hours: "70", payDay: "30-06-2023" })),
    };
    const { findings, cards } = await verify(files);
    expect(findings.map(({ code, file, data }) => [code, file, data.expected])).toEqual([
      ["card-over-ceiling", "2.pdf", 2_000_000],
    ]);
    expect(cards[0]?.ceiling).toBe(4_000_000);
  });

  it("counts a payment once, by slip and record and copy, and takes a reversed one out", async () => {
    const a = new Employer(employers[0]);
    const [first, second] = [a.pay(month(1)), a.pay(month(2))];
    const reversal = a.reverse("2025-0001");
    const files = {
      "a.pdf": a.slip(first),
      "b.pdf": a.slip(first),
      "a.csv": registrationCsv([first]),
      "c.pdf": a.slip(second),
      "d.pdf": a.slip(reversal),
    };
    const { findings, cards, payments, remarks, verdicts } = await verify(files);
    expect([payments, showAmount(cards[0]?.sum ?? second.counted)]).toEqual([3, "3.375,00"]);
    expect(findings).toEqual([]);
    expect(remarks.map(({ code, file, data }) => [code, file, data.reversedBy])).toEqual([
      ["reversed-since", "a.pdf", "2025-0003"],
    ]);
    expect(verdicts.map(({ file, copyOf, isInOrder }) => [file, copyOf, isInOrder])).toEqual([
      ["a.pdf", undefined, true],
      ["b.pdf", "a.pdf", true],
      ["c.pdf", undefined, true],
      ["d.pdf", undefined, true],
      ["a.csv", undefined, true],
    ]);
  });

  it("is doubted where a list still asks for a payment that another document reverses", async () => {
    const a = new Employer(employers[0]);
    const first = a.pay(month(1));
    const list = "registration-13748136-2025-01-01-2025-01-31.csv";
    const files = { [list]: registrationCsv([first], () => ({})), "b.pdf": a.slip(a.reverse("2025-0001")) };
    expect(await found(files)).toEqual([`reversed-since ${list} 2 2025-0001`]);
    const later = { ...files, [list]: registrationCsv([first], () => ({ reversedBy: voucher("2025-0002") })) };
    expect(await found(later)).toEqual([]);
  });
});

describe("a document", () => {
  const a = new Employer(employers[0]);
  const slip = a.slip(a.pay(month(1)));

  it("is judged whatever its name is, and what is not is told", async () => {
    const files = {
      "payslips-x.pdf": changed(slip, "> 0] TJ", "> 9] TJ"),
      "year-x.pdf": slip,
      "uden-endelse": slip,
      "journal-2025.csv": registrationCsv(a.vouchers.filter(isVoucher)),
      ".skjult.pdf": slip,
      ".DS_Store": "x",
      "notat.txt": "hej",
    };
    const { findings, passedOver, files: count } = await verify(files);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["page-differs", "payslips-x.pdf"]]);
    expect(passedOver.map(({ file }) => file)).toEqual([".DS_Store", "notat.txt"]);
    expect(count).toBe(5);
  });

  it("that is changed is changed in every copy, and found once", async () => {
    const wrong = changed(slip, "> 0] TJ", "> 9] TJ");
    const { findings, verdicts } = await verify({ "1.pdf": wrong, "2.pdf": wrong, "3.pdf": slip });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["page-differs", "1.pdf"]]);
    expect(verdicts.map(({ isInOrder }) => isInOrder)).toEqual([false, false, true]);
  });

  it("of ours that is no payslip is passed over as what it is; a payslip without its record is a finding", async () => {
    const text = slip.toString("latin1");
    const bare = text.replaceAll("record.json", "rekord.txt").replaceAll("EmbeddedFile", "EmbeddedFilm");
    const stripped = bare.replaceAll('{"format":', '{"farmot":');
    const retitled = stripped.replace(/x-default">[^<]*/, 'x-default">Payslips, 2 vouchers');
    const renamed = stripped.replace(/x-default">[^<]*/, 'x-default">Use of social exemption cards in 2025');
    expect(retitled).not.toBe(stripped);
    const files = {
      "1.pdf": Buffer.from(stripped, "latin1"),
      "2.pdf": Buffer.from(retitled, "latin1"),
      "3.pdf": Buffer.from(renamed, "latin1"),
      "4.csv": "Tal;Værdi;Bilag;Kort;Beløb\r\n",
    };
    const { passedOver } = await verify(files);
    expect(await found(files)).toEqual(["unreadable 1.pdf", "unreadable 2.pdf", "unreadable 3.pdf"]);
    expect(passedOver).toEqual([{ file: "4.csv", what: "figures" }]);
  });

  it("looks at one year only when one is asked for", async () => {
    const a = new Employer(employers[0]);
    const files = { "a.pdf": a.slip(a.pay(month(1))), "b.pdf": a.slip(a.pay({ hours: "20", payDay: "31-01-2026" })) };
    const { cards, payments } = await verify(files, { view: { year: a.vouchers[1]?.year } });
    expect([payments, cards.map(({ year }) => year)]).toEqual([1, [2026]]);
  });
});

describe("registration records", () => {
  it("say nothing of what is not registered unless they are exported lists", async () => {
    const a = new Employer(employers[0]);
    const [first, third] = [a.pay(month(1)), [a.pay(month(2)), a.pay(month(3))][1]];
    if (third === undefined) return;
    const csv = registrationCsv([first, third], () => ({}));
    expect(await found({ "13748136-2025-0001.csv": csv })).toEqual([]);
    expect(await found({ "registration-3f2a91c0.csv": csv })).toEqual([]);
    expect(await found({ "registration-13748136-2025-01-01-2025-11-30.csv": csv })).toEqual([
      "not-registered registration-13748136-2025-01-01-2025-11-30.csv 2 2025-0001",
      "not-registered registration-13748136-2025-01-01-2025-11-30.csv 3 2025-0003",
    ]);
  });

  it("under another name say how many payments are still to be registered, and that nothing was held against it", async () => {
    const a = new Employer(employers[0]);
    const list = registrationCsv([a.pay(month(1)), a.pay(month(2))], () => ({}));
    const { notProved } = await verify({ "liste fra nordlys.csv": list });
    const [own] = notProved.filter(({ code }) => code === "status-not-held");
    expect([own?.file, own?.data]).toEqual(["liste fra nordlys.csv", { lines: 2, missing: 2 }]);
    const record = await verify({ "registration-0123456789ab.csv": list });
    expect(record.notProved.map(({ code }) => code)).not.toContain("status-not-held");
  });

  it("are unreadable line by line, and doubted where figures do not hold", async () => {
    const a = new Employer(employers[0]);
    const text = registrationCsv([a.pay(month(1)), a.pay(month(2)), a.pay(month(3))]).toString("utf8");
    const lines = text.split("\r\n");
    lines[1] = (lines[1] ?? "").replace("28-01-2025", "31-02-2025");
    lines[2] = (lines[2] ?? "").replace(";3000,00;", ";2999,00;");
    const { findings, payments } = await verify({ "liste.csv": lines.join("\r\n") });
    expect(findings.map(({ code, line, data }) => [code, line, data.number ?? data.field])).toEqual([
      ["lines-add-up", 3, "Beløb-til-registrering"],
      ["lines-add-up", 3, "heraf-feriegodtgørelse"],
      ["unreadable", 2, 232],
    ]);
    expect(payments).toBe(2);
  });

  it("of other kinds are not ours, and the rest goes on", async () => {
    const a = new Employer(employers[0]);
    const files = {
      "a.pdf": a.slip(a.pay(month(1))),
      "andet.csv": "navn;beløb\r\nx;1\r\n",
      "tom.csv": "",
      "tom.pdf": "",
      "13748136-2025-0001-ordinary.csv": "Bilagsnr\r\n",
      "notat.txt": "hej",
    };
    const { findings, files: count, payments, passedOver } = await verify(files);
    expect(passedOver).toEqual([
      { file: "notat.txt", what: "other" },
      { file: "13748136-2025-0001-ordinary.csv", what: "ordinary" },
    ]);
    expect(findings.map(({ code, file, data }) => [code, file, data.number]).sort()).toEqual([
      ["unreadable", "andet.csv", 231],
      ["unreadable", "tom.csv", 231],
      ["unreadable", "tom.pdf", 231],
    ]);
    expect([count, payments]).toEqual([4, 1]);
  });
});

describe("a part of the papers that is asked for", () => {
  const a = new Employer(employers[0]);
  const [own, other] = [a.pay(month(1, { card: "10001" })), a.pay(month(2, { card: "10002" }))];
  const broken = changed(a.slip(other), '"counted":337500', '"counted":137500');
  const files = { "a.pdf": a.slip(own), "b.pdf": a.slip(other), "c.pdf": a.slip(other, { key: null }) };

  it("by a card shows no papers of another, but those whose page may show that card", async () => {
    const { verdicts, findings } = await verify(files, { view: { card: card("10001") } });
    expect(verdicts.map(({ file }) => file)).toEqual(["a.pdf"]);
    expect(findings).toEqual([]);
    const doubted = await found({ ...files, "d.pdf": broken }, { view: { card: card("10001") } });
    expect(doubted).toEqual(["record-changed d.pdf 2025-0002"]);
  });

  it("by a card or a year shows nothing of what slips of another say was used", async () => {
    const third = a.pay(month(3, { card: "10002" }));
    const { rules: _, yearToDate: __, ...forgetful } = { ...third, usedBefore: oere(0), usedAfter: third.counted };
    const slip = a.slip({ ...forgetful, digest: digestOf(entryText(forgetful)) });
    const papers = { "a.pdf": files["a.pdf"], "b.pdf": files["b.pdf"], "c.pdf": slip };
    const told = "used-before-differs c.pdf 2025-0003";
    expect(await found(papers, { view: { card: card("10002") } })).toContain(told);
    for (const view of [{ card: card("10001") }, { year: incomeYear(2024) }]) {
      expect(await found(papers, { view })).toEqual([]);
    }
  });

  it("by a year shows no findings of another", async () => {
    expect(await found(files, { view: { year: incomeYear(2024) } })).toEqual([]);
    expect(await found(files, { view: { year: incomeYear(2025) } })).toEqual(["slip-not-sealed c.pdf 2025-0002"]);
  });
});

describe("keys", () => {
  const a = new Employer(employers[0]);
  const [first, second] = [a.pay(month(1)), a.pay(month(2))];
  const other = makeKey(employers[0]);

  function trusting(keys: ReadonlyMap<CvrNumber, readonly Digest[]>): Partial<VerifyOrder> {
    return { keys: { ...noKeys, trusted: keys } };
  }

  it("are remembered the first time, and another one is then not known and waits for a person's word", async () => {
    const kept: KeysByEmployer[] = [];
    const remember = (met: KeysByEmployer, unknown: KeysByEmployer) => kept.push(met, unknown);
    const own = fingerprint(a.key.publicKey);
    expect(await found({ "1.pdf": a.slip(first) }, { keys: { ...noKeys, remember } })).toEqual([]);
    const remembered = new Map([[cvr(employers[0]), [own]]]);
    const keys = { ...noKeys, remembered, remember };
    const files = { "1.pdf": a.slip(first), "2.pdf": a.slip(second, { key: other }) };
    expect(await found(files, { keys })).toEqual(["key-unknown 2.pdf 2025-0002"]);
    const unknown = new Map([[cvr(employers[0]), [fingerprint(other.publicKey)]]]);
    expect(kept).toEqual([remembered, new Map(), new Map(), unknown]);
  });

  it("of which an employer has two, and none is known, prove nothing, whichever is read first", async () => {
    const kept: KeysByEmployer[] = [];
    const keys = { ...noKeys, remember: (met: KeysByEmployer) => kept.push(met) };
    const files = { "1.pdf": a.slip(first), "2.pdf": a.slip(second, { key: other }) };
    expect(await found(files, { keys })).toEqual(["key-unknown 1.pdf 2025-0001", "key-unknown 2.pdf 2025-0002"]);
    expect(kept).toEqual([new Map()]);
    const { cards } = await verify(files);
    expect(cards.map(({ sum, stated }) => [sum, stated])).toEqual([[675_000, 675_000]]);
  });

  it("that two employers have, here or from before, prove nothing: each has its own", async () => {
    const b = new Employer(employers[1]);
    const entry = b.pay(month(1));
    const files = { "1.pdf": a.slip(first), "2.pdf": b.slip(entry, { key: a.key }) };
    const told = ({ findings }: Verified) => findings.map(({ code, file, data }) => [code, file, data.also]);
    expect(told(await verify(files))).toEqual([
      ["key-unknown", "1.pdf", [employers[1]]],
      ["key-unknown", "2.pdf", [employers[0]]],
    ]);
    const remembered = new Map([[cvr(employers[0]), [fingerprint(a.key.publicKey)]]]);
    const keys = { ...noKeys, remembered };
    expect(told(await verify(files, { keys }))).toEqual([["key-unknown", "2.pdf", [employers[0]]]]);
    expect(told(await verify({ "2.pdf": files["2.pdf"] }, { keys }))).toEqual([
      ["key-unknown", "2.pdf", [employers[0]]],
    ]);
    expect(told(await verify({ "1.pdf": files["1.pdf"], "2.pdf": b.slip(entry) }))).toEqual([]);
  });

  it("are told with a card only of the employers that paid on it", async () => {
    const b = new Employer(employers[1]);
    const files = {
      "1.pdf": a.slip(a.pay(month(3, { card: "10001" }))),
      "2.pdf": b.slip(b.pay(month(1, { card: "10002" }))),
    };
    const kept: KeysByEmployer[] = [];
    const keys = { ...noKeys, remember: (met: KeysByEmployer) => kept.push(met) };
    const { notProved } = await verify(files, { keys, view: { card: card("10002") } });
    expect(notProved.map(({ code, data }) => [code, data.employer])).toEqual([["key-first-seen", employers[1]]]);
    expect(kept.map((met) => [...met.keys()])).toEqual([[employers[1]]]);
  });

  it("must be on the list that is trusted; without a seal there is no word of a key", async () => {
    const files = { "1.pdf": a.slip(first), "2.pdf": a.slip(second, { key: null }) };
    expect(await found(files)).toEqual(["slip-not-sealed 2.pdf 2025-0002"]);
    const right = new Map([[cvr(employers[0]), [fingerprint(a.key.publicKey)]]]);
    expect(await found(files, trusting(right))).toEqual(["slip-not-sealed 2.pdf 2025-0002"]);
    const wrong = new Map([[cvr(employers[0]), [fingerprint(other.publicKey)]]]);
    expect(await found({ "1.pdf": a.slip(first) }, trusting(wrong))).toEqual(["key-unknown 1.pdf 2025-0001"]);
    expect(await found({ "1.pdf": a.slip(first) }, trusting(new Map()))).toEqual(["key-unknown 1.pdf 2025-0001"]);
  });
});

describe("the officer's own list and a part of the papers", () => {
  it("says on which days the list has a card that was paid as not active", async () => {
    const a = new Employer(employers[0]);
    const files = { "a.pdf": a.slip(a.pay(month(5, { card: "10001" }))) };
    const inactive = [{ from: date("01-05-2025"), to: date("31-08-2025") }];
    const { findings } = await verify(files, { cards: new Map([[card("10001"), { active: [], inactive }]]) });
    expect(findings).toMatchObject([
      {
        code: "paid-while-inactive",
        data: { payDay: "2025-05-28", inactiveFrom: "2025-05-01", inactiveTo: "2025-08-31" },
      },
    ]);
  });

  it("says on which days a card that was paid was not active, by those on which the list has it active", async () => {
    const a = new Employer(employers[0]);
    const files = { "a.pdf": a.slip(a.pay(month(5, { card: "10001" }))) };
    const daysOf = async (active: readonly (readonly [from: string | undefined, to?: string])[]) => {
      const stretches = active.map(([from, to]) => ({ from: from && date(from), to: to && date(to) }));
      const cards = new Map([[card("10001"), { active: stretches, inactive: [] }]]) as CardList;
      const { findings } = await verify(files, { cards });
      return findings.map(({ data }) => [data.inactiveFrom, data.inactiveTo]);
    };
    expect(await daysOf([["01-01-2025", "30-04-2025"]])).toEqual([["2025-05-01", undefined]]);
    expect(await daysOf([["01-06-2025"], [undefined, "31-03-2025"]])).toEqual([["2025-04-01", "2025-05-31"]]);
    expect(await daysOf([["28-05-2025", "28-05-2025"]])).toEqual([]);
  });

  it("names the payments that no slip proves, and a listed one by its line where the portal does not show it", async () => {
    const a = new Employer(employers[0]);
    const [slip, listed] = [a.pay(month(1, { card: "10001" })), a.pay(month(2, { card: "10001" }))];
    const stated = {
      card: card("10001"),
      employer: cvr(employers[1]),
      payDay: date("31-03-2025"),
      counted: oere(100_000),
    };
    const shown = [slip, listed].map(({ counted, payDay }, place) => {
      return { card: card("10001"), employer: cvr(employers[0]), amount: counted, day: payDay, line: place + 2 };
    });
    const { notProved, findings } = await verify(
      { "a.pdf": a.slip(slip), "l.csv": registrationCsv([listed]) },
      { payments: { file: "andre.csv", rows: [{ ...stated, line: 7 }] }, portal: { file: "portal.csv", lines: shown } },
    );
    expect(notProved.find(({ code }) => code === "stated")?.data).toEqual({
      counted: 437_500,
      cards: 1,
      payments: [`${employers[0]} 2025-0002`, `${employers[1]} 2025-03-31`],
    });
    expect(findings.map(({ code, file, line }) => [code, file, line])).toEqual([["portal-differs", "andre.csv", 7]]);
  });

  it("is accused of no line of the portal that is of a card, a year or days beside those that are asked for", async () => {
    const a = new Employer(employers[0]);
    const [one, other] = [a.pay(month(1, { card: "10001" })), a.pay(month(2, { card: "10002" }))];
    const lineOf = (entry: VoucherEntry, line: number) => {
      return { card: entry.card, employer: cvr(employers[0]), amount: entry.counted, day: entry.payDay, line };
    };
    const lines = [lineOf(one, 2), lineOf(other, 3)];
    const files = { "a.pdf": a.slip(one), "b.pdf": a.slip(other) };
    const views = [{ card: card("10001") }, { year: incomeYear(2024) }, { to: date("31-01-2025") }, {}];
    for (const view of views) expect(await found(files, { view, portal: { file: "portal.csv", lines } })).toEqual([]);
    const wrong = { file: "portal.csv", lines: [lineOf(one, 2), { ...lineOf(other, 3), amount: oere(1) }] };
    expect(await found(files, { view: { card: card("10001") }, portal: wrong })).toEqual([]);
    expect(await found(files, { view: { card: card("10002") }, portal: wrong })).toEqual([
      "portal-differs portal.csv 3 2025-0002",
    ]);
  });

  it("tells two names of a card that the list has, whichever of them a slip bears", async () => {
    const a = new Employer(employers[0]);
    const files = { "a.pdf": a.slip(a.pay(month(1, { card: "10001" }))) };
    const held = (...names: readonly string[]) => {
      const holders = names.map(nameDigest);
      return verify(files, { cards: new Map([[card("10001"), { active: [], inactive: [], holders }]]) });
    };
    expect((await held("Holm, Anne")).findings).toEqual([]);
    for (const names of [
      ["Anne Holm", "Bo Lund"],
      ["Bo Lund", "Anne Holm"],
    ]) {
      expect((await held(...names)).findings.map(({ code, file }) => [code, file])).toEqual([
        ["names-differ", "a.pdf"],
      ]);
    }
  });

  it("names cards of the list that no paper tells of, and calls no list in order that deviates for another card", async () => {
    const a = new Employer(employers[0]);
    const [one, other] = [a.pay(month(1, { card: "10001" })), a.pay(month(2, { card: "10002" }))];
    const text = registrationCsv([one, other]).toString("utf8");
    const files = {
      "a.pdf": a.slip(one),
      "b.pdf": a.slip(other),
      "l.csv": text.replace("28-02-2025;3375,00", "27-02-2025;3375,00"),
    };
    const granted = { active: [], inactive: [] };
    const cards: CardList = new Map([
      [card("10001"), granted],
      [card("10009"), granted],
    ]);
    const { withoutPapers, findings } = await verify(files, { cards });
    expect(withoutPapers).toEqual(["10009"]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["card-not-on-list", "seen-twice-differs"]),
    );
    const narrowed = await verify(files, { view: { card: card("10001") } });
    expect([narrowed.findings, narrowed.verdict]).toEqual([[], "in-order-so-far"]);
    expect(narrowed.verdicts.map(({ file, isInOrder }) => [file, isInOrder])).toEqual([
      ["a.pdf", true],
      ["l.csv", false],
    ]);
  });
});
