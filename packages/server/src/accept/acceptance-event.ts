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
      /** What was refused; "." is the content. */
      readonly verb: "MAIL" | "RCPT" | ".";
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
      readonly sizeBytes: number;
      readonly messageId?: string;
      readonly vouching: Vouching;
      /** Recipients after aliases, and return paths. */
      readonly recipients: number;
      readonly bounces: number;
    }
  /** The mailroom took nothing; the client was told to try again. */
  | { readonly kind: "store-failed"; readonly session: SessionFacts; readonly error: unknown };

/** A message that the mailroom took. */
export interface TakenMessage {
  readonly session: SessionFacts;
  readonly queueId: string;
  readonly sizeBytes: number;
  readonly message: AcceptedMessage<unknown>;
}

/** The event of a message that the mailroom took. */
export function acceptedEvent({ message, ...taken }: TakenMessage): AcceptanceEvent {
  const { vouching, groups, bounceFor, sender, messageId } = message;
  const recipients = groups.reduce((sum, group) => sum + group.recipients.length, 0);
  const counts = { recipients, bounces: bounceFor.length };
  return {
    kind: "accepted",
    ...taken,
    reversePath: sender.reversePath,
    vouching,
    ...counts,
    ...(messageId !== undefined && { messageId }),
  };
}
