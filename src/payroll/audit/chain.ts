import { clockSetRight } from "../../ledger/entry.js";
import { digestOf } from "../../values/digest.js";
import { numberOf, voucherOf } from "../../values/identity.js";
import { type Audit, ofEntries, ofVouchers, same } from "./look.js";

const vouchersUnbroken = ofVouchers("vouchers-unbroken", (entry, past, say) => {
  const next = past.lastNumber(entry.chain, entry.year) + 1;
  if (numberOf(entry.voucher) !== next) say("voucher", voucherOf(entry.year, next), entry.voucher);
});

/** A missing entry shows as a number that is left out, a foreign one by what it leans on. */
const chainUnbroken: Audit = {
  name: "chain-unbroken",
  look: ({ stored, entry }, past, say) => {
    const head = past.head(stored.chain);
    if (stored.sequence !== head.sequence + 1) say("sequence", String(head.sequence + 1), String(stored.sequence));
    else if (entry !== undefined && entry.sequence !== stored.sequence) {
      say("sequence", String(stored.sequence), String(entry.sequence));
    } else if (entry !== undefined && entry.previous !== head.digest) say("previous", head.digest, entry.previous);
  },
};

/** The digest is that of the text, and the text is an entry of the same chain. */
const digestFits: Audit = {
  name: "digest-fits",
  look: ({ stored, entry, fault }, _past, say) => {
    const digest = digestOf(stored.text);
    if (digest !== stored.digest) say("text", stored.digest, digest);
    else if (fault !== undefined) say(fault, "", "");
    else if (entry !== undefined) same(say, "chain", stored.chain, entry.chain);
  },
};

const timeForward = ofEntries("time-forward", (entry, past, say) => {
  const last = past.head(entry.chain).at;
  if (last !== undefined && entry.at < last && clockSetRight(entry)?.ahead !== last) say("at", last, entry.at);
});

/** What holds of numbers, links, digests and times. */
export const auditsOfChain: readonly Audit[] = [vouchersUnbroken, chainUnbroken, digestFits, timeForward];
