/** Is a bounce about mail that we sent? Ours, forged or unproven, with the evidence. */
export { checkStamp, type StampCheck, type StampChecking } from "./check-stamp.ts";
export { checkedPath } from "./checked-path.ts";
export {
  CONTRADICTIONS,
  type Contradiction,
  type ContradictionKind,
  type Covered,
  type Forged,
  INDICATIONS,
  type Indication,
  type IndicationKind,
  type Judged,
  type Ours,
  PROOFS,
  type Proof,
  type ProofKind,
  type Provenance,
  type ProvenanceEvidence,
  STRENGTHS,
  type Strength,
  type Suppressible,
  type Unproven,
} from "./evidence.ts";
export { judge } from "./judge.ts";
export type { BounceEnvelope, CheckedPath, Lookups, QuotedSignature, SentMessage } from "./lookups.ts";
export { type ProvenanceQuestions, questionsOf } from "./questions.ts";
export { type QuotedHeader, quotedHeaders } from "./quoted-header.ts";
export { STAMP_FIELD } from "./stamp.ts";
export { type OutgoingMessage, stampHeaders } from "./stamp-headers.ts";
