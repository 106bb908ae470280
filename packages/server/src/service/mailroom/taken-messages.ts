/**
 * Tells of accepted mail with all its facts: the mailroom knows the message, accepting knows the session, and the two
 * meet here by the queue id.
 */

import type { AcceptanceEvent } from "../../accept/index.ts";
import type { Observe } from "../events/index.ts";

/** What the mailroom knows. */
export interface TakenMessage {
  readonly queueId: string;
  readonly sizeBytes: number;
  readonly messageId?: string;
}

/** Both ends. */
export interface TakenMessages {
  /** The mailroom took one; its session is told of next. */
  taken(message: TakenMessage): void;
  readonly observeAcceptance: (event: AcceptanceEvent) => void;
}

/** Should a session never tell, its message is forgotten. */
const MAX_WAITING = 1_000;

/** Refusals are told by the wire, which sees those of its own too; here are the ones that mean more. */
export function takenMessages(observe: Observe): TakenMessages {
  const waiting = new Map<string, TakenMessage>();
  return {
    taken(message) {
      waiting.set(message.queueId, message);
      const [oldest] = waiting.keys();
      if (waiting.size > MAX_WAITING && oldest !== undefined) waiting.delete(oldest);
    },
    observeAcceptance(event) {
      const { id: session, clientAddress: client } = event.session;
      if (event.kind === "refused" && (event.id === "forged-bounce" || event.id === "bare-bounce"))
        observe({ kind: "forged-bounce", session, client, recipient: event.address ?? "" });
      if (event.kind === "store-failed") observe({ kind: "store-failed", doing: "enqueue", error: event.error, retryInMs: 0 });
      if (event.kind !== "accepted") return;
      const { queueId, reversePath: sender, vouching, recipients, bounces } = event;
      const { sizeBytes = 0, messageId } = waiting.get(queueId) ?? {};
      waiting.delete(queueId);
      const facts = { session, client, sender, recipients: recipients + bounces, sizeBytes, trust: vouching.trust };
      observe({ kind: "accepted", queueId, ...facts, ...(messageId !== undefined && { messageId }) });
    },
  };
}
