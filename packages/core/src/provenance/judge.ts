/**
 * Is this bounce about mail that we sent? All evidence is gathered in the order of its worth, for and
 * against, and weighed.
 *
 * Always holds: without a proof nothing is suppressible; what a person made is never ours; evidence
 * against never makes a verdict friendlier, evidence for never a worse one.
 */

import type { Report } from "../model/index.ts";
import {
  isFor,
  isProof,
  type Proof,
  type Provenance,
  type ProvenanceEvidence,
  rankOf,
  type Strength,
  type Suppressible,
  strongest,
} from "./evidence.ts";
import { signsOfHand } from "./handmade.ts";
import type { BounceEnvelope, Lookups } from "./lookups.ts";
import { type Exhibit, envelopeEvidence, logEvidence, pathEvidence, signatureEvidence } from "./proofs.ts";
import { messageIdsOf, quotedOf } from "./questions.ts";
import { hostEvidence, messageIdEvidence } from "./traces.ts";

/**
 * Judges a bounce.
 *
 * @param report what `read` made of it
 * @param envelope how it arrived; with its bytes the quoted header can be looked into
 * @param lookups what is known of our own mail; what is absent is not looked for
 * @returns the verdict, all evidence strongest first, and which addresses it may cost their place on a list
 * @example
 * const outcome = { recipient: "bob@example.net", action: "failed", reason: "user-unknown", bounce: "hard", confidence: 1, evidence: [] };
 * const report = { source: "", kind: "delivery-status", format: "rfc3464", reporter: {}, outcomes: [outcome], problems: [] };
 * const checkPath = (address) => ({ state: address.startsWith("b-") ? "valid" : "unsigned" });
 * judge(report, { mailFrom: "", rcptTo: ["b-1@example.com"] }, { checkPath }).verdict // "ours"
 * judge(report, { mailFrom: "", rcptTo: ["ann@example.com"] }, { checkPath }).verdict // "unproven"
 * judge(report, { mailFrom: "", rcptTo: ["ann@example.com"] }, { checkPath, signsAll: () => true }).verdict // "forged"
 */
export function judge(report: Report, envelope: BounceEnvelope, lookups: Lookups): Provenance {
  const quoted = quotedOf(envelope);
  const exhibit: Exhibit = { report, envelope, lookups, quoted, messageIds: messageIdsOf(report, quoted) };
  const hand = signsOfHand(report, envelope);
  const found: ProvenanceEvidence[] = [
    ...pathEvidence(exhibit),
    ...signatureEvidence(exhibit),
    ...logEvidence(exhibit),
    ...hostEvidence(exhibit),
    ...messageIdEvidence(exhibit),
    ...envelopeEvidence(exhibit),
  ];
  if (hand.length > 0) found.unshift({ kind: "made-by-person", strength: "strong", found: hand.join(", ") });
  return weigh(found);
}

/** The verdict that evidence comes to. */
export function weigh(found: readonly ProvenanceEvidence[]): Provenance {
  const evidence = [...found].sort((one, other) => rankOf(other.strength) - rankOf(one.strength)); // stable: the order of worth stays
  const proofs = evidence.filter(isProof);
  const forUs = strongest(evidence.filter(isFor));
  const against = strongest(evidence.filter((one) => !isFor(one)));
  if (evidence.some(({ kind }) => kind === "made-by-person")) return { verdict: "forged", strength: against, evidence, suppressible: [] };
  if (proofs.length > 0) return { verdict: "ours", strength: forUs, evidence, suppressible: suppressibleBy(proofs, evidence) };
  if (decides(against, forUs)) return { verdict: "forged", strength: against, evidence, suppressible: [] };
  if (decides(forUs, against)) return { verdict: "ours", strength: forUs, evidence, suppressible: [] };
  return { verdict: "unproven", strength: forUs, evidence, suppressible: [] };
}

/** One side decides when it has more than a weak word, and a stronger one than the other. */
function decides(side: Strength, other: Strength): boolean {
  return rankOf(side) >= rankOf("fair") && rankOf(side) > rankOf(other);
}

/**
 * One entry an outcome, by its strongest proof. Where the log knows the message and not the recipient, a path that is the
 * same for all recipients does not help: everybody who got the message has seen it.
 */
function suppressibleBy(proofs: readonly Proof[], evidence: readonly ProvenanceEvidence[]): Suppressible[] {
  const isElsewhere = evidence.some(({ kind }) => kind === "sent-to-others");
  const byOutcome = new Map<number, Suppressible>();
  for (const { kind, covers, isForAll } of proofs) {
    if (isForAll && isElsewhere) continue;
    for (const one of covers) if (!byOutcome.has(one.outcome)) byOutcome.set(one.outcome, { ...one, by: kind });
  }
  return [...byOutcome.values()].sort((one, other) => one.outcome - other.outcome);
}
