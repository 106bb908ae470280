/**
 * A stamp is a header field that proves, when it comes back in a bounce, that we sent the message and
 * to whom: `Ricochet-Stamp: v=1; k=<key>; t=<day>; h=<fields>; r=<recipients>; b=<MAC>`.
 *
 * It stands in the header, so RET=HDRS brings it back, and it covers only what relays leave alone
 * (stamp-values.ts). Each recipient is a short keyed digest: who gets a copy cannot read the others,
 * and a copy of the stamp proves nothing about an address that the message was not sent to.
 *
 * Always holds: the MAC covers every tag, so none can be added, dropped or moved.
 */

import { hmac, type ReturnPathKey } from "../return-path/index.ts";
import { COVERED, recipientKey, type StampedValues, stampedMessageId } from "./stamp-values.ts";

/** The tags that the MAC covers: key, day since 1970, covered fields, recipients. */
export interface StampTags {
  readonly k: string;
  readonly t: string;
  readonly h: string;
  readonly r: string;
}

/** Name of the header field that a stamp is. */
export const STAMP_FIELD = "Ricochet-Stamp";
export const STAMP_DAY_MS = 86_400_000;
const MAC_DIGITS = 32;
const RECIPIENT_DIGITS = 12;

/** The length before each value: no two different stamps give the same text. */
export function macOf(key: ReturnPathKey, { k, t, h, r }: StampTags, values: StampedValues): string {
  let text = measured(k) + measured(t) + measured(h) + measured(r);
  for (const [at, [letter]] of COVERED.entries()) if (h.includes(letter)) text += measured(values[at] ?? "");
  return hmac("sha256", key, `ricochet stamp ${text}`).slice(0, MAC_DIGITS);
}

/** A recipient of one message on one day: the same address in two stamps shows no likeness. */
export function recipientDigest(key: ReturnPathKey, { t, values }: { t: string; values: StampedValues }, address: string): string {
  const id = stampedMessageId(values);
  return hmac("sha256", key, `ricochet stamped recipient ${t} ${id.length}:${id}${recipientKey(address)}`).slice(0, RECIPIENT_DIGITS);
}

function measured(value: string): string {
  return `${value.length}:${value}`;
}
