/**
 * In SQL: nothing that an entry of its kind must have is missing, and the year of a voucher is that of its pay day. `laterKind`
 * came after version 1.
 */
export function whole(laterKind = ""): string {
  const voucher =
    "number > 0 AND card || pay_day || period_from || period_to || payment_id || content_key || atp_class || holder IS NOT NULL " +
    "AND seconds + atp_employee + atp_employer + accrued + holiday_out + outside IS NOT NULL " +
    "AND year = CAST(substr(pay_day, 1, 4) AS INTEGER)";
  return `coalesce(CASE kind
        WHEN 'payment' THEN counted > 0 AND about IS NULL AND ${voucher}
        WHEN 'reversal' THEN counted < 0 AND about > 0 AND ${voucher}
        WHEN 'saldo' THEN number IS NULL AND card || read_at || ceiling_from || ceiling_to IS NOT NULL
          AND year + saldo_left + ceiling IS NOT NULL
        WHEN 'registered' THEN number IS NULL AND card || registered_on || registered_by || moment IS NOT NULL
          AND year + about IS NOT NULL
        ${laterKind}
        WHEN 'employment' THEN number IS NULL AND card || holder IS NOT NULL
        WHEN 'card-state' THEN number IS NULL AND card || from_day IS NOT NULL AND state IN ('first-day', 'inactive', 'active')
        WHEN 'erasure' THEN number IS NULL AND card IS NOT NULL
        WHEN 'employer' THEN number IS NULL AND card IS NULL
        WHEN 'law' THEN number IS NULL AND card IS NULL AND chain = 'house'
        END, false)`;
}

export const unregisteredWhole =
  "WHEN 'unregistered' THEN number IS NULL AND card IS NOT NULL AND year + about IS NOT NULL";
