/**
 * What the ledger gets of our own deliveries, in the transaction that settles them: a failure is a row, the first delay of a
 * recipient too; further delays and deliveries are counted, unless the configuration wants each delivery as a row.
 *
 * Only mail of our own senders: what strangers send to our mailboxes says nothing of addresses that we write to.
 */

import { REASONS, type Reason } from "@ricochet/core";
import { replyLine } from "../../envelope/index.ts";
import {
  type AddressRules,
  canonicalAddress,
  providerOf,
  type RateCount,
  type RecordedOutcome,
  type Recording,
  type Recordings,
  type Scope,
} from "../../ledger/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import type { MessageFacts } from "../../store/index.ts";
import { clientScope } from "../suppression/index.ts";
import type { HeardRecipient } from "./owed-notices.ts";
import type { Site } from "./site.ts";

const NOTHING: Recordings = {};
const MAX_TEXT = 1_000;

/** What is recorded and counted of the recipients of one attempt. */
export function deliveryRecordings(message: MessageFacts, settled: readonly HeardRecipient[], site: Site): Recordings {
  if (message.kind !== "ordinary" || message.sender.reversePath === "" || message.provenance.trust !== "trusted") return NOTHING;
  const nowMs = site.nowMs();
  const { ledger, suppression } = site.configuration;
  const isRecorded = ledger.deliveries === "record";
  const scope = clientScope(site.configuration, message.provenance.user);
  const recordings: Recording[] = [];
  const counts: RateCount[] = [];
  for (const one of settled) {
    const what = fateOf(one);
    if (what === undefined) continue;
    const about = { message, one, nowMs, scope, rules: suppression.addresses };
    if (what === "failed" || (what === "delayed" ? one.recipient.attempts === 0 : isRecorded)) recordings.push(recordingOf(what, about));
    else counts.push(countOf(what, about));
  }
  return { ...(recordings.length > 0 && { recordings }), ...(counts.length > 0 && { counts: summed(counts) }) };
}

type Fate = "failed" | "delayed" | "delivered" | "relayed";

/** Undefined for what was not tried, or ended without anybody having said anything about the address. */
function fateOf({ settled: { state, isAttempt }, step }: HeardRecipient): Fate | undefined {
  if (state === "failed" || state === "quarantined") return "failed";
  if (state === "waiting") return isAttempt ? "delayed" : undefined;
  if (state !== "delivered" && state !== "relayed") return undefined;
  return step.result === "relayed" ? "relayed" : "delivered";
}

interface About {
  readonly message: MessageFacts;
  readonly one: HeardRecipient;
  readonly nowMs: number;
  readonly scope: Scope;
  readonly rules: AddressRules;
}

function countOf(what: Fate, { message, one, nowMs, scope }: About): RateCount {
  const domain = domainOf(canonicalAddress(one.recipient.address));
  return {
    ...scope,
    atMs: nowMs,
    senderDomain: domainOf(message.sender.reversePath),
    provider: providerOf({ domain, host: one.last?.host }),
    measure: what === "delayed" ? "deferred" : "delivered",
    reason: what === "delayed" ? (one.reason ?? "unexplained") : "delivered",
    count: 1,
  };
}

/** The recipients of one transaction went one way: mostly one figure. */
function summed(counts: readonly RateCount[]): readonly RateCount[] {
  if (counts.length < 2) return counts;
  const sums = new Map<string, RateCount>();
  for (const one of counts) {
    const key = `${one.provider} ${one.measure} ${one.reason}`;
    const before = sums.get(key);
    sums.set(key, before === undefined ? one : { ...before, count: before.count + one.count });
  }
  return [...sums.values()];
}

function recordingOf(what: Fate, about: About): Recording {
  const { message, one, nowMs, scope } = about;
  const { recipient } = one;
  const queueId = queueIdOf(message.id);
  return {
    arrival: {
      key: `delivery ${queueId} ${recipient.key.index} ${what === "delayed" ? what : "end"}`,
      source: "delivery",
      account: queueId,
      atMs: nowMs,
      tenant: scope.tenant,
      kind: "delivery-status",
      format: "smtp-reply",
      verdict: "ours",
      strength: "proof",
      sizeBytes: 0,
    },
    outcomes: [outcomeOf(what, about)],
  };
}

function outcomeOf(what: Fate, { message, one, nowMs, scope, rules }: About): RecordedOutcome {
  const { recipient, last, step, verdict } = one;
  const address = canonicalAddress(recipient.address, rules) || recipient.address.toLowerCase();
  const reason = what === "failed" && step.result === "expired" ? "expired" : reasonOf(what, one.reason);
  return {
    stream: scope.stream,
    recipient: address,
    action: what,
    text: last === undefined ? "" : replyLine(last).slice(0, MAX_TEXT),
    reason,
    bounce: bounceOf(what, reason, step.result === "failed"),
    confidence: verdict?.confidence ?? 1,
    atMs: nowMs,
    isProven: true,
    senderDomain: domainOf(message.sender.reversePath),
    provider: providerOf({ domain: domainOf(address), host: last?.host }),
    queued: message.id,
    ...(last?.status !== undefined && { status: last.status }),
    ...(last?.code !== undefined && { code: last.code }),
    ...(verdict?.rule !== undefined && { rule: verdict.rule }),
    ...(last?.host !== undefined && { remoteMta: last.host }),
    ...(message.messageId !== undefined && { messageId: message.messageId }),
  };
}

function reasonOf(what: Fate, reason: Reason | undefined): Reason {
  return what === "failed" || what === "delayed" ? (reason ?? "unexplained") : "delivered";
}

/** A reason that is hard is so only when the destination meant it for good. */
function bounceOf(what: Fate, reason: Reason, isForGood: boolean): RecordedOutcome["bounce"] {
  if (what === "delivered" || what === "relayed") return "none";
  const { permanence } = REASONS[reason];
  return what === "failed" && isForGood && (permanence === "hard" || permanence === "by-class") ? "hard" : "soft";
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
