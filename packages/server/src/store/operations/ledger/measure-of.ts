/** Which figure an outcome moves. What nobody proved to be about our mail moves none of those by which a sender is judged. */

import type { ArrivalFacts, Measure, RecordedOutcome } from "../../../ledger/index.ts";

/** The figure; undefined for what is counted elsewhere, or not at all. */
export function measureOf(outcome: RecordedOutcome, verdict: ArrivalFacts["verdict"]): Measure | undefined {
  // whoever sent it is counted with the arrival
  if (verdict === "forged") return undefined;
  const measure = ofOutcome(outcome);
  const isWeighty = measure === "hard" || measure === "soft" || measure === "complaint" || measure === "deferred";
  return verdict === "unproven" && isWeighty ? "unproven" : measure;
}

function ofOutcome({ action, reason, bounce }: RecordedOutcome): Measure | undefined {
  if (reason === "complaint") return "complaint";
  if (action === "delayed") return "deferred";
  if (action === "failed") return bounce === "hard" ? "hard" : "soft";
  if (action === "none") return reason === "auto-reply" ? "auto-reply" : undefined;
  return "delivered";
}
