#!/usr/bin/env bash
# Makes this folder with the program of version 0.1.0, whose bin/frikort.js is the first argument. It has been run once;
# it stands here to show how the files came about. PostgreSQL's dump is made when FRIKORT_TEST_POSTGRES names a server:
#   scripts/with-postgres.sh bash test/released/0.1.0/make.sh PATH/bin/frikort.js
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")"
timesheets=$PWD/timesheets
passphrase='et kodeord paa langt over toogtredive bogstaver, 2026'
export LANG=da_DK.UTF-8 FRIKORT_ACTOR=BL
unset FRIKORT_LANG FRIKORT_LEDGER FRIKORT_KEY

f() { node "$program" --quiet --out "$papers" "$@" >/dev/null; }
result() { node -p "JSON.parse(require('fs').readFileSync(0)).result.$1"; }
on() { export FRIKORT_NOW="$1T09:00:00Z"; }

# Three years with three employers, in the ledger of FRIKORT_HOME or FRIKORT_LEDGER; documents go to $papers.
story() {
  on 2023-11-01
  f setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund" \
    --account wage=2905 --account holiday-pay=2906 --account pension=2910 --account atp-employer=2898 --account bank=5820 \
    --account cash=5810 --account owed-holiday-pay=7900 --account owed-atp=7960 --default
  f setup --cvr 20000007 --name "Ærø Bogbinderi & Søn I/S" --address "Østergade 2, 5970 Ærøskøbing" --contact "Åse Friis" \
    --holiday-pay accrued --pay-period fortnight
  f setup --cvr 20000023 --name "Klitgaard Vikar A/S" --address "Strandvej 9, 9990 Skagen" --contact "Kaj Klit" --pay-period casual
  f card set 12345 --name "Anne Holm" --rate 150 --employee-number 100 --employed-from 01-11-2023
  f card set 77777 --name "Ole Slettet" --address "Glemselsvej 1, 1000 København"
  on 2023-11-30
  f pay 12345 --hours 20
  on 2024-06-28
  f pay 12345 --hours 30,5 --holiday-pay accrued
  on 2024-07-31
  f pay 12345 --holiday-pay only
  on 2025-05-30
  f card set 23456 --name "Jens Bach" --rate 160 --employee-number 101
  f pay 23456 --hours 40 --supplement "Weekend=200" --pension 312,50 --slip-language en
  on 2025-12-31
  f pay 12345 --hours 90
  f registered --all --by "Bo Lund"

  on 2026-01-30
  f card set 12345 --registered-employment 02-11-2023 --address "Ågade 3, 6700 Esbjerg" --active-from 01-10-2023
  f card set 34567 --name "Maria Lund" --rate 155 --employee-number 102
  f pay 12345 --hours 20 --id januar
  f pay 23456 --hours 12 --paid-by cash
  f pay 34567 --hours 8 --paid-by mobilepay --holiday-pay accrued
  f pay 12345 --hours 60 --rate 152 --from 01-01-2026 --to 14-01-2026 --atp fortnight --employer 20000007
  f pay 12345 --hours 16 --from 12-01-2026 --to 18-01-2026 --atp week --rate 165 --employer 20000023
  f pay 45678 --name "Åse Ærø-Østergård" --hours 9 --rate 148,75 --atp casual --employer 20000023
  f pay 45678 --hours 110 --rate 148,75 --atp month --pay-day 30-01-2026 --employer 20000007
  on 2026-02-27
  f pay 12345 --hours 100 --supplement "Ferie- og helligdagstillæg=150,50" --atp none
  f pay 23456 --hours 18
  f reverse 2026-0005 --reason "Udbetalt ved en fejl"
  on 2026-03-31
  local many=() text
  for text in Aften Nat Weekend Helligdag Snavs Højde Kulde Telefon Kørsel Vask Sko Rengøring Opvask Servering Åbning Lukning \
    Kasse Oplæring Kvalitet Mødetid Rådighed Skift Varme Vagt Værktøj Uniform Ansvar Nøgle Æble Øl Frokost Transport Løft \
    Støv Støj Tavshed Smil Hjemløb Udløb Genløb Forløb Omløb Afløb Tilløb; do
    many+=(--supplement "${text}tillæg=10,25")
  done
  f pay 34567 --hours 20 "${many[@]}"
  f pay 23456 --hours 10
  on 2026-04-01
  f correct 2026-0008 --hours 11,5 --reason "Halvanden time var glemt"
  f registered 2026-0001 2026-0002 --on 01-04-2026

  on 2026-05-29
  f import "$timesheets/2026-05-timer.csv" --yes
  on 2026-06-30
  f import "$timesheets/2026-06-vagter.csv" --yes --decimal-mark dot
  on 2026-07-31
  f import "$timesheets/2026-07-danlon.txt" --yes --format danlon --from 01-07-2026 --to 31-07-2026
  on 2026-08-31
  local number
  number=$(node "$program" --out "$papers" import "$timesheets/2026-08-fortrudt.csv" --yes --json | result importId)
  on 2026-09-01
  f import --undo "$number" --reason "Forkert fil" --yes
  on 2026-09-14
  f registered --all
  f registered --all --employer 20000007
  f registered --all --employer 20000023
  on 2026-09-15
  f card saldo 12345 1.500,00 --read-at "15-09-2026 08:30"
  on 2026-09-30
  f pay 12345 --hours 12 --split
  f pay 23456 --hours 21 --rate 161,25 --saldo 30.000,00
  f card deactivate 34567 --from 01-10-2026
  f card deactivate 56789 --from 01-10-2026
  f card activate 56789 --from 15-10-2026
  f erase 77777 --reason "Aldrig ansat"
  f law add annual-ceiling 2027 45900 --source "Opdigtet til denne prøve"
}

