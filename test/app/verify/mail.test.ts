import { describe, expect, it } from "vitest";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer, registrationCsv } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { zipOf } from "../../support/zip.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };
const employer = new Employer(nordlys);
const payment = employer.pay({ hours: "20", card: "10001" });
const slip = employer.slip(payment);

/** How many payments were read of a mail, and which files of it could not be read. */
async function readOf(mail: string | Buffer): Promise<readonly (number | string)[]> {
  const bytes = typeof mail === "string" ? Buffer.from(mail, "latin1") : mail;
  const read = await inFolder({ "a.eml": bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
  expect(read.findings.filter(({ code }) => code !== "unreadable")).toEqual([]);
  return [read.payments, ...new Set(read.findings.map(({ file }) => file))];
}

const mixed = (boundary: string) => `Content-Type: multipart/mixed; boundary="${boundary}"`;
const base64 = "Content-Transfer-Encoding: base64";
const attached = (name: string) => `Content-Type: application/pdf; name="${name}"\r\n${base64}`;
const letters = slip.toString("base64").replace(/.{76}/g, "$&\r\n");
/** The slip in base64 with its two signs of the end, whatever its length is. */
const ended = Buffer.concat([slip, Buffer.alloc(3 - ((slip.length + 2) % 3), "\n")]).toString("base64");
const paper = `${attached("a.pdf")}\r\n\r\n${letters}`;
const within = (head: string, ...parts: readonly string[]) =>
  `Subject: x\r\n${head}\r\n\r\n${parts.map((part) => `--s\r\n${part}\r\n`).join("")}--s--\r\n`;

/** 45 bytes a line, as uuencode writes them. */
function uuencoded(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; from += 45) {
    const line = bytes.subarray(from, from + 45);
    const bits = [...line].map((byte) => byte.toString(2).padStart(8, "0")).join("");
    const signs = bits.match(/.{1,6}/g) ?? [];
    lines.push(
      [line.length, ...signs.map((sign) => Number.parseInt(sign.padEnd(6, "0"), 2))]
        .map((n) => String.fromCharCode(n + 32))
        .join(""),
    );
  }
  return ["begin 644 a.pdf", ...lines, "`", "end"].join("\r\n");
}

describe("a mail from a Macintosh", () => {
  const double = Buffer.concat([Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0]), Buffer.from("Mac OS X        ")]);
  const beside = (bytes: Uint8Array, name: string) =>
    `Content-Type: application/applefile${name}\r\n${base64}\r\n\r\n${Buffer.from(bytes).toString("base64")}`;
  const mail = (bytes: Uint8Array, name: string) =>
    within(
      mixed("s"),
      `Content-Type: multipart/appledouble; boundary="d"\r\n\r\n--d\r\n${beside(bytes, name)}\r\n--d\r\n${paper}\r\n--d--`,
    );

  it("has what it keeps of a file beside it, under the same name, and that is no slip", async () => {
    for (const name of ["; name=a.pdf", "; name=._a.pdf", ""]) expect(await readOf(mail(double, name))).toEqual([1]);
  });

  it("hides no slip in it", async () => {
    const mailed = within(mixed("s"), beside(slip, "; name=a.pdf"));
    expect(await readOf(mailed)).toEqual([1]);
    expect(await readOf(mail(Buffer.concat([double, Buffer.from("%PDF-1.7")]), "; name=a.pdf"))).toEqual([
      1,
      "a.eml/._a.pdf",
    ]);
  });
});

