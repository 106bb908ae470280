/** What was read and judged, as the ledger takes it: whose mail it was, to whom, by whom refused, and what counts. */

import type { Covered, Outcome, Provenance, Report } from "@ricochet/core";
import {
  type AddressRules,
  type Arrival,
  type ArrivalFacts,
  canonicalAddress,
  DEFAULT_TENANT,
  providerOf,
  type RateCount,
  type RecordedOutcome,
  type Recording,
  type Stream,
  type Vouch,
} from "../../ledger/index.ts";
import type { SentFound } from "../../store/index.ts";
import type { Opened } from "./opened.ts";

/** The judgement on what somebody told whom we trust: it stands for all that he says. */
export interface Vouched {
  readonly verdict: "ours";
  readonly strength: Vouch["strength"];
  readonly evidence: readonly [Vouch];
  readonly suppressible: readonly Covered[];
}

/** All that is known of an arrival. */
export interface JudgedArrival extends Opened {
  readonly provenance: Provenance | Vouched;
  /** The message that it is about. */
  readonly found: SentFound | undefined;
  readonly rules: AddressRules;
  /** Of a message that is not known. */
  readonly stream?: Stream;
}

/** A mail is kept so far; what a report says stands before that. */
const KEPT_BYTES = 262_144;
/** What happened longer before it was told was told wrongly, or tells of an hour that nobody looks at any more. */
const TOLD_WITHIN_MS = 7 * 86_400_000;
const MAX_TEXT = 1_000;
/** RFC 3464 allows any number; more than this is no report about mail that anybody sends. */
const MOST_OUTCOMES = 10_000;

/** The recording of an arrival. */
export function recordingOf(judged: JudgedArrival): Recording {
  const { arrival, report, provenance } = judged;
  const outcomes = report.outcomes.slice(0, MOST_OUTCOMES).map((outcome, at) => outcomeOf(outcome, { ...judged, at }));
  return {
    arrival: factsOf(judged),
    body: keptOctets(arrival),
    outcomes,
    ...(provenance.verdict === "forged" && { counts: [forgedCount(judged, outcomes[0])] }),
  };
}

/** Of a mail, what is kept. */
export function keptOctets({ octets }: Pick<Arrival, "octets">): Uint8Array {
  return octets.subarray(0, KEPT_BYTES);
}

function factsOf({ arrival, key, report, provenance, found }: JudgedArrival): ArrivalFacts {
  const { source, account, atMs, octets, envelope, tenant, sizeBytes = octets.byteLength } = arrival;
  return {
    // a tenant's own upload is nobody else's arrival
    key: tenant === DEFAULT_TENANT ? key : `${tenant}:${key}`,
    source,
    account,
    atMs,
    tenant: found?.tenant ?? tenant,
    kind: report.kind,
    format: report.format,
    verdict: provenance.verdict,
    strength: provenance.strength,
    sizeBytes,
    envelope,
    report: JSON.stringify(report),
    evidence: JSON.stringify(provenance.evidence),
  };
}

function outcomeOf(outcome: Outcome, judged: JudgedArrival & { readonly at: number }): RecordedOutcome {
  const { report, found, provenance, at } = judged;
  const covered = provenance.suppressible.find((one: Covered) => one.outcome === at);
  const recipient = addressOf(covered?.address ?? outcome.originalRecipient ?? outcome.recipient, judged.rules);
  const messageId = found?.messageId ?? report.original?.messageId;
  const { action, status, reason, bounce, rule, confidence, remoteMta } = outcome;
  const reportingMta = outcome.reportingMta ?? report.reporter.mta;
  return {
    stream: found?.stream ?? judged.stream ?? "transactional",
    recipient,
    action,
    text: textOf(outcome),
    reason,
    bounce,
    confidence,
    atMs: timeOf(outcome, judged),
    isProven: covered !== undefined,
    senderDomain: senderDomainOf(judged),
    provider: providerOf({ domain: domainOf(recipient), host: provenance.verdict === "ours" ? remoteMta : undefined }),
    ...(status !== undefined && { status }),
    ...(outcome.reply !== undefined && { code: outcome.reply.code }),
    ...(rule !== undefined && { rule }),
    ...(report.feedback !== undefined && { feedbackType: report.feedback.type }),
    ...(remoteMta !== undefined && { remoteMta }),
    ...(reportingMta !== undefined && { reportingMta }),
    ...(messageId !== undefined && { messageId }),
    ...(found?.queued !== undefined && { queued: found.queued }),
    ...(found?.sent !== undefined && { sent: found.sent }),
  };
}

/** What is no address has none under which anything could be kept. */
function addressOf(written: string, rules: AddressRules): string {
  return canonicalAddress(written, rules) || written.toLowerCase();
}

function textOf({ reply, diagnostic }: Outcome): string {
  const text = reply === undefined ? (diagnostic?.text ?? "") : `${reply.code} ${reply.text}`;
  return text.slice(0, MAX_TEXT);
}

/** When it happened as the report says, if that can be so. */
function timeOf({ lastAttemptAt }: Outcome, { arrival, report }: JudgedArrival): number {
  const toldMs = Date.parse(lastAttemptAt ?? report.reporter.at ?? "");
  return toldMs <= arrival.atMs && toldMs > arrival.atMs - TOLD_WITHIN_MS ? toldMs : arrival.atMs;
}

/** The author's domain; else that of the address that was signed, or of the reverse path. */
function senderDomainOf({ found, report, paths }: JudgedArrival): string {
  const signed = [...paths.values()].find(({ state }) => state === "valid")?.inside;
  const address = found?.from ?? signed ?? found?.reversePath ?? report.original?.from ?? report.original?.returnPath ?? "";
  return domainOf(canonicalAddress(address));
}

/** Backscatter is counted by whoever sent it: the network of the client, or the name that the report gives itself. */
function forgedCount({ arrival, report }: JudgedArrival, first: RecordedOutcome | undefined): RateCount {
  const { client } = arrival.envelope;
  return {
    atMs: arrival.atMs,
    tenant: arrival.tenant,
    stream: "transactional",
    senderDomain: first?.senderDomain ?? "",
    provider: client ?? reporterOf(report),
    measure: "forged",
    reason: first?.reason ?? "unexplained",
    count: 1,
  };
}

function reporterOf({ reporter }: Report): string {
  return reporter.mta ?? domainOf(reporter.from ?? "");
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
