import { expect, it } from "vitest";
import { cafe, office } from "../support/office.js";
import { addNext } from "../support/years.js";

/** Inputs as people write them, through the program itself. Every line is a plan: nothing is written. */
const place = office(`setup ${cafe}`);
const numbers = (amounts: { readonly payment: { readonly wage: number; readonly supplements: number } }) =>
  amounts.payment.wage + amounts.payment.supplements;

function planned(line: string) {
  return place.result(`pay 12345 --name Anne --dry-run ${line}`);
}

function refused(line: string): string {
  return place.refusal(`pay 12345 --name Anne --dry-run ${line}`);
}

const notUnderstood = "exit 3, 202 field-not-understood";
const ambiguous = "exit 3, 203 field-ambiguous";
const cpr = "exit 3, 201 cpr-refused";

it("a card is five digits, kept as text", () => {
  const paid = place.result("pay 00042 --name Anne --hours 1 --rate 150 --dry-run");
  expect(paid.payment.card).toBe("00042");
  for (const card of ["42", "1234", "123456", "1234a", "12-34", "12 345"]) {
    expect(place.refusal(`pay "${card}" --name Anne --hours 1 --rate 150`), card).toBe(notUnderstood);
  }
});

it("a CPR number is refused wherever it stands, and never said back", () => {
  const lines = [
    "pay 6101650001 --hours 1 --rate 150",
    'pay 12345 --name "Anne 610165-0001" --hours 1 --rate 150',
    "pay 12345 --name Anne --hours 1 --rate 150 --id 310112-1234",
    'pay 12345 --name Anne --supplement "010175-1234=200"',
    "pay 12345 --name Anne --hours 1 --rate 150 --actor 9112991234",
    "pay 12345 --name Anne --hours 1 --rate 150 --out sedler/610165-0001",
    "setup --cvr 35254110 --name 610165-0001 --address Torvet --contact Eva",
    "setup --cvr 13748136 --account wage=6101650001",
    'card set 12345 --name Anne --address "Torvet 1, 610165-0001"',
    `${addNext} --source "brev til 610165-0001"`,
    "6101650001",
    "list --card 6101650001 --json=6101650001",
  ];
  for (const line of lines) {
    const { code, out, json } = place.run(`${line} --json`);
    expect([code, json.problems[0].number], line).toEqual([3, 201]);
    expect(out, line).not.toMatch(/610165|310112|010175|9112991234/);
    expect(place.run(line).err, line).not.toMatch(/610165|310112|010175|9112991234/);
  }
});

it("numbers that cannot be a CPR number are not taken for one", () => {
  for (const word of ["000165-0001", "320165-0001", "601365-0001", "920165-0001", "6101650001234"]) {
    expect(refused(`--hours 1 --rate 150 --id ${word}`), word).not.toBe(cpr);
  }
});

it("a CVR number is eight digits that pass modulus 11, spaces and hyphens allowed", () => {
  for (const cvr of ["13748136", "13 74 81 36", "13-74-81-36"]) {
    expect(place.result(`setup --cvr "${cvr}" --dry-run`).employer.cvr, cvr).toBe("13748136");
  }
  for (const cvr of ["12345678", "1374813", "137481366", "35254119", "DKK13748136"]) {
    expect(place.refusal(`setup --cvr ${cvr} --name A --address B --contact C`), cvr).toBe(notUnderstood);
  }
});

it("amounts the Danish way", () => {
  const right: readonly (readonly [string, number])[] = [
    ["1.234,50", 123450],
    ["1234,50", 123450],
    ["1234,5", 123450],
    ["1234", 123400],
    ["0,01", 1],
  ];
  for (const [amount, oere] of right) {
    expect(numbers(planned(`--supplement "Tillæg=${amount}" --holiday-pay accrued`)), amount).toBe(oere);
  }
  for (const amount of ["1.234", "12.5"]) expect(refused(`--hours 1 --rate ${amount}`), amount).toBe(ambiguous);
  for (const amount of ["1,234.50", "1 234", "1.23.4", "kr. 150", "150,555", "-150", ""]) {
    expect(refused(`--hours 1 --rate "${amount}" --pension 1`), amount).toMatch(/^exit (2, 110|3, 20[23])/);
  }
  expect(refused("--hours 1 --rate 1,234.50")).toMatch(/^exit 3, 20[23]/);
  const { err } = place.run("pay 12345 --name Anne --hours 1 --rate 1.234");
  expect(err).toContain("1234,00");
});