describe("a mail in an unusual form", () => {
  it.each<readonly [string, string | Buffer]>([
    [
      "a boundary that begins as the one around it",
      within(mixed("s"), `${mixed("s--t")}\r\n\r\n--s--t\r\n${paper}\r\n--s--t--`),
    ],
    ["no last boundary", within(mixed("s"), paper).replace("--s--", "")],
    ["a part behind the last boundary", `${within(mixed("s"), "\r\nHej")}--s\r\n${paper}\r\n`],
    ["a part without a head", within(mixed("s"), `\r\n${slip.toString("latin1")}`)],
    ["line ends of an old Macintosh", within(mixed("s"), paper).replaceAll("\r\n", "\r")],
    [
      "the mark of UTF-8 and blank lines ahead",
      `\u00ef\u00bb\u00bf\r\n${within(mixed("s"), paper).replace("Subject: x\r\n", "")}`,
    ],
    [
      "a list without a name",
      within(mixed("s"), `Content-Type: text/csv\r\n\r\n${registrationCsv([payment]).toString("latin1")}`),
    ],
    [
      "a list as a nameless attachment",
      within(
        mixed("s"),
        `Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\n${registrationCsv([payment]).toString("latin1")}`,
      ),
    ],
    [
      "an archive without a name",
      within(
        mixed("s"),
        `Content-Type: application/zip\r\n${base64}\r\n\r\n${zipOf({ "a.pdf": slip }).toString("base64")}`,
      ),
    ],
    [
      "a slip in the page itself, without a name",
      within(
        'Content-Type: multipart/alternative; boundary="s"',
        `Content-Type: text/html\r\nContent-Disposition: inline\r\n${base64}\r\n\r\n${letters}`,
      ),
    ],
    [
      "a text in an encoding of its own, and a language twice",
      within(
        `${mixed("s")}\r\nContent-Language: da\r\nContent-Language: en`,
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: 8-bit\r\n\r\nHej",
        paper,
      ),
    ],
    [
      "a list in quoted-printable, with a blank behind a line that goes on",
      within(
        mixed("s"),
        `${attached("a.csv").replace("base64", "quoted-printable")}\r\n\r\n${registrationCsv([payment]).toString("latin1").replace("13748136", "1374= \r\n8136")}`,
      ),
    ],
    [
      "a mail in base64 within it",
      `Content-Type: message/rfc822\r\n${base64}\r\n\r\n${Buffer.from(within(mixed("s"), paper)).toString("base64")}`,
    ],
  ])("is read where it has %s", async (_, mail) => {
    expect(await readOf(mail)).toEqual([1]);
  });
});

describe("a mail that programs read in several ways", () => {
  it.each<readonly [string, string]>([
    ["two kinds", within(`Content-Type: text/plain\r\n${mixed("s")}`, paper)],
    ["two boundaries", within(`${mixed("t")}\r\n${mixed("s")}`, paper)],
    ["a kind behind a remark", within("Content-Type: (x) multipart/mixed; boundary=s", paper)],
    ["no boundary", within("Content-Type: multipart/mixed", paper)],
    ["a boundary that is nowhere", within(mixed("t"), paper)],
    ["a file in uuencode in its text", `Content-Type: text/plain\r\n\r\nHej\r\n${uuencoded(slip)}`],
    [
      "a file in base64 in its page",
      `Content-Type: text/html\r\n\r\n<a href="data:application/pdf;base64,${slip.toString("base64")}">Hej</a>`,
    ],
    ["a file ahead of its parts", within(`${mixed("s")}\r\n\r\n${paper}`, "\r\nHej")],
    ["a file behind its parts", `${within(mixed("s"), "\r\nHej")}${paper}\r\n`],
  ])("is told where it has %s", async (_, mail) => {
    expect(await readOf(mail)).toEqual([0, "a.eml/bilag"]);
  });

  it.each<readonly [string, string]>([
    ["two encodings", `${attached("a.txt")}\r\nContent-Transfer-Encoding: 7bit\r\n\r\n${letters}`],
    [
      "two ways to lie",
      `${attached("a.txt")}\r\nContent-Disposition: inline\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n${letters}`,
    ],
    ["a second file behind the end of the first", `${attached("a.txt")}\r\n\r\n${ended}\r\n${letters}`],
    ["signs in base64 that stand for nothing", `${attached("a.txt")}\r\n\r\n${letters.replace("\r\n", "*\r\n")}`],
    [
      "signs in quoted-printable that stand for nothing",
      `${attached("a.txt").replace("base64", "quoted-printable")}\r\n\r\n${registrationCsv([payment]).toString("latin1")}=ZZ`,
    ],
    ["the pieces of a mail", 'Content-Type: message/partial; name="a.txt"; number=1; total=2\r\n\r\nHej'],
    ["a file that lies elsewhere", 'Content-Type: message/external-body; name="a.txt"; access-type=URL\r\n\r\nHej'],
    ["an encoding that nobody knows", `${attached("a.txt").replace("base64", "x-uuencode")}\r\n\r\n${uuencoded(slip)}`],
  ])("is told by the part that has %s", async (_, part) => {
    expect(await readOf(within(mixed("s"), part))).toEqual([0, "a.eml/a.txt"]);
  });
});

