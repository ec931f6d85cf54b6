import type { FindingDetails } from "../../say/finding-shapes.js";
import type { FindingTexts } from "../findings.js";

const restore = "Bogfør ikke mere, og hent den seneste sikkerhedskopi: frikort gendan FIL";
const askIssuer = "Spørg arbejdsgiveren, og få papiret igen.";
const recount = "Regn efter sammen med arbejdsgiveren.";
const reverse = "Tilbagefør den forkerte betaling med årsag: frikort tilbagefør BILAG --årsag ÅRSAG";

const savedElsewhere = ({ seal, text }: FindingDetails) => `filen er gemt af et andet program: ${seal}, og ${text}`;

const shownOnPage = ({ shown, instead, others }: FindingDetails) =>
  (instead === ""
    ? `siden viser ${shown}, som filens oplysninger ikke har`
    : `siden viser ${shown}; filens oplysning er ${instead}, og det er den, der tæller`) +
  (others === "" ? "" : ` (siden viser også ${others})`);

/** What `check` sees in the own ledger and `verify` in documents. */
export const findingsDanish: FindingTexts = {
  sentence: {
    "vouchers-unbroken": "rækken af bilagsnumre er brudt",
    "chain-unbroken": "posteringen følger ikke efter den forrige",
    "digest-fits": "posteringen er ændret, siden den blev skrevet",
    "time-forward": "posteringen er skrevet før den forrige",
    "used-adds-up": "det brugte beløb er ikke summen af betalingerne",
    "within-ceiling": "betalingen går over kortets beløbsgrænse",
    "reversal-matches": "tilbageføringen svarer ikke til sin betaling",
    "id-once": "det samme id eller den samme række er betalt to gange",
    "lines-add-up": "linjerne giver ikke summen",
    "atp-settled": "ATP passer ikke til lønperiodens timer",
    "holiday-pay-owed": "der er udbetalt mere feriebetaling, end der var optjent",
    "year-to-date": "året til dato er ikke summen af det, arbejdsgiveren har udbetalt i året",
    "year-of-pay-day": "posteringen står i et andet år end sin udbetalingsdag",
    "card-active": "kortet var ikke aktivt på udbetalingsdagen",
    "law-as-known": "en sats er ikke den, der gjaldt på udbetalingsdagen",
    "registered-known": "der er noteret en registrering af et bilag, der ikke findes",
    "actor-named": "det fremgår ikke, hvem der har bogført",
    "no-cpr": "der står noget, der ligner et CPR-nummer",
    "head-differs": "regnskabet ender ikke der, hvor det gemte endepunkt siger",
    "file-differs-from-entry": "filen er ikke den, posteringen giver",
    "saldo-below-registered": "Socialtfrikort.dk har vist mindre brugt, end der er noteret som registreret",
    unreadable: { file: "filen kan ikke læses", other: "filen er ikke kontrolleret", line: "linjen kan ikke læses" },
    "record-changed": "oplysningerne i filen er ændret",
    "page-differs": "siden er ikke den, oplysningerne giver",
    "seal-wrong": "seglet passer ikke til oplysningerne",
    "key-unknown": {
      unknown: "seglet er sat med en nøgle, der ikke er kendt",
      shared: ({ also }) =>
        `seglet er sat med samme nøgle som papirer fra CVR-nr. ${also}, og hver arbejdsgiver har sin egen`,
    },
    "not-registered": "betalingen er ikke noteret som registreret",
    "voucher-differs": "samme bilag findes med to forskellige indhold",
    "series-broken": "bilaget følger ikke efter det foregående i arbejdsgiverens regnskab, som er ændret imellem dem",
    "voucher-gap": "der mangler bilag i rækken",
    "reversed-since": {
      plain: "betalingen er siden tilbageført",
      by: ({ reversedBy }) => `betalingen er siden tilbageført med bilag ${reversedBy}`,
      listed: ({ status }) => `listen siger «${status}», men betalingen er siden tilbageført`,
      listedBy: ({ status, reversedBy }) =>
        `listen siger «${status}», men betalingen er siden tilbageført med bilag ${reversedBy}`,
    },
    "card-over-ceiling": "kortet er brugt ud over beløbsgrænsen",
    "paid-while-inactive": "kortet var ikke aktivt på udbetalingsdagen",
    "periods-overlap": "lønperioderne overlapper på fuld tid",
    "layout-unknown": "lønsedlen har et layout, dette program ikke kender, så siden er ikke kontrolleret",
    "slip-not-sealed": {
      unknown: "lønsedlen har intet segl, så intet viser, hvem der har lavet den",
      known: "lønsedlen har intet segl, men arbejdsgiverens nøgle er kendt",
    },
    "page-not-drawn": {
      saved: (details) => savedElsewhere(details),
      covered: (details) =>
        `${savedElsewhere(details)}; der ligger noget oven på siden: en note, et stempel eller et felt`,
      pages: (details) => `${savedElsewhere(details)}, og side ${details.pages} er ikke den, filens oplysninger giver`,
      coveredAndPages: (details) =>
        `${savedElsewhere(details)}, og side ${details.pages} er ikke den, filens oplysninger giver; der ligger noget oven på siden: en note, et stempel eller et felt`,
    },
    "reversal-unmatched": ({ reverses }) =>
      `tilbageføringen passer ikke til bilag ${reverses}: kort, et af beløbene, timerne eller udbetalingsdagen er en anden, eller bilaget er tilbageført før`,
    "seen-twice-differs": "listen siger noget andet end lønsedlen",
    "names-differ": {
      list: "kortet står med et andet navn end på listen over kort",
      paper: ({ other }) => `kortet står med et andet navn i ${other}`,
    },
    "used-before-differs": {
      negative: "lønsedlen siger, at der var brugt et negativt beløb på kortet",
      less: "lønsedlen siger, at der var brugt mindre, end arbejdsgiverens tidligere lønsedler eller dens eget år til dato viser",
    },
    "card-not-on-list": "kortet står ikke på listen over kort",
    "portal-differs": {
      "only-shown": "Socialtfrikort.dk viser et beløb, som intet papir har",
      "not-shown": ({ payDay }) => `betalingen den ${payDay} vises ikke på Socialtfrikort.dk`,
      amount: "Socialtfrikort.dk viser et andet beløb end papiret",
      other: "Socialtfrikort.dk viser noget andet end papirerne",
    },
    "figure-unlikely": {
      perHour: ({ found }) => `timelønnen er usædvanlig: ${found}`,
      hours: ({ found }) => `der er flere timer, end lønperioden har: ${found}`,
      period: ({ found }) => `lønperioden ligger langt fra udbetalingsdagen eller er meget lang: ${found}`,
      writtenAt: ({ found }) => `lønsedlen er skrevet langt fra udbetalingsdagen: ${found}`,
      saldo: ({ found }) =>
        `lønsedlen regner med ${found} mindre brugt, end saldoen fra Socialtfrikort.dk viser; det forklarer kun løn, der er tilbageført`,
      holidayPayOwed: ({ found }) =>
        `der er mindre feriebetaling til gode end efter den forrige lønseddel: ${found}; det forklarer kun en tilbageføring imellem dem`,
      holidayEarned: ({ found }) => `der er optjent færre feriedage, end ansættelsen giver: ${found}`,
      atp: ({ found }) => `der er ikke trukket ATP ved ${found} timer`,
      atpTogether: ({ found }) =>
        `der er ikke trukket ATP ved ${found} timer, som flere lønsedler har for de samme dage`,
      pension: ({ found }) =>
        `der er meget pension ved siden af lønnen: ${found}; af den regnes der ikke feriebetaling`,
      supplements: ({ found }) => `der er mere tillæg end løn: ${found}; uden timer regnes der ikke ATP af det`,
      usedBefore: ({ found }) =>
        `der er regnet med ${found} mindre brugt, end andre arbejdsgiveres lønsedler i samme regnskab viser; en tilbageføring kan forklare det`,
      holidayPay: ({ found }) => `der er udbetalt ${found} i feriebetaling, som ingen af lønsedlerne viser er optjent`,
      employment: ({ found }) => `lønperioden har ingen dag fra ansættelsen: ${found}`,
      card: ({ found }) =>
        `samme navn står på kort ${found} hos arbejdsgiveren: et forkert kortnummer, eller to med samme navn`,
      other: ({ found }) => found,
    },
  },

  general: {
    unreadable: "Filen, eller en linje i den, kan ikke læses, eller den er ikke lavet af dette program.",
    "reversed-since": "Betalingen er siden tilbageført, og listen siger stadig, at den mangler at blive registreret.",
    "slip-not-sealed": "Lønsedlen har intet segl, så intet viser, hvem der har lavet den.",
    "key-unknown": "Seglet er sat med en nøgle, der ikke er kendt, eller som en anden arbejdsgiver også har.",
    "page-not-drawn":
      "Lønsedlen er gemt igen af et andet program. Der står, om oplysninger, segl og tekst holder, og om siden kan vise noget andet.",
    "reversal-unmatched":
      "Tilbageføringen passer ikke til det bilag, den nævner: kort, et af beløbene, timerne eller udbetalingsdagen er en anden, eller bilaget er tilbageført før.",
    "names-differ": "Kortet står med to forskellige navne. De nævnes ikke.",
    "used-before-differs":
      "Lønsedlen siger, at der var brugt mindre på kortet, end arbejdsgiverens tidligere lønsedler viser.",
    "portal-differs": "Papirerne og Socialtfrikort.dk siger ikke det samme.",
    "figure-unlikely": "Et tal ligger langt uden for det rimelige.",
  },

  tail: {
    unreadable: ({ problem, number }) => `${problem} (fejl ${number})`,
    "page-differs": (details) => (details.shown === "" ? details.part : `${details.part}; ${shownOnPage(details)}`),
    "page-not-drawn": (details) => shownOnPage(details),
    "voucher-differs": ({ other }) => `også i ${other}`,
    "series-broken": ({ other }) => `det foregående er ${other}`,
    "voucher-gap": ({ missing }) => missing,
    "card-over-ceiling": ({ sum, ceiling, excess }) => `i alt ${sum} af ${ceiling}, ${excess} for meget`,
    "paid-while-inactive": ({ payDay, inactive }) =>
      inactive === "" ? payDay : `${payDay}; på listen er det ikke aktivt ${inactive}`,
    "periods-overlap": ({ other }) => other,
  },

  next: {
    "vouchers-unbroken": restore,
    "chain-unbroken": restore,
    "digest-fits": restore,
    "time-forward": "Se efter, om computerens ur er blevet stillet tilbage.",
    "used-adds-up": restore,
    "within-ceiling": reverse,
    "reversal-matches": restore,
    "id-once": reverse,
    "lines-add-up": recount,
    "atp-settled": "Næste betaling i lønperioden udligner ATP. Kommer der ingen, så afregn forskellen med frijobberen.",
    "holiday-pay-owed": reverse,
    "year-to-date": { document: askIssuer, ledger: restore },
    "year-of-pay-day": { document: askIssuer, ledger: restore },
    "card-active": reverse,
    "law-as-known": "Se satserne med: frikort satser",
    "registered-known": restore,
    "actor-named": restore,
    "no-cpr": "Giv ikke regnskabet videre, før stedet er set igennem.",
    "head-differs": "Posteringer kan være skåret af. Sammenlign med den seneste sikkerhedskopi.",
    "file-differs-from-entry": "Lav den igen med: frikort lønseddel BILAG",
    "saldo-below-registered":
      "Tag en forkert notering tilbage: frikort registreret BILAG --fortryd --årsag ÅRSAG. Mangler beløbet på portalen, så tast det der; og noter saldoen igen.",
    unreadable: {
      document: askIssuer,
      again:
        "Se efter, om den er der, om du har adgang til den, og om et andet program skriver i den, og kontroller igen.",
      card: "Et kort har fem cifre; et regneark kan have taget nullerne foran væk. Linjen er ikke talt med. Få arbejdsgiverens egen fil, der ikke er gemt igen.",
      scan: "Er det en lønseddel, så få arbejdsgiverens egen fil, eller sammenlign kontrolkoden på papiret med den på filen.",
      workbook: "Få arbejdsgiverens egen registration-….csv, eller gem arket som CSV, og kontroller det.",
      other:
        "Er det en lønseddel, så få arbejdsgiverens egen fil. Er det noget andet, så tag det ud; intet af det er talt med.",
    },
    "record-changed": askIssuer,
    "page-differs": askIssuer,
    "seal-wrong": askIssuer,
    "key-unknown":
      "Få arbejdsgiverens nøgle ad en anden vej (frikort nøgler eksport), og kontroller igen med --stol-på.",
    "not-registered": "Se efter på Socialtfrikort.dk. Løn, der ikke er registreret, er ikke dækket af kortet.",
    "voucher-differs": askIssuer,
    "series-broken": askIssuer,
    "voucher-gap": "Bed arbejdsgiveren om de bilag, der mangler.",
    "reversed-since": "Regn ikke betalingen med, og bed arbejdsgiveren om en ny liste.",
    "card-over-ceiling": {
      unknown: "Det, der er for meget, er ikke skattefrit. Tal med arbejdsgiveren om det.",
      employer: ({ employer, payDay }) =>
        `Det, der er for meget, er ikke skattefrit. Den betaling, der gik over, er fra CVR-nr. ${employer} den ${payDay}. Tal med arbejdsgiveren om den.`,
      sameDay: ({ sameDay, payDay }) =>
        `Det, der er for meget, er ikke skattefrit. Grænsen blev passeret den ${payDay}, hvor flere udbetalte på kortet (CVR-nr. ${sameDay}); papirerne siger ikke, hvem der var først. Tal med dem alle.`,
    },
    "paid-while-inactive": "Se efter i afgørelsen, hvilke dage kortet var aktivt, og tal så med arbejdsgiveren.",
    "periods-overlap": "Se timerne efter hos begge arbejdsgivere.",
    "layout-unknown": "Kontroller igen med en nyere udgave af programmet, eller spørg arbejdsgiveren.",
    "slip-not-sealed": "Beløbet er talt med som oplyst. Få den forseglede lønseddel fra arbejdsgiveren.",
    "page-not-drawn": {
      harmless: "Det ligner en uskadelig kopi. Med arbejdsgiverens egen fil falder afvigelsen væk.",
      altered: "Brug ikke siden. Få arbejdsgiverens egen fil.",
    },
    "reversal-unmatched": "Den tager intet ud af summen. Få tilbageføringens egen lønseddel fra arbejdsgiveren.",
    "seen-twice-differs": {
      slip: "Lønsedlen tæller. Spørg arbejdsgiveren, hvorfor listen siger noget andet.",
      disputed: "Lønsedlen beviser heller ikke beløbet. Spørg arbejdsgiveren, hvad der er udbetalt.",
    },
    "names-differ": "Se begge papirer: det kan være et forkert kortnummer eller et nyt navn.",
    "used-before-differs":
      "Mangler der et bilag imellem, så bed om det: det kan være en tilbageføring. Ellers få papirerne forklaret.",
    "card-not-on-list": "Se efter, om nummeret er rigtigt, og om kortet er bevilget af en anden kommune.",
    "portal-differs": "Sammenlign med Socialtfrikort.dk, og spørg arbejdsgiveren.",
    "figure-unlikely": recount,
  },

  parts: {
    problem: {
      "not-ours": "den er hverken lønseddel eller registrering fra frikort",
      "record-not-understood": "dens oplysninger mangler eller er beskåret",
      "record-newer": "den er lavet af en nyere udgave af programmet",
      "file-not-found": "den findes ikke",
      "file-not-read": "den er for stor, lukket eller i stykker",
    },
    other: {
      encrypted: "den er låst med adgangskode: bed om koden, eller om filen uden",
      damaged: "den er i stykker, pakket på en anden måde, eller programmer læser den forskelligt",
      unlisted: "den ligger i arkivet uden at stå i dets liste",
      "too-deep": "den ligger dybere i arkiver eller mapper, end der læses",
      scan: "den er et skannet papir",
      picture: "den er et billede",
      workbook: "den er en projektmappe fra et regneark",
      "not-allowed": "du har ikke adgang til den",
      "changed-while-read": "den blev ændret, mens den blev læst",
    },
    column: (heading) => `kolonnen ${heading} passer ikke`,
    part: {
      page: "det, der står på siden, er ændret",
      record: "den del, der bærer oplysningerne, er ændret",
      registration: "den medfølgende registreringslinje er ændret",
      font: "skrifttypen er ændret",
      structure: "det, der læses op, er ændret",
      description: "filens titel eller beskrivelse er ændret",
      file: "filens opbygning er ændret",
      added: "der er føjet noget til filen",
      cut: "filen er skåret af",
    },
    seal: {
      holds: "oplysninger og segl holder",
      wrong: "oplysningerne kan læses, men seglet passer ikke",
      none: "oplysningerne kan læses, men der er intet segl",
    },
    text: {
      holds: "teksten på siden er den samme",
      redrawn:
        "teksten på siden er den samme, men siden er tegnet på en anden måde, så noget kan være malet over eller skjult",
      differs: "teksten på siden er en anden",
      unread: "siden kan ikke læses",
    },
  },

  fields: {
    counted: "til registrering",
    payout: "til udbetaling",
    used: "brugt",
    usedAfter: "brugt efter dette bilag",
    usedBefore: "brugt før dette bilag",
    hours: "timer",
    incomeYear: "indkomstår",
    holidayPay: "feriebetaling",
    "outside.holidayPay": "feriebetaling uden for kortet",
    "holiday-pay": "sats for feriebetaling",
    holidayPayAccrued: "feriebetaling optjent",
    holidayPayOwed: "feriebetaling til gode",
    holidayDays: "feriedage",
    "holidayBalance.taken": "feriedage holdt",
    correctedPayout: "udbetalt med bilaget, der rettes",
    atpEmployee: "ATP, egen andel",
    atpEmployer: "ATP, arbejdsgivers andel",
    payDay: "udbetalingsdag",
    period: "lønperiode",
    ceiling: "beløbsgrænse",
    "annual-ceiling": "beløbsgrænse",
    card: "Frikort-ID",
    voucher: "bilag",
    employer: "arbejdsgiver",
    contact: "kontaktperson",
    name: "navn",
    address: "adresse",
    employeeNumber: "medarbejdernummer",
    person: "navn eller adresse",
    digest: "bilagets fingeraftryk",
    lines: "linjer",
    reason: "årsag",
    reverses: "bilaget, der tilbageføres",
    corrects: "bilaget, der rettes",
    saldo: "saldo",
    seal: "segl",
    writtenAt: "tidspunkt",
    keptUntil: "gemmes til",
    "yearToDate.hours": "timer, år til dato",
    "yearToDate.wage": "løn, år til dato",
    "yearToDate.supplements": "tillæg, år til dato",
    "yearToDate.holidayPay": "feriebetaling, år til dato",
    "yearToDate.pension": "pension, år til dato",
    "yearToDate.atpEmployee": "ATP, egen andel, år til dato",
    amount: "beløb",
    base: "grundlag",
  },
  line: (number) => `linje ${number}`,
  lineOutside: (number) => `linje ${number} uden for kortet`,
};
