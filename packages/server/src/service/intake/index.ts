/** Intake: whatever tells what became of mail, on its one way into the ledger. */
export { createIntake, type Intake } from "./intake.ts";
export type { IntakeSite } from "./judge-arrival.ts";
export { keptOctets } from "./recording-of.ts";
export { RefusedBounces } from "./refused-bounces.ts";
