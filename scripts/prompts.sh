#!/usr/bin/env bash
# Questions in a real pseudo-terminal (util-linux' script): each answer is typed when its question stands on the screen.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FRIKORT_HOME="$work/home" FRIKORT_ACTOR=BL FRIKORT_NOW=2026-11-30T12:00:00Z LANG=da_DK.UTF-8

fail() {
  printf 'prompts: %s\n' "$1" >&2
  tr -d '\033' <"$work/screen" | tail -n 40 >&2
  exit 1
}

# talk EXIT COMMAND, then pairs on stdin: a question to wait for, a tab, the keys to type.
talk() {
  local code=$1 command=$2 got=0 question keys from=0 waited
  rm -f "$work/keyboard" "$work/screen"
  mkfifo "$work/keyboard"
  : >"$work/screen"
  script -qefc "node bin/frikort.js $command --out '$work/papers'" "$work/screen" <"$work/keyboard" >/dev/null &
  local running=$!
  exec 3>"$work/keyboard"
  while IFS=$'\t' read -r question keys; do
    waited=0
    until tail -c "+$((from + 1))" "$work/screen" | grep -qa -- "$question"; do
      waited=$((waited + 1))
      [ "$waited" -lt 200 ] || fail "«$command» did not ask «$question»"
      sleep 0.05
    done
    from=$(stat -c %s "$work/screen")
    sleep 0.1
    printf '%b' "$keys" >&3
  done
  wait "$running" || got=$?
  exec 3>&-
  [ "$got" = "$code" ] || fail "«$command» ended with $got, not $code"
  printf '  %s: as it should be\n' "$command"
}

talk 0 setup <<<$'CVR\t13748136\\r\nnavn\tNordlys Café ApS\\r\nadresse\tHavnegade 1, 6700 Esbjerg\\r\nontakt\tBo Lund\\r\nFeriebetaling\t\\r\nHvordan lønnes\t\\r'
talk 0 pay <<<$'rikort-ID\t12345\\r\nNavn (\tAnne Holm\\r\nimer\t7.30\\r\n7:30\t\\x7f\\x7f\\x7f\\x7f7:30\\r\nats\t150\\r\nBogfør?\tj\\r'
grep -qa '1.125,00 kr.' "$work/screen" || fail "the payment was not answered"
[ -s "$work/papers/13748136-2026-0001.pdf" ] || fail "there is no payslip"
talk 130 "pay 12345" <<<$'imer\t\\x03'
[ "$(node bin/frikort.js list --json | grep -o '"voucher":"' | wc -l)" = 1 ] || fail "an interrupted question wrote something"
