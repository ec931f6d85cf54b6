import { isVoucher } from "../../src/ledger/entry.js";
import { statementOf } from "../../src/payroll/books/year.js";
import { statementPaper } from "../../src/payroll/books/year-paper.js";
import type { PlainDocument } from "../../src/payroll/papers/document.js";
import { day, incomeYear, instantOf } from "../../src/values/calendar.js";
import { oere, showAmount } from "../../src/values/money.js";
import { broken } from "../../src/values/result.js";
import { Ledger } from "./ledger.js";

const issuedAt = instantOf(Date.UTC(2026, 0, 12, 8, 30));

/** An agreement with everything two people sign on. */
export const agreement: PlainDocument = {
  language: "da",
  title: "Aftale om brug af socialt frikort",
  subtitle: "Nordlys Café ApS og Anne Holm",
  author: "Nordlys Café ApS",
  issuedAt,
  foot: "Aftalen opbevares af begge parter.",
  blocks: [
    { kind: "heading", text: "Parterne" },
    {
      kind: "facts",
      rows: [
        { label: "Arbejdsgiver", value: "Nordlys Café ApS, Havnegade 1, 6700 Esbjerg" },
        { label: "CVR-nr.", value: "13748136" },
        { label: "Medarbejder", value: "Anne Holm, Strandvej 4, 6700 Esbjerg" },
        { label: "Frikort-ID-nummer", value: "12345" },
      ],
    },
    { kind: "heading", text: "Aftalen" },
    {
      kind: "paragraph",
      text: "Lønnen udbetales efter lov om socialt frikort. Den er skattefri og modregnes ikke i sociale ydelser, så længe den ligger inden for årets beløbsgrænse og er registreret på Socialtfrikort.dk.",
    },
    {
      kind: "signatures",
      lines: [
        { label: "Arbejdsgiver", name: "Bo Lund", dayLabel: "Dato" },
        { label: "Medarbejder", name: "Anne Holm", dayLabel: "Dato" },
      ],
    },
  ],
};

/** A year's figures with a table over several pages and a chart. */
export const figures: PlainDocument = {
  language: "en",
  title: "Pay on social exemption cards in 2025",
  subtitle: "All documents of the folder",
  author: "Esbjerg",
  issuedAt,
  foot: `Made from the documents at hand on ${day("2026-01-12")}`,
  blocks: [
    { kind: "heading", text: "By month" },
    {
      kind: "bar-chart",
      title: "Counted amount, kr.",
      bars: ["January", "February", "March", "April", "May", "June"].map((label, place) => ({
        label,
        size: 120_000 * place,
        shown: showAmount(oere(120_000 * place)),
      })),
    },
    { kind: "heading", text: "By payment" },
    {
      kind: "table",
      columns: [
        { title: "Voucher", align: "left" },
        { title: "Card", align: "left" },
        { title: "Employer", align: "left" },
        { title: "Pay day", align: "left" },
        { title: "Counted", align: "right" },
        { title: "Sum", align: "right" },
      ],
      rows: Array.from({ length: 90 }, (_, place) => [
        `2025-${String(place + 1).padStart(4, "0")}`,
        "12345",
        place % 9 === 0 ? "Foreningen til Fremme af Fællesspisning, Genbrug og Godt Naboskab" : "Nordlys Café ApS",
        "30.05.2025",
        showAmount(oere(100_000 + place)),
        showAmount(oere(100_000 * (place + 1))),
      ]),
      sum: ["In all", "", "", "", showAmount(oere(9_004_005)), ""],
    },
  ],
};

/** An employer's year for the auditor: two cards in ten of its months, a supplement, and a payment taken back. */
export function yearStatement(): PlainDocument {
  const ledger = new Ledger("31-12-2025 12:00");
  for (const [place, month] of ["01", "02", "03", "04", "05", "06", "08", "09", "10", "11"].entries()) {
    const days = { from: `01-${month}-2025`, to: `28-${month}-2025`, payDay: `28-${month}-2025` };
    ledger.pay({ hours: String(12 + place), supplements: { Weekend: "200,00" }, ...days });
    if (place % 2 === 0) ledger.pay({ card: "54321", name: "Bente Kjær", hours: "41", ...days });
  }
  ledger.reverse("2025-0001");
  const employer = ledger.written.find((entry) => entry.kind === "employer") ?? broken("the employer is set up");
  const vouchers = ledger.written.filter(isVoucher).map((entry) => ({ entry, isRegistered: false }));
  return statementPaper(statementOf(employer, incomeYear(2025), vouchers), issuedAt);
}
