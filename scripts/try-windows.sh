#!/usr/bin/env bash
# A bookkeeper's round on Windows' own Node under Debian's Wine. Usage: scripts/try-windows.sh FOLDER   (made by npm run portable)
# Needs wine64 and mingw-w64: Wine 8 lacks the library from which Node takes random bytes, so a small one is put in its place.
set -euo pipefail
folder=$(realpath "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
# Wine reads names by the locale, and a machine without one takes what is no ASCII away.
export LC_ALL=C.UTF-8
export WINEPREFIX="$place/prefix" WINEARCH=win64 WINEDEBUG=-all NODE_SKIP_PLATFORM_CHECK=1
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
trap '"$(dirname "$wine")/wineserver64" -k 2>/dev/null || true; rm -rf "$place"' EXIT

cat >"$place/random.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG count);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) { return SystemFunction036(bytes, count); }
C
x86_64-w64-mingw32-gcc -shared -o "$place/bcryptprimitives.dll" "$place/random.c" -ladvapi32
"$wine" wineboot --init >"$place/boot.txt" 2>&1
cp "$place/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/"

bash "$root/scripts/round.sh" "$place/windows" "$wine" "$folder/program/node.exe" "$folder/program/bin/frikort.js"
echo "win32-x64: a round under $("$wine" --version 2>/dev/null)"

# The launcher: the same answer and exit code, in a folder with letters and spaces of its own.
cp -r "$folder" "$place/Løn og frikort"
cd "$place"
code=0
"$wine" cmd /c "$place/Løn og frikort/frikort.cmd" error 421 --lang da >"$place/answer.txt" 2>"$place/messages.txt" || code=$?
[ "$code" = 0 ] && grep -q "^Fejl 421" "$place/answer.txt" || { cat "$place/answer.txt" "$place/messages.txt" >&2; exit 1; }
code=0
"$wine" cmd /c "$place/Løn og frikort/frikort.cmd" ukendt >"$place/answer.txt" 2>"$place/messages.txt" || code=$?
[ "$code" = 2 ] || { echo "the launcher gives exit $code, not 2" >&2; exit 1; }
# Without FRIKORT_HOME the ledger lies with the computer, not in what follows a user from one computer to another.
env -u FRIKORT_HOME "$wine" "$folder/program/node.exe" "$folder/program/bin/frikort.js" setup --cvr 13748136 --name "Nordlys Café ApS" \
  --address "Havnegade 1" --contact "Bo Lund" >"$place/answer.txt" 2>"$place/messages.txt"
[ -s "$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Local/frikort/ledger.db)" ] || { echo "the ledger does not lie in local application data" >&2; exit 1; }
# One that 0.1.0 made in what follows the user is found there, and where it is moved to as well.
data=$(echo "$WINEPREFIX"/drive_c/users/*/AppData)
for moved in "Local Roaming" "Roaming Local"; do
  read -r from to <<<"$moved"
  mkdir -p "$data/$to/frikort"
  mv "$data/$from/frikort/"{ledger.db,keys,heads} "$data/$to/frikort/"
  env -u FRIKORT_HOME "$wine" "$folder/program/node.exe" "$folder/program/bin/frikort.js" pay 12345 --name "Anne Holm" \
    --hours 2 --rate 150 --id "$to" --out "$place/out" --yes >"$place/answer.txt" 2>"$place/messages.txt"
  [ ! -e "$data/$from/frikort/ledger.db" ] || { echo "a second ledger was made in $from" >&2; exit 1; }
done
echo "win32-x64: the launcher, and the ledger in local application data, or in the roaming one where it was before"
