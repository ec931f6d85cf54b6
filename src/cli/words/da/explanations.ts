import type { Explanations } from "../words.js";

/** 101–110, said at length for `frikort fejl`. */
export const explanationsCommandDanish = {
  "command-unknown": {
    means: "Det første ord er ikke en af programmets kommandoer.",
    arises: "Ordet er stavet forkert, eller et tilvalg er kommet til at stå, hvor kommandoen skulle stå.",
    remedy: "Se listen med frikort --hjælp. Kommandoerne har både et engelsk og et dansk navn.",
  },
  "option-unknown": {
    means: "Kommandoen har ikke det tilvalg.",
    arises: "Tilvalget er stavet forkert eller hører til en anden kommando.",
    remedy: "Se kommandoens egne tilvalg med frikort hjælp KOMMANDO.",
  },
  "option-missing": {
    means: "Kommandoen kan ikke udføres uden det tilvalg, og det bliver der ikke spurgt om.",
    arises: "Tilvalget er glemt, eller et andet tilvalg forudsætter det.",
    remedy: "Skriv tilvalget med en værdi. Et beløb til feriebetaling kræver for eksempel --feriebetaling alene.",
  },
  "option-value-unknown": {
    means: "Tilvalget tager kun bestemte ord, og dette er ikke et af dem.",
    arises: "Ordet er stavet forkert eller hører til et andet tilvalg. Både de danske og de engelske ord forstås.",
    remedy: "Brug et af de ord, fejlen nævner.",
  },
  "options-conflict": {
    means: "De to tilvalg siger hver sit, og programmet vælger ikke imellem dem.",
    arises: "Kommandoen er sat sammen af to eksempler, eller et tilvalg står der fra sidst.",
    remedy: "Behold det tilvalg, der er ment.",
  },
  "argument-surplus": {
    means: "Der står et ord, som kommandoen ikke ved, hvad den skal bruge til.",
    arises: "Oftest fordi en værdi med mellemrum mangler anførselstegn, så den er blevet til to ord.",
    remedy: "Sæt anførselstegn om værdien.",
  },
  "employer-not-chosen": {
    means: "Regnskabet har flere arbejdsgivere, og kommandoen gælder kun én.",
    arises: "Der er hverken skrevet --arbejdsgiver eller valgt en fast arbejdsgiver.",
    remedy: "Skriv --arbejdsgiver med CVR-nummeret, eller vælg en fast med frikort opsæt --cvr CVR --standard.",
  },
  "employer-unknown": {
    means: "Regnskabet kender ikke en arbejdsgiver med det CVR-nummer.",
    arises: "Nummeret er forkert, eller arbejdsgiveren er ikke oprettet endnu.",
    remedy: "Ret nummeret, eller opret arbejdsgiveren med frikort opsæt.",
  },
  "actor-not-given": {
    means: "Hver postering skal vise, hvem der har lavet den, og her er intet navn.",
    arises: "Brugeren har intet navn i systemet, for eksempel i en automatisk kørsel.",
    remedy: "Skriv --bogført-af med initialer, eller sæt FRIKORT_ACTOR.",
  },
  "nobody-to-ask": {
    means: "Der mangler felter, og programmet må ikke eller kan ikke spørge om dem.",
    arises: "Kommandoen kører uden terminal eller med --ja eller --json.",
    remedy: "Skriv felterne som tilvalg. Fejlen nævner dem alle på én gang.",
  },
} satisfies Partial<Explanations>;

