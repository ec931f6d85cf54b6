#!/bin/sh
# Starts a PostgreSQL server of its own, as a user of its own, on a loopback port in a temporary folder; runs the command
# given with FRIKORT_TEST_POSTGRES naming it; and stops it at the end. It needs Debian's package `postgresql`. With
# FRIKORT_TEST_FSYNC=on the server waits for the disk as in real use: for the benchmark.
#   scripts/with-postgres.sh npx vitest run test/adapters/store/postgres
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "with-postgres.sh: PostgreSQL is not installed (apt-get install postgresql)" >&2; exit 2; }
[ $# -gt 0 ] || { echo "with-postgres.sh COMMAND…" >&2; exit 2; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/frikort-postgres-XXXXXX")
chmod 711 "$folder"
mkdir "$folder/home"
if [ "$(id -u)" -eq 0 ]; then
  user=$(id -un postgres 2>/dev/null || echo nobody)
  chown -R "$user" "$folder/home"
  as() { setpriv --reuid "$user" --regid "$(id -gn "$user")" --clear-groups -- "$@"; }
else
  as() { "$@"; }
fi

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
password=$(node -p 'require("crypto").randomBytes(12).toString("hex")')
printf '%s' "$password" >"$folder/home/password"
[ "$(id -u)" -ne 0 ] || chown "$user" "$folder/home/password"

cd "$folder/home"
as "$bin/initdb" --pgdata="$folder/home/data" --username=frikort --pwfile="$folder/home/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C --no-instructions >"$folder/log" 2>&1 || { cat "$folder/log" >&2; rm -rf "$folder"; exit 2; }
cd - >/dev/null

as "$bin/postgres" -D "$folder/home/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder/home" \
  -c max_connections=120 -c shared_buffers=64MB -c synchronous_commit=on -c fsync="${FRIKORT_TEST_FSYNC:-off}" -c full_page_writes="${FRIKORT_TEST_FSYNC:-off}" >>"$folder/log" 2>&1 </dev/null &
stop() {
  as "$bin/pg_ctl" -D "$folder/home/data" -m fast -t 30 stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

tries=0
until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { cat "$folder/log" >&2; exit 2; }
  sleep 0.1
done

FRIKORT_TEST_POSTGRES="postgres://frikort:$password@127.0.0.1:$port/postgres" "$@"
