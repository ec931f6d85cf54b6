#!/usr/bin/env bash
# A disk that is really full and a folder that really cannot be written, in a mount namespace of this script's own.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "${1:-}" = inside ] || exec unshare --mount --propagation private -- bash "$0" inside

work=$(mktemp -d)
trap 'umount "$work/small" "$work/fixed" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/small" "$work/fixed" "$work/home"
mount -t tmpfs -o size=64k tmpfs "$work/small"
mount -t tmpfs -o size=1m tmpfs "$work/fixed"
mount -o remount,ro "$work/fixed"
export FRIKORT_HOME="$work/home" FRIKORT_ACTOR=BL FRIKORT_NOW=2026-11-21T09:00:00Z LANG=da_DK.UTF-8

frikort() { node bin/frikort.js "$@"; }
expect() { # what, exit code, grep pattern, command …
  local what=$1 code=$2 pattern=$3 got=0 said
  shift 3
  said=$(frikort "$@" --json) || got=$?
  if [ "$got" != "$code" ] || ! grep -q "$pattern" <<<"$said"; then
    printf 'full-disk: %s: exit %s, expected %s with %s\n%s\n' "$what" "$got" "$code" "$pattern" "$said" >&2
    exit 1
  fi
  printf '  %s: as it should be\n' "$what"
}

frikort setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1" --contact "Bo Lund" >/dev/null
pay=(pay 12345 --name "Anne Holm" --hours 20 --rate 150 --id P1)
head -c 60k /dev/zero >"$work/small/filler"
expect "papers on a full disk: the payment stands" 5 '"number":503.*"status":"written"' "${pay[@]}" --out "$work/small"
ls "$work/small" | grep -v filler && { echo "full-disk: something was left on the full disk" >&2; exit 1; }
rm "$work/small/filler"
expect "room again: it stands and the papers are made" 0 '"status":"stands"' "${pay[@]}" --out "$work/home/out"
[ -s "$work/home/out/13748136-2026-0001.pdf" ]
expect "papers in a read-only folder: the payment stands" 5 '"number":503.*"reason":"read-only"' \
  pay 12345 --hours 1 --rate 150 --id P2 --out "$work/fixed/out"
expect "a ledger on a read-only disk is not made" 5 '"number":503' \
  setup --cvr 13748136 --name N --address A --contact B --ledger "$work/fixed/ledger.db"
head -c 64k /dev/zero >"$work/small/filler" 2>/dev/null || true
expect "a ledger on a full disk is not made" 5 '"number":503' \
  setup --cvr 13748136 --name N --address A --contact B --ledger "$work/small/ledger.db"
rm "$work/small/filler"
expect "the ledger is whole after all of it" 0 '"findings":\[\]' check

# What only reads does so on a disk that takes nothing: one that is read-only, and one that is full.
export LANG=da_DK.UTF-8
mkdir "$work/stick"
trap 'umount "$work/small" "$work/fixed" "$work/stick" 2>/dev/null || true; rm -rf "$work"' EXIT
mount -t tmpfs -o size=1m tmpfs "$work/stick"
cp -r "$work/home" "$work/stick/et hjem ?#%25æ"
read_all() { # what the disk is, the reason of 503
  local disk=$1 reason=$2 line
  export FRIKORT_HOME="$work/stick/et hjem ?#%25æ"
  for line in "card 12345" list todo check keys "explain 2026-0001" "access 12345" "payslip 2026-0001 --out $work/$reason" \
    "export year --year 2026 --out $work/$reason" "backup $work/$reason/copy.db"; do
    expect "$line on a disk that is $disk" 0 '"ok":true' $line
  done
  expect "a payment on a disk that is $disk" 5 "\"number\":503.*\"reason\":\"$reason\"" pay 12345 --hours 1 --rate 150 --id P9 --out "$work/$reason"
}
mount -o remount,ro "$work/stick"
read_all read-only read-only
mount -o remount,rw "$work/stick"
head -c 2m /dev/zero >"$work/stick/filler" 2>/dev/null || true
read_all full disk-full
