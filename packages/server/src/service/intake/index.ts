/** Intake: whatever tells what became of mail, on its one way into the ledger. */
export { createIntake, type Intake } from "./intake.ts";
export { PROOF_BELIEVED_MS } from "./judge-arrival.ts";
export { keptOctets } from "./recording-of.ts";
export { RefusedBounces } from "./refused-bounces.ts";
