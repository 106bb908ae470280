/** An outcome of the ledger -> as the API shows it. */

import type { LedgerOutcome } from "../../store/index.ts";
import type { Outcome } from "../contract/index.ts";
import { given, instant } from "../route/index.ts";
import { idOfMessage } from "./message-ids.ts";
import { tagsOf } from "./tags.ts";

/** Ready to be sent. */
export function shownOutcome(outcome: LedgerOutcome): Outcome {
  const { entry, atMs, tenant, stream, recipient, action, text, reason, bounce, confidence, isProven, verdict, source } = outcome;
  const { status, code, rule, feedbackType, senderDomain, provider, remoteMta, reportingMta, messageId, tags } = outcome;
  return {
    id: entry,
    at: instant(atMs),
    ...{ tenant, stream, recipient, action, text, reason, bounce, confidence, isProven, verdict, source, senderDomain, provider },
    ...given({ status, code, rule, feedbackType, remoteMta, reportingMta, messageId }),
    ...given({ message: idOfMessage(outcome), tags: tagsOf(tags) }),
  };
}
