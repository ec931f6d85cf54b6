#!/usr/bin/env bash
# Packs the program, installs the package as a user does, and pays with it: in an empty folder, through npx, globally with its manual.
# Then a clone without build tools: it says what to do.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export FRIKORT_ACTOR=BL LANG=da_DK.UTF-8 FRIKORT_NOW=2026-11-30T12:00:00.000Z npm_config_audit=false npm_config_fund=false

fail() { echo "$*" >&2; exit 1; }

# first_pay NAME COMMAND…: a set-up and a payment with a payslip, in a home of its own.
first_pay() {
  local home="$place/home-$1"
  shift
  export FRIKORT_HOME="$home"
  "$@" setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund" >/dev/null
  "$@" pay 12345 --name "Anne Holm" --hours 20 --rate 150 --out "$home" --quiet >/dev/null
  [ -s "$home/13748136-2026-0001.pdf" ] || fail "no payslip from: $*"
}

cd "$root"
npm pack --silent --pack-destination "$place" >/dev/null
package=$(echo "$place"/frikort-*.tgz)
for file in dist/third-party-licences.txt dist/data/sRGB_IEC61966_2_1.icc templates/timer.csv dist/schemas/pay.json docs/frikort.1 LICENSE; do
  tar -tzf "$package" "package/$file" >/dev/null || fail "the package lacks $file"
done
! tar -tzf "$package" | grep -E '^package/(src|test|scripts|bench|node_modules)/' || fail "the package holds what only building needs"

mkdir "$place/empty"
cd "$place/empty"
npm install --silent "$package"
for name in esbuild pg pdfkit inquirer; do [ ! -e "node_modules/$name" ] || fail "a user gets $name, which is bundled"; done
first_pay folder node_modules/.bin/frikort
first_pay npx npx --no frikort

npm install --silent --global --prefix "$place/global" "$package"
first_pay global "$place/global/bin/frikort"
for page in "$place"/global/share/man/man1/frikort*.1; do
  LC_ALL=C.UTF-8 man --warnings -l "$page" >"$place/page" 2>"$place/warnings" || fail "man does not read $page"
  [ ! -s "$place/warnings" ] || fail "man warns about $page: $(cat "$place/warnings")"
  grep -q frikort "$place/page" || fail "$page says nothing"
done

git clone --quiet "$root" "$place/clone"
cd "$place/clone"
npm ci --silent --omit=dev >"$place/omitted" 2>&1 || fail "npm ci --omit=dev fails: $(cat "$place/omitted")"
grep -q "esbuild is missing" "$place/omitted" || fail "npm ci --omit=dev does not say what to do: $(cat "$place/omitted")"
! grep -q "^ *at " "$place/omitted" || fail "npm ci --omit=dev shows a stack trace"
if node bin/frikort.js --version 2>"$place/unbuilt"; then fail "a program that is not built runs"; fi
grep -q "npm ci" "$place/unbuilt" || fail "a program that is not built does not say what to do"
echo "the package installs and pays in a folder, through npx and globally ($(du -k "$package" | cut -f1) kB)"
