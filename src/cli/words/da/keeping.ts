import type { KeepingWords } from "../keeping.js";
import { accessDanish } from "./access.js";
import { countOf } from "./phrases.js";

function counted(entries: number, vouchers: number): string {
  return `${countOf(entries, "postering", "posteringer")}, ${countOf(vouchers, "bilag", "bilag")}`;
}

function checked(entries: number, vouchers: number): string {
  return `${counted(entries, vouchers)}, kontrolleret`;
}

/** Check, backup, restore, erase: their answers in Danish. */
export const keepingDanish: KeepingWords = {
  inOrder: ({ entries, vouchers, audits }) =>
    `Regnskabet er i orden: ${counted(entries, vouchers)}, ${audits} kontroller, ingen afvigelser.`,
  findings: (count) => `Regnskabet har ${countOf(count, "afvigelse", "afvigelser")}.`,
  entryNumber: (sequence) => `  postering nr. ${sequence} i rækken`,
  headNotGiven:
    "Om de seneste posteringer er skåret af, kan kun ses udefra. Gem et endepunkt et andet sted: frikort revision --json > endepunkt.json, og hold regnskabet op mod det senere: frikort revision --endepunkt endepunkt.json",
  backedUp: {
    written: ({ file, entries, vouchers }) => `Sikkerhedskopien ${file} er lavet: ${checked(entries, vouchers)}.`,
    stands: ({ file, entries, vouchers }) =>
      `Sikkerhedskopien ${file} er allerede lavet og rummer det hele: ${checked(entries, vouchers)}.`,
    planned: ({ entries, vouchers }) =>
      `Prøvekørsel. Regnskabet kan kopieres: ${checked(entries, vouchers)}. Intet er skrevet.`,
  },
  keysInside: ({ count, hasSettings, locked }) =>
    `  Med i kopien: ${hasSettings ? "indstillinger og " : ""}${countOf(count, "nøgle", "nøgler")} til lønsedlernes segl${locked ? ", krypteret med FRIKORT_KEY" : ""}.`,
  keptApart: "  Kopien rummer navne og nøgler: læg den et andet sted end regnskabet, hvor kun I kan læse den.",
  findingsInside: (count) =>
    `  Kopien er hel, men regnskabet selv har ${countOf(count, "afvigelse", "afvigelser")}. Se dem med: frikort revision`,
  restored: {
    written: ({ ledger, entries, vouchers }) => `Regnskabet er hentet til ${ledger}: ${checked(entries, vouchers)}.`,
    planned: ({ ledger, entries, vouchers }) =>
      `Prøvekørsel. Regnskabet kan hentes til ${ledger}: ${checked(entries, vouchers)}. Intet er skrevet.`,
  },
  fileRestored: (name) => `  hentet: ${name}`,
  fileLeft: (name) => `  ikke rørt, fordi den findes her med et andet indhold: ${name}`,
  willErase: (card) => `Navn og adresse bag frikort-ID ${card} slettes for altid. Beløb og bilag bliver stående.`,
  erased: {
    written: ({ card, employers }) =>
      `Navn og adresse bag frikort-ID ${card} er slettet. Det er noteret hos ${countOf(employers, "arbejdsgiver", "arbejdsgivere")}.`,
    stands: ({ card }) => `Frikort-ID ${card}: her står hverken navn eller adresse. Intet er ændret.`,
    planned: ({ card }) => `Prøvekørsel. Navn og adresse bag frikort-ID ${card} kan slettes.`,
  },
  erasedAfter: [
    "  Beløb, bilagsnumre og kæden står uændret. Lønsedlerne til kortet kan ikke laves igen.",
    "  Det, der ligger uden for regnskabet, skal I selv slette: lønsedler, lister og ældre sikkerhedskopier.",
  ],
  copyHoldsName: (path) =>
    `  Kopien fra før opgraderingen kan også holde navnet. Slet den, når den ikke skal bruges mere: ${path}`,
  access: accessDanish,
};
