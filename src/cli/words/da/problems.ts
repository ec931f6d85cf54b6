import type { ProblemTexts } from "../problems.js";
import { countOf } from "./phrases.js";

const mend = { command: "Ret det, og kør kommandoen igen.", line: "Ret linjen, og kør importen igen." };

const saveAgain = "Gem den som .xlsx eller som «CSV UTF-8», og kør importen igen.";

const payByItself = "Ret timerne, eller betal kortet for sig med --opdel: så udbetales det, der er plads til.";

const otherId = (which: string, voucher: string) =>
  `Er det en ny betaling, så giv den et andet ${which}. Skal den gamle rettes: frikort ret ${voucher} --årsag ÅRSAG`;

const idOfOther =
  "Begynder id'et forfra hver måned, eller er det personens nummer eller linjens plads i filen, så udelad kolonnen med --forbind-kolonner.";

const newRate = (rate: string) =>
  `Ret satsen i linjen, eller noter den nye aftale: frikort kort sæt FRIKORT-ID --sats ${rate}`;

const activeAgain = (card: string) =>
  `Ret udbetalingsdatoen, eller spørg kommunen. Er kortet aktivt igen, så noter det: frikort kort aktiver ${card} --fra DAG`;

const newName = (card: string) =>
  `Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så noter det først: frikort kort sæt ${card} --navn NAVN`;

