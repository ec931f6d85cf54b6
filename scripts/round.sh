#!/usr/bin/env bash
# A bookkeeper's round with any way of starting the program: what each command answers is looked at, not only that it ends.
# Usage: scripts/round.sh FOLDER COMMAND…   (COMMAND starts frikort; FOLDER is made; output goes to files, as Wine's pipes do not work)
set -euo pipefail
folder=$1
shift
start=("$@")
mkdir -p "$folder/Regnskab æøå/timer"
cd "$folder/Regnskab æøå"
export FRIKORT_ACTOR="Bo Åkær" FRIKORT_LANG=da FRIKORT_HOME=hjem FRIKORT_NOW=2026-12-01T12:00:00.000Z

# frikort EXIT ARGUMENT…: runs it, and stops here when it ends in another way than EXIT.
frikort() {
  local wanted=$1 code=0
  shift
  "${start[@]}" "$@" --json --yes >answer.json 2>messages.txt || code=$?
  [ "$code" = "$wanted" ] && return
  echo "frikort $*: exit $code, expected $wanted" >&2
  cat answer.json messages.txt >&2
  exit 1
}

# answers TEXT: the last answer has it.
answers() {
  grep -qF "$1" answer.json && return
  echo "the answer lacks $1:" >&2
  cat answer.json >&2
  exit 1
}

lies() {
  [ -s "$1" ] && return
  echo "$1 does not lie there" >&2
  ls -R >&2
  exit 1
}

printf 'Frikort-ID;Navn;CVR;Dato;Timer;Timeløn\n12345;Anne Ærø;13748136;02-11-2026;7,40;150,00\n67890;Søren Å;13748136;03-11-2026;5,00;160,00\n' >timer/november.csv
frikort 0 setup --cvr 13748136 --name "Blåbær & Søn ApS" --address "Ågade 1, 6700 Esbjerg" --contact "Bo Åkær" \
  --account wage=2210 --account holiday-pay=2220 --account bank=5820
frikort 0 pay 12345 --name "Anne Ærø" --hours 20 --rate 150 --pay-day 30-10-2026 --out papirer
answers '"2026-0001"'
lies papirer/13748136-2026-0001.pdf
frikort 0 pay 12345 --name "Anne Ærø" --hours 20 --rate 150 --pay-day 30-10-2026 --out papirer
answers '"stands"'
frikort 0 import timer/november.csv --pay-day 30-11-2026 --out papirer
answers '"written"'
lies papirer/13748136-2026-0003.pdf
frikort 0 import timer/november.csv --pay-day 30-11-2026 --out papirer
answers '"nothing-new"'
frikort 0 verify papirer
answers '"in-order'
frikort 0 check
frikort 0 registered 2026-0001
frikort 0 reverse 2026-0002 --reason "Forkert måned" --out papirer
frikort 0 agreement 12345 --out papirer
frikort 0 export journal --from 01-10-2026 --to 31-12-2026 --format csv --out papirer
frikort 0 export year --year 2026 --out papirer
frikort 0 card 12345
answers '"12345"'
frikort 0 todo
frikort 0 backup kopi-æøå.db
lies kopi-æøå.db
frikort 0 restore kopi-æøå.db --ledger gendannet/regnskab.db
frikort 0 check --ledger gendannet/regnskab.db
frikort 3 pay 12345 --hours x --rate 150

export FRIKORT_HOME=låst FRIKORT_KEY="en lang og hemmelig sætning på dansk"
frikort 0 setup --cvr 13748136 --name "Blåbær & Søn ApS" --address "Ågade 1, 6700 Esbjerg" --contact "Bo Åkær"
frikort 0 pay 12345 --name "Anne Ærø" --hours 2 --rate 150 --pay-day 30-10-2026 --out papirer-låst
frikort 0 backup låst-kopi.db
frikort 0 check
! grep -aqE 'Anne|SQLite format' låst/ledger.db || { echo "the encrypted ledger can be read" >&2; exit 1; }
FRIKORT_KEY=forkert frikort 5 check
