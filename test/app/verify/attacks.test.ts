import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/adapters/keys/key-file.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import type { VoucherEntry } from "../../../src/ledger/entry.js";
import { entryText } from "../../../src/ledger/text.js";
import type { View } from "../../../src/payroll/verify/view.js";
import { incomeYear } from "../../../src/values/calendar.js";
import { digestOf } from "../../../src/values/digest.js";
import type { Finding } from "../../../src/values/finding.js";
import { parseFrikortId } from "../../../src/values/identity.js";
import { oere } from "../../../src/values/money.js";
import { hidden, person } from "../../../src/values/person.js";
import { cvr, makeStamp, sure } from "../../support/build.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer, registrationCsv } from "../../support/foreign-papers.js";
import { nordlys, strandgaard } from "../../support/ledger.js";
import { objectWith, revised } from "../../support/revised-pdf.js";
import { voucher } from "../../support/words.js";
import { inNext, nextYear } from "../../support/years.js";
import { zipOf } from "../../support/zip.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

function verify(files: Readonly<Record<string, Uint8Array | string>>, view: View = {}) {
  return inFolder(files, (reader) => verifyFiles(reader, { keys: noKeys, view }));
}

const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);

function embedded(text: string): string {
  const length = Buffer.byteLength(text);
  return `<<\n/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Length ${length}\n>>\nstream\n${Buffer.from(text).toString("latin1")}\nendstream`;
}

function recordIn(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  const from = text.indexOf('{"format":');
  return text.slice(from, text.indexOf("endstream", from));
}

