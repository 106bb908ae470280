/** The ids of messages: the queue's own, as logs have them, and "sent-17" for the send log. */

import { messageIdOf, queueIdOf } from "../../queue/index.ts";

/** Where a message is kept. */
export type MessagePlace = { readonly queued: number } | { readonly sent: number };

const SENT = /^sent-([1-9]\d{0,15})$/;

/** The id of a message. */
export function idOfMessage({ queued, sent }: { readonly queued?: number; readonly sent?: number }): string | undefined {
  if (queued !== undefined) return queueIdOf(queued);
  return sent === undefined ? undefined : `sent-${sent}`;
}

/** An id -> where the message is; undefined when it is none. */
export function placeOfMessage(id: string): MessagePlace | undefined {
  const [, digits] = SENT.exec(id) ?? [];
  if (digits !== undefined && Number.isSafeInteger(Number(digits))) return { sent: Number(digits) };
  const queued = messageIdOf(id);
  return queued === undefined ? undefined : { queued };
}
