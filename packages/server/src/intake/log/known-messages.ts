/** What earlier lines said of messages that are still queued: who sent them, their Message-IDs, who waits. Bounded: the oldest are forgotten. */

/** A message. */
export interface KnownMessage {
  messageId?: string;
  from?: string;
  /** Who was put off, and what was said; the first delay of a recipient is news, the others only count. */
  readonly delayed: Map<string, string>;
}

const MOST_MESSAGES = 100_000;
const MOST_DELAYED = 1_000;

/** The messages of a log. */
export class KnownMessages {
  readonly #messages = new Map<string, KnownMessage>();

  get(queueId: string): KnownMessage | undefined {
    return this.#messages.get(queueId);
  }

  learn(queueId: string, { messageId, from }: Pick<KnownMessage, "messageId" | "from">): void {
    const message = this.#at(queueId);
    if (messageId !== undefined) message.messageId = messageId;
    if (from !== undefined) message.from = from;
  }

  /** Whether it is the recipient's first delay. */
  delay(queueId: string, { recipient, text }: { readonly recipient: string; readonly text: string }): boolean {
    const { delayed } = this.#at(queueId);
    const isFirst = !delayed.has(recipient);
    if (isFirst && delayed.size >= MOST_DELAYED) return false;
    delayed.set(recipient, text);
    return isFirst;
  }

  /** The recipient waits no more. */
  settle(queueId: string, recipient: string): void {
    this.#messages.get(queueId)?.delayed.delete(recipient);
  }

  forget(queueId: string): void {
    this.#messages.delete(queueId);
  }

  #at(queueId: string): KnownMessage {
    const known = this.#messages.get(queueId);
    if (known !== undefined) return known;
    const fresh: KnownMessage = { delayed: new Map() };
    this.#messages.set(queueId, fresh);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > MOST_MESSAGES && oldest !== undefined) this.#messages.delete(oldest);
    return fresh;
  }
}
