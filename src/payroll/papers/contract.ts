import type { UsualPractice } from "../../ledger/entry.js";
import { showDay } from "../../values/calendar.js";
import { type Hours, showHours } from "../../values/hours.js";
import { type Percentage, showMoney, showPercentage } from "../../values/money.js";
import { heading, type PlainDocument, type PlainFact } from "./document.js";
import type { EmploymentPaper } from "./employment.js";

/** What an employer says of an employment beyond what the ledger knows. */
export interface ContractTerms {
  /** Where the work is done; § 3 stk. 1 nr. 2. */
  readonly place: string | undefined;
  /** What the work is; nr. 3. */
  readonly job: string | undefined;
  /** The normal week; without it the hours are taken to vary, and what nr. 12 asks for is left to fill in. */
  readonly hoursPerWeek: Hours | undefined;
  readonly notice: string | undefined;
  readonly collectiveAgreement: string | undefined;
  /** When the wage is paid out; nr. 10. */
  readonly payDates: string | undefined;
}

/** What an employment certificate is made of. */
export interface Contract extends EmploymentPaper {
  readonly holidayPractice: UsualPractice;
  /** The share of the law of the day, such as 12,5 %. */
  readonly holidayShare: Percentage;
  readonly terms: ContractTerms;
}

/** A particular that the act asks for and that nobody has given yet. */
export type OpenField = "name" | "address" | "from" | "rate" | keyof ContractTerms;

/** What is left to be written by hand, in the order of the paper. */
export function openFields({ holder, from, perHour, terms }: Contract): readonly OpenField[] {
  const known: readonly (readonly [field: OpenField, value: unknown])[] = [
    ["name", holder?.name],
    ["address", holder?.address],
    ["place", terms.place],
    ["job", terms.job],
    ["from", from],
    ["rate", perHour],
    ["payDates", terms.payDates],
    ["hoursPerWeek", terms.hoursPerWeek],
    ["notice", terms.notice],
    ["collectiveAgreement", terms.collectiveAgreement],
  ];
  return known.filter(([, value]) => value === undefined || value === "").map(([field]) => field);
}

/**
 * The employment certificate of lov nr. 501 af 16. maj 2023, with the particulars of § 3 stk. 1 in their order, on one page. What
 * is not given is a line to fill in by hand; nr. 6 is left out, for it concerns temporary agency workers only. Always Danish, and
 * without the card's number, which the act does not ask for.
 */
export function contractPaper(contract: Contract): PlainDocument {
  const { payer, holder, madeOn, issuedAt } = contract;
  return {
    language: "da",
    title: "Ansættelsesbevis",
    subtitle: `Efter lov om ansættelsesbeviser og visse arbejdsvilkår. Udfærdiget den ${showDay(madeOn)}`,
    author: payer.name,
    issuedAt,
    foot: "Gives til medarbejderen senest 7 dage efter den første arbejdsdag. Hver beholder et eksemplar.",
    blocks: [
      heading("Parterne"),
      { kind: "facts", rows: parties(contract) },
      heading("Arbejdet"),
      { kind: "facts", rows: work(contract) },
      heading("Løn og ferie"),
      { kind: "facts", rows: pay(contract) },
      heading("Arbejdstid og øvrige vilkår"),
      { kind: "facts", rows: [...hours(contract), ...otherTerms(contract)] },
      {
        kind: "signatures",
        lines: [
          { label: "Arbejdsgiver", name: payer.name, dayLabel: "Dato" },
          { label: "Modtaget af medarbejderen", name: holder?.name ?? "", dayLabel: "Dato" },
        ],
      },
    ],
  };
}

function parties({ payer, holder, employeeNumber }: Contract): readonly PlainFact[] {
  return [
    { label: "Arbejdsgiver", value: `${payer.name}, ${payer.address}` },
    { label: "CVR-nr.", value: payer.cvr },
    { label: "Kontaktperson", value: payer.contact },
    { label: "Medarbejder", value: given(holder?.name) },
    { label: "Adresse", value: given(holder?.address) },
    ...(employeeNumber === undefined ? [] : [{ label: "Medarbejdernr.", value: employeeNumber }]),
  ];
}

function work({ terms, from, to }: Contract): readonly PlainFact[] {
  return [
    { label: "Arbejdssted", value: given(terms.place) },
    { label: "Arbejdets art eller stilling", value: given(terms.job) },
    { label: "Første arbejdsdag", value: from && showDay(from) },
    { label: "Ansættelsen varer til", value: to === undefined ? "ikke tidsbegrænset" : showDay(to) },
    { label: "Prøvetid, hvis den er aftalt", value: undefined },
  ];
}

function pay({ terms, perHour, holidayPractice, holidayShare }: Contract): readonly PlainFact[] {
  const share = showPercentage(holidayShare);
  const when =
    holidayPractice === "accrued"
      ? "optjenes og udbetales, når ferien holdes, og ved fratræden"
      : "udbetales sammen med lønnen";
  return [
    { label: "Timeløn ved begyndelsen", value: perHour && showMoney(perHour) },
    { label: "Tillæg, pension og andet", value: undefined },
    { label: "Lønnen udbetales", value: given(terms.payDates) },
    { label: "Ferie", value: `2,08 dage pr. måned. Feriebetaling ${share} af løn og tillæg ${when}.` },
    { label: "Socialt frikort", value: "Lønnen udbetales efter lov om socialt frikort inden for årets beløbsgrænse." },
  ];
}

/** A normal week (nr. 11), or what is to be said where the hours vary (nr. 12). */
function hours({ terms }: Contract): readonly PlainFact[] {
  if (terms.hoursPerWeek !== undefined) {
    return [
      { label: "Normal arbejdstid", value: `${showHours(terms.hoursPerWeek)} timer om ugen` },
      { label: "Overarbejde og bytte af vagter", value: undefined },
    ];
  }
  return [
    { label: "Arbejdstid", value: "Arbejdstiden varierer." },
    { label: "Garanterede timer med løn", value: undefined },
    { label: "Dage og tidsrum for arbejde", value: undefined },
    { label: "Varsel for vagt og afbud", value: undefined },
  ];
}

function otherTerms({ terms }: Contract): readonly PlainFact[] {
  return [
    { label: "Opsigelsesvarsler", value: given(terms.notice) },
    { label: "Andet fravær med løn", value: undefined },
    { label: "Ret til uddannelse", value: undefined },
    { label: "Overenskomst eller aftale", value: given(terms.collectiveAgreement) },
    {
      label: "Bidrag til sociale ordninger",
      value: "Arbejdsmarkedets Tillægspension (ATP), når timerne når ATP's grænse.",
    },
  ];
}

function given(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
