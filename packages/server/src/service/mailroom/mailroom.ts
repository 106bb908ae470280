/**
 * The mailroom behind accepting: gives content a place, and takes messages for good. `250` is said after `take`, so
 * `take` is resolved after the commit; what happens to the message then is the runner's matter.
 */

import type { AcceptedMessage, AskHold, Mailroom } from "../../accept/index.ts";
import type { Recording } from "../../ledger/index.ts";
import { messageIdOf, queueIdOf } from "../../queue/index.ts";
import type { NewMessage, QueueStore } from "../../store/index.ts";
import type { Dispatch, RememberedAddresses } from "../attempts/index.ts";
import type { DaemonEvent, Observe } from "../events/index.ts";
import type { Intake } from "../intake/index.ts";
import { noticeEvent, type Site, signedNotice } from "../settlement/index.ts";
import { acceptedMessages } from "./accepted-messages.ts";
import { arrivedBounce } from "./arrived-bounce.ts";
import { contentPlace, type PlacedContent } from "./content-place.ts";
import type { SignContent } from "./dkim-signature.ts";
import type { FreeRoom } from "./free-room.ts";
import type { MailboxSizes } from "./mailbox-sizes.ts";

/** What a mailroom needs. */
export interface MailroomOptions {
  readonly store: Pick<QueueStore, "enqueue" | "enqueueAll" | "stage">;
  readonly site: () => Site;
  readonly dispatch: Dispatch;
  readonly remembered: RememberedAddresses;
  readonly room: FreeRoom;
  readonly sizes: MailboxSizes;
  readonly holdOn: AskHold;
  readonly observe: Observe;
  /** DKIM, with the keys that hold now. */
  readonly signContent: () => SignContent;
  /** Bounces to paths of ours are recorded. */
  readonly intake: Pick<Intake, "takeIn" | "recordingsOf" | "told">;
}

const DAY_MS = 86_400_000;
const UNSIGNED = new Uint8Array();
/** A path that SRS made lives for three weeks, and the message may wait before it leaves. */
const SRS_LIFE_MS = 21 * DAY_MS;

/** Makes the mailroom. */
export function createMailroom(options: MailroomOptions): Mailroom<PlacedContent> {
  const { store, site, remembered, room, sizes } = options;
  const signContent: SignContent = (head) => options.signContent()(head);
  return {
    hasRoom: (sizeBytes) => room.has(sizeBytes, site().configuration.store.minFreeBytes),
    place: () => contentPlace(store, signContent),
    nextQueueId: () => queueIdOf(site().nextMessageId()),
    take: (message) => take(message, options),
    holdOn: options.holdOn,
    mailboxBytes: (address) => sizes.bytesOf(address),
    rememberedAddress: (id) => remembered.find(id),
    // what is counted comes by events, with more facts
    count: () => undefined,
  };
}

async function take(accepted: AcceptedMessage<PlacedContent>, options: MailroomOptions): Promise<string> {
  const { site, dispatch, remembered, intake, observe } = options;
  const id = messageIdOf(accepted.queueId);
  if (id === undefined) throw new TypeError(`${accepted.queueId} is no queue id`);
  const { configuration, nowMs } = site();
  const untilMs = nowMs() + configuration.queue.expireAfterMs + SRS_LIFE_MS;
  for (const { remember } of accepted.groups) if (remember !== undefined) await remembered.keep({ ...remember, untilMs });
  const signing = signatureOf(accepted, options);
  const signature = signing === undefined ? UNSIGNED : await signing;
  const written = withSignedNotices(acceptedMessages({ id, accepted, signature }, site()), site());
  const arrived = written instanceof Promise ? await written : written;
  const messages = arrived.map((message) => dispatch.ready(message));
  const recordings = await recorded({ accepted, messages }, options);
  countIn(accepted, options);
  for (const event of expansionEvents(accepted, messages)) observe(event);
  dispatch.written(messages);
  intake.told(recordings);
  if (messages.length === 0) accepted.content.forget?.();
  return accepted.queueId;
}

/** Only what our own users send is signed. At once where nothing is, which is the common path. */
function signatureOf(
  { vouching, content, sender }: AcceptedMessage<PlacedContent>,
  { signContent }: MailroomOptions,
): Promise<Uint8Array> | undefined {
  if (vouching.trust !== "trusted" || sender.reversePath === "") return undefined;
  if (content.signature !== undefined) return content.signature;
  if (content.staged !== undefined) return undefined;
  const running = signContent()(content.head);
  running?.write(content.head);
  return running?.finish();
}

/** At once where there is no notification, which is the common path. */
function withSignedNotices(messages: readonly NewMessage[], site: Site): readonly NewMessage[] | Promise<readonly NewMessage[]> {
  if (messages.every(({ about }) => about === undefined)) return messages;
  return Promise.all(messages.map((message) => (message.about === undefined ? message : signedNotice(message, site))));
}

function countIn({ groups, content }: AcceptedMessage<PlacedContent>, { sizes }: MailroomOptions): void {
  const sizeBytes = content.staged?.sizeBytes ?? content.head.length;
  for (const { recipients } of groups) for (const { address } of recipients) sizes.add(address, sizeBytes);
}

interface Written {
  readonly accepted: AcceptedMessage<PlacedContent>;
  readonly messages: readonly NewMessage[];
}

/** What the ledger gets of it is written with it, and told when all is done; what is only for the ledger, intake writes and tells. */
async function recorded({ accepted, messages }: Written, { store, site, intake }: MailroomOptions): Promise<readonly Recording[]> {
  const bounces = accepted.bounceFor.length === 0 ? [] : [arrivedBounce(accepted, site().nowMs())];
  const [first, ...others] = messages;
  if (bounces.length > 0 && first !== undefined) {
    const recordings = await intake.recordingsOf(bounces);
    await store.enqueueAll(messages, { recordings });
    return recordings;
  }
  if (bounces.length > 0) await intake.takeIn(bounces);
  else if (first !== undefined && others.length === 0) await store.enqueue(first);
  else await store.enqueueAll(messages);
  return [];
}

/** That it was accepted is told by accepting, which knows the session. */
function expansionEvents({ queueId, groups }: AcceptedMessage<PlacedContent>, messages: readonly NewMessage[]): readonly DaemonEvent[] {
  const into = groups.reduce((sum, { recipients }) => sum + recipients.length, 0);
  return [
    ...groups.flatMap(({ expanded }) =>
      expanded.map(({ address }): DaemonEvent => ({ kind: "expanded", queueId, recipient: address, into })),
    ),
    ...messages.filter(({ about }) => about !== undefined).map((notice) => noticeEvent(notice, { about: queueId, action: "expanded" })),
  ];
}
