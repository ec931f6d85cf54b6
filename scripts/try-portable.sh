#!/usr/bin/env bash
# The folders for people without Node: the Linux one is run in an empty environment, the content of the others is looked at, and the
# Windows one is run under Wine. Usage: scripts/try-portable.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
fail() { echo "$*" >&2; exit 1; }

OUT="$place" npm run --silent --prefix "$root" portable >/dev/null
version=$(node -p "require('$root/package.json').version")
folder() { echo "$place/frikort-$version-$1"; }

# binary_of PLATFORM: how Node and libsql's binary begin there, as hexadecimal digits.
begins() {
  case $1 in
    linux-x64) echo 7f454c46 ;;
    win32-x64) echo 4d5a ;;
    darwin-*) echo cffaedfe ;;
  esac
}
for platform in linux-x64 win32-x64 darwin-arm64 darwin-x64; do
  cd "$(folder "$platform")"
  binary=program/node
  [ "$platform" != win32-x64 ] || binary=program/node.exe
  for file in LÆSMIG.txt program/bin/frikort.js program/dist/main.js program/dist/third-party-licences.txt program/templates/timer.csv \
    program/dist/schemas/pay.json program/docs/brugervejledning.md program/LICENSE program/node-licence.txt "$binary"; do
    [ -s "$file" ] || fail "$platform lacks $file"
  done
  native=$(find program/node_modules/@libsql -name '*.node')
  [ "$(echo "$native" | wc -l)" = 1 ] || fail "$platform has other than one binary of libsql: $native"
  for file in "$binary" "$native"; do
    case $(head -c 4 "$file" | od -An -tx1 | tr -d ' \n') in
      "$(begins "$platform")"*) ;;
      *) fail "$file is not made for $platform" ;;
    esac
  done
  [ ! -e program/node_modules/esbuild ] || fail "$platform holds what only building needs"
done
[ -s "$(folder win32-x64)/frikort.cmd" ] && [ -s "$(folder win32-x64)/Start frikort.cmd" ] || fail "win32-x64 lacks its launchers"

cd "$place"
ln -s "$(folder linux-x64)/frikort" link
for start in "$(folder linux-x64)/frikort" "$place/link"; do
  env -i PATH=/usr/bin:/bin FRIKORT_HOME="$place/demo-home" "$start" demo "$place/demo-$(basename "$start")" --yes >/dev/null
done
mkdir without-node
for tool in mkdir cat ls grep bash; do ln -s "$(command -v "$tool")" without-node/; done
env -i PATH="$place/without-node" HOME="$place" bash -c '! command -v node >/dev/null' || fail "a Node lies on the PATH of the trial"
env -i PATH="$place/without-node" HOME="$place" "$(command -v bash)" "$root/scripts/round.sh" "$place/linux" "$(folder linux-x64)/frikort"
echo "linux-x64: a round in an empty environment without Node"

bash "$root/scripts/try-windows.sh" "$(folder win32-x64)"