/** 201–217, said at length. */
export const explanationsInputDanish = {
  "cpr-refused": {
    means:
      "Et sted i det skrevne står ti cifre, der ligner et CPR-nummer. Programmet tager det ikke ind og viser det ikke.",
    arises:
      "Et CPR-nummer står i en celle, en bemærkning, et tilvalg eller et filnavn; eller en fil har en CPR-kolonne.",
    remedy:
      "Slet nummeret eller kolonnen. Brug frikort-ID og medarbejdernummer. Et P-nummer har også ti cifre og afvises.",
  },
  "field-not-understood": {
    means: "Feltet har en værdi, men ikke i en form, programmet kender.",
    arises: "Forkert antal cifre, en dag der ikke findes, et CVR-nummer med en slåfejl, for mange decimaler.",
    remedy: "Skriv værdien, som fejlen viser. Et frikort-ID er altid fem cifre: 00042, ikke 42.",
  },
  "field-ambiguous": {
    means: "Værdien kan betyde flere ting, og programmet gætter ikke.",
    arises:
      "Punktum og komma bruges forskelligt: 1.234 kan være tusind eller én, 7.30 kan være timer eller et klokkeslæt.",
    remedy: "Skriv komma som decimaltegn, eller sig med --decimaltegn punktum, at punktum er decimaltegn overalt.",
  },
  "field-missing": {
    means: "Et felt, der skal være der, er tomt.",
    arises: "En tom celle i en fil, eller en oplysning uden den anden, den hører sammen med.",
    remedy: "Udfyld feltet.",
  },
  "period-not-possible": {
    means: "De to dage giver ikke en lønperiode, der kan bruges.",
    arises: "Perioden slutter før den begynder, er for lang til ATP-klassen eller for kort til timerne.",
    remedy: "Ret --fra og --til. En uge er højst 7 dage og 14 dage højst 14; et døgn har højst 24 timer.",
  },
  "letter-not-printable": {
    means: "Lønsedlens skrift har ikke det tegn, og et tomt felt på papiret ville være forkert.",
    arises: "Et billedtegn eller en skrift, som ikke er latinsk, i et navn eller en tekst.",
    remedy: "Skriv teksten med latinske bogstaver.",
  },
  "settings-not-understood": {
    means: "En indstilling kan ikke bruges, eller en konto, som kassekladden skal bruge, er ikke sat op.",
    arises: "Filen med indstillinger er rettet i hånden, eller der eksporteres, før kontiene er sat op.",
    remedy:
      "Ret eller slet indstillingen i filen. Sæt en konto op med frikort opsæt --cvr CVR --konto løn=KONTO; fejlen nævner dem, der mangler.",
  },
  "file-empty": {
    means: "Filen har ingen linjer.",
    arises: "Udtrækket fra tidssystemet var tomt, eller filen blev ikke gemt færdig.",
    remedy: "Lav udtrækket igen.",
  },
  "text-not-readable": {
    means: "Filens tegn er hverken UTF-8 eller Windows-1252.",
    arises:
      "Filen er et ældre regneark (.xls) eller en PDF, den er gemt som UTF-16 uden BOM, eller den har en linje på over 1 MiB.",
    remedy: "Gem den som .xlsx eller som CSV i UTF-8.",
  },
  "header-not-understood": {
    means: "Den første linje siger ikke, hvad kolonnerne er, eller to kolonner siger det samme.",
    arises: "Kolonnerne har navne, programmet ikke kender, eller overskriften er faldet ud.",
    remedy: "Ret navnene, eller forbind dem én gang med --forbind-kolonner og gem det som en profil.",
  },
  "row-wrong-length": {
    means: "Linjen har flere eller færre felter end overskriften.",
    arises: "Et skilletegn står inde i en tekst, eller linjen er knækket.",
    remedy: "Sæt anførselstegn om teksten, eller saml linjen.",
  },
  "quote-not-closed": {
    means: "Et felt begynder med anførselstegn, og der kommer ikke et til at slutte det.",
    arises: "Et enkelt anførselstegn i en tekst, for eksempel for tommer.",
    remedy: "Skriv tegnet dobbelt inde i en tekst, eller slet det.",
  },
  "id-repeated": {
    means: "Et betalings-id gælder én betaling, og filen bruger det til to.",
    arises: "En linje er kopieret, eller id'et er et medarbejdernummer og ikke betalingens eget.",
    remedy: "Giv hver betaling sit eget id.",
  },
  "batch-too-large": {
    means: "Filen har flere rækker, end der kan bogføres på én gang.",
    arises: "Et udtræk over mange år eller mange virksomheder.",
    remedy: "Del filen.",
  },
} satisfies Partial<Explanations>;