describe("whoever lays something over a sound slip", () => {
  const employer = new Employer(nordlys);
  const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));
  const page = objectWith(slip, /\/Type \/Page\n/);

  it("by an annotation is told: record, seal and text hold, and something lies on the page", async () => {
    const note = "<</Type/Annot/Subtype/FreeText/Rect[300 300 500 340]/Contents(27.000,00)/DA(/Helv 12 Tf 0 g)>>";
    const stamped = revised(
      slip,
      new Map([
        [page.number, page.body.replace(/>>$/, "/Annots [9000 0 R]\n>>")],
        [9000, note],
      ]),
    );
    const { findings, cards, verdict } = await verify({ "a.pdf": stamped });
    expect(verdict).toBe("findings");
    expect(findings).toMatchObject([
      { code: "page-not-drawn", data: { record: "holds", seal: "holds", text: "holds", over: "yes" } },
    ]);
    expect(cards[0]?.stated).toBe(0);
  });

  it("by another content is told: the text of the page is another", async () => {
    const content = "BT /F1 12 Tf 100 100 Td (27.000,00) Tj ET";
    const body = page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R");
    expect(body).not.toBe(page.body);
    const stream = `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
    const changed = revised(
      slip,
      new Map([
        [page.number, body],
        [9000, stream],
      ]),
    );
    const { findings } = await verify({ "a.pdf": changed });
    expect(findings.map(({ code, data }) => [code, data.text])).toEqual([["page-not-drawn", "differs"]]);
  });

  it("by another record in a later revision is told, whichever of the two a reader finds", async () => {
    const held = objectWith(slip, /\/EmbeddedFile[\s\S]*\{"format":/);
    const twisted = recordIn(slip).replace('"counted":337500', '"counted":137500');
    expect(twisted).not.toBe(recordIn(slip));
    const changed = revised(slip, new Map([[held.number, embedded(twisted)]]));
    const { findings, cards } = await verify({ "a.pdf": changed });
    expect(codesOf(findings)).toContain("record-changed");
    expect(cards[0]?.sum).toBe(337_500);
  });
});

describe("whoever takes a paper out of sight", () => {
  const employer = new Employer(nordlys);
  const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));

  it("by another card in its record or on its page is told, whichever card is asked for", async () => {
    const text = slip.toString("latin1");
    const changed = Buffer.from(text.replace('"card":"10001"', '"card":"10009"'), "latin1");
    const redrawn = Buffer.from(text.replace("> 0] TJ", "> 9] TJ"), "latin1");
    const asked = ["10001", "10009"].map((card) => sure(parseFrikortId(card)));
    for (const card of asked) {
      const told = [await verify({ "a.pdf": changed }, { card }), await verify({ "a.pdf": redrawn }, { card })];
      expect(told.map(({ findings }) => codesOf(findings))).toEqual([["record-changed"], ["page-differs"]]);
    }
  });

  it("under the title of another paper of ours is told as not checked, and not all is proved", async () => {
    const agreement = '%PDF-1.7\n/Producer(frikort)\nxml:lang="x-default">Aftale om brug af socialt frikort<\n%%EOF\n';
    const { verdict, findings, notProved } = await verify({
      "a.pdf": slip,
      "b.pdf": agreement,
      "c.csv": "Tal;Værdi;\r\n",
    });
    expect([verdict, findings]).toEqual(["in-order-so-far", []]);
    const told = notProved.filter(({ code }) => code === "paper-not-checked");
    expect(told.map(({ file, data }) => [file, data.what])).toEqual([
      ["b.pdf", "agreement"],
      ["c.csv", "figures"],
    ]);
  });
});

describe("whoever gives a sealed slip another holder", () => {
  it("by dividing the same letters otherwise is told", async () => {
    const employer = new Employer(nordlys);
    const entry = employer.pay({ hours: "20", card: "10001" });
    const made = person("Anne Holm", "Bo Lund, Havnegade 1", "salt", "0400 0123456789");
    const holder = { ...made, salt: "salt\nAnne Holm", name: made.address, address: made.account, account: hidden("") };
    expect(digestOf([holder.salt, holder.name.reveal(), holder.address.reveal()].join("\n"))).toBe(made.fingerprint);
    const sealed = { ...entry, holder };
    const forged = employer.slip({ ...sealed, digest: digestOf(entryText(sealed)) });
    const { findings, cards } = await verify({ "a.pdf": forged });
    expect([codesOf(findings), cards]).toEqual([["record-changed"], []]);
  });
});

describe("whoever adds a ceiling of his own to a year that no table knows", () => {
  it("is told, and the lowest of several holds", async () => {
    const slips = [nordlys, strandgaard].map((number, place) => {
      const ceiling = oere([9_000_000, 4_000_000][place] ?? 0);
      const { by, at } = makeStamp();
      const employer = new Employer(number, [{ year: incomeYear(nextYear), ceiling, source: "Rundskriv", by, at }]);
      return employer.slip(employer.pay({ hours: "20", card: "10001", payDay: inNext("31-01") }));
    });
    const [one = Buffer.alloc(0), other = one] = slips;
    const { verdict, notProved, cards } = await verify({ "a.pdf": one, "b.pdf": other });
    expect([verdict, cards[0]?.ceiling]).toEqual(["in-order-so-far", 4_000_000]);
    expect(notProved.filter(({ code }) => code === "ceiling-added")).toHaveLength(2);
  });
});

describe("whoever forges a slip with a key of his own", () => {
  it("of a voucher whose genuine slip lies beside it: neither counts, both are told, whatever the files are called", async () => {
    const [one, other] = [new Employer(nordlys), new Employer(nordlys)];
    const genuine = one.slip(one.pay({ hours: "20", card: "10001" }));
    const forged = other.slip(other.pay({ hours: "2", card: "10001" }));
    for (const files of [
      { "a.pdf": forged, "b.pdf": genuine },
      { "a.pdf": genuine, "b.pdf": forged },
    ]) {
      const { cards, findings } = await verify(files);
      expect(
        findings
          .filter(({ code }) => code === "voucher-differs")
          .map(({ file }) => file)
          .sort(),
      ).toEqual(["a.pdf", "b.pdf"]);
      expect([cards[0]?.sum, cards[0]?.disputed.length]).toEqual([0, 1]);
    }
  });
});

describe("whoever hides a second slip", () => {
  it("of the same voucher in one file is told, and neither of two sealed ones counts", async () => {
    const [one, other] = [new Employer(nordlys), new Employer(nordlys)];
    const honest: VoucherEntry = one.pay({ hours: "20", card: "10001" });
    const second: VoucherEntry = other.pay({ hours: "10", card: "10001" });
    const slip = one.slip(honest);
    const revived = revised(
      slip,
      new Map([[9000, embedded(recordIn(other.slip(second, { key: one.key, ledger: one.ledger })))]]),
    );
    const { findings, cards } = await verify({ "a.pdf": revived });
    expect(codesOf(findings)).toContain("voucher-differs");
    expect(cards[0]?.sum).toBe(0);
  });
});

describe("whoever lays records beside the one of a slip", () => {
  const employer = new Employer(nordlys);
  const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));
  const held = objectWith(slip, /\/EmbeddedFile[\s\S]*\{"format":/);
  const own = recordIn(slip);

  it.each([
    ["has a figure more", own.replace('"counted":337500', '"counted":337500,"excess":100')],
    ["goes on behind its end", `${own.trimEnd()}{"card":"10009"}\n`],
    ["is longer than any is", own.replace('{"format":', `{"format":${" ".repeat(300_000)}`)],
  ])("is told of one that %s, and it is no harmless copy", async (_, text) => {
    const { findings } = await verify({ "a.pdf": revised(slip, new Map([[held.number, embedded(text)]])) });
    expect(codesOf(findings)).toContain("page-not-drawn");
    expect(findings.length).toBeGreaterThan(1);
  });

  it("is told of more than are read", async () => {
    const many = Array.from({ length: 51 }, (_, place) => [9000 + place, embedded(`{"format":${place}}`)] as const);
    const { findings } = await verify({ "a.pdf": revised(slip, new Map(many)) });
    expect(findings.map(({ data }) => data.detail)).toContain("too-large");
  });
});

describe("whoever rewrites a ledger and seals it anew", () => {
  const [honest, forger] = [new Employer(nordlys), new Employer(nordlys)];
  const handedOut = [
    honest.pay({ hours: "20", card: "10001" }),
    honest.pay({ hours: "20", card: "10001", payDay: "31-07-2025" }),
  ];
  const forged = [
    forger.pay({ hours: "10", card: "10001" }),
    forger.pay({ hours: "20", card: "10001", payDay: "31-07-2025" }),
    forger.pay({ hours: "20", card: "10001", payDay: "31-08-2025" }),
  ];
  const anew = (entry: VoucherEntry) => forger.slip(entry, { key: honest.key, ledger: honest.ledger });

  it("is found out by any slip that was handed out before and stands next to a forged one", async () => {
    const [first, second] = handedOut.map((entry) => honest.slip(entry));
    const next = forged[1];
    if (first === undefined || second === undefined || next === undefined) throw new Error("two slips");
    expect(codesOf((await verify({ "a.pdf": first, "b.pdf": second })).findings)).toEqual([]);
    expect(codesOf((await verify({ "a.pdf": first, "b.pdf": anew(next) })).findings)).toContain("series-broken");
    const all = { "a.pdf": first, "b.pdf": second, "c.pdf": forged[2] ? anew(forged[2]) : second };
    expect(codesOf((await verify(all)).findings)).toContain("series-broken");
  });
});

describe("whoever begins another ledger under the same key", () => {
  it("is told by two slips of one year, and not by slips of two years or of two keys that are known", async () => {
    const [old, other] = [new Employer(nordlys), new Employer(nordlys)];
    const ledger = digestOf("et andet regnskab");
    const slips = ["30-06-2025", "31-07-2025"].map((payDay) => other.pay({ hours: "20", card: "10001", payDay }));
    const [, second] = slips;
    const next = other.pay({ hours: "20", card: "10001", payDay: "31-01-2026" });
    if (second === undefined) throw new Error("two slips");
    const first = old.slip(old.pay({ hours: "20", card: "10001" }));
    const told = await verify({ "a.pdf": first, "b.pdf": other.slip(second, { key: old.key, ledger }) });
    expect(told.findings.map(({ code, file, data }) => [code, file, data.other])).toEqual([
      ["series-broken", "b.pdf", "a.pdf"],
    ]);
    expect((await verify({ "a.pdf": first, "b.pdf": other.slip(next, { key: old.key, ledger }) })).findings).toEqual(
      [],
    );
    const known = new Map([[cvr(nordlys), [old, other].map(({ key }) => fingerprint(key.publicKey))]]);
    const files = { "a.pdf": first, "b.pdf": other.slip(second, { ledger }) };
    const trusted = { ...noKeys, trusted: known };
    expect((await inFolder(files, (reader) => verifyFiles(reader, { keys: trusted }))).findings).toEqual([]);
  });
});

describe("whoever hands over a list alone", () => {
  const employer = new Employer(nordlys);
  const payment = employer.pay({ hours: "20", card: "10001" });
  const list = registrationCsv([payment]).toString("utf8");

  it("has not proved anything, also where its own words take everything out or nothing stands in it", async () => {
    const [head = "", line = ""] = list.split("\r\n");
    const reversal = registrationCsv([payment, employer.reverse(payment.voucher)]);
    const lists = [list, list.replace("registreret", "tilbageført"), reversal, `${head}\r\n`];
    expect(line).toContain("registreret");
    for (const own of lists) {
      const { verdict, findings, notProved } = await verify({ "a.csv": own });
      expect([verdict, findings]).toEqual(["in-order-so-far", []]);
      expect(notProved.map(({ code }) => code)).toEqual([own === lists[3] ? "nothing-in-view" : "stated"]);
    }
  });
});

describe("whoever states other than the sealed papers", () => {
  const employer = new Employer(nordlys);
  const first = employer.pay({ hours: "20", card: "10001" });
  const second = employer.pay({ hours: "20", card: "10001", payDay: "31-07-2025" });
  const reversal = employer.reverse("2025-0001");

  it("reverses nothing by a line: the sealed payment still counts, and it is said", async () => {
    const files = {
      "a.pdf": employer.slip(first),
      "b.pdf": employer.slip(second),
      "r.csv": registrationCsv([reversal]),
    };
    const { cards, verdict, notProved } = await verify(files);
    expect([verdict, cards[0]?.sum]).toEqual(["in-order-so-far", 675_000]);
    expect(notProved.map(({ code }) => code)).toContain("reversal-only-stated");
  });

  it("states two amounts of one voucher in two lists: both are told, and the lower one stands whatever the files are called", async () => {
    const lower = new Employer(nordlys).pay({ hours: "10", card: "10001" });
    const lists = [registrationCsv([first]), registrationCsv([lower])];
    for (const [one, other] of [lists, lists.toReversed()]) {
      const { cards, findings } = await verify({ "a.csv": one ?? "", "b.csv": other ?? "" });
      const told = findings.filter(({ code }) => code === "voucher-differs").map(({ file }) => file);
      expect(told.sort()).toEqual(["a.csv", "b.csv"]);
      expect(cards[0]?.disputed.map(({ voucher }) => voucher)).toEqual(["2025-0001"]);
      expect(cards[0]?.sum).toBe(168_750);
    }
  });

  it("takes nothing out by a line below zero that reverses nothing", async () => {
    const line = registrationCsv([reversal]).toString("utf8").replace(";2025-0001\r\n", ";\r\n");
    const { cards, findings } = await verify({
      "a.pdf": employer.slip(first),
      "b.pdf": employer.slip(second),
      "n.csv": line,
    });
    expect([cards[0]?.sum, codesOf(findings)]).toEqual([675_000, ["lines-add-up"]]);
    const { cards: alone } = await verify({ "a.csv": registrationCsv([second]), "n.csv": line });
    expect(alone[0]?.sum).toBe(337_500);
  });

  it("takes nothing out by a reversal of another hand, or by a line, also where neither key is known", async () => {
    const other = new Employer(nordlys);
    other.pay({ hours: "20", card: "10001" });
    const foreign = other.slip(other.reverse("2025-0001"));
    const list = registrationCsv([first]).toString("utf8").replace("registreret", "tilbageført");
    const next = other.slip(other.pay({ hours: "20", card: "10001", payDay: "31-07-2025" }));
    for (const [files, sum, code] of [
      [{ "a.pdf": employer.slip(first), "r.pdf": foreign }, 337_500, "key-unknown"],
      [{ "a.pdf": employer.slip(first), "b.pdf": next, "a.csv": list }, 675_000, "seen-twice-differs"],
    ] as const) {
      const { cards, findings } = await verify(files);
      expect([cards[0]?.sum, codesOf(findings)]).toEqual([sum, expect.arrayContaining([code])]);
    }
    const own = await verify({ "a.pdf": employer.slip(first), "b.pdf": foreign, "r.pdf": employer.slip(reversal) });
    expect(own.cards[0]?.sum).toBe(0);
  });

  it("has not all of a year where only some days are looked at, and what is left is said to be at most that", async () => {
    const files = { "a.pdf": employer.slip(first), "b.pdf": employer.slip(second) };
    const partOf = async (view: View) => (await verify(files, view)).cards.map(({ sum, isPart }) => [sum, isPart]);
    expect(await partOf({ to: first.payDay })).toEqual([[337_500, true]]);
    expect(await partOf({ to: second.payDay })).toEqual([[675_000, false]]);
    expect(await partOf({ year: incomeYear(2025) })).toEqual([[675_000, false]]);
  });

  it("cannot hide a payment from other employers' list behind one of the same that was reversed", async () => {
    const files = { "a.pdf": employer.slip(first), "r.pdf": employer.slip(reversal) };
    const { card, payDay, counted } = first;
    const payments = { file: "p.csv", rows: [{ card, employer: cvr(nordlys), payDay, counted, line: 2 }] };
    const sumOf = async (papers: Readonly<Record<string, Uint8Array>>) => {
      const read = await inFolder(papers, (reader) => verifyFiles(reader, { keys: noKeys, payments }));
      return read.cards.map(({ sum, stated }) => [sum, stated]);
    };
    expect(await sumOf(files)).toEqual([[337_500, 337_500]]);
    expect(await sumOf({ "a.pdf": files["a.pdf"] })).toEqual([[337_500, 0]]);
  });

  it("takes nothing out by a line that stands before the payment it names", async () => {
    const own = new Employer(nordlys);
    const payment = own.pay({ hours: "20", card: "10001" });
    const list = registrationCsv([payment, own.reverse(payment.voucher)]).toString("utf8");
    const turned = list.replaceAll(/2025-000([12])/g, (_, number) => `2025-000${3 - Number(number)}`);
    expect((await verify({ "a.csv": list })).cards[0]?.sum).toBe(0);
    const { cards, findings } = await verify({ "a.csv": turned });
    expect([codesOf(findings), cards[0]?.sum]).toEqual([["reversal-unmatched"], payment.counted]);
  });

  it("takes nothing out by a sealed reversal of another year, whether its payment is at hand or not", async () => {
    const own = new Employer(nordlys);
    const payment = own.pay({ hours: "20", card: "10001" });
    const named = { ...own.reverse(payment.voucher), reverses: voucher("2024-0001") };
    const reversal = own.slip({ ...named, digest: digestOf(entryText(named)) });
    const { cards, findings } = await verify({ "a.pdf": own.slip(payment), "r.pdf": reversal });
    expect(findings.map(({ code, data }) => [code, data])).toEqual([["reversal-unmatched", { reverses: "2024-0001" }]]);
    expect(cards[0]?.sum).toBe(payment.counted);
  });

  it("reverses by a sealed slip of the same payment, once", async () => {
    const files = { "a.pdf": employer.slip(first), "b.pdf": employer.slip(second), "r.pdf": employer.slip(reversal) };
    const { cards, findings } = await verify(files);
    expect([codesOf(findings), cards[0]?.sum]).toEqual([[], 337_500]);
  });

  it("leaves out earlier slips: the sum says that papers are missing", async () => {
    const { cards, verdict, notProved } = await verify({ "b.pdf": employer.slip(second) });
    expect([verdict, cards[0]?.missing]).toEqual(["in-order-so-far", 337_500]);
    expect(notProved.map(({ code }) => code)).toContain("papers-missing");
  });

  it("adds another employer's later payment, which no slip before it can have known: the papers are missing all the same", async () => {
    const other = new Employer("24256790");
    const later = [1, 2].map(() => other.pay({ hours: "100", card: "10001", payDay: "31-08-2025" }));
    const files = { "b.pdf": employer.slip(second), "c.pdf": other.slip(later[0] ?? second) };
    const { cards, verdict } = await verify(files);
    expect([verdict, cards[0]?.missing]).toEqual(["in-order-so-far", 337_500]);
    const both = await verify({ "b.pdf": employer.slip(second), "d.pdf": other.slip(later[1] ?? second) });
    expect(both.cards[0]?.missing).toBe(337_500 + 1_687_500);
    const whole = { ...files, "a.pdf": employer.slip(first), "d.pdf": other.slip(later[1] ?? second) };
    expect((await verify(whole)).cards[0]?.missing).toBe(0);
  });

  it("leaves out a payment and hands over its reversal: what is missing is what was used besides", async () => {
    const third = employer.pay({ hours: "20", card: "10001", payDay: "31-08-2025" });
    const { cards } = await verify({ "r.pdf": employer.slip(reversal), "c.pdf": employer.slip(third) });
    expect([cards[0]?.sum, cards[0]?.missing]).toEqual([337_500, 337_500]);
    const earlier = await verify({ "b.pdf": employer.slip(second), "r.pdf": employer.slip(reversal) });
    expect([earlier.cards[0]?.sum, earlier.cards[0]?.missing]).toEqual([337_500, 0]);
  });
});

describe("slips that came by mail or in archives", () => {
  const employer = new Employer(nordlys);
  const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));

  it("are judged where they lie, archives in archives too", async () => {
    const mail = [
      "From: bo@example.org\r\nSubject: =?UTF-8?Q?L=C3=B8n?=\r\nMIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="skel"\r\n\r\n--skel\r\nContent-Type: text/plain\r\n\r\nHej\r\n--skel',
      'Content-Type: application/pdf; name="seddel.pdf"\r\nContent-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="seddel.pdf"\r\n\r\n${slip.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n--skel--\r\n`,
    ].join("\r\n");
    const inner = zipOf({ "seddel.pdf": slip });
    for (const [name, bytes, place] of [
      ["post.eml", mail, "post.eml/seddel.pdf"],
      ["ydre.zip", zipOf({ "indre.zip": inner }), "ydre.zip/indre.zip/seddel.pdf"],
    ] as const) {
      const { findings, payments, verdicts } = await verify({ [name]: bytes });
      expect([codesOf(findings), payments]).toEqual([[], 1]);
      expect(verdicts.map(({ file }) => file)).toEqual([place]);
    }
  });

  it("are told where they lie in an archive and stand in no list of it", async () => {
    for (const [listed, hidden] of [
      [1, 1],
      [0, 2],
    ] as const) {
      const archive = zipOf({ "a.pdf": slip, "b.pdf": slip }, { listed });
      const { findings } = await verify({ "samlet.zip": archive });
      expect(findings.map(({ code, file, data }) => [code, file, data.detail])).toEqual([
        ["unreadable", `samlet.zip/… (${hidden})`, "unlisted"],
      ]);
    }
    const told = await verify({
      "samlet.zip": zipOf({ "a.pdf": slip, "mappe/": "", "b.zip": zipOf({ "c.pdf": slip }) }),
    });
    expect(told.findings).toEqual([]);
  });

  it("lie beside marks that systems leave, which are known by name and content, and hide nothing", async () => {
    const mark = Buffer.concat([Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0]), Buffer.from("Mac OS X        ")]);
    const marks = {
      "._a.pdf": mark,
      ".DS_Store": Buffer.from("\0\0\0\x01Bud1\0\0"),
      "Thumbs.db": Buffer.from("d0cf11e0a1b11ae100", "hex"),
      "desktop.ini": "\r\n[.ShellClassInfo]\r\n",
      "Desktop.ini": Buffer.from("\ufeff[.ShellClassInfo]\r\n", "utf16le"),
    };
    for (const files of [{ "a.pdf": slip, ...marks }, { "samlet.zip": zipOf({ "a.pdf": slip, ...marks }) }]) {
      const { findings, payments, passedOver } = await verify(files);
      expect([payments, findings, passedOver]).toEqual([1, [], []]);
    }
    const hiding = { "._b.pdf": Buffer.concat([mark, slip]), "desktop.ini": "hej", ".DS_Store": "x" };
    expect((await verify({ "a.pdf": slip, ...hiding })).passedOver.map(({ file }) => file)).toEqual(
      Object.keys(hiding).sort(),
    );
    const packed = await verify({ "samlet.zip": zipOf({ "a.pdf": slip, ...hiding }) });
    expect(packed.findings.map(({ file }) => file)).toEqual(["samlet.zip/._b.pdf"]);
    expect(packed.passedOver.map(({ file }) => file)).toEqual(["samlet.zip/desktop.ini", "samlet.zip/.DS_Store"]);
  });

  it("are judged under the name of a folder, and of a mark that a system leaves; true marks are none", async () => {
    const mark = Buffer.concat([Buffer.from([0, 5, 0x16, 7]), Buffer.alloc(78)]);
    for (const name of ["__MACOSX/a.pdf", "__MACOSX/._a.pdf", "a.pdf/"]) {
      const { payments, findings } = await verify({ "samlet.zip": zipOf({ [name]: slip, "__MACOSX/._b.pdf": mark }) });
      expect([name, payments, codesOf(findings)]).toEqual([name, 1, []]);
    }
  });

  it("are judged by what they begin as, whatever they are called, and told where they cannot be opened", async () => {
    const archive = zipOf({ "a.pdf": slip });
    const judged = ["noter.txt", "a.pdf\0.txt", "a.pdf. ", "billede.png"];
    for (const name of judged) {
      const { payments, findings } = await verify({ "samlet.zip": zipOf({ [name]: slip }) });
      expect([name, payments, codesOf(findings)]).toEqual([name, 1, []]);
      const packed = await verify({ "samlet.zip": zipOf({ [name]: archive }) });
      // An archive that is called a PDF is opened as one, and may show any page.
      const isOpened = !name.startsWith("a.pdf");
      expect([name, packed.payments, codesOf(packed.findings)]).toEqual([
        name,
        isOpened ? 1 : 0,
        isOpened ? [] : ["unreadable"],
      ]);
    }
    expect((await verify({ "noter.txt": archive })).payments).toBe(1);
    expect((await verify({ "brev.docx": archive })).passedOver).toEqual([{ file: "brev.docx", what: "other" }]);
    for (const name of ["noter.txt", "a.pdf/", "__MACOSX/a.pdf"]) {
      const closed = zipOf({ [name]: slip }, { isEncrypted: true });
      const { findings } = await verify({ "samlet.zip": closed });
      expect(findings.map(({ code, file, data }) => [code, file, data.detail])).toEqual([
        ["unreadable", `samlet.zip/${name}`, "encrypted"],
      ]);
    }
    const both = await verify({ "samlet.zip": Buffer.concat([slip, archive]) });
    expect(codesOf(both.findings)).toEqual(["page-not-drawn"]);
    expect((await verify({ "tom.zip": zipOf({ "mappe/": "" }) })).passedOver).toEqual([
      { file: "tom.zip", what: "other" },
    ]);
  });

  it("are told where they lie deeper than a person packs, whatever each archive is called", async () => {
    const packed = (name: string, times: number): Buffer =>
      Array.from({ length: times }).reduce<Buffer>((inner) => zipOf({ [name]: inner }), zipOf({ "a.pdf": slip }));
    for (const name of ["a.zip", "a.txt"]) {
      expect((await verify({ "samlet.zip": packed(name, 3) })).payments).toBe(1);
      const { findings } = await verify({ "samlet.zip": packed(name, 4) });
      expect(findings.map(({ code, data }) => [code, data.detail])).toEqual([["unreadable", "too-deep"]]);
    }
  });

  it("are judged in a mail whose other fields speak of its parts, or which names them piece by piece", async () => {
    const archive = zipOf({ "a.pdf": slip }).toString("base64");
    const zipped = (named: string) =>
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; ${named}`;
    const mails = [
      ["Subject: boundary=andet; x", 'boundary="skel"', 'filename="a.zip"'],
      ["Subject: x", "charset=utf-8; boundary = skel", "filename = a.zip"],
      ["Subject: x", "boundary*0=sk; boundary*1=el", "filename*1=.zip; filename*0*=utf-8''a"],
      ["Subject: x", 'boundary="skel"', 'filename="a;b.zip"'],
    ] as const;
    for (const [subject, boundary, named] of mails) {
      const head = `${subject}\r\nContent-Type: multipart/mixed; ${boundary}\r\n\r\n`;
      const mail = `${head}--skel\r\n${zipped(named)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${archive}\r\n--skel--\r\n`;
      const { payments, findings } = await verify({ "post.eml": mail });
      expect([named, payments, codesOf(findings)]).toEqual([named, 1, []]);
    }
  });

  it("are told by a mail whatever it calls them, and a part of a kind of its own without a name too", async () => {
    const part = (head: string, body: string) => `--grænse\r\n${head}\r\n\r\n${body}\r\n`;
    const mail = (...parts: readonly string[]) =>
      Buffer.from(
        `Subject: x\r\nContent-Type: multipart/mixed; boundary="grænse"\r\n\r\n${parts.join("")}--grænse--\r\n`,
        "latin1",
      );
    const base64 = "Content-Transfer-Encoding: base64";
    const named = (name: string) => `Content-Type: application/pdf; name="${name}"\r\n${base64}`;
    const body = part("Content-Type: text/html", "<p>Hej</p>");
    const spellings = ["=?iso-8859-1?Q?l=F8n.pdf?=", "=?UTF-8?B?bMO4bi5wZGY=?=", "l\u00f8n.pdf", "l\u00c3\u00b8n.pdf"];
    for (const spelling of spellings) {
      const { verdicts } = await verify({ "a.eml": mail(body, part(named(spelling), slip.toString("base64"))) });
      expect(verdicts.map(({ file }) => file)).toEqual(["a.eml/løn.pdf"]);
    }
    const star = `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=iso-8859-1''l%F8n.pdf\r\n${base64}`;
    const starred = await verify({ "a.eml": mail(part(star, slip.toString("base64"))) });
    expect(starred.verdicts.map(({ file }) => file)).toEqual(["a.eml/løn.pdf"]);
    const unnamed = await verify({ "a.eml": mail(body, part(`Content-Type: application/pdf\r\n${base64}`, "AAAA")) });
    expect(unnamed.findings.map(({ code, file }) => [code, file])).toEqual([["unreadable", "a.eml/bilag.pdf"]]);
    const many = Array.from({ length: 203 }, (_, place) => part(named(`${place}.txt`), "AAAA"));
    const beyond = await verify({ "a.eml": mail(...many) });
    expect(beyond.passedOver).toHaveLength(200);
    expect(beyond.findings.map(({ file, data }) => [file, data.detail])).toEqual([["a.eml/… (3)", "too-large"]]);
  });
});
