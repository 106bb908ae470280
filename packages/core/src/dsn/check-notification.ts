/** The mistakes of a caller that would make a wrong mail: found before anything is written. */

import { parseEnhancedStatus } from "../syntax/index.ts";
import { mailDate } from "./mail-date.ts";
import type { Notification } from "./notification.ts";
import { replyCode } from "./status-of.ts";

const SEED = /^[\w.-]{1,64}$/;
const DATE = "an ISO 8601 date and time such as 2026-11-22T10:00:00+01:00";

/** Throws TypeError: the key, what it is, and what is allowed. */
export function checkNotification({ reportingMta, envelope, recipients, now, seed, arrivalDate }: Notification): void {
  if (reportingMta === "") fail("reportingMta", reportingMta, "a host name");
  if (envelope.reversePath === "")
    fail("envelope.reversePath", "", "an address; nobody is told about a message with a null path (RFC 5321 §4.5.5)");
  if (recipients.length === 0) fail("recipients", recipients, "at least one");
  checkSeed(seed);
  checkDate("now", now);
  checkDate("arrivalDate", arrivalDate);
  for (let at = 0; at < recipients.length; at++) checkRecipient(recipients[at] as Notification["recipients"][number], at);
}

function checkRecipient({ recipient, status, reply, lastAttemptAt, willRetryUntil }: Notification["recipients"][number], at: number): void {
  if (recipient === "") fail(`recipients[${at}].recipient`, recipient, "an address");
  if (status !== undefined && parseEnhancedStatus(status) === undefined)
    fail(`recipients[${at}].status`, status, "a code such as 5.1.1 (RFC 3463)");
  if (reply !== undefined && replyCode(reply.code) !== String(reply.code)) fail(`recipients[${at}].reply.code`, reply.code, "200 to 599");
  checkDate(`recipients[${at}].lastAttemptAt`, lastAttemptAt);
  checkDate(`recipients[${at}].willRetryUntil`, willRetryUntil);
}

export function checkSeed(seed: string): void {
  if (!SEED.test(seed)) fail("seed", seed, "1 to 64 of A-Z a-z 0-9 . _ -");
}

export function checkDate(key: string, value: string | undefined): void {
  if (value !== undefined && mailDate(value) === undefined) fail(key, value, DATE);
}

/** One sentence for all: key, value, what is allowed. */
export function fail(key: string, value: unknown, allowed: string): never {
  throw new TypeError(`${key} is ${JSON.stringify(value)?.slice(0, 80)}; allowed: ${allowed}`);
}
