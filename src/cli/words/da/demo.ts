import type { DemoWords } from "../demo.js";

/** Eksemplet på dansk. Arbejdsgiver og person er opdigtede. */
export const demoDanish: DemoWords = {
  head: (folder) => `Et helt eksempel er lavet i mappen ${folder}.`,
  headAgain: (folder) => `Eksemplet i mappen ${folder} står allerede. Det, der manglede, er lavet igen.`,
  headPlanned: (folder) => `Prøvekørsel: sådan bliver eksemplet i mappen ${folder}. Intet er skrevet.`,
  untouched: "Arbejdsgiver og person er opdigtede. Eksemplet har sit eget regnskab; dit eget er ikke rørt.",
  titles: [
    "En arbejdsgiver oprettes",
    "20 timer i oktober",
    "Beløbet tastes på Socialtfrikort.dk, og det noteres her",
    "45 timer i november: nu er der ATP",
    "300 timer mere: det er der ikke plads til på kortet",
  ],
  look: "Se på",
  slip: "lønsedlen",
  record: "det, der tastes på Socialtfrikort.dk",
  ledger: "eksemplets regnskab, indstillinger og nøgle",
  goOn: "Gå selv videre i eksemplets regnskab",
  windows: "i PowerShell",
  next: [
    ["frikort kort 12345 --sats 150", "hvad der er brugt, hvad der er tilbage, og timer, der er plads til"],
    ["frikort mangler", "det, der endnu ikke er registreret"],
    ["frikort forklar 2026-0002", "hvordan den anden betaling er regnet ud"],
    ["frikort fejl 421", "hvad fejlen betyder, og hvad du gør"],
  ],
  registered: (voucher, on) => `Bilag ${voucher} er noteret som registreret ${on}.`,
};
