# The ledger that every case presumes: one employer, three cards. Use from the project's root:  . test/cases/import/setup.sh
export FRIKORT_HOME=$(mktemp -d) FRIKORT_LANG=da FRIKORT_NOW=2026-11-28T10:00:00Z
f() { node "${FRIKORT_BIN:-bin/frikort.js}" --out "$FRIKORT_HOME/ud" "$@"; }
f opsæt --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund" --yes
f kort sæt 12345 --name "Anne Holm" --employee-number 100 --rate 150 --yes
f kort sæt 23456 --name "Jens Bach" --employee-number 101 --rate 160 --yes
f kort sæt 34567 --name "Maria Lund" --employee-number 102 --rate 155 --yes