it("amounts with the marks turned round", () => {
  const turned = (amount: string) => `--supplement "Tillæg=${amount}" --holiday-pay accrued --decimal-mark dot`;
  for (const [amount, oere] of [
    ["1,234.50", 123450],
    ["12.5", 1250],
    ["1234", 123400],
  ] as const) {
    expect(numbers(planned(turned(amount))), amount).toBe(oere);
  }
  for (const amount of ["1.234,50", "12,5", "1,234"])
    expect(refused(turned(amount)), amount).toMatch(/^exit 3, 20[23]/);
});

it("hours as decimals and as hours and minutes", () => {
  const right: readonly (readonly [string, number])[] = [
    ["7,5", 27000],
    ["7,40", 26640],
    ["7:24", 26640],
    ["7", 25200],
  ];
  for (const [hours, seconds] of right) {
    expect(planned(`--hours ${hours} --rate 150`).payment.lines[0].seconds, hours).toBe(seconds);
  }
  for (const hours of ["7.5", "7.30"]) expect(refused(`--hours ${hours} --rate 150`), hours).toBe(ambiguous);
  expect(planned("--hours 7.5 --rate 150 --decimal-mark dot").payment.lines[0].seconds).toBe(27000);
  for (const hours of ["0", "0:00", "-1", "7:60", "syv"])
    expect(refused(`--hours ${hours} --rate 150`), hours).toBe(notUnderstood);
});

it("at most 24 hours a day of the period, and 744 in all", () => {
  const day = "--from 02-11-2026 --to 02-11-2026 --rate 1";
  expect(planned(`--hours 24 ${day}`).status).toBe("planned");
  expect(refused(`--hours 24:01 ${day}`)).toBe(notUnderstood);
  const long = "--from 01-09-2026 --to 30-11-2026 --rate 1 --atp none";
  expect(planned(`--hours 744 ${long}`).status).toBe("planned");
  expect(refused(`--hours 744:01 ${long}`)).toBe(notUnderstood);
});

it("days in five forms; one that does not exist is refused, one in the future is not", () => {
  for (const day of ["30-11-2026", "30.11.2026", "30/11/2026", "2026-11-30", "30112026"]) {
    expect(planned(`--hours 1 --rate 150 --pay-day ${day}`).payment.payDay, day).toBe("2026-11-30");
  }
  expect(planned("--hours 1 --rate 150 --pay-day 24-12-2026").payment.payDay).toBe("2026-12-24");
  expect(planned("--hours 1 --rate 150 --pay-day 29-02-2024").payment.payDay).toBe("2024-02-29");
  for (const day of ["31-11-2026", "29-02-2026", "1-11-26", "11/30/2026", "i går"]) {
    expect(refused(`--hours 1 --rate 150 --pay-day "${day}"`), day).toBe(notUnderstood);
  }
  const backwards = "exit 3, 205 period-not-possible";
  expect(refused("--hours 1 --rate 150 --from 30-11-2026 --to 01-11-2026")).toBe(backwards);
  expect(refused("--hours 1 --rate 150 --employed-from 01-12-2026 --employed-to 01-11-2026")).toBe(backwards);
  expect(refused("--hours 1 --rate 150 --from 01-11-2026")).toBe("exit 3, 204 field-missing");
});

it("all faults of one line come at once", () => {
  const { json } = place.run("pay 1234 --hours 7.30 --rate 1.234 --pay-day 31-02-2026 --pension x --id P117 --json");
  const told = json.problems.map(
    (one: { number: number; data: { field: string } }) => `${one.number} ${one.data.field}`,
  );
  expect(told.sort()).toEqual(["202 card", "202 pay-day", "202 pension", "203 hours", "203 rate"]);
});

it("a letter the typeface lacks is refused before anything is written", () => {
  expect(refused('--supplement "☃=200"')).toBe("exit 3, 206 letter-not-printable");
  expect(planned('--supplement "Şêçłþ Æøå=200"').status).toBe("planned");
});