/** What is wrong, and what to do about it, by the number of the problem. */
export const problemsDanish: ProblemTexts = {
  /** What is wrong, in one sentence. */
  first: {
    // 101–110: the command line was not understood
    "command-unknown": ({ received }) => `Kommandoen ${received} findes ikke.`,
    "option-unknown": ({ received }) => `Tilvalget ${received} findes ikke.`,
    "option-missing": ({ option }) => `Tilvalget ${option} mangler.`,
    "option-value-unknown": ({ option, received }) => `${option} kan ikke være ${received}.`,
    "options-conflict": ({ first, second }) => `${first} og ${second} kan ikke bruges sammen.`,
    "argument-surplus": ({ received }) => `${received} er et ord for meget.`,
    "employer-not-chosen": "Det fremgår ikke, hvilken arbejdsgiver det gælder.",
    "employer-unknown": ({ employer }) => `CVR-nr. ${employer} er ikke oprettet som arbejdsgiver.`,
    "actor-not-given": "Det fremgår ikke, hvem der bogfører.",
    "nobody-to-ask": "Der mangler oplysninger, og programmet kan ikke spørge her.",
    // 201–207: a word or a setting was not understood
    "cpr-refused": "Her står noget, der ligner et CPR-nummer.",
    "field-not-understood": {
      misread: ({ subject }) => `${subject} blev ikke forstået.`,
      noSuchNumber: ({ asked }) => `Der er ingen fejl med nummer ${asked}.`,
      noSuchCode: ({ asked }) => `Der er ingen fejl eller afvigelse, der hedder ${asked}.`,
    },
    "field-ambiguous": {
      several: ({ subject }) => `${subject} kan læses på flere måder.`,
      key: "Der er flere nøgler at vælge imellem.",
      comma: ({ subject }) => `${subject} skal skrives med komma før decimalerne.`,
      dot: ({ subject }) => `${subject} skal skrives med punktum før decimalerne.`,
    },
    "field-missing": ({ subject }) => `${subject} mangler.`,
    "period-not-possible": ({ from, to }) => `Lønperioden ${from}–${to} kan ikke bruges.`,
    "letter-not-printable": ({ letter }) => `Tegnet ${letter} kan ikke stå på lønsedlen.`,
    "settings-not-understood": {
      keyFile: ({ path }) => `${path} er ikke en nøglefil.`,
      setting: ({ key }) => `Indstillingen ${key} blev ikke forstået.`,
      account: ({ accounts }) => `Kontoen ${accounts} er ikke sat op.`,
      accounts: ({ accounts }) => `Kontiene ${accounts} er ikke sat op.`,
    },
    // 211–217: the file as a file
    "file-empty": {
      header: ({ path }) => `Filen ${path} har en overskrift, men ingen linjer under den.`,
      nothing: ({ path }) => `Filen ${path} er tom.`,
    },
    "text-not-readable": "Filens tegn kan ikke læses.",
    "header-not-understood": "Filens overskrift passer ikke.",
    "row-wrong-length": ({ found, expected }) => `Linjen har ${found} felter; der skal være ${expected}.`,
    "quote-not-closed": "Et anførselstegn bliver ikke lukket.",
    "id-repeated": ({ id }) => `Betalings-id ${id} står to gange i filen.`,
    "batch-too-large": ({ rows, max }) => `Filen har ${rows} rækker; højst ${max} kan bogføres på én gang.`,
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs": {
      line: "Linjen gælder en anden arbejdsgiver end den valgte.",
      file: ({ rows }) => `Alle ${rows} linjer gælder en anden arbejdsgiver end den valgte.`,
    },
    "card-not-found": { line: "Linjen kan ikke føres til ét kort.", name: "Navnet fører ikke til ét kort." },
    "wage-type-unknown": {
      type: ({ type }) => `Lønart ${type} er ikke sat op.`,
      text: ({ type }) => `Teksten «${type}» siger, at linjen ikke er almindelige timer.`,
      title: ({ type }) => `Titlen «${type}» siger, at linjerne ikke er almindelige timer.`,
      sheet: ({ type }) => `Arkets navn, «${type}», siger, at linjerne ikke er timer, der skal udbetales.`,
    },
    "amount-differs": "Timer gange sats giver ikke linjens beløb.",
    "rate-differs": "Satsen er ikke den aftalte.",
    "row-employer-unknown": {
      line: ({ received }) => `CVR-nr. ${received} er ikke oprettet som arbejdsgiver.`,
      file: ({ received, rows }) => `CVR-nr. ${received} i alle ${rows} linjer er ikke oprettet som arbejdsgiver.`,
    },
    "not-ours": ({ path }) => `Filen ${path} er hverken lønseddel eller registrering fra frikort.`,
    "record-not-understood": ({ path }) => `Oplysningerne i ${path} kan ikke læses.`,
    "record-newer": ({ path }) => `${path} er lavet af en nyere udgave af programmet.`,
    // 301–304: the law table
    "law-unknown": ({ day }) => `Satserne for ${day} er ikke kendt.`,
    "law-stands": ({ year }) => `Beløbsgrænsen for ${year} står allerede i programmet.`,
    "law-added-before": ({ year }) => `Beløbsgrænsen for ${year} er tilføjet før med et andet beløb.`,
    "law-amount-unlikely": "Beløbet ligger langt fra året før.",
    // 401–421: a payment is refused
    "payment-differs": ({ id }) => `Betalings-id ${id} er bogført før med et andet indhold.`,
    "job-kind-excluded": ({ kind }) => `Kortet kan ikke bruges til ${kind}.`,
    "payment-empty": "Der er intet at udbetale.",
    "holiday-pay-not-owed": ({ owed }) => `Der er kun ${owed} feriebetaling til gode.`,
    "payout-negative": "ATP-bidraget er større end lønnen.",
    "card-inactive": "Kortet er ikke aktivt på udbetalingsdagen.",
    "holder-differs": "Kortet er bogført med et andet navn.",
    "period-overlaps": {
      sameDays: "Der er allerede udbetalt på kortet for de samme dage.",
      sameLines: "Det samme er udbetalt på kortet for nylig.",
    },
    "ceiling-exceeded": "Betalingen overskrider kortets beløbsgrænse.",
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": ({ voucher }) => `Bilag ${voucher} findes ikke i regnskabet.`,
    "not-reversible": ({ voucher }) => `Bilag ${voucher} er selv en tilbageføring.`,
    "already-reversed": ({ voucher }) => `Bilag ${voucher} er allerede tilbageført.`,
    "holiday-pay-paid-since": ({ voucher }) => `Feriebetalingen fra bilag ${voucher} er siden udbetalt.`,
    "correction-empty": "Rettelsen ændrer ikke noget.",
    "time-in-future": ({ subject }) => `${subject} ligger ude i fremtiden.`,
    "saldo-over-ceiling": "Saldoen er større end beløbsgrænsen.",
    "saldo-older": "Der er allerede noteret en nyere saldo.",
    "registered-differs": ({ voucher }) => `Bilag ${voucher} er noteret som registreret på et andet tidspunkt.`,
    "nothing-to-register": ({ voucher }) => `Bilag ${voucher} skal ikke registreres.`,
    "not-registered": ({ voucher }) => `Bilag ${voucher} er ikke noteret som registreret.`,
    "no-atp-to-pay": ({ year, quarter }) => `Der er intet ATP at betale for ${quarter}. kvartal ${year}.`,
    "plan-outdated": "Regnskabet ændrede sig, mens planen blev vist.",
    "import-not-found": ({ importId }) => `Importen ${importId} findes ikke i regnskabet.`,
    "keeping-time-not-over": ({ until }) => `Oplysningerne skal gemmes til og med ${until}.`,
    "person-erased": ({ card }) => `Navn og adresse bag frikort-ID ${card} er slettet.`,
    // 501–524: files, the ledger and the machine
    "file-not-found": ({ path }) => `Filen ${path} findes ikke.`,
    "file-not-read": ({ path }) => `Filen ${path} kunne ikke læses.`,
    "file-not-written": ({ path, reason }) =>
      path === "." && reason === "no-such-folder"
        ? "Mappen, du står i, findes ikke længere."
        : `Filen ${path} kunne ikke skrives.`,
    "file-differs": ({ path }) => `Filen ${path} findes med et andet indhold.`,
    "ledger-not-found": ({ path }) => `Der er intet regnskab i ${path}.`,
    "ledger-exists": ({ path }) => `Der er allerede et regnskab i ${path}.`,
    "ledger-locked": "Regnskabet er optaget af et andet program.",
    "ledger-newer": "Regnskabet er skrevet af en nyere udgave af programmet.",
    "ledger-damaged": "Regnskabet er beskadiget.",
    "ledger-not-opened": {
      backup: "Filen er ikke en sikkerhedskopi, frikort kan åbne.",
      ledger: "Regnskabet kan ikke åbnes: forkert nøgle, eller ikke et regnskab.",
    },
    "clock-behind": "Computerens ur står før den seneste postering.",
    "backup-damaged": "Sikkerhedskopien er beskadiget.",
    "ledger-unreachable": "Der er ingen forbindelse til regnskabet.",
    "ledger-older": "Regnskabet på serveren er ældre end programmet.",
    "template-damaged": ({ path }) => `Skabelonen ${path} kan ikke bruges.`,
    "printer-stopped": "Ikke alle lønsedler blev færdige.",
    "key-missing": "Arbejdsgiverens segl-nøgle mangler.",
    "clock-ahead": "Computerens ur ser ud til at være for langt fremme.",
  },

  /** What to do about it. */
  next: {
    // 101–110: the command line was not understood
    "command-unknown": "Se alle kommandoer med: frikort --hjælp",
    "option-unknown": ({ command }) => `Se kommandoens tilvalg med: ${command}`,
    "option-missing": ({ command }) => `Skriv det på kommandolinjen. Se et eksempel med: ${command}`,
    "option-value-unknown": {
      empty: ({ option }) => `Skriv værdien efter ${option}. Se kommandoens tilvalg med: frikort hjælp KOMMANDO`,
      none: "Se, hvad der kan stå: frikort --hjælp",
      some: "Skriv kommandoen igen med et af dem.",
    },
    "options-conflict": "Behold det ene, og kør kommandoen igen.",
    "argument-surplus": ({ command }) =>
      `En værdi med mellemrum skal stå i anførselstegn. Se et eksempel med: ${command}`,
    "employer-not-chosen": {
      none: "Opret arbejdsgiveren med: frikort opsæt",
      some: "Tilføj --arbejdsgiver CVR, eller gør den ene til den faste: frikort opsæt --cvr CVR --standard",
    },
    "employer-unknown": ({ employer }) =>
      `Er nummeret rigtigt, så opret arbejdsgiveren: frikort opsæt --cvr ${employer} --navn NAVN --adresse ADRESSE --kontakt KONTAKTPERSON`,
    "actor-not-given": "Tilføj --bogført-af med initialer, eller sæt miljøvariablen FRIKORT_ACTOR.",
    "nobody-to-ask":
      "Skriv dem på kommandolinjen, eller kør kommandoen i en terminal uden --ja og --json; så bliver der spurgt.",
    // 201–207: a word or a setting was not understood
    "cpr-refused":
      "Slet nummeret. Programmet bruger aldrig CPR-numre: kortet kendes på frikort-ID, frijobberen på medarbejdernummer.",
    "field-not-understood": {
      ...mend,
      "over-a-day": "Ret timerne, eller fordel dem på de dage, hvor de er arbejdet, og kør importen igen.",
      "sum-line": "Slet linjen, og kør importen igen.",
      "other-card":
        "Del filen, så hver persons linjer står for sig, eller kør importen uden --frikort-id, hvis filen selv siger, hvis linjerne er.",
      "title-card": "Ret nummeret i filen eller i --frikort-id, og kør importen igen.",
      "several-days":
        "Skriv en linje for hver dag med dagens timer, eller skriv den første og den sidste dag i to kolonner, «Periode fra» og «Periode til».",
      "part-of-day":
        "Er det dele af et døgn, så vis kolonnen som [t]:mm i regnearket, og gem filen igen. Er det timer, så kald kolonnen «Timer (decimal)».",
      "split-by-comma":
        "Gem filen med semikolon mellem kolonnerne, eller sæt anførselstegn om tal med komma, og kør importen igen.",
      merged: "Skriv timerne i en celle for hver linje, eller slet de linjer, de ikke gælder, og kør importen igen.",
      "no-result": "Åbn projektmappen i Excel eller LibreOffice, gem den, og kør importen igen.",
      "break-in-text":
        "Skriv pausen i en kolonne med overskriften Pause, 0 hvis den er betalt, eller sæt tekstens kolonne til side med --forbind-kolonner.",
      "serial-day": "Vis kolonnen som dato i regnearket, gem filen igen, og kør importen igen.",
      "no-year": "Skriv hele datoen, eller sig lønperioden med --fra og --til, og kør importen igen.",
      "time-in-text":
        "Ret tiden eller teksten, så de siger det samme, eller sæt tekstens kolonne til side med --forbind-kolonner.",
      nearCode: ({ near }) => `Måske ${near}? Se dem alle med: frikort fejl`,
      noSuchNumber: "Se dem alle med: frikort fejl",
    },
    "field-ambiguous": {
      day: "Kør importen igen med --datorækkefølge dmå (dag først) eller --datorækkefølge mdå (måned først). Det gælder hele filen.",
      break: "Ret linjen, eller skriv enheden i overskriften: «Pause (min)» eller «Pause (timer)».",
      key: "Ring til arbejdsgiveren, få nøglen læst op, og skriv den efter CVR-nr.",
      command:
        "Skriv det, så det kun kan læses på én måde, eller tilføj --decimaltegn punktum, hvis punktum er decimaltegn.",
      line: "Ret linjen, eller kør importen med --decimaltegn punktum, hvis hele filen bruger punktum.",
      comma: "Skriv komma, eller tilføj --decimaltegn punktum, hvis punktum er decimaltegn.",
      dot: "Skriv punktum, eller udelad --decimaltegn punktum, hvis komma er decimaltegn.",
    },
    "field-missing": {
      command: ({ field }) => `Tilføj ${field}, og kør kommandoen igen.`,
      line: "Udfyld feltet i linjen, og kør importen igen.",
      rate: "Noter den aftalte sats: frikort kort sæt FRIKORT-ID --sats SATS, eller tilføj en kolonne med overskriften Timeløn.",
    },
    "period-not-possible": mend,
    "letter-not-printable": "Skriv teksten uden tegnet, eller brug et andet.",
    "settings-not-understood": {
      keyFile: "Få nøglefilen af arbejdsgiveren: det er den, frikort nøgler eksport laver.",
      setting: "Ret indstillingen i filen, eller slet den; så gælder det sædvanlige.",
      accounts: "Kør kommandoen ovenfor med egne kontonumre i stedet for KONTO, og kør så eksporten igen.",
    },
    // 211–217: the file as a file
    "file-empty": "Hent timerne igen i tidssystemet, eller vælg en anden fil.",
    "text-not-readable": {
      unknown: saveAgain,
      "locked-workbook": "Gem den uden adgangskode, og kør importen igen.",
      "old-workbook": saveAgain,
      pdf: "Hent timerne som CSV eller Excel-ark i tidssystemet, og importer dem.",
      "web-page": "Åbn den i Excel, gem den som .xlsx, og kør importen igen.",
      "damaged-workbook": saveAgain,
      "long-line": "Se efter, om linjeskiftene er faldet ud, og lav udtrækket fra tidssystemet igen.",
      "hidden-rows": "Vis dem eller slet dem, gem filen, og kør kommandoen igen.",
      "more-sheets": "Saml linjerne på ét ark, eller gem hvert ark som en fil, og kør kommandoen igen.",
    },
    "header-not-understood": {
      mend: "Ret overskriften, eller fortæl med --forbind-kolonner, hvad kolonnerne er. Et mønster ligger i templates/timer.csv.",
      gone: "Profilen nævner kolonner, som filen ikke har. Ret profilen med --forbind-kolonner, eller hent filen igen.",
      unclear:
        "Kolonnen kan ændre lønnen, så filen venter. Sig med --forbind-kolonner, hvad den er, eller at den skal udelades.",
      rows: "Den første linje ligner arbejde, ikke overskrifter. Skriv en linje med overskrifter øverst, eller brug --overskriftslinje 0 sammen med --forbind-kolonner.",
      workbook:
        "Ingen linje i arket har overskrifter for hvem, hvornår og hvor mange timer. Står de længere nede, så brug --overskriftslinje; hedder de noget andet, så brug --forbind-kolonner.",
      danlon:
        "Er det Danløn-linjer, så læs dem med --format danløn. Ellers skriv en overskrift som i templates/timer.csv.",
      days: "Filen er et skema med en kolonne for hver dag, uge eller måned. Programmet læser en linje for hver dag eller vagt med navn, dato og timer: hent timerne sådan i tidssystemet, eller skriv dem om.",
      persons:
        "Filen har en kolonne for hver person. Programmet læser en linje for hver dag eller vagt med navn, dato og timer: skriv timerne om, så personerne står under hinanden.",
      stamps:
        "Filen har en linje for hver gang, nogen kommer eller går. Programmet læser en linje for hver vagt med start og slut: hent timerne sådan i tidssystemet, eller skriv dem om.",
      tables:
        "Her begynder en ny tabel med andre overskrifter. Læg hver tabel i sin egen fil, eller slet den, der ikke skal udbetales som timer.",
      beside:
        "Flere vagter står ved siden af hinanden på linjen. Flyt det til højre ned under det andet, så hver vagt har sin egen linje med navn og dato; er noget af det planlagte tider, så slet det.",
      period:
        "Filen siger ugedagen, ugen eller måneden, men ikke datoen. Skriv datoen i hver linje, eller sig lønperioden med --fra og --til, og importer en periode ad gangen.",
      undated:
        "Filen siger ikke, hvornår der er arbejdet. Tilføj en kolonne med datoen, eller sig lønperioden med --fra og --til, og importer en periode ad gangen.",
      nobody:
        "Filen siger ikke, hvem der har arbejdet. Er det én persons timer, så sig hvis med --frikort-id FRIKORT-ID; ellers tilføj en kolonne med frikort-ID, medarbejdernummer eller navn, eller fortæl med --forbind-kolonner, hvilken det er.",
      gross:
        "Bruttotimer er timer med pauser i. Er pauserne betalt, så sig med --forbind-kolonner, at kolonnen er timerne; ellers hent timerne uden pauser, eller start, slut og pause.",
      currency:
        "Programmet betaler kroner og omregner ikke. Skriv satsen i kroner, eller udelad satsens kolonne med --forbind-kolonner; så bruges den aftalte.",
      employers:
        "Kolonnen nævner flere arbejdsgivere. Del filen, så hver arbejdsgiver har sin egen, eller giv hver linje et CVR-nummer; er det steder eller kunder, så udelad kolonnen med --forbind-kolonner.",
      "tax-cards":
        "Linjerne står på flere skattekort, og kun frikortets kan betales her. Slet de andre linjer, eller udelad kolonnen med --forbind-kolonner, hvis de alle er frikortets.",
      "one-column":
        "Den første linje er læst som én kolonne. Skil kolonnerne med semikolon, komma eller tabulator; et mønster ligger i templates/timer.csv.",
    },
    "row-wrong-length": "Ret linjen. Et semikolon eller komma inde i en tekst kræver anførselstegn om teksten.",
    "quote-not-closed": "Sæt det manglende anførselstegn, eller slet det, der står alene.",
    "id-repeated": "Giv den ene betaling et andet id, eller slet linjen, hvis det er den samme betaling.",
    "batch-too-large": "Del filen, og importer delene hver for sig.",
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs": "Ret CVR-nummeret i linjen, eller kør importen uden --arbejdsgiver, så linjen selv vælger.",
    "card-not-found": {
      card: "Skriv et navn i linjen, eller opret kortet først: frikort kort sæt FRIKORT-ID --navn NAVN",
      "employee-number":
        "Giv kortet nummeret: frikort kort sæt FRIKORT-ID --medarbejdernummer NUMMER, eller skriv frikort-ID i linjen.",
      noName:
        "Skriv frikort-ID i linjen. Har frijobberen et kort med et andet navn, så noter det: frikort kort sæt FRIKORT-ID --navn NAVN",
      names: "Skriv frikort-ID i linjen.",
      otherNumber: "Ret frikort-ID eller medarbejdernummeret i linjen.",
      nobody: "Se alle kort med: frikort kort liste",
      cards: "Skriv frikort-ID, eller mere af navnet.",
    },
    "wage-type-unknown": {
      type: "Sæt lønarten op med --forbind-kolonner, eller slet linjen, hvis den ikke skal udbetales på kortet.",
      text: "Slet linjen, hvis den ikke skal udbetales på kortet. Er det arbejde, så ret teksten, eller sæt dens kolonne til side med --forbind-kolonner.",
      title: "Er det timer, der skal udbetales, så ret titlen, og kør importen igen.",
      sheet: "Er det timer, der skal udbetales, så læs arket med --ark NAVN, eller giv det et andet navn.",
    },
    "amount-differs": "Ret timer, sats eller beløb. Beløbet bruges kun til at kontrollere linjen.",
    "rate-differs": ({ rate }) => newRate(rate),
    "row-employer-unknown": ({ received }) =>
      `Ret nummeret i linjen, eller opret arbejdsgiveren: frikort opsæt --cvr ${received} --navn NAVN --adresse ADRESSE --kontakt KONTAKTPERSON`,
    "not-ours": "Vælg de filer, programmet har lavet: CVR-bilag.pdf, CVR-bilag.csv eller registration-….csv",
    "record-not-understood": "Filen er beskåret eller ændret. Få den igen fra den, der udstedte den.",
    "record-newer": "Hent en nyere udgave af programmet, og prøv igen.",
    // 301–304: the law table
    "law-unknown": {
      before: "Ret udbetalingsdatoen: der udbetales intet på kortet før den dag.",
      after: ({ year }) =>
        `Hent en nyere udgave, eller tilføj året med beløb og kilde: frikort satser tilføj beløbsgrænse ${year} BELØB --kilde "KILDE"`,
    },
    "law-stands": ({ year }) =>
      `Et beløb, der følger med programmet, kan ikke erstattes. Se dets kilde med: frikort satser --år ${year}`,
    "law-added-before": ({ year }) =>
      `Det første beløb gælder. Er det forkert, så erstat det: frikort satser tilføj beløbsgrænse ${year} BELØB --kilde "KILDE" --årsag "ÅRSAG"`,
    "law-amount-unlikely": ({ year }) =>
      `Slå beløbet op i kilden igen, og skriv det i kroner: 45900 eller 45.900,00. Er det rigtigt, så sig det: frikort satser tilføj beløbsgrænse ${year} BELØB --kilde "KILDE" --sikker`,
    // 401–421: a payment is refused
    "payment-differs": {
      command: ({ voucher }) => otherId("--id", voucher),
      line: ({ voucher }) => `${idOfOther} ${otherId("id i linjen", voucher)}`,
    },
    "job-kind-excluded": "Udbetal lønnen uden om kortet, eller spørg kommunen.",
    "payment-empty": {
      nothing: "Skriv timer og sats, et tillæg, en pension eller --feriebetaling alene.",
      "not-approved":
        "Få timerne godkendt i tidssystemet, og hent filen igen, eller udelad kolonnen med --forbind-kolonner.",
      "not-approved-title":
        "En linje over overskrifterne siger, at timerne ikke er godkendt. Få dem godkendt, og ret eller slet den linje.",
      "no-hours": "Se efter, om timerne står i en anden kolonne eller fil, og kør importen igen.",
      sums: "Hent filen med en linje for hver vagt, og kør importen igen.",
      hidden: "Vis linjerne i projektmappen, gem den, og kør importen igen.",
    },
    "holiday-pay-not-owed": {
      some: "Skriv et mindre beløb. Uden --feriebetaling-beløb udbetales alt, hvad der er til gode.",
      none: "Her er intet optjent, som mangler at blive udbetalt. Se kortets betalinger med: frikort liste --kort FRIKORT-ID",
    },
    "payout-negative":
      "ATP følger alle timer i lønperioden. Udbetal timerne sammen med flere, eller ret lønperioden eller --atp, hvis de er forkerte.",
    "card-inactive": ({ card }) => activeAgain(card),
    "holder-differs": {
      command: "Se efter, om et ciffer er forkert. Er det samme person med nyt navn, så tilføj --nyt-navn.",
      line: ({ card }) => newName(card),
    },
    "period-overlaps":
      "Er det en anden betaling, så tilføj --igen eller et --id. Skal den gamle rettes, så brug frikort ret.",
    "ceiling-exceeded": {
      usedUp: ({ year }) => `Kortet er brugt op i ${year}. Mere løn i ${year} udbetales uden om kortet.`,
      holidayPay: ({ holidayPayThatFits, holidayPayAmount }) =>
        `Der er plads til ${holidayPayThatFits} nu: --feriebetaling-beløb ${holidayPayAmount} Resten kan udbetales i et senere år, hvor den bruger af det års kort.`,
      noHours: "Der er ikke plads til flere timer.",
      hours: ({ hours }) => `Der er plads til højst ${hours} timer.`,
      hoursAtRate: ({ hours, rate }) => `Der er plads til højst ${hours} timer à ${rate}`,
      splitCommand: "Med --opdel udbetales det, der er plads til.",
      splitLine: payByItself,
      doubt: ({ year }) => `Grænsen for ${year} er ikke bekræftet: frikort satser --år ${year}`,
    },
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": ({ employer }) => `Se bilagene med: frikort liste --arbejdsgiver ${employer}`,
    "not-reversible":
      "En tilbageføring står. Skal der alligevel udbetales, så lav en ny betaling: frikort betal FRIKORT-ID --timer TIMER",
    "already-reversed": {
      reversed: ({ by }) => `Der er ikke mere at tilbageføre. Se tilbageføringen med: frikort forklar ${by}`,
      replaced: ({ replacedBy }) =>
        `Er det bilag ${replacedBy}, der er forkert, så ret det: frikort ret ${replacedBy} --timer TIMER --årsag ÅRSAG`,
    },
    "holiday-pay-paid-since": ({ paidBy }) =>
      `Tilbagefør udbetalingen først: frikort tilbagefør ${paidBy} --årsag ÅRSAG`,
    "correction-empty": ({ voucher }) =>
      `Skriv det, der skal være anderledes, for eksempel timerne: frikort ret ${voucher} --timer TIMER --årsag ÅRSAG`,
    "time-in-future": "Skriv, hvornår det skete, eller udelad tidspunktet, hvis det er nu.",
    "saldo-over-ceiling": ({ year }) =>
      `Saldoen er det, der er tilbage på kortet; læs den igen på Socialtfrikort.dk. Er den rigtig, så se grænsens kilde: frikort satser --år ${year}`,
    "saldo-older":
      "Den nyeste gælder. Er den forkert, så læs saldoen igen nu, og noter den: frikort kort saldo FRIKORT-ID BELØB",
    "registered-differs": "Den første notering gælder. Udelad --dag, hvis bilaget blot skal være noteret.",
    "nothing-to-register": "Se, hvad der mangler at blive registreret, med: frikort mangler",
    "no-atp-to-pay": ({ year }) => `Se kvartalerne med: frikort atp --år ${year}`,
    "not-registered": "Der er intet at tage tilbage. Se, hvad der er registreret, med: frikort liste",
    "plan-outdated": "Kør importen igen: planen lægges på ny, og det, der står allerede, bogføres ikke to gange.",
    "import-not-found": "Import-id'et står i importens svar og i filnavnet registration-IMPORTID.csv.",
    "keeping-time-not-over": "Bilag gemmes i fem år fra regnskabsårets udgang. Kør kommandoen igen efter den dag.",
    "person-erased": ({ card }) =>
      `Beløbene står stadig i regnskabet: frikort liste --kort ${card}. Skal kortet bruges igen, så noter navnet: frikort kort sæt ${card} --navn NAVN`,
    // 501–524: files, the ledger and the machine
    "file-not-found": "Ret navnet, eller skriv hele stien.",
    "file-not-read": ({ cure }) => cure,
    "file-not-written": {
      cure: ({ cure }) => cure,
      payslip: ({ voucher }) => `Lav lønsedlen igen med: frikort lønseddel ${voucher}`,
    },
    "file-differs": "Den overskrives ikke. Flyt den, eller vælg et andet navn eller en anden mappe.",
    "ledger-not-found": "Opret et med frikort opsæt, eller peg på et andet med --regnskab.",
    "ledger-exists": "Det overskrives ikke. Vælg et andet sted med --regnskab, eller flyt det gamle først.",
    "ledger-locked": "Luk det andet program, eller lad det blive færdigt, og kør kommandoen igen.",
    "ledger-newer": "Hent en nyere udgave af programmet.",
    "ledger-damaged": {
      damaged:
        "Bogfør ikke mere i det. Se stedet med frikort revision, og hent den seneste sikkerhedskopi: frikort gendan FIL",
      halfCopy:
        "Det er en kopi, der blev afbrudt. Kør den samme kommando igen, frikort regnskab kopier: den gør kopien færdig.",
    },
    "ledger-not-opened": {
      backup:
        "Vælg den fil, frikort sikkerhedskopi lavede. Er det den, så er FRIKORT_KEY ikke den nøgle, den blev lavet med.",
      ledger:
        "Se efter, om FRIKORT_KEY er den nøgle, regnskabet blev oprettet med, om filen .salt ligger ved siden af, og om --regnskab peger på den rigtige fil.",
    },
    "clock-behind":
      "Stil uret, og kør kommandoen igen. Gik uret forud, da den seneste postering blev skrevet: frikort opsæt --cvr … --uret-gik-forud --årsag …",
    "backup-damaged": "Brug en anden kopi, eller lav en ny: frikort sikkerhedskopi FIL",
    "ledger-unreachable": ({ cure }) => cure,
    "ledger-older": "Bed den, der ejer databasen, om at køre: frikort regnskab opgrader",
    "template-damaged": "En udgivet skabelon ændres aldrig. Hent programmet igen.",
    "printer-stopped": {
      few: ({ toCommand }) => `Lav dem med: frikort lønseddel ${toCommand}`,
      many: "Kør den samme kommando igen: det, der mangler, bliver lavet, og intet bogføres to gange.",
    },
    "key-missing": ({ employer }) =>
      `Hent nøglefilen fra den maskine, regnskabet blev oprettet på, eller fra en sikkerhedskopi, eller lav en ny: frikort opsæt --cvr ${employer} --nøgle`,
    "clock-ahead": "Stil uret, og kør kommandoen igen. Går det rigtigt, så tilføj --uret-er-rigtigt.",
  },

  /** What is shown in between, and what is said in one line or of several at once. */
  more: {
    // 101–110: the command line was not understood
    "command-unknown": { labels: { nearest: "ligner" } },
    "option-unknown": { labels: { nearest: "ligner" } },
    "option-value-unknown": { labels: { choices: "kan være" } },
    "employer-not-chosen": { labels: { known: ["oprettet", ({ known }) => `CVR-nr. ${known}`] } },
    "nobody-to-ask": {
      labels: { fields: "mangler" },
      brief: ({ fields }) => `Der mangler oplysninger, og programmet kan ikke spørge her: ${fields}.`,
    },
    // 201–207: a word or a setting was not understood
    "cpr-refused": {
      labels: { label: "felt" },
      sentence: { nowhere: "Det står i kommandoen eller i navnet på en fil." },
    },
    "field-not-understood": {
      labels: { received: "modtog", because: "fordi", write: "skriv" },
      brief: {
        implied: ({ subject, written, meant, was }) =>
          `${subject} skal i Danløn skrives uden komma, ${written} for ${meant}${was}.`,
        "same-as-start": ({ subject, was }) => `${subject} er det samme som start${was}.`,
        "sum-line": ({ was }) => `Linjen er en sum${was}.`,
        "no-such-day": ({ subject, was }) => `${subject} findes ikke i kalenderen${was}.`,
        "title-card": ({ was }) => `Titellinjerne nævner et andet kort end det valgte${was}.`,
        "several-days": ({ was }) => `Der står flere dage i en celle, der gælder én${was}.`,
        "part-of-day": ({ subject, was }) => `${subject} kan være timer eller dele af et døgn${was}.`,
        "split-by-comma": ({ subject, was }) => `${subject} har et komma, der også skiller kolonnerne${was}.`,
        merged: ({ subject, was }) => `${subject} står i en celle, der er flettet over flere linjer${was}.`,
        "no-result": () => "Projektmappen har formler uden resultater.",
        "break-in-text": ({ was }) => `En pause står kun i teksten og er ikke trukket fra${was}.`,
        "serial-day": ({ subject, was }) => `${subject} er det tal, et regneark har for dagen${was}.`,
        "no-year": ({ subject, was }) => `${subject} er skrevet uden måned eller år${was}.`,
        "time-in-text": ({ was }) => `Teksten siger en anden tid end linjen${was}.`,
        "over-a-day": ({ was }) => `Der er over 24 timer på dagen${was}.`,
        because: ({ subject, because, was }) => `${subject} blev ikke forstået, fordi ${because}${was}.`,
      },
    },
    "field-ambiguous": { labels: { received: "modtog", canBe: "kan være", write: "skriv" } },
    "field-missing": { labels: { form: "skriv" } },
    "period-not-possible": {
      sentence: {
        "ends-before-start": "Den slutter, før den begynder.",
        "too-long-for-class": ({ days }) =>
          `Den er på ${countOf(days, "dag", "dage")}. En ATP-klasse på en uge har højst 7 dage, på 14 dage højst 14.`,
        "several-months":
          "Den går over flere måneder, og ATP regnes for hver måned: det vides ikke, hvor mange timer der hører til hver. Del den i en betaling pr. måned, --fra 01-MM-ÅÅÅÅ og --til med månedens sidste dag, hver med sine egne timer.",
        "too-many-hours": ({ days }) =>
          `Der er flere timer, end ${countOf(days, "dag", "dage")} giver plads til: højst 24 om dagen og 744 i en betaling.`,
      },
      inGeneral: { text: "Lønperioden kan ikke bruges." },
    },
    "letter-not-printable": { labels: { label: "felt", codePoint: "tegnets nr." } },
    "settings-not-understood": { labels: { path: "fil", expected: "forventet" } },
    // 211–217: the file as a file
    "text-not-readable": {
      labels: { file: "fil" },
      sentence: {
        unknown: "Den er ikke en tekst, eller den er beskadiget.",
        "locked-workbook": "Projektmappen er beskyttet med en adgangskode.",
        "old-workbook": "Den er et ældre Excel-ark (.xls).",
        pdf: "Den er en PDF.",
        "web-page": "Den er en webside (HTML), selv om den hedder noget andet.",
        "damaged-workbook": "Den er ikke et Excel-ark (.xlsx), eller den er beskadiget.",
        "long-line": "Linjen er længere end 1 MiB.",
        "hidden-rows": "Listen har rækker eller kolonner, der er skjult, filtreret fra eller streget ud.",
        "more-sheets": "Et ark mere i filen, synligt eller skjult, har også en liste over kort.",
      },
    },
    "header-not-understood": {
      labels: { file: "fil", missing: "mangler", unclear: "ikke forstået", doubled: "står to gange" },
      brief: {
        danlon: "Filens overskrift passer ikke: linjerne ligner Danløn-linjer.",
        "one-column": "Filens overskrift passer ikke: den er læst som én kolonne.",
        rows: "Filens overskrift passer ikke: den første linje ligner arbejde.",
        workbook: "Filens overskrift passer ikke: ingen linje i arket har overskrifter, der kendes.",
        days: "Filens overskrift passer ikke: den er et skema med en kolonne for hver dag, uge eller måned.",
        period: "Filens overskrift passer ikke: den siger ugedagen, ugen eller måneden, men ikke datoen.",
        undated: "Filens overskrift passer ikke: den siger ikke, hvornår der er arbejdet.",
        nobody: "Filens overskrift passer ikke: den siger ikke, hvem der har arbejdet.",
        persons: "Filens overskrift passer ikke: den har en kolonne for hver person.",
        stamps: "Filens overskrift passer ikke: filen har en linje for hver gang, nogen kommer eller går.",
        tables: "Filen har flere tabeller under hinanden med hver sine overskrifter.",
        gross: ({ unclear }) => `Filens overskrift passer ikke: ${unclear} er timer med pauser i.`,
        currency: ({ unclear }) => `Filens overskrift passer ikke: ${unclear} er ikke i kroner.`,
        employers: ({ unclear }) => `Filens overskrift passer ikke: ${unclear} nævner flere arbejdsgivere.`,
        "tax-cards": ({ unclear }) => `Filens overskrift passer ikke: ${unclear} nævner flere skattekort.`,
        beside: "Filens overskrift passer ikke: de samme overskrifter står flere gange ved siden af hinanden.",
        gone: ({ missing }) => `Filens overskrift passer ikke: profilen nævner ${missing}, som filen ikke har.`,
        unclear: ({ unclear }) => `Filens overskrift passer ikke: ${unclear} kan ændre lønnen og er ikke forstået.`,
        missing: ({ missing }) => `Filens overskrift passer ikke: der mangler ${missing}.`,
        doubled: ({ doubled }) => `Filens overskrift passer ikke: ${doubled} står to gange.`,
      },
    },
    "row-wrong-length": { inGeneral: { text: "Linjen har for få eller for mange felter." } },
    "id-repeated": {
      labels: { firstLine: ["første gang", ({ firstLine }) => `linje ${firstLine}`] },
      inGeneral: { text: "Et betalings-id står to gange i filen." },
    },
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs": {
      labels: { received: "linjen", expected: ["valgt", ({ expected }) => `CVR-nr. ${expected}`] },
    },
    "card-not-found": {
      sentence: {
        card: "Kortet er ikke set før, og linjen har intet navn.",
        noName: "Ingen kort hos arbejdsgiveren har linjens navn.",
        names: ({ matches }) => `${matches} kort hos arbejdsgiveren har linjens navn.`,
        noNumber: "Ingen kort hos arbejdsgiveren har linjens medarbejdernummer.",
        otherNumber: "Linjens medarbejdernummer hører til et andet kort end linjens frikort-ID.",
        numbers: ({ matches }) => `${matches} kort hos arbejdsgiveren har linjens medarbejdernummer.`,
        nobody: "Ingen i regnskabet hedder sådan.",
        cards: ({ count, cards }) => `Det passer på ${count} kort: ${cards}.`,
      },
    },
    "amount-differs": {
      labels: { stated: "linjens beløb", computed: "timer gange sats" },
      brief: ({ stated, computed }) =>
        `Timer gange sats giver ikke linjens beløb (modtog ${stated}, beregnet ${computed}).`,
    },
    "rate-differs": {
      labels: { stated: "linjens sats", agreed: "aftalt" },
      brief: ({ stated, agreed }) => `Satsen er ikke den aftalte (modtog ${stated}, aftalt ${agreed}).`,
      inGeneral: { remedy: newRate("SATS") },
    },
    "record-not-understood": { labels: { at: "ved" } },
    "record-newer": { labels: { version: "filens udgave", known: "kendt til og med" } },
    // 301–304: the law table
    "law-unknown": {
      sentence: {
        before: ({ knownFrom }) => `Beløbsgrænsen er kendt fra og med ${knownFrom}.`,
        after: ({ knownTo }) => `Beløbsgrænsen er kendt til og med ${knownTo}.`,
      },
    },
    "law-stands": { labels: { ceiling: "beløbsgrænse" } },
    "law-added-before": { labels: { ceiling: "tilføjet før" }, remark: ({ at }) => at },
    "law-amount-unlikely": { labels: { received: "modtog", before: "året før" } },
    // 401–421: a payment is refused
    "payment-differs": {
      labels: { voucher: ["står som", ({ voucher }) => `bilag ${voucher}`], fields: "forskel i" },
      inGeneral: {
        text: "Et betalings-id er bogført før med et andet indhold.",
        remedy: `${idOfOther} ${otherId("id i linjen", "BILAG")}`,
      },
    },
    "job-kind-excluded": { sentence: "Kortet gælder for ansatte i almindeligt arbejde uden støtte." },
    "payment-empty": { labels: { rows: "udeladt", heading: "kolonne", values: "der står" } },
    "holiday-pay-not-owed": { labels: { asked: "bedt om", owed: "til gode" } },
    "payout-negative": { labels: { counted: "løn i alt", atpEmployee: "ATP, egen andel" } },
    "card-inactive": {
      labels: { card: "frikort-ID", payDay: "udbetales", from: "deaktiveret fra", until: "aktivt fra" },
      inGeneral: { remedy: activeAgain("FRIKORT-ID") },
    },
    "holder-differs": { labels: { card: "frikort-ID" }, inGeneral: { remedy: newName("FRIKORT-ID") } },
    "period-overlaps": {
      labels: { voucher: "bilag", period: "lønperiode" },
      sentence: {
        sameLines: "Lønlinjerne er de samme, og udbetalingsdagene ligger tæt på hinanden; lønperioden er en anden.",
      },
    },
    "ceiling-exceeded": {
      sentence: ({ card, year }) => `Frikort-ID ${card}, indkomstår ${year}`,
      labels: {
        ceiling: "beløbsgrænse",
        used: "brugt hidtil",
        left: "tilbage",
        counted: "denne betaling",
        excess: "for meget",
      },
      remark: ({ saldoReadAt }) => `saldo aflæst ${saldoReadAt}`,
      brief: ({ excess }) => `Betalingen overskrider kortets beløbsgrænse med ${excess}`,
      inGeneral: { text: "Betalingen overskrider kortets beløbsgrænse.", remedy: payByItself },
    },
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": { labels: { employer: ["arbejdsgiver", ({ employer }) => `CVR-nr. ${employer}`] } },
    "already-reversed": {
      labels: {
        by: ["tilbageført", ({ by }) => `med bilag ${by}`],
        replacedBy: ["i stedet står", ({ replacedBy }) => `bilag ${replacedBy}`],
      },
    },
    "holiday-pay-paid-since": { labels: { paidBy: ["udbetalt", ({ paidBy }) => `med bilag ${paidBy}`] } },
    "correction-empty": { labels: { voucher: "bilag" } },
    "time-in-future": { labels: { received: "modtog", now: "nu er det" } },
    "saldo-over-ceiling": { labels: { saldo: "saldo", ceiling: ({ year }) => `beløbsgrænse ${year}` } },
    "saldo-older": { labels: { readAt: "denne er aflæst", newest: "den nyeste er aflæst" } },
    "registered-differs": { labels: { registeredAt: "noteret" } },
    "nothing-to-register": { labels: { reversedBy: ["tilbageført", ({ reversedBy }) => `med bilag ${reversedBy}`] } },
    "plan-outdated": { labels: { lines: "gælder linje" } },
    "keeping-time-not-over": { labels: { card: "frikort-ID" } },
    // 501–524: files, the ledger and the machine
    "file-not-read": { sentence: ({ fault }) => fault },
    "file-not-written": { sentence: ({ fault }) => fault },
    "ledger-locked": { sentence: ({ seconds }) => `Der blev ventet i ${countOf(seconds, "sekund", "sekunder")}.` },
    "ledger-newer": { labels: { path: "regnskab", version: "regnskabets udgave", known: "kendt til og med" } },
    "ledger-damaged": { labels: { path: "regnskab", audit: "holder ikke" } },
    "ledger-not-opened": { labels: { path: "fil" } },
    "clock-behind": { labels: { now: "uret viser", last: "seneste postering" } },
    "backup-damaged": { labels: { path: "fil", audit: "holder ikke" } },
    "ledger-unreachable": { labels: { place: "sted" }, sentence: ({ fault }) => fault },
    "ledger-older": {
      labels: {
        path: "regnskab",
        version: "regnskabets udgave",
        sameVersion: ["regnskabets udgave", ({ sameVersion }) => `${sameVersion}, med ældre satser`],
        known: "programmets udgave",
      },
    },
    "printer-stopped": { labels: { vouchers: ["mangler", ({ vouchers }) => `bilag ${vouchers}`] } },
    "key-missing": { labels: { employer: "CVR-nr.", path: "nøglefil" } },
    "clock-ahead": { labels: { now: "uret viser", last: "seneste postering" } },
  },
};
