/** An outcome of the ledger -> as webhooks tell it, which is as the API shows it: a test holds the two equal. */

import { queueIdOf } from "../../queue/index.ts";
import type { LedgerOutcome } from "../../store/index.ts";

/** Ready to be printed as JSON, where members that are undefined are left out. */
export function outcomeData(outcome: LedgerOutcome): Readonly<Record<string, unknown>> {
  const { entry, atMs, tenant, stream, recipient, action, text, reason, bounce, confidence, isProven, verdict, source } = outcome;
  const { status, code, rule, feedbackType, senderDomain, provider, remoteMta, reportingMta, messageId, tags } = outcome;
  return {
    id: entry,
    at: new Date(atMs).toISOString(),
    ...{ tenant, stream, recipient, action, text, reason, bounce, confidence, isProven, verdict, source, senderDomain, provider },
    ...{ status, code, rule, feedbackType, remoteMta, reportingMta, messageId },
    message: messageOf(outcome),
    tags: tagsOf(tags),
  };
}

/** What was told with the message; undefined when that is nothing. */
export function tagsOf(tags: string | undefined): Readonly<Record<string, string>> | undefined {
  return tags === undefined ? undefined : (JSON.parse(tags) as Record<string, string>);
}

function messageOf({ queued, sent }: LedgerOutcome): string | undefined {
  if (queued !== undefined) return queueIdOf(queued);
  return sent === undefined ? undefined : `sent-${sent}`;
}