/** 221–233, said at length. */
export const explanationsRowDanish = {
  "employer-differs": {
    means: "Linjens CVR-nummer er ikke det, der er valgt for hele importen.",
    arises: "Filen har flere arbejdsgivere, men importen er kørt med --arbejdsgiver.",
    remedy: "Kør importen uden --arbejdsgiver, eller ret linjen.",
  },
  "card-not-found": {
    means: "Linjen peger ikke på netop ét kort.",
    arises: "Kortet er nyt og linjen uden navn, medarbejdernummeret er ukendt, eller flere kort bærer samme navn.",
    remedy: "Skriv frikort-ID i linjen, eller opret kortet med frikort kort sæt.",
  },
  "wage-type-unknown": {
    means: "Linjen har en lønart, som programmet ikke kender.",
    arises: "Lønsystemet bruger egne numre til løn, tillæg og fravær.",
    remedy: "Sæt lønarten op i kolonneprofilen, eller udelad linjer, der ikke er løn.",
  },
  "amount-differs": {
    means: "Linjen har timer, sats og beløb, og de passer ikke sammen.",
    arises: "Beløbet er rundet af, eller timer og minutter er læst som decimaler et andet sted.",
    remedy: "Find ud af, hvilket af de tre der er rigtigt. Der udbetales altid timer gange sats.",
  },
  "rate-differs": {
    means: "Linjens sats er en anden end den, der er aftalt for kortet.",
    arises: "Satsen er steget, eller tidssystemet har fordelt betalte pauser på timerne.",
    remedy: "Ret linjen, eller noter den nye sats med frikort kort sæt --sats.",
  },
  "row-employer-unknown": {
    means: "Linjen nævner en arbejdsgiver, der ikke er oprettet i regnskabet.",
    arises: "En ny kunde, eller en slåfejl i CVR-nummeret.",
    remedy: "Opret arbejdsgiveren med frikort opsæt, eller ret nummeret.",
  },
  "not-ours": {
    means: "Kontrollen kan kun læse papirer, dette program har lavet.",
    arises: "Filen er en lønseddel fra et andet system, et skannet papir eller en udskrift gemt på ny.",
    remedy: "Bed arbejdsgiveren om den fil, programmet lavede, og ikke en udskrift af den.",
  },
  "record-not-understood": {
    means: "Oplysningerne inde i en lønseddel eller i en linje af en liste kan ikke læses.",
    arises:
      "Filen er beskåret under afsendelsen eller gemt igen i et andet program; et regneark gør kort 00042 til 42.",
    remedy: "Få filen igen fra arbejdsgiveren, og åbn den ikke i et regneark, før den er kontrolleret.",
  },
  "record-newer": {
    means: "Filen er lavet af en udgave, denne udgave ikke kender.",
    arises: "Arbejdsgiveren har en nyere udgave af programmet.",
    remedy: "Hent en nyere udgave.",
  },
} satisfies Partial<Explanations>;

