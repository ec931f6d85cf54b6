import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cafe, office } from "../support/office.js";
import { readPdf, spokenText } from "../support/pdf-text.js";

const account = "1234 5678901";

it("a person's bank account stands on the slip and is kept as the name is", () => {
  const own = office(
    `setup ${cafe}`,
    `card set 12345 --name "Anne Holm" --address "Strandvej 4, 6700 Esbjerg" --bank-account "${account}" --rate 150`,
  );
  const { files } = own.result("pay 12345 --hours 20");
  const slip = spokenText(readPdf(readFileSync(files.payslip)));
  expect(slip).toContain(`Bankkonto | ${account}`);
  expect(readFileSync(files.registration, "utf8")).not.toContain(account);
  for (const line of ["card 12345 --json --names", "list --json --names", "list --csv", "todo --json"]) {
    expect(own.run(line).out).not.toContain(account);
  }
  expect(own.result("access 12345").persons).toContainEqual({
    ...{ name: "Anne Holm", address: "Strandvej 4, 6700 Esbjerg", bankAccount: account },
  });
  expect(own.result("check").findings).toEqual([]);
  expect(own.result(`verify ${files.payslip}`).findings).toEqual([]);

  expect(own.result('kort sæt 12345 --bankkonto "4321 1098765"').status).toBe("written");
  const later = own.result("pay 12345 --hours 10 --paid-by cash --id later").files;
  expect(spokenText(readPdf(readFileSync(later.payslip)))).not.toContain("Bankkonto");
});
