/**
 * The short way from the store to the runner: a message that was just written and is in memory anyway is tried at once,
 * already claimed, and never read back. What there is no room for is written as waiting, and comes in its turn.
 */

import type { Runner } from "../../queue/index.ts";
import type { Claim, NewMessage, NewRecipient, QueuedRecipient } from "../../store/index.ts";
import { inMemoryBody } from "../settlement/index.ts";

/** Marks messages before they are written, and hands them on after. */
export interface Dispatch {
  /** The message as it is to be written: recipients that the runner takes now begin claimed. */
  ready(message: NewMessage): NewMessage;
  /** The messages are written. */
  written(messages: readonly NewMessage[]): void;
}

type DispatchRunner = Pick<Runner, "hasRoom" | "offer" | "poke">;

/** `owner` is the runner's. */
export function dispatchTo(runner: DispatchRunner, owner: string): Dispatch {
  return {
    ready(message) {
      if (!(message.content instanceof Uint8Array)) return message;
      const recipients = message.recipients.map((recipient) =>
        recipient.state === "waiting" && runner.hasRoom(recipient.destination, 1) ? { ...recipient, state: "claimed" as const } : recipient,
      );
      return { ...message, recipients, owner };
    },
    written(messages) {
      for (const message of messages) handOn(message, runner);
    },
  };
}

function handOn(message: NewMessage, runner: DispatchRunner): void {
  const waiting = new Set(message.recipients.filter(({ state }) => state === "waiting").map(({ destination }) => destination));
  for (const destination of waiting) runner.poke(destination);
  const claims = claimsOf(message);
  if (claims.length > 0) runner.offer(claims);
}

/** One claim for each destination, of the recipients that begin claimed. */
function claimsOf(message: NewMessage): readonly Claim[] {
  const { content } = message;
  if (!(content instanceof Uint8Array)) return [];
  const byDestination = new Map<string, QueuedRecipient[]>();
  for (const [index, recipient] of message.recipients.entries()) {
    if (recipient.state !== "claimed") continue;
    const same = byDestination.get(recipient.destination) ?? [];
    same.push(queued(recipient, { message: message.id, index }));
    byDestination.set(recipient.destination, same);
  }
  if (byDestination.size === 0) return [];
  const body = inMemoryBody(content);
  return [...byDestination.values()].map((recipients) => ({ message, content: body, recipients }));
}

function queued(recipient: NewRecipient, key: QueuedRecipient["key"]): QueuedRecipient {
  return { ...recipient, key, attempts: 0 };
}
