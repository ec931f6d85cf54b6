import type { Explanations } from "../words.js";

/** 101–110, said at length for `frikort error`. */
export const explanationsCommandDanish = {
  "command-unknown": {
    means: "Det første ord er ikke en af programmets kommandoer.",
    arises: "Ordet er stavet forkert, eller et tilvalg er kommet til at stå, hvor kommandoen skulle stå.",
    remedy: "Se listen med frikort --help. Kommandoerne har både et engelsk og et dansk navn.",
  },
  "option-unknown": {
    means: "Kommandoen har ikke det tilvalg.",
    arises: "Tilvalget er stavet forkert eller hører til en anden kommando.",
    remedy: "Se kommandoens egne tilvalg med frikort hjælp KOMMANDO.",
  },
  "option-missing": {
    means: "Kommandoen kan ikke udføres uden det tilvalg, og det bliver der ikke spurgt om.",
    arises: "Tilvalget er glemt, eller et andet tilvalg forudsætter det.",
    remedy: "Skriv tilvalget med en værdi. Et beløb til feriegodtgørelse kræver for eksempel --holiday-pay only.",
  },
  "option-value-unknown": {
    means: "Tilvalget tager kun bestemte ord, og dette er ikke et af dem.",
    arises: "Ordet er stavet forkert eller skrevet på dansk; værdierne er engelske, så de er ens i begge sprog.",
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
    arises: "Der er hverken skrevet --employer eller valgt en fast arbejdsgiver.",
    remedy: "Skriv --employer med CVR-nummeret, eller vælg en fast med frikort opsæt --cvr CVR --default.",
  },
  "employer-unknown": {
    means: "Regnskabet kender ikke en arbejdsgiver med det CVR-nummer.",
    arises: "Nummeret er forkert, eller arbejdsgiveren er ikke oprettet endnu.",
    remedy: "Ret nummeret, eller opret arbejdsgiveren med frikort opsæt.",
  },
  "actor-not-given": {
    means: "Hver postering skal vise, hvem der har lavet den, og her er intet navn.",
    arises: "Brugeren har intet navn i systemet, for eksempel i en automatisk kørsel.",
    remedy: "Skriv --actor med initialer, eller sæt FRIKORT_ACTOR.",
  },
  "nobody-to-ask": {
    means: "Der mangler felter, og programmet må ikke eller kan ikke spørge om dem.",
    arises: "Kommandoen kører uden terminal eller med --yes eller --json.",
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
    remedy: "Skriv komma som decimaltegn, eller sig med --decimal-mark dot, at punktum er decimaltegn overalt.",
  },
  "field-missing": {
    means: "Et felt, der skal være der, er tomt.",
    arises: "En tom celle i en fil, eller en oplysning uden den anden, den hører sammen med.",
    remedy: "Udfyld feltet.",
  },
  "period-not-possible": {
    means: "De to dage giver ikke en lønperiode, der kan bruges.",
    arises: "Perioden slutter før den begynder, er for lang til ATP-klassen eller for kort til timerne.",
    remedy: "Ret --from og --to. En uge er højst 7 dage og 14 dage højst 14; et døgn har højst 24 timer.",
  },
  "letter-not-printable": {
    means: "Lønsedlens skrift har ikke det tegn, og et tomt felt på papiret ville være forkert.",
    arises: "Et billedtegn eller en skrift, som ikke er latinsk, i et navn eller en tekst.",
    remedy: "Skriv teksten med latinske bogstaver.",
  },
  "settings-not-understood": {
    means: "Filen med indstillinger har en værdi, der ikke kan bruges.",
    arises: "Filen er rettet i hånden.",
    remedy: "Ret eller slet indstillingen, eller sæt den igen med frikort opsæt.",
  },
  "file-empty": {
    means: "Filen har ingen linjer.",
    arises: "Udtrækket fra tidssystemet var tomt, eller filen blev ikke gemt færdig.",
    remedy: "Lav udtrækket igen.",
  },
  "text-not-readable": {
    means: "Filens tegn er hverken UTF-8 eller Windows-1252.",
    arises:
      "Filen er et ældre regneark (.xls) eller en PDF, den er gemt som UTF-16, eller den har en linje på over 1 MiB.",
    remedy: "Gem den som .xlsx eller som CSV i UTF-8.",
  },
  "header-not-understood": {
    means: "Den første linje siger ikke, hvad kolonnerne er, eller to kolonner siger det samme.",
    arises: "Kolonnerne har navne, programmet ikke kender, eller overskriften er faldet ud.",
    remedy: "Ret navnene, eller forbind dem én gang med --map-columns og gem det som en profil.",
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
    means: "Filen har flere rækker, end der bogføres i ét hele.",
    arises: "Et udtræk over mange år eller mange virksomheder.",
    remedy: "Del filen.",
  },
} satisfies Partial<Explanations>;

/** 221–233, said at length. */
export const explanationsRowDanish = {
  "employer-differs": {
    means: "Linjens CVR-nummer er ikke det, der er valgt for hele importen.",
    arises: "Filen har flere arbejdsgivere, men importen er kørt med --employer.",
    remedy: "Kør importen uden --employer, eller ret linjen.",
  },
  "card-not-found": {
    means: "Linjen peger ikke på netop ét kort.",
    arises: "Kortet er nyt og linjen uden navn, medarbejdernummeret er ukendt, eller flere kort bærer samme navn.",
    remedy: "Skriv frikort-ID i linjen, eller opret kortet med frikort kort sæt.",
  },
  "wage-type-unknown": {
    means: "Linjen har en lønart, som programmet ikke ved, hvad er.",
    arises: "Lønsystemet bruger egne numre til løn, tillæg og fravær.",
    remedy: "Sæt lønarten op i kolonneprofilen, eller lad linjer, der ikke er løn, ude.",
  },
  "amount-differs": {
    means: "Linjen har timer, sats og beløb, og de passer ikke sammen.",
    arises: "Beløbet er rundet af, eller timer og minutter er læst som decimaler et andet sted.",
    remedy: "Find ud af, hvilket af de tre der er rigtigt. Der udbetales altid timer gange sats.",
  },
  "rate-differs": {
    means: "Linjens sats er en anden end den, der er aftalt for kortet.",
    arises: "Satsen er steget, eller tidssystemet har fordelt betalte pauser på timerne.",
    remedy: "Ret linjen, eller noter den nye sats med frikort kort sæt --rate.",
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
    means: "Lønsedlen har sine oplysninger inde i sig, men de kan ikke læses.",
    arises: "Filen er beskåret under afsendelsen eller gemt igen i et andet program.",
    remedy: "Få filen igen fra arbejdsgiveren.",
  },
  "record-newer": {
    means: "Filen er lavet af en udgave, denne udgave ikke kender.",
    arises: "Arbejdsgiveren har en nyere udgave af programmet.",
    remedy: "Hent en nyere udgave.",
  },
} satisfies Partial<Explanations>;
