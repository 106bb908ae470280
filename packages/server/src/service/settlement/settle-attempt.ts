/**
 * From an attempt to its settlement: what becomes of each recipient, and the notifications that are owed, to be written
 * in one transaction. Also for mail that is past its time and was not tried.
 *
 * Always holds: each recipient that went in comes out once; each notification that a duty names is among the messages.
 */

import type { OwedAction, ReplyJudgement } from "@ricochet/core";
import type { DeliveryReport } from "../../delivery/index.ts";
import { type Claim, GIVEN_UP_AT_MS, type NewMessage, type QueuedRecipient, type Settlement } from "../../store/index.ts";
import { deliveryRecordings } from "./delivery-recordings.ts";
import { lastAnswerOf } from "./last-answer.ts";
import { stepAfter, stepWithoutAttempt } from "./next-step.ts";
import { readOriginal } from "./original.ts";
import { type HeardRecipient, type OwedNotice, owedNotices } from "./owed-notices.ts";
import { settledRecipient } from "./settled-recipient.ts";
import { signedNotice } from "./signed-notice.ts";
import type { Site } from "./site.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { wholeBody } from "./whole-body.ts";
import { writeNotice } from "./write-notice.ts";

/** A settlement before its owner is known. */
export type Settling = Omit<Settlement, "owner">;

/** What an attempt came to. */
export interface JudgedAttempt {
  /** In the order of the claim. */
  readonly settled: readonly HeardRecipient[];
  /** What the answers ask of the traffic to the destination. */
  readonly judgements: readonly ReplyJudgement[];
}

/** What is written of recipients, and said of it. */
export interface SettledAttempt {
  readonly settlement: Settling;
  readonly settled: readonly HeardRecipient[];
  /** What the messages of the settlement say, in their order. */
  readonly actions: readonly OwedAction[];
}

/** Judges an attempt; `claim` has the recipients of `report`, in its order. */
export function judgeAttempt(claim: Claim, report: DeliveryReport, site: Site): JudgedAttempt {
  const profile = site.profileOf(claim.recipients[0]?.destination ?? "", report.exchanger);
  const verdicts = report.outcomes.map((outcome) => verdictOf(outcome, profile));
  const hasCompany = verdicts.some(({ kind }) => kind !== "temporary" && kind !== "permanent");
  const nowMs = site.nowMs();
  // one lot for all: those who were put off together come again together, in one transaction
  const random = site.random.fraction();
  const settled = claim.recipients.map((recipient, at): HeardRecipient => {
    const verdict = verdicts[at] as Verdict;
    const { message } = claim;
    const step = stepAfter(verdict, { message, recipient, profile, nowMs, random, hasCompany });
    const isAttempt = verdict.isUntried !== true;
    // a want of our own replaces no word of a server
    const last = isAttempt ? lastAnswerOf(verdict, nowMs) : (recipient.last ?? lastAnswerOf(verdict, nowMs));
    return { ...settledRecipient({ message, recipient, step, isAttempt, last }, site), last, reason: verdict.reason, verdict };
  });
  return { settled, judgements: verdicts.map(({ judgement }) => judgement) };
}

/** Settles mail that is past its expiry or its warning without an attempt: with the last that was heard. */
export async function settleOverdue(claim: Claim, site: Site): Promise<SettledAttempt> {
  const { message } = claim;
  const settled = claim.recipients.map((recipient): HeardRecipient => {
    const step = stepWithoutAttempt(recipient, site.nowMs()) ?? { result: "deferred", dueAtMs: recipient.dueAtMs };
    return {
      ...settledRecipient({ message, recipient, step, isAttempt: false }, site),
      last: recipient.last ?? neverTried(recipient, site),
    };
  });
  return await settlementOf(claim, settled, site);
}

/** Why there is no answer to tell: RFC 3463 §3.5, no answer from the host; of what a person gave up nobody was asked for one. */
function neverTried({ destination, expiresAtMs }: QueuedRecipient, site: Site): HeardRecipient["last"] {
  if (expiresAtMs === GIVEN_UP_AT_MS)
    return { atMs: site.nowMs(), status: "4.4.7", text: "Given up by the postmaster before it was tried" };
  return { atMs: site.nowMs(), status: "4.4.1", text: `No attempt could be made: ${destination} takes no mail from us at the moment` };
}

/** The transaction for recipients of a message, of one attempt or of several, with the notifications that are owed for them; at once where none is. */
export function settlementOf(claim: Claim, settled: readonly HeardRecipient[], site: Site): SettledAttempt | Promise<SettledAttempt> {
  const notices = owedNotices(settled);
  if (notices.length === 0) return settlementWith({ claim, settled, notices, messages: [] }, site);
  return writtenNotices(claim, notices, site).then((messages) => settlementWith({ claim, settled, notices, messages }, site));
}

async function writtenNotices(claim: Claim, notices: readonly OwedNotice[], site: Site): Promise<readonly NewMessage[]> {
  const read = readOriginal(wholeBody(claim), site.configuration.notifications.returnLimitBytes);
  const original = read instanceof Promise ? await read : read;
  const messages: NewMessage[] = [];
  for (const notice of notices) {
    const signed = signedNotice(writeNotice({ message: claim.message, notice, original }, site), site);
    messages.push(signed instanceof Promise ? await signed : signed);
  }
  return messages;
}

interface Told {
  readonly claim: Claim;
  readonly settled: readonly HeardRecipient[];
  readonly notices: readonly OwedNotice[];
  /** The notices, written. */
  readonly messages: readonly NewMessage[];
}

function settlementWith({ claim, settled, notices, messages }: Told, site: Site): SettledAttempt {
  const settlement = {
    recipients: settled.map((one) => one.settled),
    messages,
    audit: settled.flatMap(({ audit }) => audit ?? []),
    nowMs: site.nowMs(),
    ...deliveryRecordings(claim.message, settled, site),
  };
  return { settlement, settled, actions: notices.map(({ action }) => action) };
}
