/** What accepting tells of itself, for logs: one typed event a decision. Metrics get the same by `Mailroom.count`. */

import type { SmtpReply } from "../envelope/index.ts";
import type { SessionFacts } from "../smtp/server/index.ts";
import type { AcceptedMessage, Vouching } from "./mailroom.ts";
import type { RefusalId } from "./refusal.ts";

/** A decision of accepting. */
export type AcceptanceEvent =
  /** A sender, a recipient or a message was refused, or put off. `address`: the sender or recipient, where it is about one. */
  | {
      readonly kind: "refused";
      readonly session: SessionFacts;
      readonly id: RefusalId;
      readonly reply: SmtpReply;
      readonly address?: string;
    }
  /** A message is on disk. */
  | {
      readonly kind: "accepted";
      readonly session: SessionFacts;
      readonly queueId: string;
      readonly reversePath: string;
      readonly vouching: Vouching;
      /** Recipients after aliases, and return paths. */
      readonly recipients: number;
      readonly bounces: number;
    }
  /** The mailroom took nothing; the client was told to try again. */
  | { readonly kind: "store-failed"; readonly session: SessionFacts; readonly error: unknown };

/** The event of a message that the mailroom took. */
export function acceptedEvent(session: SessionFacts, queueId: string, message: AcceptedMessage<unknown>): AcceptanceEvent {
  const { vouching, groups, bounceFor, sender } = message;
  const recipients = groups.reduce((sum, group) => sum + group.recipients.length, 0);
  return { kind: "accepted", session, queueId, reversePath: sender.reversePath, vouching, recipients, bounces: bounceFor.length };
}