/** 301–421, said at length. */
export const explanationsPaymentDanish = {
  "law-unknown": {
    means: "Programmet har ingen beløbsgrænse for den udbetalingsdag og regner den ikke ud.",
    arises: "Udbetalingsdagen ligger i et år, der ikke var offentliggjort, da udgaven blev lavet, eller før 2019.",
    remedy: "Hent en nyere udgave, eller tilføj årets beløb med kilde: frikort satser tilføj.",
  },
  "law-stands": {
    means: "Beløbet for det år følger med programmet.",
    arises: "Nogen vil tilføje et år, der allerede står i programmet.",
    remedy: "Brug det, der står; kilden ses med frikort satser.",
  },
  "law-added-before": {
    means: "Året er allerede tilføjet, og det nye beløb er et andet.",
    arises: "To personer har tilføjet det samme år, eller det første beløb var forkert.",
    remedy: "Sammenlign kilderne med frikort satser --år ÅR.",
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
    means: "Timer, tillæg, pension og feriebetaling giver tilsammen nul.",
    arises: "Felterne er glemt, eller satsen er nul.",
    remedy: "Skriv det, der skal udbetales.",
  },
  "holiday-pay-not-owed": {
    means: "Der udbetales aldrig mere feriebetaling, end der er optjent og ikke udbetalt hos arbejdsgiveren.",
    arises: "Beløbet er for stort, eller feriebetalingen er allerede udbetalt sammen med lønnen.",
    remedy: "Udelad --feriebetaling-beløb, så udbetales det, der er til gode.",
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
    remedy: "Ret cifferet. Er det samme person, så tilføj --nyt-navn.",
  },
  "period-overlaps": {
    means:
      "En betaling, der står, gælder nogle af de samme dage, eller har de samme linjer og en udbetalingsdag tæt på.",
    arises: "Kommandoen er kørt igen på en anden dag, eller der er to job i den samme periode.",
    remedy: "Er det en anden betaling, så tilføj --igen eller giv den et id med --id.",
  },
  "ceiling-exceeded": {
    means:
      "Betalingen er større end det, der er tilbage på kortet i udbetalingsdagens år. Lige op til grænsen er tilladt.",
    arises: "Kortet er brugt hos denne eller andre arbejdsgivere. Grænsen gælder kortet, ikke arbejdsgiveren.",
    remedy: "Udbetal færre timer, eller del betalingen med --opdel: det overskydende er almindelig, skattepligtig løn.",
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
    means: "Den feriebetaling, bilaget optjente, er udbetalt. En tilbageføring ville gøre den til en gæld.",
    arises: "En løn med optjent feriebetaling tilbageføres efter ferieudbetalingen.",
    remedy: "Tilbagefør først udbetalingen af feriebetalingen.",
  },
  "correction-empty": {
    means: "Den rettede betaling er den samme som den gamle.",
    arises: "Det felt, der skulle rettes, er glemt eller har den gamle værdi.",
    remedy: "Skriv det, der er anderledes.",
  },
  "time-in-future": {
    means: "En aflæsning eller en registrering kan ikke ligge i fremtiden: den noteres, når den er sket.",
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
    remedy: "Den første notering gælder. Udelad --dag for blot at se, at den står.",
  },
  "nothing-to-register": {
    means: "Bilaget skal ikke stå på Socialtfrikort.dk.",
    arises: "Betalingen er tilbageført, før den blev registreret.",
    remedy: "Se, hvad der mangler, med frikort mangler.",
  },
  "not-registered": {
    means: "Kun en notering, der står, kan tages tilbage.",
    arises: "Bilagets nummer er et andet, eller noteringen er allerede taget tilbage.",
    remedy: "Se bilagene med frikort liste.",
  },
  "no-atp-to-pay": {
    means: "Kun et kvartal, som listen over ATP har beløb for, kan noteres som betalt.",
    arises:
      "Kvartalet eller året er et andet. ATP hører til den måned, lønperioden slutter i, ikke til udbetalingsdagen; under 39 timer i måneden er der intet ATP.",
    remedy: "Se årets kvartaler med frikort atp --år ÅR, og skriv det rigtige.",
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
    arises: "Nogen vil slette frijobberens oplysninger for tidligt.",
    remedy: "Vent til den nævnte dag. Kæden af posteringer forbliver hel, når der slettes.",
  },
  "person-erased": {
    means: "Frijobberens navn og adresse er slettet efter opbevaringstiden; beløb, bilagsnumre og kæden står.",
    arises: "Nogen vil have en lønseddel lavet igen eller et bilag rettet på et kort, hvis navn og adresse er slettet.",
    remedy: "Se bilagene med frikort liste. Skal kortet bruges igen, så noter navnet med frikort kort sæt.",
  },
} satisfies Partial<Explanations>;

