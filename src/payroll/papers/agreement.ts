import { showDay } from "../../values/calendar.js";
import type { FrikortId } from "../../values/identity.js";
import { showMoney } from "../../values/money.js";
import { heading, type PlainDocument, type PlainFact, paragraph } from "./document.js";
import type { EmploymentPaper } from "./employment.js";

/** What an agreement is made of. */
interface Agreement extends EmploymentPaper {
  readonly card: FrikortId;
}

/** The agreement to use the card in an employment: the documentation that § 3 stk. 3 of lov om socialt frikort asks for (R42). Always Danish. */
export function agreementPaper(agreement: Agreement): PlainDocument {
  const { payer, holder, madeOn, issuedAt } = agreement;
  const { name, address } = holder ?? { name: "", address: "" };
  return {
    language: "da",
    title: "Aftale om brug af socialt frikort",
    subtitle: `Aftalt den ${showDay(madeOn)}`,
    author: payer.name,
    issuedAt,
    foot: "Aftalen underskrives af begge. Hver beholder et eksemplar.",
    blocks: [
      heading("Parterne"),
      { kind: "facts", rows: parties(agreement, name, address) },
      heading("Ansættelsen"),
      { kind: "facts", rows: employment(agreement) },
      heading("Aftalen"),
      ...terms.map(paragraph),
      {
        kind: "signatures",
        lines: [
          { label: "Arbejdsgiver", name: payer.name, dayLabel: "Dato" },
          { label: "Medarbejder", name, dayLabel: "Dato" },
        ],
      },
    ],
  };
}

function parties({ payer, card, employeeNumber }: Agreement, name: string, address: string): readonly PlainFact[] {
  return [
    { label: "Arbejdsgiver", value: `${payer.name}, ${payer.address}` },
    { label: "CVR-nr.", value: payer.cvr },
    { label: "Kontaktperson", value: payer.contact },
    { label: "Medarbejder", value: name === "" ? undefined : address === "" ? name : `${name}, ${address}` },
    ...(employeeNumber === undefined ? [] : [{ label: "Medarbejdernr.", value: employeeNumber }]),
    { label: "Frikort-ID-nummer", value: card },
  ];
}

function employment({ from, to, perHour }: Agreement): readonly PlainFact[] {
  return [
    { label: "Første arbejdsdag", value: from && showDay(from) },
    { label: "Sidste arbejdsdag", value: to === undefined ? "ikke fastsat" : showDay(to) },
    ...(perHour === undefined ? [] : [{ label: "Timeløn", value: showMoney(perHour) }]),
  ];
}

const terms: readonly string[] = [
  "Medarbejderen og arbejdsgiveren har indgået aftale om, at medarbejderen anvender sit sociale frikort i forbindelse med ansættelsen.",
  "Arbejdsgiveren registrerer ansættelsen på Socialtfrikort.dk, før arbejdet begynder, og hvert beløb, når det udbetales. Lønnen udbetales uden skattetræk og indberettes ikke til eIndkomst.",
  "Løn inden for årets beløbsgrænse er skattefri og modregnes ikke i sociale ydelser, når den er registreret. Grænsen er fælles for alle medarbejderens arbejdsgivere. Løn over grænsen er almindelig løn, som der betales skat af.",
  "Medarbejderen siger til, hvis kortet bliver deaktiveret, eller hvis det også bruges hos andre arbejdsgivere.",
  "Aftalen kan vises til kommunen som dokumentation efter § 3, stk. 3, i lov om socialt frikort (lov nr. 616 af 11. juni 2024), hvis lønnen ved en fejl er blevet indberettet til indkomstregisteret (eIndkomst).",
];
