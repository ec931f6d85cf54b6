import type { ProblemCode } from "../../../values/problem.js";
import { yearToAdd } from "../../say/year-to-add.js";

const newCard = 'frikort pay 70707 --name "Kim Dahl"';
const addYear = `frikort law add annual-ceiling ${yearToAdd.year}`;

/** Writes a small CSV file with a POSIX shell. */
function csv(...lines: readonly string[]): string {
  return `printf '${lines.join("\\n")}\\n' > timer.csv`;
}

/**
 * Commands that show each problem, run in order in a ledger for trying things out (`frikort demo`); the last one fails.
 * They bring their own card 70707. Empty where a stranger cannot bring the problem about; the explanation then says how it arises.
 */
export const explanationExamples: { readonly [C in ProblemCode]: readonly string[] } = {
  "command-unknown": ["frikort betall 70707"],
  "option-unknown": ["frikort list --sort day"],
  "option-missing": [`${newCard} --holiday-pay-amount 375,00`],
  "option-value-unknown": [`${newCard} --hours 2 --rate 150 --paid-by cheque`],
  "options-conflict": [`${newCard} --hours 2 --rate 150 --holiday-pay only`],
  "argument-surplus": ["frikort pay 70707 --name Kim Dahl --hours 2 --rate 150"],
  "employer-not-chosen": [],
  "employer-unknown": [`${newCard} --hours 2 --rate 150 --employer 99999993`],
  "actor-not-given": [],
  "nobody-to-ask": [`${newCard} --yes`],
  "cpr-refused": [`${newCard} --hours 2 --rate 150 --supplement "610165-0001=200"`],
  "field-not-understood": ["frikort pay 42 --hours 2 --rate 150"],
  "field-ambiguous": [`${newCard} --hours 7.30 --rate 150`],
  "field-missing": [csv("Frikort-ID;Navn;Dato;Timer;Sats", "70707;Kim Dahl;;2;150"), "frikort import timer.csv"],
  "period-not-possible": [`${newCard} --hours 2 --rate 150 --from 30-11-2026 --to 01-11-2026`],
  "letter-not-printable": [`${newCard} --supplement "☃=200"`],
  "settings-not-understood": [],
  "file-empty": ["printf '' > timer.csv", "frikort import timer.csv"],
  "text-not-readable": ["printf 'Frikort-ID;Timer\\n70707;\\0\\0\\n' > timer.csv", "frikort import timer.csv"],
  "header-not-understood": [csv("A;B;C", "70707;Kim Dahl;2"), "frikort import timer.csv"],
  "row-wrong-length": [
    csv("Frikort-ID;Navn;Dato;Timer;Sats", "70707;Kim Dahl;03-11-2026;2"),
    "frikort import timer.csv",
  ],
  "quote-not-closed": [
    csv("Frikort-ID;Navn;Dato;Timer;Sats", '70707;"Kim Dahl;03-11-2026;2;150'),
    "frikort import timer.csv",
  ],
  "id-repeated": [
    csv(
      "Betalings-id;Frikort-ID;Navn;Dato;Timer;Sats",
      "A1;70707;Kim Dahl;03-11-2026;2;150",
      "A1;70707;Kim Dahl;04-11-2026;3;150",
    ),
    "frikort import timer.csv",
  ],
  "batch-too-large": [],
  "employer-differs": [
    csv("CVR;Frikort-ID;Navn;Dato;Timer;Sats", "35254110;70707;Kim Dahl;03-11-2026;2;150"),
    "frikort import timer.csv --employer 13748136",
  ],
  "card-not-found": [csv("Frikort-ID;Dato;Timer;Sats", "70708;03-11-2026;2;150"), "frikort import timer.csv"],
  "wage-type-unknown": [
    'frikort card set 70707 --name "Kim Dahl" --employee-number 707',
    "printf '13748136;707;999;200;15000;\\n' > danlon.csv",
    "frikort import danlon.csv --format danlon --from 01-11-2026 --to 30-11-2026",
  ],
  "amount-differs": [
    csv("Frikort-ID;Navn;Dato;Timer;Sats;Beløb", "70707;Kim Dahl;03-11-2026;2;150;350,00"),
    "frikort import timer.csv",
  ],
  "rate-differs": [
    'frikort card set 70707 --name "Kim Dahl" --rate 150',
    csv("Frikort-ID;Dato;Timer;Sats", "70707;03-11-2026;2;160"),
    "frikort import timer.csv",
  ],
  "row-employer-unknown": [
    csv("CVR;Frikort-ID;Navn;Dato;Timer;Sats", "99999993;70707;Kim Dahl;03-11-2026;2;150"),
    "frikort import timer.csv",
  ],
  "not-ours": [],
  "record-not-understood": [],
  "record-newer": [],
  "law-unknown": [`${newCard} --hours 2 --rate 150 --pay-day 04-01-${yearToAdd.year}`],
  "law-stands": ['frikort law add annual-ceiling 2025 43000 --source "avisen"'],
  "law-added-before": [
    `${addYear} ${yearToAdd.ceiling} --source "ministeriet"`,
    `${addYear} ${yearToAdd.ceiling + 100} --source "avisen"`,
  ],
  "law-amount-unlikely": [`${addYear} ${yearToAdd.ceiling * 10} --source "ministeriet"`],
  "payment-differs": [`${newCard} --hours 2 --rate 150 --id A401`, `${newCard} --hours 3 --rate 150 --id A401`],
  "job-kind-excluded": [`${newCard} --hours 2 --rate 150 --job-kind fleksjob`],
  "payment-empty": [`${newCard} --pension 0`],
  "holiday-pay-not-owed": [`${newCard} --holiday-pay only --holiday-pay-amount 375,00`],
  "payout-negative": [
    `${newCard} --hours 38:50 --rate 139,85 --from 01-11-2026 --to 30-11-2026`,
    `${newCard} --hours 0:10 --rate 139,85 --from 01-11-2026 --to 30-11-2026`,
  ],
  "card-inactive": [
    'frikort card set 70709 --name "Bo Ravn"',
    "frikort card deactivate 70709 --from 01-11-2026",
    "frikort pay 70709 --hours 2 --rate 150 --pay-day 30-11-2026",
  ],
  "holder-differs": [`${newCard} --hours 2 --rate 150`, 'frikort pay 70707 --name "Ida Lund" --hours 3 --rate 150'],
  "period-overlaps": [
    `${newCard} --hours 2 --rate 150 --pay-day 30-11-2026`,
    "frikort pay 70707 --hours 3 --rate 150 --pay-day 30-11-2026",
  ],
  "ceiling-exceeded": [`${newCard} --hours 400 --rate 150 --pay-day 30-11-2026`],
  "voucher-not-found": ['frikort reverse 2019-0001 --reason "Forkert bilag"'],
  "not-reversible": [],
  "already-reversed": [
    'frikort reverse 2026-0001 --reason "Forkert timetal"',
    'frikort reverse 2026-0001 --reason "Forkert timetal igen"',
  ],
  "holiday-pay-paid-since": [],
  "correction-empty": ['frikort correct 2026-0001 --reason "Prøve"'],
  "time-in-future": ["frikort registered 2026-0002 --on 01-01-2090"],
  "saldo-over-ceiling": ["frikort card saldo 70707 99.999,00"],
  "saldo-older": [
    "frikort card saldo 70707 12.345,00",
    'frikort card saldo 70707 12.000,00 --read-at "02-01-2026 09:15"',
  ],
  "registered-differs": [
    "frikort registered 2026-0001 --on 02-11-2026",
    "frikort registered 2026-0001 --on 03-11-2026",
  ],
  "nothing-to-register": [],
  "no-atp-to-pay": ["frikort atp --year 2019 --quarter 1 --paid"],
  "not-registered": ['frikort registered 2026-0002 --undo --reason "Tastet forkert"'],
  "plan-outdated": [],
  "import-not-found": ['frikort import --undo 0000000000000000 --reason "Forkert fil"'],
  "keeping-time-not-over": [`${newCard} --hours 2 --rate 150`, 'frikort erase 70707 --reason "Ønske om sletning"'],
  "person-erased": [
    `${newCard} --hours 2 --rate 150 --from 01-03-2020 --to 31-03-2020 --pay-day 31-03-2020`,
    'frikort erase 70707 --reason "Opbevaringstiden er gået"',
    "frikort payslip 2020-0001",
  ],
  "file-not-found": ["frikort import findes-ikke.csv"],
  "file-not-read": ["frikort import ."],
  "file-not-written": [],
  "file-differs": [],
  "ledger-not-found": ["frikort list --ledger findes-ikke.db"],
  "ledger-exists": ["frikort backup kopi.db", "frikort restore kopi.db"],
  "ledger-locked": [],
  "ledger-newer": [],
  "ledger-damaged": [],
  "ledger-not-opened": ["printf 'ikke et regnskab' > ikke.db", "frikort list --ledger ikke.db"],
  "clock-behind": [`FRIKORT_NOW=2020-01-02T09:00:00Z ${newCard} --hours 2 --rate 150`],
  "backup-damaged": [
    "frikort backup kopi.db",
    "printf 'forkert' | dd of=kopi.db bs=4096 seek=4 conv=notrunc status=none",
    "frikort restore kopi.db --ledger andet.db",
  ],
  "ledger-unreachable": ["frikort list --ledger postgres://frikort@127.0.0.1:1/frikort"],
  "ledger-older": [],
  "template-damaged": [],
  "printer-stopped": [],
  "key-missing": [],
  "clock-ahead": [],
};