/** 501–522, said at length. */
export const explanationsWorldDanish = {
  "file-not-found": {
    means: "Der er ingen fil med det navn på det sted.",
    arises: "Navnet er stavet forkert, eller filen ligger i en anden mappe.",
    remedy: "Skriv hele stien.",
  },
  "file-not-read": {
    means: "Filen er der, men den kan ikke læses.",
    arises: "Brugeren har ikke adgang, det er en mappe, eller filen ændres, mens den læses.",
    remedy: "Giv adgang, eller kopier filen til en mappe, hvor den kan læses.",
  },
  "file-not-written": {
    means: "En fil blev ikke skrevet. Den gamle, hvis der var en, er urørt; en halv fil findes ikke.",
    arises: "Disken er fuld, mappen kan ikke skrives i, eller stien går gennem en fil.",
    remedy: "Posteringen står, når fejlen siger det. Gør plads, og kør samme kommando igen: kun filen bliver lavet.",
  },
  "file-differs": {
    means: "Der ligger en anden fil med samme navn, og den bliver ikke overskrevet.",
    arises: "To regnskaber skriver i samme mappe, eller filen er rettet i hånden.",
    remedy: "Flyt den, eller vælg en anden mappe med --mappe.",
  },
  "ledger-not-found": {
    means: "Der er ikke oprettet et regnskab det sted.",
    arises: "Det er første gang, eller --regnskab, FRIKORT_LEDGER eller FRIKORT_HOME peger et andet sted hen.",
    remedy: "Opret et med frikort opsæt.",
  },
  "ledger-exists": {
    means: "Der ligger et regnskab, og det bliver ikke overskrevet.",
    arises: "En sikkerhedskopi hentes ind, hvor der allerede er et regnskab.",
    remedy: "Flyt det gamle, eller hent kopien ind et andet sted.",
  },
  "ledger-locked": {
    means: "Et andet program skriver i regnskabet, og ventetiden er brugt.",
    arises: "En stor import kører, eller en kopi af filen synkroniseres.",
    remedy: "Vent, og kør kommandoen igen. Intet bogføres to gange.",
  },
  "ledger-newer": {
    means: "Regnskabet har en form, denne udgave ikke kender, og den rører det ikke.",
    arises: "En anden maskine har en nyere udgave af programmet.",
    remedy: "Hent en nyere udgave.",
  },
  "ledger-damaged": {
    means: "Noget, der altid skal gælde i regnskabet, gælder ikke mere.",
    arises: "Filen er ændret uden om programmet, eller disken har en fejl.",
    remedy: "Bogfør ikke mere. Hent den seneste sikkerhedskopi med frikort gendan, og importer det, der mangler, igen.",
  },
  "ledger-not-opened": {
    means: "Filen kan ikke åbnes som regnskab.",
    arises: "FRIKORT_KEY mangler eller er en anden end den, regnskabet blev oprettet med; eller filen er noget andet.",
    remedy: "Sæt den rigtige nøgle. Uden den kan ingen læse regnskabet.",
  },
  "clock-behind": {
    means: "Posteringer står i tidens rækkefølge, og uret viser en tid før den seneste.",
    arises: "Computerens ur er stillet forkert.",
    remedy:
      "Stil uret. Har det gået forud, står den seneste postering i fremtiden: sig det med frikort opsæt --cvr … --uret-gik-forud --årsag …, som selv er en postering.",
  },
  "backup-damaged": {
    means: "Kopien er kontrolleret og holder ikke, så den bliver ikke hentet ind.",
    arises: "Filen er beskåret eller ændret.",
    remedy: "Brug en anden kopi.",
  },
  "ledger-unreachable": {
    means: "Regnskabet ligger på en server, og der kom ingen forbindelse.",
    arises: "Serveren er nede, adgangskoden er forkert, eller netværket er afbrudt.",
    remedy: "Prøv igen, når serveren svarer. En postering, der nåede at blive skrevet, skrives ikke igen.",
  },
  "ledger-older": {
    means: "Regnskabet på serveren skal opgraderes, før dette program kan bogføre i det.",
    arises: "Programmet er opdateret, og databasens ejer har ikke opgraderet regnskabet endnu.",
    remedy: "Kør frikort regnskab opgrader som databasens ejer. Intet bogført ændres.",
  },
  "template-damaged": {
    means: "Lønsedlens skabelon er ikke, som den blev udgivet.",
    arises: "Filen er rettet eller slettet.",
    remedy: "Hent programmet igen.",
  },
  "printer-stopped": {
    means: "Betalingerne er bogført, men nogle lønsedler mangler.",
    arises: "Kørslen blev afbrudt, eller maskinen løb tør for hukommelse.",
    remedy: "Kør samme kommando igen, eller lav dem med frikort lønseddel.",
  },
  "key-missing": {
    means: "Lønsedler forsegles med arbejdsgiverens egen nøgle, så andre kan se, at de er ægte. Her er nøglen ikke.",
    arises:
      "Mappen med nøgler er flyttet eller slettet, eller regnskabet er hentet eller åbnet på en anden maskine uden den.",
    remedy:
      "Hent nøglefilen fra den maskine, regnskabet blev oprettet på, eller fra en sikkerhedskopi, eller lav en ny med frikort opsæt --nøgle. Den nye skal gives til dem, der kontrollerer.",
  },
  "clock-ahead": {
    means:
      "Uret viser en tid langt efter den seneste postering eller efter de år, satserne er kendt for. En postering dér ville lukke regnskabet, til den tid kommer.",
    arises: "Computerens ur er stillet forkert, eller regnskabet har ligget stille længe.",
    remedy: "Stil uret. Går det rigtigt, så sig det med --uret-er-rigtigt.",
  },
} satisfies Partial<Explanations>;

/** What each problem means, when it arises and what to do, for `frikort fejl NUMBER`. */
export const explanationsDanish: Explanations = {
  ...explanationsCommandDanish,
  ...explanationsInputDanish,
  ...explanationsRowDanish,
  ...explanationsPaymentDanish,
  ...explanationsLedgerDanish,
  ...explanationsWorldDanish,
};
