/** The answer of the codecs of return paths in the four words that `judge` needs. */

import type { Checked, Refused } from "../return-path/index.ts";
import type { CheckedPath } from "./lookups.ts";

/**
 * Makes a look-up for `judge` out of `check`.
 *
 * @param answer what `check` said of the address to which the bounce came
 * @param recipientsOf the recipients that were sent to under the id of a token; absent where there is no such log
 * @returns "wrong" only for what has the full form of a signed path; a person's address that begins like one is "unsigned"
 * @example
 * const keys = [{ id: 0, secret: "secret" }];
 * const checkPath = (address) => checkedPath(check(address, { scheme: "batv", keys, now: new Date("2026-03-05T12:00:00Z") }));
 * checkPath("prvs=0520f6548d=user@example.com") // { state: "valid" }
 * checkPath("prvs=0520000000=user@example.com") // { state: "wrong" }
 * checkPath("user@example.com") // { state: "unsigned" }
 */
export function checkedPath(answer: Checked | Refused, recipientsOf?: (id: string) => readonly string[] | undefined): CheckedPath {
  if (!answer.ok) return { state: STATES[answer.reason] };
  if (answer.reason === "unsigned") return { state: "unsigned" };
  const recipients = answer.id === undefined ? undefined : recipientsOf?.(answer.id);
  return { state: "valid", ...(recipients && { recipients }) };
}

const STATES: Readonly<Record<Refused["reason"], CheckedPath["state"]>> = {
  "not-an-address": "unsigned",
  "not-this-scheme": "unsigned",
  "malformed": "unsigned",
  "too-long": "unsigned",
  "wrong-domain": "unsigned",
  "unknown-key": "wrong",
  "bad-signature": "wrong",
  "expired": "expired",
  "unknown-id": "expired",
};
