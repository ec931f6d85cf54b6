import type { Contract } from "../../src/payroll/papers/contract.js";
import { day, instantOf } from "../../src/values/calendar.js";
import { seconds } from "../../src/values/hours.js";
import { oere, percentage } from "../../src/values/money.js";
import { plainSlip } from "./slips.js";

const nothing = {
  ...{ place: undefined, job: undefined, hoursPerWeek: undefined },
  ...{ notice: undefined, collectiveAgreement: undefined, payDates: undefined },
};

/** A certificate of which the ledger knows the parties only. */
export const openContract: Contract = {
  payer: plainSlip.employer,
  holder: undefined,
  employeeNumber: undefined,
  perHour: undefined,
  from: undefined,
  to: undefined,
  holidayPractice: "with-wage",
  holidayShare: percentage(1250),
  terms: nothing,
  madeOn: day("2026-11-01"),
  issuedAt: instantOf(Date.UTC(2026, 10, 1, 9, 0)),
};

/** A certificate with everything that can be said. */
export const fullContract: Contract = {
  ...openContract,
  holder: { name: "Anne Holm", address: "Strandvej 4, 6700 Esbjerg" },
  ...(plainSlip.holder.employeeNumber && { employeeNumber: plainSlip.holder.employeeNumber }),
  perHour: oere(14_335),
  from: day("2026-11-02"),
  to: day("2027-04-30"),
  holidayPractice: "accrued",
  terms: {
    place: "Havnegade 1, 6700 Esbjerg, og kundernes adresser i Esbjerg Kommune efter aftale fra dag til dag",
    job: "Medhjælper i café: opvask, rydning og pakning af varer",
    hoursPerWeek: seconds(7.5 * 3600),
    notice:
      "Opsagt af arbejdsgiveren: 14 dage. Opsagt af medarbejderen: 1 dag. I de første tre måneder: fra dag til dag.",
    collectiveAgreement: "Ingen",
    payDates: "den sidste bankdag i måneden",
  },
};
