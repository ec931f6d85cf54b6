# An officer's desk: no ledger, no remembered keys. Use from the project's root:  . test/cases/verify/setup.sh
export FRIKORT_HOME=$(mktemp -d) FRIKORT_LANG=da FRIKORT_NOW=2026-12-01T10:00:00Z
f() { node "${FRIKORT_BIN:-bin/frikort.js}" "$@"; }
v=test/cases/verify
