/** Checks a stamp that came back in a quoted header: see stamp.ts for its form. */

import type { HeaderField } from "../model/index.ts";
import { checkingKeys, isEqualInConstantTime, type ReturnPathKey } from "../return-path/index.ts";
import { macOf, recipientDigest, STAMP_DAY_MS, STAMP_FIELD, type StampTags } from "./stamp.ts";
import { stampedValues } from "./stamp-values.ts";

/** What a stamp says once it is checked. */
export type StampCheck =
  | { readonly state: "valid"; readonly keyId: number; readonly lists: boolean; wasSentTo(address: string): boolean }
  | { readonly state: "absent" | "malformed" | "unknown-key" | "wrong" | "expired" };

/** What `checkStamp` needs beside the header. */
export interface StampChecking {
  /** All keys that may have signed, also retired ones. */
  readonly keys: readonly ReturnPathKey[];
  /** The time against which the age of a stamp is taken. */
  readonly now: Date;
  /** How old a stamp may be; 30 days. */
  readonly maxAgeDays?: number;
}

const MAX_AGE_DAYS = 30;
/** A message that was stamped twice keeps both; who sends a thousand gains nothing. */
const MAX_STAMPS = 4;
const FIELD = STAMP_FIELD.toLowerCase();

/**
 * Checks the stamp of a header that came back.
 *
 * @param header its fields in order, values unfolded, one character a byte
 * @param checking the keys that may have signed, the time, and how old a stamp may be
 * @returns "valid" with whom the message went to, or what is wrong; of several stamps the best
 * @example
 * checkStamp([{ name: "Subject", value: "hello" }], { keys: [{ id: 1, secret: "a secret of ours" }], now: new Date(0) }).state // "absent"
 */
export function checkStamp(header: readonly HeaderField[], checking: StampChecking): StampCheck {
  const stamps = header.filter(({ name }) => name.length === FIELD.length && name.toLowerCase() === FIELD).slice(0, MAX_STAMPS);
  if (stamps.length === 0) return { state: "absent" };
  const checks = stamps.map(({ value }) => checkOne(value, header, checking));
  const order: readonly StampCheck["state"][] = ["valid", "expired", "wrong", "unknown-key", "malformed"];
  for (const state of order) {
    const check = checks.find((one) => one.state === state);
    if (check !== undefined) return check;
  }
  return { state: "absent" };
}

const STAMP = /^v=1;k=(\d);t=(\d{1,6});h=([a-z]{0,8});r=((?:[\da-f]{12}(?:,|(?=;)))*);b=([\da-f]{32});?$/;

function checkOne(value: string, header: readonly HeaderField[], { keys, now, maxAgeDays = MAX_AGE_DAYS }: StampChecking): StampCheck {
  const match = STAMP.exec(value.slice(0, 4096).replaceAll(/\s+/g, "").toLowerCase());
  if (match === null) return { state: "malformed" };
  const [, k = "", t = "", h = "", r = "", b = ""] = match;
  const tags: StampTags = { k, t, h, r };
  const possible = checkingKeys(keys, now, { id: Number(k), days: maxAgeDays });
  if (possible.length === 0) return { state: "unknown-key" };
  const values = stampedValues(header);
  const key = possible.find((one) => isEqualInConstantTime(b, macOf(one, tags, values)));
  if (key === undefined) return { state: "wrong" };
  const age = Math.floor(now.getTime() / STAMP_DAY_MS) - Number(t);
  if (!(age >= -1 && age <= maxAgeDays)) return { state: "expired" };
  const digests = new Set(r.split(","));
  return {
    state: "valid",
    keyId: key.id,
    lists: r !== "",
    wasSentTo: (address) => digests.has(recipientDigest(key, { t, values }, address)),
  };
}
