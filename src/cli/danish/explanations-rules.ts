import type { Explanations } from "../words.js";

/** 301–421, said at length. */
export const explanationsPaymentDanish = {
  "law-unknown": {
    means: "Programmet har ingen beløbsgrænse for den udbetalingsdag og regner den ikke ud.",
    arises: "Udbetalingsdagen ligger i et år, der ikke var offentliggjort, da udgaven blev lavet, eller før 2019.",
    remedy: "Hent en nyere udgave, eller tilføj årets beløb med kilde: frikort satser tilføj.",
  },
  "law-stands": {
    means: "Beløbet for det år er trykt og følger med programmet.",
    arises: "Nogen vil tilføje et år, der allerede står.",
    remedy: "Brug det, der står; kilden ses med frikort satser.",
  },
  "law-added-before": {
    means: "Året er tilføjet en gang, og det nye beløb er et andet.",
    arises: "To personer har tilføjet det samme år, eller det første beløb var forkert.",
    remedy: "Sammenlign kilderne med frikort satser --year ÅR.",
  },
  "law-amount-unlikely": {
    means: "Grænsen ændrer sig få procent om året, og dette er langt mere.",
    arises: "Et ciffer for meget eller for lidt, eller beløbet er skrevet i øre.",
    remedy: "Skriv beløbet i kroner, som det står i kilden.",
  },
  "payment-differs": {
    means: "Et betalings-id kan kun bruges én gang, og det står allerede for en anden betaling.",
    arises: "Id'et er brugt igen, eller en betaling er ændret i kilden, efter at den blev bogført.",
    remedy: "Giv den nye betaling sit eget id, eller ret den gamle med frikort ret.",
  },
  "job-kind-excluded": {
    means: "Kortet gælder kun for ansatte i almindeligt arbejde uden offentlig støtte.",
    arises: "Jobbet er oplyst som fleksjob, løntilskud, skånejob, praktik, honorar eller egen virksomhed.",
    remedy: "Udbetal uden om kortet, eller spørg kommunen.",
  },
  "payment-empty": {
    means: "Timer, tillæg, pension og feriegodtgørelse giver tilsammen nul.",
    arises: "Felterne er glemt, eller satsen er nul.",
    remedy: "Skriv det, der skal udbetales.",
  },
  "holiday-pay-not-owed": {
    means: "Der udbetales aldrig mere feriegodtgørelse, end der er optjent og ikke udbetalt hos arbejdsgiveren.",
    arises: "Beløbet er for stort, eller feriegodtgørelsen er allerede udbetalt sammen med lønnen.",
    remedy: "Udelad --holiday-pay-amount, så udbetales det, der er til gode.",
  },
  "payout-negative": {
    means: "ATP for hele lønperioden skulle trækkes i denne betaling, og den er for lille til det.",
    arises: "Nogle få minutter løfter periodens timer over en grænse i ATP-tabellen.",
    remedy: "Udbetal de sidste timer sammen med flere.",
  },
  "card-inactive": {
    means: "Der kan ikke udbetales på et kort, der ikke gælder den dag.",
    arises: "Udbetalingsdagen ligger før bevillingens første dag eller efter en deaktivering.",
    remedy: "Se bevillingsbrevet, eller spørg kommunen. Noter en genaktivering med frikort kort aktiver.",
  },
  "holder-differs": {
    means: "Regnskabet kender kortet under et andet navn. Navnet vises ikke.",
    arises: "Et forkert ciffer i frikort-ID, så lønnen ville gå på en andens kort; eller et nyt navn.",
    remedy: "Ret cifferet. Er det samme person, så tilføj --rename.",
  },
  "ceiling-exceeded": {
    means:
      "Betalingen er større end det, der er tilbage på kortet i udbetalingsdagens år. Lige op til grænsen er tilladt.",
    arises: "Kortet er brugt hos denne eller andre arbejdsgivere. Grænsen gælder kortet, ikke arbejdsgiveren.",
    remedy: "Udbetal færre timer, eller del betalingen med --split: det overskydende er almindelig, skattepligtig løn.",
  },
} satisfies Partial<Explanations>;

