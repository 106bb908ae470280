/** The events that follow from an outcome, written in its transaction. */

import type { EventType, RecordedOutcome } from "../../../ledger/index.ts";
import { insertEvent } from "../../statements/index.ts";
import { changesOf, type Work } from "../work.ts";

interface Told {
  readonly entry: number;
  readonly tenant: string;
  readonly nowMs: number;
}

/** One event for an outcome; none where an action is none and nobody answered or complained. */
export function* tellOutcome(outcome: RecordedOutcome, { entry, tenant, nowMs }: Told): Work<void> {
  const type = typeOf(outcome);
  if (type === undefined) return;
  yield* changesOf(insertEvent, { at: nowMs, tenant, type, subject: subjectOf(outcome), outcome: entry, data: null });
}

function typeOf({ action, reason }: RecordedOutcome): EventType | undefined {
  if (reason === "complaint") return "message.complained";
  if (action === "failed") return "message.bounced";
  if (action === "delayed") return "message.delayed";
  if (action !== "none") return "message.delivered";
  return reason === "auto-reply" ? "message.replied" : undefined;
}

/** Events of one message are told in their order; where no message is known, those of one address. */
function subjectOf({ queued, sent, recipient }: RecordedOutcome): string {
  if (queued !== undefined) return `queued:${queued}`;
  return sent === undefined ? `address:${recipient}` : `sent:${sent}`;
}
