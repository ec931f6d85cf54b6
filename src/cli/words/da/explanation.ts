import type { ExplanationWords } from "../explanation.js";
import { explanationsDanish } from "./explanations.js";

/** `frikort fejl` på dansk. */
export const explanationWordsDanish: ExplanationWords = {
  explanations: explanationsDanish,
  error: "Fejl",
  arises: "Hvornår",
  remedy: "Det gør du",
  example: "Prøv selv",
  exampleInDemo: "i eksemplet fra frikort demo, efter hinanden; den sidste giver fejlen",
  exit: (code) => `slutkode ${code}`,
  more: "Mere om en fejl: frikort fejl NUMMER, og om en afvigelse: frikort fejl KODE",
  finding: "Afvigelse",
  findings: "Afvigelser, som kontrol og revision finder",
};
