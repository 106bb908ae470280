/**
 * What can be said for and against a bounce being about mail that we sent, how strong each word is,
 * and the verdict that comes of it.
 *
 * Only a proof may cost an address its place on a list, and the types say so: `Suppressible.by` admits
 * the three kinds of proof and nothing else, and only the verdict "ours" can carry one.
 */

/** What a stranger cannot make up: strongest first. Only these may suppress an address. */
export const PROOFS = ["signed-path", "own-signature", "send-log"] as const;
/** The kind of a proof. */
export type ProofKind = (typeof PROOFS)[number];

/** What speaks for us, and what anybody could write who has seen one mail of ours. */
export const INDICATIONS = ["sent-to-others", "own-host", "own-message-id", "expired-path"] as const;
/** The kind of an indication. */
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
/** The kind of a contradiction. */
export type ContradictionKind = (typeof CONTRADICTIONS)[number];

/** Weakest first. */
export const STRENGTHS = ["none", "weak", "fair", "strong", "proof"] as const;
/** How much a piece of evidence weighs. */
export type Strength = (typeof STRENGTHS)[number];

/** One outcome whose recipient we did send to: `address` is the one that we used, be it the final recipient or the original. */
export interface Covered {
  /** Index into the report's outcomes. */
  readonly outcome: number;
  /** As it was sent to. */
  readonly address: string;
}

/** Evidence that a stranger cannot make up. */
export interface Proof {
  /** What proves it. */
  readonly kind: ProofKind;
  /** "proof" for a signature of ours, "strong" for the log of sent mail. */
  readonly strength: Strength;
  /** What it was found in: an address, "dkim example.com/selector", "stamp", a Message-ID. */
  readonly found: string;
  /** The outcomes for which it stands. */
  readonly covers: readonly Covered[];
  /** A signed path that is the same for all recipients (BATV): whoever got the message knows it. */
  readonly isForAll?: true;
}

/** Evidence for us that is no proof. */
export interface Indication {
  /** What speaks for us. */
  readonly kind: IndicationKind;
  /** "weak" or "fair". */
  readonly strength: Strength;
  /** What it was found in: an address, a host, a Message-ID. */
  readonly found: string;
}

/** Evidence against us, or against the bounce. */
export interface Contradiction {
  /** What speaks against. */
  readonly kind: ContradictionKind;
  /** "weak", "fair" or "strong". */
  readonly strength: Strength;
  /** What it was found in: an address, a host, a Message-ID, "stamp", a count of recipients, the signs of a person. */
  readonly found: string;
}

/** One piece of evidence, for or against; `kind` tells which. */
export type ProvenanceEvidence = Proof | Indication | Contradiction;

/** An address that the bounce may cost its place on a list, as far as provenance is asked. */
export interface Suppressible extends Covered {
  /** The strongest proof that covers it. */
  readonly by: ProofKind;
}

/** What every verdict brings. */
export interface Judged {
  /** How sure the verdict is. */
  readonly strength: Strength;
  /** All that was found, for and against, strongest first. */
  readonly evidence: readonly ProvenanceEvidence[];
}

/** About mail that we sent. Without a proof nothing is suppressible. */
export interface Ours extends Judged {
  /** The bounce is about mail that we sent. */
  readonly verdict: "ours";
  /** At most one entry an outcome, in the order of the outcomes. */
  readonly suppressible: readonly Suppressible[];
}

/** About mail that we did not send, or no bounce at all: a person made it. */
export interface Forged extends Judged {
  /** What speaks against is stronger, or the bounce shows the hand of a person. */
  readonly verdict: "forged";
  /** Always empty. */
  readonly suppressible: readonly [];
}

/** Neither side says enough: treat it as a stranger's word. */
export interface Unproven extends Judged {
  /** Neither side has a stronger word than the other, or only weak ones were said. */
  readonly verdict: "unproven";
  /** Always empty. */
  readonly suppressible: readonly [];
}

/** The answer of `judge`; `verdict` tells which. */
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