describe("a file that is called a mail", () => {
  it.each<readonly [string, string | Buffer]>([
    ["nothing", ""],
    ["no field in front", "\0\0garbage\r\n\r\nfrom: x"],
    ["the letters of UTF-16", Buffer.from(`\ufeff${within(mixed("s"), paper)}`, "utf16le")],
  ])("is none where it has %s", async (_, mail) => {
    expect(await readOf(mail)).toEqual([0, "a.eml"]);
  });
});

describe("papers of which none is checked", () => {
  it("are not in order, though nothing was found", async () => {
    const read = await inFolder({ "a.eml": within(mixed("s"), "\r\nHej"), "b.png": "x" }, (reader) =>
      verifyFiles(reader, { keys: noKeys }),
    );
    expect([read.verdict, read.files, read.findings]).toEqual(["in-order-so-far", 0, []]);
    expect(read.notProved.map(({ code }) => code)).toEqual(["nothing-in-view"]);
  });
});

describe("a mail or packed files in a form that is not read", () => {
  it("prove nothing, wherever they lie, and are told with what to do", async () => {
    const names = ["brev.msg", "winmail.dat", "alt.7z", "alt.tar.gz", "alt.z01"];
    const files = Object.fromEntries(names.map((name) => [name, "x"]));
    const mail = within(mixed("s"), "\r\nHej", ...names.map((name) => `${attached(name)}\r\n\r\neA==`));
    for (const [of, place] of [
      [{ ...files, "a.pdf": slip }, ""],
      [{ "a.zip": zipOf({ ...files, "a.pdf": slip }) }, "a.zip/"],
      [{ "a.eml": mail, "a.pdf": slip }, "a.eml/"],
    ] as const) {
      const { verdict, notProved, passedOver } = await inFolder(of, (reader) => verifyFiles(reader, { keys: noKeys }));
      const told = notProved.filter(({ code }) => code === "paper-not-checked");
      expect([verdict, told.map(({ file }) => file).sort()]).toEqual([
        "in-order-so-far",
        names.map((name) => `${place}${name}`).sort(),
      ]);
      expect(new Set(passedOver.map(({ what }) => what))).toEqual(new Set(["archive"]));
    }
  });

  it("are known by how they begin, whatever they are called, and a mail that is locked by what it says it is", async () => {
    const begun = [
      "7z\xbc\xaf\x27\x1c",
      "Rar!\x1a\x07",
      "\x1f\x8b\x08",
      "BZh91",
      "\xfd7zXZ",
      "MSCF\0",
      "\x78\x9f\x3e\x22",
    ];
    const files = Object.fromEntries(
      begun.map((start, place) => [`${place}.dat`, Buffer.from(`${start}00`, "latin1")]),
    );
    const locked = within('Content-Type: multipart/encrypted; boundary="s"', "Content-Type: text/plain\r\n\r\nx");
    const smime = `Subject: x\r\nContent-Type: application/pkcs7-mime\r\n${base64}\r\n\r\neA==`;
    for (const [of, count] of [
      [files, begun.length],
      [{ "a.zip": zipOf(files) }, begun.length],
      [{ "a.eml": locked, "b.eml": smime }, 2],
    ] as const) {
      const papers = { ...of, "a.pdf": slip };
      const { verdict, notProved } = await inFolder(papers, (reader) => verifyFiles(reader, { keys: noKeys }));
      const told = notProved.filter(({ code }) => code === "paper-not-checked");
      expect([verdict, told.length]).toEqual(["in-order-so-far", count]);
    }
  });
});