# What the program said of what it had made; run where its files stand, so that no path of a machine is kept.
answers() {
  on 2026-10-01
  node "$program" check --json >"$1/check.json"
  node "$program" list --json >"$1/list.json"
  for card in 12345 23456 34567 45678 56789; do node "$program" card $card --json >"$1/card-$card.json"; done
  node "$program" todo --json >"$1/todo.json"
  node "$program" keys --json >"$1/keys.json"
}

rm -rf slips lists papers expected plain encrypted postgres backup.db keys.json
mkdir -p slips lists papers expected/plain expected/encrypted

export FRIKORT_HOME=$PWD/plain
papers=$PWD/slips
story
mv slips/registration-*.csv lists/
on 2026-10-01
papers=$PWD/lists
f export registration --from 01-01-2023 --to 31-12-2026
f export registration --from 01-01-2026 --to 31-12-2026 --employer 20000007
for format in csv dinero economic hledger beancount; do f export journal --employer 13748136 --format $format --from 01-01-2023 --to 31-12-2026; done
f export year --year 2026 --employer 13748136
papers=$PWD/papers
f agreement 12345
f keys export
mv papers/*keys*.json keys.json
answers expected/plain
node "$program" backup backup.db >/dev/null
# The documents are judged at a desk without ledger and keys.
export FRIKORT_HOME=$(mktemp -d)
node "$program" verify slips --trust keys.json --json >expected/verify.json || true
node "$program" verify slips lists --trust keys.json --json >expected/verify-with-lists.json || true
node "$program" verify slips lists --report papers/verify.pdf >/dev/null || true
node "$program" verify slips lists --report papers/verify.csv >/dev/null || true
node "$program" report --year 2026 slips --report papers/report-2026.pdf >/dev/null
node "$program" report --year 2026 slips --report papers/report-2026.csv >/dev/null
node "$program" report --year 2026 slips --json >expected/report-2026.json

papers=$(mktemp -d)
export FRIKORT_HOME=$PWD/encrypted FRIKORT_KEY=$passphrase
story
answers expected/encrypted
unset FRIKORT_KEY

[ -n "${FRIKORT_TEST_POSTGRES:-}" ] || { echo "no PostgreSQL: no dump" >&2; exit 0; }
mkdir -p postgres expected/postgres
papers=$(mktemp -d)
export FRIKORT_HOME=$PWD/postgres FRIKORT_LEDGER=$FRIKORT_TEST_POSTGRES
story
answers expected/postgres
pg_dump --no-owner --no-privileges --inserts "$FRIKORT_TEST_POSTGRES" >postgres/dump.sql
