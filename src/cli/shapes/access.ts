import * as v from "valibot";
import { atpClasses } from "../../ledger/entry.js";
import { card, cvr, day, instant, oere, payment, seconds, voucher } from "./parts.js";
import { whole } from "./plain.js";

export const accessResult = v.strictObject({
  card: card,
  persons: v.array(
    v.strictObject({
      name: v.string(),
      address: v.string(),
      bankAccount: v.string(),
    }),
  ),
  employers: v.array(
    v.strictObject({
      cvr: cvr,
      name: v.string(),
      address: v.string(),
      contact: v.string(),
    }),
  ),
  employments: v.array(
    v.strictObject({
      employer: cvr,
      writtenAt: instant,
      actor: v.string(),
      employeeNumber: v.nullable(v.string()),
      rate: v.nullable(oere),
      from: v.nullable(day),
      to: v.nullable(day),
      registeredOn: v.nullable(day),
    }),
  ),
  payments: v.array(
    v.strictObject({
      ...payment.entries,
      periodClass: v.picklist(atpClasses),
      hours: seconds,
      keptUntil: day,
      reason: v.nullable(v.string()),
    }),
  ),
  saldos: v.array(
    v.strictObject({
      employer: cvr,
      writtenAt: instant,
      actor: v.string(),
      year: whole,
      left: oere,
      readAt: instant,
    }),
  ),
  registrations: v.array(
    v.strictObject({
      employer: cvr,
      writtenAt: instant,
      actor: v.string(),
      voucher: voucher,
      registeredOn: day,
      registeredBy: v.string(),
    }),
  ),
  registrationsTakenBack: v.array(
    v.strictObject({ employer: cvr, writtenAt: instant, actor: v.string(), voucher: voucher, reason: v.string() }),
  ),
  states: v.array(
    v.strictObject({
      employer: cvr,
      writtenAt: instant,
      actor: v.string(),
      state: v.picklist(["first-day", "inactive", "active"]),
      from: day,
    }),
  ),
  erasures: v.array(
    v.strictObject({
      employer: cvr,
      writtenAt: instant,
      actor: v.string(),
      reason: v.string(),
    }),
  ),
  purposes: v.array(v.string()),
  recipients: v.array(v.string()),
  sources: v.array(v.string()),
  rights: v.array(v.string()),
  keptUntil: v.nullable(day),
});
