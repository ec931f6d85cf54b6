import { describe, expect, it } from "vitest";
import { cafe, market, office } from "../support/office.js";

/** `pay` sentence by sentence: what is paid, what stands, what is refused. */
const shop = () => office(`setup ${cafe}`);
const twenty = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150';
const june = "--from 01-06-2025 --to 30-06-2025 --pay-day 30-06-2025";

describe("a payment", () => {
  it("has the shape and the sums of the contract", () => {
    const { status, payment, files } = shop().result(
      `${twenty} --supplement "Weekendtillæg=200" --supplement "a=b=0,50" --pension 240 ${june}`,
    );
    expect(status).toBe("written");
    expect(Object.keys(payment)).toEqual(
      (
        "voucher employer card paymentId incomeYear payDay periodFrom periodTo lines wage supplements holidayPay holidayPayAccrued " +
        "pension counted atpEmployee atpEmployer payout outside ceiling usedBefore usedAfter left paidBy registeredOn reverses " +
        "reversedBy writtenAt actor digest"
      ).split(" "),
    );
    expect(payment).toMatchObject({
      ...{ voucher: "2025-0001", employer: "13748136", card: "12345", incomeYear: 2025, payDay: "2025-06-30" },
      ...{ wage: 300000, supplements: 20050, holidayPay: 40006, pension: 24000, counted: 384056, payout: 384056 },
      ...{ ceiling: 4276600, usedBefore: 0, usedAfter: 384056, left: 3892544, paidBy: "account", actor: "BL" },
      ...{ registeredOn: null, reverses: null, reversedBy: null, outside: 0, holidayPayAccrued: 0 },
      ...{ writtenAt: "2026-11-30T12:00:00.000Z", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(payment.lines).toMatchObject(
      [
        { kind: "wage", seconds: 72000, rate: 15000, amount: 300000 },
        { kind: "supplement", text: "Weekendtillæg", amount: 20000 },
        { kind: "supplement", text: "a=b", amount: 50 },
        { kind: "pension", amount: 24000 },
        { kind: "holiday-pay", amount: 40006 },
      ].sort((one, other) => order(one.kind) - order(other.kind)),
    );
    const sum = payment.lines.reduce((all: number, line: { amount: number }) => all + line.amount, 0);
    expect(sum).toBe(payment.counted);
    expect(files.ordinary).toBeNull();
  });

  it("takes today and its calendar month when no day is given", () => {
    const { payment } = shop().result(`${twenty} --dry-run`);
    expect([payment.payDay, payment.periodFrom, payment.periodTo]).toEqual(["2026-11-30", "2026-11-01", "2026-11-30"]);
  });

  it("needs no hours when a supplement, a pension or owed holiday pay is paid", () => {
    const place = shop();
    expect(place.result('pay 12345 --name Anne --supplement "Gave=100" --dry-run').payment.counted).toBe(11250);
    expect(place.result("pay 12345 --name Anne --pension 100 --dry-run").payment.counted).toBe(10000);
    expect(place.refusal("pay 12345 --name Anne --pension 0")).toBe("exit 4, 403 payment-empty");
  });

  it("takes the rate agreed with card set", () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 139,85');
    expect(place.result("pay 12345 --hours 12 --dry-run").payment).toMatchObject({ wage: 167820, holidayPay: 20978 });
    expect(place.result("pay 12345 --hours 12 --rate 150 --dry-run").payment.wage).toBe(180000);
  });

  it("withholds ATP for the month and says what is paid out", () => {
    const place = shop();
    const { payment } = place.result(`pay 12345 --name Anne --hours 40 --rate 150 ${june} --dry-run`);
    expect(payment).toMatchObject({ counted: 675000, atpEmployee: 3300, atpEmployer: 6600, payout: 671700 });
    const none = place.result(`pay 12345 --name Anne --hours 40 --rate 150 ${june} --atp none --dry-run`);
    expect(none.payment).toMatchObject({ atpEmployee: 0, atpEmployer: 0, payout: 675000 });
  });

  it("remembers how it was paid and in which language the slip speaks", () => {
    const place = shop();
    for (const way of ["account", "cash", "mobilepay"]) {
      expect(place.result(`${twenty} --paid-by ${way} --dry-run`).payment.paidBy).toBe(way);
    }
    const english = place.result(`${twenty} --slip-language en`);
    expect(english.payment.lines.map((line: { text: string }) => line.text)).toEqual(["Wage", "Holiday pay 12,5 %"]);
  });
});

describe("ATP periods", () => {
  it("of a month settle several payments on their total hours", () => {
    const place = shop();
    const paid = ["25", "20 --again", "40 --again"].map(
      (hours) => place.result(`pay 12345 --name Anne --hours ${hours} --rate 150 ${june}`).payment,
    );
    expect(paid.map(({ atpEmployee, atpEmployer, payout }) => [atpEmployee, atpEmployer, payout])).toEqual([
      [0, 0, 421875],
      [3300, 6600, 334200],
      [3300, 6600, 671700],
    ]);
  });

  it("of a week or a fortnight are the payment's own days, at most 7 or 14", () => {
    const place = shop();
    const pay = (days: string, more: string) => `pay 12345 --name Anne --hours 9 --rate 150 ${days} ${more} --dry-run`;
    const week = "--from 02-11-2026 --to 08-11-2026";
    expect(place.result(pay(week, "--atp week")).payment).toMatchObject({ atpEmployee: 870, atpEmployer: 1740 });
    expect(place.result(pay(week, "--atp fortnight")).payment.atpEmployee).toBe(0);
    expect(place.refusal(pay("--from 02-11-2026 --to 09-11-2026", "--atp week"))).toBe(
      "exit 3, 205 period-not-possible",
    );
    expect(place.refusal(pay("--from 02-11-2026 --to 16-11-2026", "--atp fortnight"))).toBe(
      "exit 3, 205 period-not-possible",
    );
    expect(place.refusal(pay("", "--atp week"))).toBe("exit 3, 205 period-not-possible");
  });

  it("of casual work are each payment alone; one day under month is noticed", () => {
    const place = shop();
    const day = "pay 12345 --name Anne --hours 6 --rate 150 --from 30-11-2026 --to 30-11-2026 --dry-run --json";
    expect(place.run(`${day} --atp casual`).json.result.payment).toMatchObject({ atpEmployee: 426, atpEmployer: 852 });
    const codes = (line: string) => place.run(line).json.notices.map((notice: { code: string }) => notice.code);
    expect(codes(day)).toContain("casual-job");
    expect(codes(`${day} --atp casual`)).not.toContain("casual-job");
  });

  it("one that comes to more than the pay is refused", () => {
    const place = office(`setup ${cafe}`, `pay 12345 --name Anne --hours 38:50 --rate 139,85 ${june}`);
    expect(place.refusal(`pay 12345 --hours 0:10 --rate 139,85 ${june}`)).toBe("exit 4, 405 payout-negative");
  });
});

describe("holiday pay", () => {
  it("that is accrued counts when it is paid out: all of it, or an amount, never more than owed", () => {
    const place = office(`setup ${cafe}`, `${twenty} --holiday-pay accrued ${june}`);
    const [first] = place.payments();
    expect(first).toMatchObject({ counted: 300000, holidayPay: 0, holidayPayAccrued: 37500 });
    const only = "pay 12345 --holiday-pay only";
    expect(place.result(`${only} --dry-run`).payment).toMatchObject({ counted: 37500, holidayPay: 37500, wage: 0 });
    expect(place.result(`${only} --holiday-pay-amount 100,00 --dry-run`).payment.counted).toBe(10000);
    expect(place.refusal(`${only} --holiday-pay-amount 375,01`)).toBe("exit 4, 404 holiday-pay-not-owed");
    expect(place.refusal(`${only} --hours 2`)).toBe("exit 2, 105 options-conflict");
    expect(place.refusal("pay 12345 --hours 2 --rate 150 --holiday-pay-amount 100")).toBe("exit 2, 103 option-missing");
    expect(place.result(only).status).toBe("written");
    expect(place.result(only).status).toBe("stands");
    expect(place.refusal(`${only} --again`)).toBe("exit 4, 403 payment-empty");
  });

  it("follows the employer's practice unless the payment says otherwise", () => {
    const place = office(`setup ${cafe} --holiday-pay accrued`);
    expect(place.result(`${twenty} --dry-run`).payment).toMatchObject({ holidayPay: 0, holidayPayAccrued: 37500 });
    expect(place.result(`${twenty} --holiday-pay with-wage --dry-run`).payment.holidayPay).toBe(37500);
  });
});

describe("twice", () => {
  it("without an id the same content stands, and --again pays it once more", () => {
    const place = shop();
    const first = place.result(twenty);
    const second = place.result(twenty);
    expect(second).toMatchObject({ status: "stands", payment: first.payment, files: first.files });
    expect(place.run(twenty).out).toContain("står som bilag 2026-0001");
    expect(place.result(`${twenty} --again`)).toMatchObject({ status: "written", payment: { voucher: "2026-0002" } });
    expect(place.result("pay 12345 --hours 20 --rate 150,00 --from 01-11-2026 --to 30-11-2026").status).toBe("stands");
    expect(place.result("pay 12345 --hours 19 --rate 150 --again").payment.voucher).toBe("2026-0003");
  });

  it("the same days are asked about: without --again or an id of its own the payment is refused (R51, 413)", () => {
    const place = shop();
    place.result(twenty);
    expect(place.refusal("pay 12345 --hours 19 --rate 150")).toBe("exit 4, 413 period-overlaps");
    expect(place.run("pay 12345 --hours 19 --rate 150 --json").json.problems[0].data).toEqual({
      ...{ card: "12345", voucher: "2026-0001", from: "2026-11-01", to: "2026-11-30" },
    });
    expect(place.result("pay 12345 --hours 19 --rate 150 --id P2").payment.voucher).toBe("2026-0002");
  });

  it("the same lines for other days shortly after are asked about too, and not called the same days", () => {
    const place = shop();
    place.result(twenty);
    const next = "betal 12345 --timer 20 --sats 150 --fra 01-12-2026 --til 31-12-2026 --udbetalingsdag 15-12-2026";
    const { err } = place.run(next);
    expect(err).toContain("Fejl 413: Det samme er udbetalt på kortet for nylig.");
    expect(err).toContain("lønperioden er en anden");
    expect(err).not.toContain("de samme dage");
  });

  it("with an id only the id decides", () => {
    const place = shop();
    expect(place.result(`${twenty} --id P117`).payment.paymentId).toBe("P117");
    expect(place.result(`${twenty} --id P117`)).toMatchObject({ status: "stands", payment: { voucher: "2026-0001" } });
    expect(place.result(`${twenty} --id P117 --again`).status).toBe("stands");
    expect(place.refusal("pay 12345 --hours 21 --rate 150 --id P117")).toBe("exit 4, 401 payment-differs");
    expect(place.run("pay 12345 --hours 21 --rate 150 --id P117 --json").json.problems[0].data).toEqual({
      id: "P117",
      voucher: "2026-0001",
      fields: ["hours"],
    });
    expect(place.result(`${twenty} --id P118`)).toMatchObject({ status: "written", payment: { voucher: "2026-0002" } });
  });

  it("a reversed payment stands no longer for its content, but its id is used once, ever", () => {
    const place = office(`setup ${cafe}`, twenty, `${twenty} --id P1`);
    for (const voucher of ["2026-0001", "2026-0002"]) place.result(`reverse ${voucher} --reason "Forkert kort"`);
    expect(place.result(twenty)).toMatchObject({ status: "written", payment: { voucher: "2026-0005" } });
    const again = place.run(`${twenty} --id P1 --json`);
    expect(again.json.result).toMatchObject({
      status: "stands",
      payment: { voucher: "2026-0002", reversedBy: "2026-0004" },
    });
    expect(place.run(`${twenty} --id P1`).out).toContain("2026-0004");
  });

  it("an old payment stands against all later ones, whatever came between", () => {
    const place = office(`setup ${cafe}`, `${twenty} ${june}`, twenty);
    expect(place.result(`${twenty} ${june}`)).toMatchObject({ status: "stands", payment: { voucher: "2025-0001" } });
  });
});

describe("the holder", () => {
  it("is remembered per card; another name is refused unless it is a renaming", () => {
    const place = office(`setup ${cafe}`, `setup ${market}`, `${twenty} --employer 13748136`);
    const other = 'pay 12345 --name "Bo Ravn" --employer 13748136';
    expect(place.refusal(`${other} --hours 5 --rate 150`)).toBe("exit 4, 412 holder-differs");
    expect(place.refusal(`${other} --hours 20 --rate 150`)).toBe("exit 4, 412 holder-differs");
    expect(place.refusal('pay 12345 --name "Bo Ravn" --employer 35254110 --hours 5 --rate 150')).toBe(
      "exit 4, 412 holder-differs",
    );
    expect(place.result('pay 12345 --name "anne  HOLM" --hours 5 --rate 150 --employer 13748136 --again').status).toBe(
      "written",
    );
    expect(place.result("pay 12345 --hours 6 --rate 150 --employer 35254110").status).toBe("written");
    const renamed = 'pay 12345 --name "Anne Bach" --hours 7 --rate 150 --rename --employer 13748136 --again';
    expect(place.result(renamed).status).toBe("written");
    expect(place.result(`${twenty} --employer 13748136`).status).toBe("stands");
    expect(place.refusal('pay 12345 --name "Anne Holm" --hours 8 --rate 150 --employer 13748136')).toBe(
      "exit 4, 412 holder-differs",
    );
  });
});

describe("the employment", () => {
  it("opens with the first payment, from its first day or the one given; a period outside it is a notice", () => {
    const place = shop();
    const codes = (line: string) => {
      const { json } = place.run(`${line} --json`);
      return { ok: json.ok, codes: json.notices.map((notice: { code: string }) => notice.code) };
    };
    expect(codes(`${twenty} --employed-from 05-11-2026 --registered-employment 30-10-2026`).codes).not.toContain(
      "employment-not-registered",
    );
    const early = codes("pay 12345 --hours 3 --rate 150 --from 01-10-2026 --to 31-10-2026");
    expect(early).toMatchObject({ ok: true });
    expect(early.codes).toContain("period-outside-employment");
    expect(codes('pay 54321 --name "Bo Ravn" --hours 3 --rate 150').codes).toContain("employment-not-registered");
  });

  it.each(["fleksjob", "løntilskud", "skånejob", "praktik", "fee", "own-business"])(
    "%s is not for the card",
    (kind) => {
      expect(shop().refusal(`${twenty} --job-kind ${kind}`)).toBe("exit 4, 402 job-kind-excluded");
    },
  );
});

describe("--explain", () => {
  it("says every step with its source beside the answer, also for a plan", () => {
    const place = shop();
    const plain = place.run(`${twenty} --dry-run`).out;
    const told = place.run(`${twenty} --dry-run --explain`);
    expect(told.out.startsWith(plain)).toBe(true);
    expect(told.out).toContain("https://");
    expect(place.result(`${twenty} --explain`).steps.length).toBeGreaterThan(3);
  });
});

function order(kind: string): number {
  return ["wage", "supplement", "holiday-pay", "pension"].indexOf(kind);
}
