/**
 * A settled recipient as a notification tells of it (RFC 3464 §2.3): the class of its status follows from the action,
 * subject and detail are the other server's, and its reply stands beside it as it came.
 */

import { type NotifiedRecipient, type OwedAction, parseOrcpt, type Reason } from "@ricochet/core";
import { queueIdOf } from "../../queue/index.ts";
import type { LastAnswer } from "../../store/index.ts";
import type { SettledRecipient } from "./settled-recipient.ts";

interface Told {
  readonly action: OwedAction;
  readonly last: LastAnswer | undefined;
  readonly reason: Reason | undefined;
}

/** The members of a notification for one recipient. */
export function notifiedRecipient({ recipient, duty, step, settled }: SettledRecipient, { action, last, reason }: Told): NotifiedRecipient {
  const why = step.result === "expired" ? "expired" : reason;
  return {
    recipient: recipient.address,
    ...(recipient.originalRecipient !== undefined && parseOrcpt(recipient.originalRecipient)),
    action,
    status: duty.status ?? statusFor(action, last),
    ...(why !== undefined && why !== "complaint" && why !== "auto-reply" && why !== "delivered" && { reason: why }),
    ...(last !== undefined && answered(last)),
    ...(last !== undefined && (settled.isAttempt || recipient.attempts > 0) && { lastAttemptAt: isoDate(last.atMs) }),
    finalLogId: queueIdOf(recipient.key.message),
    ...(action === "delayed" && { willRetryUntil: isoDate(recipient.expiresAtMs) }),
  };
}

/** Milliseconds since 1970 as notifications want their dates. */
export function isoDate(ms: number): string {
  return new Date(ms).toISOString();
}

function answered(last: LastAnswer): Partial<NotifiedRecipient> {
  return {
    ...(last.code === undefined ? { diagnostic: { type: "x-ricochet", text: withStatus(last) } } : { reply: replyOf(last, last.code) }),
    ...(last.host !== undefined && !isOfThisMachine(last.host) && { remoteMta: hostName(last.host) }),
  };
}

function replyOf(last: LastAnswer, code: number): NonNullable<NotifiedRecipient["reply"]> {
  const verb = last.verb === undefined ? undefined : (SPOKEN[last.verb] ?? last.verb);
  return { code, text: withStatus(last), ...(verb !== undefined && { command: verb }) };
}

/** The greeting and the final dot answer no command that could be printed. */
const SPOKEN: Readonly<Record<string, string>> = { "CONNECT": "CONN", ".": "DATA" };

function withStatus({ status, text }: LastAnswer): string {
  return status === undefined || text.startsWith(status) ? text : `${status} ${text}`;
}

/** A socket in the file system is no MTA that a sender could know. */
function isOfThisMachine(host: string): boolean {
  return host.startsWith("unix:");
}

/** An address without a name stands in brackets (RFC 5321 §4.1.3). */
function hostName(host: string): string {
  return /^[\d.]+$|:/.test(host) ? `[${host}]` : host;
}

const CLASS: Readonly<Record<OwedAction, string>> = { failed: "5", delayed: "4", delivered: "2", relayed: "2", expanded: "2" };

const STATUS = /^[245]\.(\d{1,3}\.\d{1,3})$/;

/** A failure is 5.y.z for whoever reads it, also where the destination said 4yz and its profile knows that it means never. */
function statusFor(action: OwedAction, last: LastAnswer | undefined): string {
  const detail = STATUS.exec(last?.status ?? "")?.[1];
  // "550 4.7.1": of two answers in one, the code is the one that counts
  const isContrary = last?.code !== undefined && last.status?.charAt(0) !== String(last.code).charAt(0);
  return `${CLASS[action]}.${detail === undefined || isContrary || action === "expanded" ? "0.0" : detail}`;
}
