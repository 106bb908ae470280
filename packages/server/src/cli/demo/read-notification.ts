/** A message out of a mailbox of ours: read, matched to the letter that it is about, and told. */

import { type Outcome, type Report, read } from "@ricochet/core";
import type { CameBack, DemoEvent } from "./demo-event.ts";
import type { SentLetters } from "./sent-letters.ts";
import { HOSTNAME } from "./writers.ts";

/** What is read, and what is known. */
export interface Arrived {
  readonly octets: Uint8Array;
  readonly mailbox: string;
  readonly letters: SentLetters;
}

/** One event for each recipient that it tells of; one for mail that is no notification. */
export function readNotification({ octets, mailbox, letters }: Arrived): readonly DemoEvent[] {
  const report = read(octets, { source: mailbox });
  const { kind, reporter, original } = report;
  if (kind !== "delivery-status") return [{ kind: "other-mail", what: kind, mailbox, reporter: reporter.from ?? reporter.mta ?? "" }];
  const about = original?.messageId === undefined ? undefined : letters.find(original.messageId)?.subject;
  return report.outcomes.map((outcome) => cameBack(outcome, { report, about }));
}

function cameBack(outcome: Outcome, { report, about }: { readonly report: Report; readonly about: string | undefined }): CameBack {
  const { recipient, action, reason, bounce, status = "", reply, diagnostic } = outcome;
  const { format, reporter } = report;
  const host = reporter.mta ?? reporter.from ?? "";
  return {
    kind: "came-back",
    by: host === HOSTNAME ? "ours" : "theirs",
    format,
    reporter: host,
    recipient,
    action,
    reason,
    bounce,
    status,
    language: reporter.language ?? "",
    reply: reply === undefined ? (diagnostic?.text ?? status) : `${reply.code} ${reply.text}`,
    ...(about !== undefined && { about }),
  };
}
