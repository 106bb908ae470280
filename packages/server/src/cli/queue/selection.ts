/** Which mail a command is about: what was asked on the command line, as questions to the store. */

import type { MessageId, QueueFilter, RecipientState } from "../../store/index.ts";

/** What was asked. */
export interface Selection {
  /** Of any of these; all when absent. */
  readonly messages?: readonly MessageId[];
  readonly states?: readonly RecipientState[];
  readonly sender?: string;
  readonly recipient?: string;
  readonly destination?: string;
  /** Accepted before. */
  readonly beforeMs?: number;
}

/** The questions to the store: one a message, or one for all. */
export function filtersOf({
  messages,
  states,
  sender,
  recipient,
  destination,
  beforeMs,
}: Selection): readonly Omit<QueueFilter, "limit" | "after">[] {
  const common = {
    ...(states !== undefined && { states }),
    ...(sender !== undefined && { sender }),
    ...(recipient !== undefined && { recipient }),
    ...(destination !== undefined && { destination }),
    ...(beforeMs !== undefined && { acceptedBeforeMs: beforeMs }),
  };
  return messages === undefined ? [common] : messages.map((message) => ({ ...common, message }));
}

/** Whether anything was asked at all: without, an order is for the whole queue. */
export function isEverything({ messages, states, sender, recipient, destination, beforeMs }: Selection): boolean {
  return [messages, states, sender, recipient, destination, beforeMs].every((asked) => asked === undefined);
}
