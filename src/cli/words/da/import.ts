import { usualHeading } from "../../../payroll/timesheet/cells/headings.js";
import { showDay, showPeriod } from "../../../values/calendar.js";
import { showHours } from "../../../values/hours.js";
import { showAmount, showMoney } from "../../../values/money.js";
import { cut, harmless } from "../../say/received.js";
import type { ImportWords } from "../import.js";
import { countOf, listedAnd } from "./phrases.js";

/** The words of `import`, in Danish. */
export const importWordsDanish: ImportWords = {
  plan: ({ files, fits, stands, refused }) =>
    `Import af ${listedAnd(files.map(harmless))}: ${countOf(fits, "betaling", "betalinger")} kan bogføres, ${stands} står allerede, ${refused} afvises.`,
  payment: ({ card, name, period, rates, employer, payDay, hours, counted, payout }) =>
    `  ${card}${name === undefined ? "" : `   ${harmless(name)}`}   ${showPeriod(period)}   ${showHours(hours).padStart(7)} timer${rates.length === 0 ? "" : ` à ${rates.map(showAmount).join(" / ")}`}   ${showAmount(counted).padStart(12)} registreres   ${showAmount(payout).padStart(12)} udbetales ${showDay(payDay)}${employer === undefined ? "" : `   ${harmless(employer)}`}`,
  andMore: (count) => `  … og ${countOf(count, "betaling", "betalinger")} til`,
  sums: ({ rows, hours, counted, payout }) => [
    `  I alt ${showHours(hours)} timer fra ${countOf(rows, "række", "rækker")}: ${showMoney(counted)} til registrering, ${showMoney(payout)} til udbetaling.`,
  ],
  question: (payments) => `Bogfør ${countOf(payments, "betaling", "betalinger")}?`,
  written: ({ payments, rows, counted, payout, importId }) =>
    `Bogført: ${countOf(payments, "betaling", "betalinger")} fra ${countOf(rows, "række", "rækker")}, ${showMoney(counted)} til registrering, ${showMoney(payout)} til udbetaling. Import ${importId}.`,
  planned: "Prøvekørsel. Intet er bogført.",
  notWanted: "Intet er bogført.",
  nothingNew: ({ stands, reversed }) =>
    `Intet nyt: ${[
      ...(stands > 0 || reversed === 0 ? [`${countOf(stands, "betaling", "betalinger")} står allerede`] : []),
      ...(reversed > 0 ? [`${countOf(reversed, "betaling", "betalinger")} er tilbageført`] : []),
    ].join(", ")}. Intet er bogført.`,
  reversed: (rows) =>
    `  ${countOf(rows, "række", "rækker")} hører til betalinger, der er tilbageført. De udbetales kun igen med --igen.`,
  repeated: (rows) => `  ${countOf(rows, "række", "rækker")} står i flere af filerne og tælles én gang.`,
  refusedNothing: "Intet er bogført. Ret linjerne, eller bogfør resten med --spring-afviste-over.",
  refusedAll: "Intet er bogført. Ret linjerne, og importer filen igen.",
  refusedFile: "Intet er bogført.",
  refusedRest: (payments) =>
    `${countOf(payments, "betaling", "betalinger")} er bogført; de afviste er ikke. Ret linjerne, og importer filen igen: kun det nye bogføres.`,
  kinds: (kinds) => [
    "Afvist i alt:",
    ...kinds.flatMap(({ number, text, form, remedy, count }) => [
      `  ${String(count).padStart(5)} × Fejl ${number}  ${text}`,
      `          ${form === "" ? "" : `Skriv ${form}. `}${remedy}`,
    ]),
  ],
  rejectedFile: (path) => `De afviste linjer med forklaring: ${harmless(path)}`,
  payslips: (count, folder, stood) =>
    `  ${countOf(count, "lønseddel", "lønsedler")} i ${harmless(folder)}${stood === 0 ? "" : `: ${count - stood} til de nye betalinger, ${stood} til dem, der stod i forvejen`}`,
  record: (path) => `  Til registrering på Socialtfrikort.dk: ${harmless(path)}`,
  oldRecord: (path) =>
    `  Registreringen, som den blev skrevet ved importen: ${harmless(path)}. Det, der mangler nu, viser: frikort mangler`,
  merged: (path) => `  Alle lønsedler til udskrift: ${harmless(path)}`,
  next: "Næste skridt: tast beløbene på Socialtfrikort.dk, som de står her: frikort mangler",
  undoHint: (importId) => `  Fortryd hele importen: frikort importer --fortryd ${importId} --årsag ÅRSAG`,
  stopped: (payments) =>
    `Stoppet. ${countOf(payments, "betaling", "betalinger")} er bogført, men ikke alle lønsedler er lavet. Kør den samme kommando igen: resten bliver lavet, og intet bogføres to gange.`,
  progress: ({ done, total, perSecond, secondsLeft }) =>
    `lønsedler ${done} af ${total}, ${perSecond} i sekundet, ${secondsLeft} s tilbage`,
  undone: ({ importId, reversed, stands, counted, isPlan }) =>
    `${isPlan ? "Prøvekørsel. " : ""}Import ${importId}: ${countOf(reversed, "betaling", "betalinger")} ${isPlan ? "kan tilbageføres" : "er tilbageført"}, ${showMoney(counted)}${stands === 0 ? "" : `; ${stands} var tilbageført før.`}${isPlan ? " Intet er bogført." : ""}`,
  undoNothing: (importId) => `Import ${importId} er allerede tilbageført. Intet er ændret.`,
  askColumn: ({ letter, heading, samples, guess }) =>
    `Kolonne ${letter} «${cut(heading)}»${samples.length === 0 ? "" : `, fx ${samples.map((sample) => `«${cut(sample)}»`).join(" ")}`}: hvad er det? Skriv feltets navn eller «udelad» (Enter: ${guess})`,
  fieldNames: (fields) => `Felterne er: ${fields.join(", ")}.`,
  askKind: ({ type, count }) =>
    `Lønart «${cut(type)}» står i ${countOf(count, "linje", "linjer")}. Er det timer, der skal betales? Skriv «timer» eller «udelad»`,
  askProfile: "Navn til profilen (bogstaver, tal, mellemrum og . _ -), til --profil ved næste fil fra samme kunde",
  columnName: usualHeading,
  notAField: (text, fields) => `«${cut(text)}» er ikke et felt. Skriv ét af: ${fields.join(", ")}; eller «udelad».`,
  profileNotSaved: "Prøvekørsel: profilen er ikke gemt.",
  profileSaved: (name) => `Profilen er gemt. Brug den med: --profil ${name.includes(" ") ? `"${name}"` : name}`,
  payHours: "timer",
  leaveOut: "udelad",
};
