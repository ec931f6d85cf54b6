import type { NotProved } from "../../../payroll/verify/seen-documents.js";
import { type Day, parseDay, showDay } from "../../../values/calendar.js";
import { type Money, oere, showAmount, showMoney } from "../../../values/money.js";
import type { VerifyWords } from "../verify.js";
import { countOf } from "./phrases.js";

const paperKinds: VerifyWords["paperKinds"] = {
  merged: "many payslips in one file: ask for each of them",
  agreement: "an agreement to use the card",
  contract: "an employment certificate",
  statement: "a yearly statement",
  report: "the report of a verification",
  figures: "a year's figures",
  picture: "a picture, perhaps a scanned paper: get the file itself",
  workbook: "a workbook: if it is a registration list, get it as CSV",
  mail: "a mail without an attached file",
  archive: "packed files or a mail in a form that is not read: unpack them, or save the mail as .eml",
  ordinary: "ordinary pay outside the card, with tax",
  other: "",
};

/** Verify, report and keys. */
export const verifyEnglish: VerifyWords = {
  sound: ({ files, payments }) =>
    `In order: ${countOf(files, "file", "files")} with ${countOf(payments, "voucher", "vouchers")}, no findings.`,
  soundSoFar: ({ files, payments }) =>
    `In order as far as it goes: ${countOf(files, "file", "files")} with ${countOf(payments, "voucher", "vouchers")}, no findings.`,
  notProvedHead: "Not proved",
  notProved: {
    stated: (data) =>
      `${showMoney(moneyIn(data, "counted"))} on ${countOf(Number(data.cards), "card", "cards")} is only stated: there is no payslip behind it whose seal has a known key${statedIn(data)}`,
    "earlier-layout": (data) =>
      typeof data.count === "number"
        ? `${data.count} payslips have an earlier layout; record, seal and text hold, but the pages were not drawn again`
        : "the payslip has an earlier layout; record, seal and text hold, but the page was not drawn again",
    "key-first-seen": (data) =>
      `key ${data.key} of CVR ${data.employer} is seen for the first time; have the employer read it out, and accept it: frikort keys accept ${data.employer} ${data.key}`,
    "papers-missing": (data) =>
      `papers of ${data.year} are missing: the payslips say that at least ${showMoney(moneyIn(data, "missing"))} more had been used than the papers show`,
    "reversal-only-stated": (data) =>
      data.effect === "payment-not-seen"
        ? `reverses voucher ${data.reverses}, which is not among the papers`
        : data.effect === "reversal-not-seen"
          ? `corrects voucher ${data.reverses}, whose reversal is not among the papers, so both are counted`
          : `the reversal of voucher ${data.reverses} is only stated, so the sealed payslip still counts`,
    "status-not-held": (data) =>
      `${countOf(Number(data.missing), "line has", "lines have")} the status «mangler»; whether they are registered, and whether vouchers are missing between them, is checked only in the employer's exported list under its own name (registration-CVR-FROM-TO.csv)`,
    "nothing-in-view": (data) =>
      data.in === "view"
        ? "there are no payments in the part that was asked for"
        : "there are no payments in the documents",
    narrowed: (data) =>
      data.in === "portal"
        ? `${countOf(Number(data.payments), "payment was", "payments were")} not compared with the list from Socialtfrikort.dk: the card or the year does not stand in it`
        : `only pay days ${dayIn(data, "from")}–${dayIn(data, "to")} are counted`,
    "paper-not-checked": (data) =>
      typeof data.count === "number"
        ? `${data.count} other papers and packed files cannot be verified: ${namesIn(data)}`
        : `cannot be verified (${paperKinds[kindIn(data)]})`,
    "ceiling-added": (data) => addedLaw(moneyIn(data, "ceiling"), data.year),
  },
  ofWhichStated: (stated) => `${showMoney(stated)} of the sum is only stated.`,
  deviates: ({ files, payments, findings, copies }) =>
    `Not in order: ${countOf(findings, "finding", "findings")} in ${countOf(files, "file", "files")} with ${countOf(payments, "voucher", "vouchers")}${copies === 0 ? "" : `; ${copies} of them ${copies === 1 ? "looks like a harmless copy" : "look like harmless copies"}`}.`,
  nothingChecked: "Nothing was verified: there are neither payslips nor registration records among the files.",
  nothingIn: (path) => ({
    first: `There are no payslips or registration records in ${path}.`,
    next: "Choose another folder, or the files the employer has sent: CVR-voucher.pdf, CVR-voucher.csv or registration-….csv",
  }),
  passedOver: ({ count, names }) =>
    `Not verified: ${countOf(count, "file", "files")}: ${names.join(", ")}${count > names.length ? ` and ${count - names.length} more` : ""}`,
  paperKinds,
  copyOf: (file) => `the same voucher as ${file}`,
  places: (count) => countOf(count, "place", "places"),
  consequences: (texts) => `From it follow: ${texts.join("; ")}.`,
  foundForOthers: "findings about other cards",
  notOnList: "The card is not on the list of cards.",
  withoutPapers: ({ count, cards }) =>
    `Without papers: ${countOf(count, "card", "cards")} on the list: ${cards.join(", ")}${count > cards.length ? ` and ${count - cards.length} more` : ""}`,
  remark: ({ file, text }) => `Note: ${file}: ${text}${text.endsWith(".") ? "" : "."}`,
  notCounted: (voucher) => `Voucher ${voucher} is not counted in the sum.`,
  mendCards:
    "Correct the file and verify again. The first line has the headings: Card;Active-from;Deactivated;Reactivated",
  mendAmounts: "Correct the file and verify again. The first line has the headings: Card;CVR;Date;Amount",
  noCeiling: ({ card, year, employers, sum }) =>
    `Card ${card}, income year ${year}: ${countOf(employers, "employer", "employers")}, ${showMoney(sum)} in all. The ceiling for ${year} is not known.`,
  tooMuch: (excess) => `: ${showMoney(excess)} too much (card-over-ceiling).`,
  left: (left) => `, ${showMoney(left)} left.`,
  leftAtMost: (left, why) => `, at most ${showMoney(left)} left${why.map((one) => `, and ${one}`).join("")}.`,
  whyAtMost: {
    isPart: "other payments of the year are not counted",
    papersMissing: "papers are missing",
    disputed: (vouchers) =>
      vouchers.length === 1 ? `voucher ${vouchers[0]} is disputed` : `vouchers ${vouchers.join(", ")} are disputed`,
  },
  tooMuchByMissing: (excess) =>
    `: at least ${showMoney(excess)} too much with what the slips say of papers that are missing.`,
  whoMade: (remembered) =>
    `The keys are those the documents carry themselves, or those remembered from last time. ${rememberedIn(remembered)}Have the employer read the key out and accept it (frikort keys accept CVR KEY), or hold the papers against keys the employers have given, with --trust; that is for the one time only.`,
  onlyPart: ({ card, year, from, to }) => {
    const days = from === undefined && to === undefined ? [] : [`paid ${stretch(from, to)}`];
    const parts = [...(card ? [`card ${card}`] : []), ...(year ? [`income year ${year}`] : []), ...days];
    const others =
      "A file that cannot be read may be of that card, and an altered page may show it; they are told all the same, also where the file's record is of another card.";
    return `Only ${parts.join(", ")} is shown.${card === undefined ? "" : ` ${others}`}`;
  },
  keysAccepted: "The keys are those that have been confirmed here: frikort keys list",
  heldAgainst: {
    head: "Held against",
    trust: "the keys in",
    cards: "the cards in",
    payments: "the payments in",
    portal: "what Socialtfrikort.dk shows, in",
  },
  judgedByText: "made with a layout this program cannot draw: judged by its record and its text",
  addedLaw: ({ year, ceiling }) => addedLaw(ceiling, year),
  registrationInOrder: "a list proves nothing",
  fitsUnproved: "holds by itself, not proved",
  more: (count) => `… and ${count} more. All of them are in --json and in --report file.csv.`,
  reportWritten: (path) => `The report is in ${path}`,
  report: {
    title: "Verification of payslips on social exemption cards",
    subtitle: "Amounts, rates, pages, seals and ceilings, judged from the documents alone",
    foot: "Confidential: documents about social exemption cards. The verification rests only on the files named.",
    author: "frikort",
    cardsHead: "Cards and years",
    findingsHead: "Findings",
    keysHead: "Seals",
    slips: "Payslips",
    filesHead: "Files",
    noFindings: "No findings.",
    checkedAt: (instant) => `Verified ${instant}.`,
    remarksHead: "Remarks",
    paymentsHead: "Payments behind each sum",
    payDay: "Paid on",
    proved: "Proof",
    vouchedFor: "Confirmed",
    keyAccepted: "confirmed",
    keyRemembered: (since) =>
      `${since === undefined ? "remembered" : `first seen on ${showDay(since)}`}, not confirmed`,
    keyFirstSeen: "seen for the first time now, not confirmed",
    keyRefused: "refused: not the key that is known",
    noSeal: "no seal",
    sealed: "sealed",
    sealedDoubted: "sealed, see the finding",
    stated: "only stated",
    reservations: "Reservations",
    atMost: (left) => `at most ${showAmount(left)}`,
    papersMissing: (missing) => `papers are missing for at least ${showAmount(missing)}, so at most that is left`,
    ofWhichStated: (stated) => `of this only stated: ${showAmount(stated)}`,
  },
  columns: {
    kind: "Kind",
    file: "File",
    place: "Document",
    line: "Line",
    card: "Card",
    voucher: "Voucher",
    code: "Code",
    text: "Text",
    year: "Income year",
    employers: "Employers",
    sum: "In all",
    ceiling: "Ceiling",
    left: "Left",
    next: "What now",
    key: "Key",
    month: "Month",
    payments: "Vouchers",
    cards: "Cards",
    employer: "CVR",
    counted: "Amount",
    figure: "Figure",
    value: "Value",
  },
  kinds: {
    verdict: "Verdict",
    card: "Card",
    payment: "Payment",
    notProved: "Not proved",
    finding: "Finding",
    document: "File",
    remark: "Remark",
    passedOver: "Not verified",
  },
  figures: {
    title: (year) => `Use of social exemption cards in ${year}`,
    subtitle: "Counted from payslips and registration records",
    foot: "Rests only on the files counted. A payment that is in several files is counted once.",
    granted: "cards granted",
    used: "cards used",
    usedShare: "used of those granted",
    usedOf: ({ used, granted, share }) =>
      `${used} of ${countOf(granted, "card granted", "cards granted")} ${used === 1 ? "was" : "were"} used (${share})`,
    usedNotGranted: "cards used that are not on the list",
    employers: "employers",
    employments: "employments",
    repeatedSame: "cards employed again by the same employer",
    repeatedOther: "cards employed by another employer too",
    severalPayments: "cards with several payments from one employer",
    payments: "payments",
    counted: "paid on the cards",
    average: "average for a card that was used",
    byMonth: "By month of payment",
    byEmployer: "By employer",
    total: "in all",
    nothing: (year) => `The documents hold no payments of ${year}.`,
    unread: (count) =>
      `${countOf(count, "file or line", "files and lines")} could not be read and are not counted. Run frikort verify on the same papers: it says which, and why.`,
  },
  keys: {
    noneKnown: "No keys are remembered yet. An employer's key is remembered the first time its payslips are verified.",
    known: ({ cvr, key, standing, also, isAccepted }) =>
      `CVR ${cvr}: key ${key}, ${standing}${sameKey(also)}${isAccepted ? "" : `. If it is the one the employer reads out, accept it: frikort keys accept ${cvr} ${key}`}`,
    met: ({ cvr, key, also }) =>
      `CVR ${cvr}: key ${key} has been seen and is not accepted${sameKey(also)}. Call the employer, and accept it only if it is the key they read out: frikort keys accept ${cvr} ${key}`,
    accepted: {
      accepted: ({ cvr, key }) => `CVR ${cvr}: key ${key} is accepted.`,
      stands: ({ cvr, key }) => `CVR ${cvr}: key ${key} is known already. Nothing has been changed.`,
      planned: ({ cvr, key }) => `Dry run. CVR ${cvr}: key ${key} can be accepted. Nothing has been changed.`,
    },
    forgotten: {
      forgotten: ({ cvr }) => `CVR ${cvr}: the keys are forgotten.`,
      planned: ({ cvr }) => `Dry run. CVR ${cvr}: the keys can be forgotten. Nothing has been changed.`,
      nothing: ({ cvr }) => `CVR ${cvr}: no keys are remembered. Nothing has been changed.`,
    },
    employer: ({ name, cvr, key }) => `${name}, CVR ${cvr}: ${key === null ? "no key" : `key ${key}`}`,
    compare: "Read the key to whoever verifies the payslips, or give them the file of: frikort keys export",
    exported: (path) => `The public keys are in ${path}. The file can be given to the municipality: verify --trust`,
    missing: "  The key is made the next time the employer is set up: frikort setup --cvr CVR",
  },
};

