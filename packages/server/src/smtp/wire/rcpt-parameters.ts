/**
 * What the parameters of RCPT TO mean: NOTIFY and ORCPT (RFC 3461 §4.1, §4.2; RFC 6533 §3). ORCPT is checked and kept
 * as it came, for it must be passed on so.
 */

import type { Notify, NotifyKeyword } from "@ricochet/core";
import type { Recipient } from "../../envelope/index.ts";
import type { Parameters } from "./parameters.ts";
import { badParameter, isRefusal, type Refusal, unknownParameter } from "./refusal.ts";
import { decodeXtext, isUnicodeEscaped } from "./xtext.ts";

/** What was read, before the path is added. */
export type RcptParameters = Omit<Recipient, "address">;

const KEYWORDS: readonly NotifyKeyword[] = ["SUCCESS", "FAILURE", "DELAY"];
const NOTHING_SAID: RcptParameters = { notify: "unset" };
const MAX_ORCPT_OCTETS = 500;
const ADDRESS_TYPE = /^[\w!#$%&'*+/?^`{|}~-]+$/;

/** Reads the parameters of RCPT TO. `smtpUtf8` is whether MAIL FROM said SMTPUTF8. */
export function readRcptParameters(parameters: Parameters, smtpUtf8: boolean): RcptParameters | Refusal {
  let read = NOTHING_SAID;
  for (const [keyword, value] of parameters) {
    const part = readOne(keyword, value ?? "", smtpUtf8);
    if (isRefusal(part)) return part;
    read = { ...read, ...part };
  }
  return read;
}

function readOne(keyword: string, value: string, smtpUtf8: boolean): Partial<RcptParameters> | Refusal {
  if (keyword === "NOTIFY") return readNotify(value);
  if (keyword === "ORCPT")
    return isOriginalRecipient(value, smtpUtf8)
      ? { originalRecipient: value }
      : badParameter("ORCPT must be a type, a semicolon and xtext, of at most 500 octets");
  return unknownParameter(keyword);
}

/** NEVER stands alone; the others in any order, each counted once. */
function readNotify(value: string): { readonly notify: Notify } | Refusal {
  const words = value.toUpperCase().split(",");
  if (words.length === 1 && words[0] === "NEVER") return { notify: "NEVER" };
  const known = KEYWORDS.filter((keyword) => words.includes(keyword));
  const isKnown = words.every((word) => KEYWORDS.some((keyword) => keyword === word));
  return isKnown ? { notify: known } : badParameter("NOTIFY must be NEVER alone, or a list of SUCCESS, FAILURE, DELAY");
}

/** An address of type utf-8 may be written raw only in a session that can carry it (RFC 6533 §3). */
function isOriginalRecipient(value: string, smtpUtf8: boolean): boolean {
  const end = value.indexOf(";");
  const [type, address] = [value.slice(0, Math.max(end, 0)), value.slice(end + 1)];
  if (!ADDRESS_TYPE.test(type) || address === "" || Buffer.byteLength(value) > MAX_ORCPT_OCTETS) return false;
  if (type.toLowerCase() !== "utf-8") return decodeXtext(address) !== undefined;
  return isUnicodeEscaped(address) && (smtpUtf8 || Buffer.byteLength(address) === address.length);
}
