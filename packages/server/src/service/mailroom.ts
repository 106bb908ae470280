/**
 * The mailroom behind accepting: gives content a place, and takes messages for good. `250` is said after `take`, so
 * `take` is resolved after the commit; what happens to the message then is the runner's matter.
 */

import type { Report } from "@ricochet/core";
import type { AcceptedMessage, Mailroom } from "../accept/index.ts";
import { messageIdOf, queueIdOf } from "../queue/index.ts";
import type { NewMessage, QueueStore } from "../store/index.ts";
import { acceptedMessages } from "./accepted-messages.ts";
import { readArrivedBounce } from "./arrived-bounce.ts";
import { contentPlace, type PlacedContent } from "./content-place.ts";
import type { Dispatch } from "./dispatch.ts";
import type { FreeRoom } from "./free-room.ts";
import type { Log } from "./log.ts";
import type { RememberedAddresses } from "./remembered-addresses.ts";
import type { Site } from "./site.ts";

/** What a mailroom needs. */
export interface MailroomOptions {
  readonly store: Pick<QueueStore, "enqueue" | "enqueueAll" | "stage">;
  readonly site: () => Site;
  readonly dispatch: Dispatch;
  readonly remembered: RememberedAddresses;
  readonly room: FreeRoom;
  readonly log: Log;
  readonly count: (event: string) => void;
  /** A bounce to a path of ours was accepted and read. */
  readonly onBounce?: (report: Report) => void;
}

const DAY_MS = 86_400_000;
/** A path that SRS made lives for three weeks, and the message may wait before it leaves. */
const SRS_LIFE_MS = 21 * DAY_MS;

/** Makes the mailroom. */
export function createMailroom(options: MailroomOptions): Mailroom<PlacedContent> {
  const { store, site, remembered, room, count } = options;
  return {
    hasRoom: (sizeBytes) => room.has(sizeBytes, site().configuration.store.minFreeBytes),
    place: () => contentPlace(store),
    nextQueueId: () => queueIdOf(site().nextMessageId()),
    take: (message) => take(message, options),
    rememberedAddress: (id) => remembered.find(id),
    count,
  };
}

async function take(accepted: AcceptedMessage<PlacedContent>, options: MailroomOptions): Promise<string> {
  const { site, dispatch, remembered, log } = options;
  const id = messageIdOf(accepted.queueId);
  if (id === undefined) throw new TypeError(`${accepted.queueId} is no queue id`);
  const { configuration, nowMs } = site();
  const untilMs = nowMs() + configuration.queue.expireAfterMs + SRS_LIFE_MS;
  for (const { remember } of accepted.groups) if (remember !== undefined) await remembered.keep({ ...remember, untilMs });
  const messages = acceptedMessages({ id, accepted }, site()).map((message) => dispatch.ready(message));
  await write(messages, options);
  log("info", "accepted", factsOf(accepted, messages));
  dispatch.written(messages);
  if (accepted.bounceFor.length > 0) bounceArrived(accepted, options);
  return accepted.queueId;
}

async function write(messages: readonly NewMessage[], { store }: MailroomOptions): Promise<void> {
  const [first] = messages;
  if (messages.length === 1 && first !== undefined) await store.enqueue(first);
  else await store.enqueueAll(messages);
}

function factsOf({ queueId, sender, vouching, content, messageId }: AcceptedMessage<PlacedContent>, messages: readonly NewMessage[]) {
  return {
    queueId,
    from: sender.reversePath,
    client: vouching.clientAddress,
    user: vouching.user,
    trust: vouching.trust,
    messageId,
    bytes: content.staged?.sizeBytes ?? content.head.length,
    recipients: messages.reduce((sum, { recipients }) => sum + recipients.length, 0),
  };
}

function bounceArrived({ queueId, bounceFor, content }: AcceptedMessage<PlacedContent>, { log, count, onBounce }: MailroomOptions): void {
  count("bounce");
  onBounce?.(readArrivedBounce({ queueId, paths: bounceFor, octets: content.head }, log));
}