function addedLaw(ceiling: Money, year: unknown): string {
  return `the ceiling of ${showMoney(ceiling)} for ${year} was added by the employer and is not confirmed`;
}

function kindIn({ what }: NotProved["data"]): keyof typeof paperKinds {
  return typeof what === "string" && what in paperKinds ? (what as keyof typeof paperKinds) : "other";
}

function namesIn({ count, names }: NotProved["data"]): string {
  const shown = typeof names === "object" ? names : [];
  const left = Number(count) - shown.length;
  return `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** Which payments are only stated: by voucher, or by day where there is none. */
function statedIn({ payments, more }: NotProved["data"]): string {
  const named = Array.isArray(payments) ? payments.map(String) : [];
  const shown = named.map((one) => {
    const [employer = "", what = ""] = one.split(" ");
    const day = parseDay(what);
    return `CVR ${employer} ${day.ok ? `on ${showDay(day.value)}` : `voucher ${what}`}`;
  });
  return shown.length === 0 ? "" : ` (${shown.join(", ")}${more === undefined ? "" : " and more"})`;
}

function sameKey(also: readonly string[]): string {
  return also.length === 0 ? "" : `, the same key as CVR ${also.join(", ")}`;
}

const keysNamedMax = 8;

/** Keys that nobody has confirmed, with the day since which they are remembered. */
function rememberedIn(remembered: Parameters<VerifyWords["whoMade"]>[0]): string {
  if (remembered.length === 0) return "";
  const named = remembered.slice(0, keysNamedMax).map(({ cvr, key, since }) => {
    return `${key} of CVR ${cvr}${since === undefined ? "" : ` (first seen ${showDay(since)})`}`;
  });
  const left = remembered.length - named.length;
  return `Remembered, and confirmed by nobody: ${named.join(", ")}${left > 0 ? ` and ${left} more (frikort keys list)` : ""}. `;
}

function stretch(from: Day | undefined, to: Day | undefined): string {
  return `${from === undefined ? "…" : showDay(from)}–${to === undefined ? "…" : showDay(to)}`;
}

function moneyIn(data: NotProved["data"], name: string): Money {
  const value = data[name];
  return oere(typeof value === "number" ? value : 0);
}

function dayIn(data: NotProved["data"], name: string): string {
  const parsed = parseDay(String(data[name] ?? ""));
  return parsed.ok ? showDay(parsed.value) : "…";
}
