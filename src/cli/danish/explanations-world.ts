import type { Explanations } from "../words.js";

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
    remedy: "Flyt den, eller vælg en anden mappe med --out.",
  },
  "ledger-not-found": {
    means: "Der er ikke oprettet et regnskab det sted.",
    arises: "Det er første gang, eller --ledger, FRIKORT_LEDGER eller FRIKORT_HOME peger et andet sted hen.",
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
    remedy: "Stil uret.",
  },
  "backup-damaged": {
    means: "Kopien er prøvet og holder ikke, så den bliver ikke hentet ind.",
    arises: "Filen er beskåret eller ændret.",
    remedy: "Brug en anden kopi.",
  },
  "ledger-unreachable": {
    means: "Regnskabet ligger på en server, og der kom ingen forbindelse.",
    arises: "Serveren er nede, adgangskoden er forkert, eller netværket er afbrudt.",
    remedy: "Prøv igen, når serveren svarer. En postering, der nåede at blive skrevet, skrives ikke igen.",
  },
  "ledger-older": {
    means: "Regnskabet på serveren skal bringes på højde med programmet, før der kan bogføres i det.",
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
} satisfies Partial<Explanations>;
