/** Intake: whatever tells what became of mail, on its one way into the ledger. */
export { createIntake, type Intake, type ToldBatch } from "./intake.ts";
