/**
 * What can be said for and against a bounce being about mail that we sent, how strong each word is,
 * and the verdict that comes of it.
 *
 * Only a proof may cost an address its place on a list, and the types say so: `Suppressible.by` admits
 * the three kinds of proof and nothing else, and only the verdict "ours" can carry one.
 */

/** What a stranger cannot make up: strongest first. Only these may suppress an address. */
export const PROOFS = ["signed-path", "own-signature", "send-log"] as const;
export type ProofKind = (typeof PROOFS)[number];

/** What speaks for us, and what anybody could write who has seen one mail of ours. */
export const INDICATIONS = ["sent-to-others", "own-host", "own-message-id", "expired-path"] as const;
export type IndicationKind = (typeof INDICATIONS)[number];

/** What speaks against us, or against the bounce. */
export const CONTRADICTIONS = [
  "made-by-person",
  "wrong-path",
  "unsigned-path",
  "never-sends",
  "unstamped",
  "wrong-stamp",
  "host-not-ours",
  "message-id-not-ours",
  "several-recipients",
] as const;
export type ContradictionKind = (typeof CONTRADICTIONS)[number];

/** Weakest first. */
export const STRENGTHS = ["none", "weak", "fair", "strong", "proof"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One outcome whose recipient we did send to: `address` is the one that we used, be it the final recipient or the original. */
export interface Covered {
  /** Index into the report's outcomes. */
  readonly outcome: number;
  readonly address: string;
}

export interface Proof {
  readonly kind: ProofKind;
  readonly strength: Strength;
  /** What it was found in: an address, "dkim example.com/selector", "stamp", a Message-ID. */
  readonly found: string;
  /** The outcomes for which it stands. */
  readonly covers: readonly Covered[];
  /** A signed path that is the same for all recipients (BATV): whoever got the message knows it. */
  readonly isForAll?: true;
}

export interface Indication {
  readonly kind: IndicationKind;
  readonly strength: Strength;
  readonly found: string;
}

export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly strength: Strength;
  readonly found: string;
}

export type ProvenanceEvidence = Proof | Indication | Contradiction;

/** An address that the bounce may cost its place on a list, as far as provenance is asked. */
export interface Suppressible extends Covered {
  readonly by: ProofKind;
}

interface Judged {
  /** How sure the verdict is. */
  readonly strength: Strength;
  /** All that was found, for and against, strongest first. */
  readonly evidence: readonly ProvenanceEvidence[];
}

/** About mail that we sent. Without a proof nothing is suppressible. */
export interface Ours extends Judged {
  readonly verdict: "ours";
  readonly suppressible: readonly Suppressible[];
}

export interface Forged extends Judged {
  readonly verdict: "forged";
  readonly suppressible: readonly [];
}

export interface Unproven extends Judged {
  readonly verdict: "unproven";
  readonly suppressible: readonly [];
}

export type Provenance = Ours | Forged | Unproven;

const PROOF_KINDS: ReadonlySet<string> = new Set(PROOFS);
const INDICATION_KINDS: ReadonlySet<string> = new Set(INDICATIONS);

export function isProof(one: ProvenanceEvidence): one is Proof {
  return PROOF_KINDS.has(one.kind);
}

/** Whether it speaks for us. */
export function isFor(one: ProvenanceEvidence): one is Proof | Indication {
  return isProof(one) || INDICATION_KINDS.has(one.kind);
}

export function rankOf(strength: Strength): number {
  return STRENGTHS.indexOf(strength);
}

export function strongest(evidence: readonly ProvenanceEvidence[]): Strength {
  return STRENGTHS[Math.max(0, ...evidence.map(({ strength }) => rankOf(strength)))] ?? "none";
}