/** 431–461, said at length. */
export const explanationsLedgerDanish = {
  "voucher-not-found": {
    means: "Arbejdsgiveren har intet bilag med det nummer.",
    arises: "Nummeret er forkert, eller bilaget hører til en anden arbejdsgiver; hver har sin egen række.",
    remedy: "Find det med frikort liste.",
  },
  "not-reversible": {
    means: "En tilbageføring kan ikke selv tilbageføres.",
    arises: "Nogen vil fortryde en tilbageføring.",
    remedy: "Lav en ny betaling med det rigtige indhold.",
  },
  "already-reversed": {
    means: "En betaling tilbageføres i sin helhed og kun én gang.",
    arises: "Kommandoen er kørt to gange, eller bilaget er allerede rettet.",
    remedy: "Der er ikke mere at gøre. Skal der betales igen, så lav en ny betaling.",
  },
  "holiday-pay-paid-since": {
    means: "Den feriegodtgørelse, bilaget optjente, er udbetalt. En tilbageføring ville gøre den til gæld.",
    arises: "En løn med optjent feriegodtgørelse tilbageføres efter ferieudbetalingen.",
    remedy: "Tilbagefør først udbetalingen af feriegodtgørelsen.",
  },
  "correction-empty": {
    means: "Den rettede betaling er den samme som den gamle.",
    arises: "Det felt, der skulle rettes, er glemt eller har den gamle værdi.",
    remedy: "Skriv det, der er anderledes.",
  },
  "time-in-future": {
    means: "En saldo er læst, og en registrering er gjort; det kan ikke ske i morgen.",
    arises: "En slåfejl i dagen, eller computerens ur går forkert.",
    remedy: "Ret dagen. En udbetalingsdag må gerne ligge i fremtiden.",
  },
  "saldo-over-ceiling": {
    means: "Saldoen er det, der er tilbage, og kan ikke være mere end hele grænsen.",
    arises: "Et ciffer for meget, et andet års saldo, eller grænsen i programmet er forkert.",
    remedy: "Læs saldoen igen på Socialtfrikort.dk.",
  },
  "saldo-older": {
    means: "Kun den nyeste saldo bruges, og denne er læst før den.",
    arises: "Saldoer noteres i en anden rækkefølge, end de blev læst.",
    remedy: "Læs saldoen nu, og noter den.",
  },
  "registered-differs": {
    means: "Bilaget er noteret som registreret en anden dag, og den notering ændres ikke.",
    arises: "To personer har noteret det samme bilag.",
    remedy: "Den første notering gælder. Udelad --on for blot at se, at den står.",
  },
  "nothing-to-register": {
    means: "Bilaget skal ikke stå på Socialtfrikort.dk.",
    arises: "Betalingen er tilbageført, før den blev registreret.",
    remedy: "Se, hvad der mangler, med frikort mangler.",
  },
  "plan-outdated": {
    means: "Den plan, der blev vist, passer ikke længere, og intet er bogført efter den.",
    arises: "En anden bogførte på de samme kort, mens spørgsmålet ventede på svar.",
    remedy: "Kør importen igen.",
  },
  "import-not-found": {
    means: "Regnskabet har ingen import med det id.",
    arises: "Id'et er skrevet forkert, eller importen hører til et andet regnskab.",
    remedy: "Find id'et i filnavnet registration-IMPORTID.csv.",
  },
  "keeping-time-not-over": {
    means: "Bilag gemmes i fem år fra udgangen af regnskabsåret, også når kortet ikke bruges mere.",
    arises: "Nogen vil slette en persons oplysninger for tidligt.",
    remedy: "Vent til den nævnte dag. Kæden af posteringer forbliver hel, når der slettes.",
  },
} satisfies Partial<Explanations>;
