#!/usr/bin/env bash
# A small ledger with every kind of movement, taken out as books and read by hledger and beancount themselves.
set -euo pipefail
cd "$(dirname "$0")/.."
house=$PWD
command -v hledger >/dev/null && command -v bean-check >/dev/null || { echo "check-journals: hledger and beancount are needed" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FRIKORT_HOME="$work/home" FRIKORT_ACTOR=BL LC_ALL=C.UTF-8 FRIKORT_LANG=da
frikort() { FRIKORT_NOW="${now}T09:00:00Z" node "$house/bin/frikort.js" "$@" --quiet >/dev/null; }
cd "$work"

now=2025-03-31
frikort setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund" \
  --account wage=2905 --account holiday-pay=2860 --account "pension=Løn: pension; udbetalt" --account atp-employer=2898 \
  --account "bank=Aktiver:Bank  1" --account cash=6000 --account "owed-holiday-pay=(skyldig) ferie" --account "owed-atp=Skyldig ATP"
frikort pay 12345 --name "Anne Holm" --hours 40 --rate 150 --pay-day 31-03-2025
frikort pay 12345 --hours 12 --rate 139,85 --pay-day 30-04-2025 --paid-by cash --supplement "Weekend=200" --pension 240
frikort pay 00042 --name "Ib Åberg" --hours 20 --rate 150 --pay-day 30-04-2025 --holiday-pay accrued
now=2025-12-30
frikort correct 2025-0002 --hours 10 --reason "Taltastefejl"
frikort pay 00042 --holiday-pay only --pay-day 30-12-2025
frikort pay 12345 --hours 300 --rate 150 --pay-day 30-12-2025 --from 01-12-2025 --to 31-12-2025 --split
now=2026-01-05
frikort reverse 2025-0001 --reason "Udbetalt to gange"

for year in 2025 2026; do
  frikort export journal --year "$year" --format hledger
  frikort export journal --year "$year" --format beancount
  book="kassekladde-13748136-$year-01-01-$year-12-31"
  hledger -f "$book.journal" check --strict
  bean-check "$book.beancount"
  sum=$(hledger -f "$book.journal" balance -N --flat | wc -l)
  printf '  %s: hledger and beancount agree, %s accounts moved\n' "$year" "$sum"
done
hledger -f kassekladde-13748136-2025-01-01-2025-12-31.journal balance --flat
