const columnsOfVouchers = (
  "number pay_day period_from period_to payment_id content_key atp_class seconds counted atp_employee atp_employer " +
  "accrued holiday_out outside"
).split(" ");

/** Columns that only entries of other kinds have. */
const columnsOfOthers = (
  "saldo_left read_at ceiling ceiling_from ceiling_to registered_on registered_at registered_by moment employee_number " +
  "per_hour from_day to_day state"
).split(" ");

const placeColumns = `chain, sequence, previous, at, actor, iif(batch IS NULL, '', '"batch":"' || batch || '",')`;

/**
 * Whether the columns of an entry are surely those of its text, for the kinds of which there are thousands: the canonical text
 * is put together again from the columns and held against the text. Anything unusual is not sure and is looked at elsewhere.
 * What may not be empty in a kind the table itself demands.
 */
export const surelySame = `coalesce(CASE kind
  WHEN 'payment' THEN ${payment()}
  WHEN 'employment' THEN ${employment()}
  WHEN 'registered' THEN ${registered()}
  ELSE false END, false)`;

/** Of a plain payment all but the lines, the payer and the law: no split, and no holiday pay that was owed. */
function payment(): string {
  const head = put(
    `${place("payment")}"voucher":"%d-%04d","year":%d,"card":"%s","paymentId":"%s","contentKey":"%s","payDay":"%s",` +
      '"from":"%s","to":"%s","employedFrom":"',
    `${placeColumns}, year, number, year, card, payment_id, content_key, pay_day, period_from, period_to`,
  );
  const tail = put(
    '*,"holder":"%s",*,"practice":"[wa]*","atpClass":"%s","seconds":%d,"lines":?*],"counted":%d,"atpEmployee":%d,' +
      '"atpEmployer":%d,"payout":%d,"holidayPayAccrued":%d,"holidayPayOwed":*',
    "holder, atp_class, seconds, counted, atp_employee, atp_employer, counted - atp_employee, accrued",
  );
  const isNoPattern = "holder || atp_class NOT GLOB '*[^0-9a-z-]*'";
  const rest = `seconds + atp_employee + atp_employer + accrued IS NOT NULL AND about IS NULL AND holiday_out = 0 AND outside = 0 AND ${empty(columnsOfOthers)}`;
  return `instr(text, ${head}) = 1 AND text GLOB ${tail} AND ${isNoPattern} AND ${rest}`;
}

function employment(): string {
  const own = ["employee_number", "per_hour", "from_day", "to_day", "registered_on"];
  const text = put(
    `${place("employment")}"card":"%s","holder":"%s"%s%s%s%s%s}`,
    `${placeColumns}, card, holder, ${maybe("employeeNumber", "employee_number")}, ${maybe("perHour", "per_hour", "")},
    ${maybe("from", "from_day")}, ${maybe("to", "to_day")}, ${maybe("registeredOn", "registered_on")}`,
  );
  const others = [...columnsOfVouchers, "year", "about", ...columnsOfOthers.filter((name) => !own.includes(name))];
  return `text = ${text} AND ${empty(others)}`;
}

/** A mark with its moment; where the day alone is known the moment is reckoned, which the database cannot. */
function registered(): string {
  const own = ["registered_on", "registered_at", "registered_by", "moment"];
  const text = put(
    `${place("registered")}"card":"%s","year":%d,"voucher":"%d-%04d","registeredOn":"%s","registeredAt":"%s","registeredBy":"%s"}`,
    `${placeColumns}, card, year, year, about, registered_on, registered_at, registered_by`,
  );
  const others = [...columnsOfVouchers, "holder", ...columnsOfOthers.filter((name) => !own.includes(name))];
  return `text = ${text} AND moment = registered_at AND ${empty(others)}`;
}

/** How every entry begins. */
function place(kind: string): string {
  return `{"kind":"${kind}","chain":"%s","sequence":%d,"previous":"%s","at":"%s","by":"%s",%s`;
}

function put(form: string, columns: string): string {
  return `printf('${form}', ${columns})`;
}

/** A field that may be absent, with the comma before it. */
function maybe(field: string, column: string, quote = '"'): string {
  return `iif(${column} IS NULL, '', ',"${field}":${quote}' || ${column} || '${quote}')`;
}

function empty(columns: readonly string[]): string {
  return columns.map((name) => `${name} IS NULL`).join(" AND ");
}
