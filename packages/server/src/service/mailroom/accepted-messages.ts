/**
 * What one accepted message becomes in the queue: a message for each reverse path (aliases that lead elsewhere have one
 * of their own, from SRS), one on its way to the sender for each bounce that came to a signed path, and the reports
 * that addresses were expanded.
 */

import { type AcceptedGroup, type AcceptedMessage, type SignedPath, senderBehindVerp } from "../../accept/index.ts";
import { canonicalDomain, type Recipient } from "../../envelope/index.ts";
import type { MessageFacts, NewMessage, NewRecipient, QueuedRecipient } from "../../store/index.ts";
import { owedNotices, type Site, settledRecipient, writeNotice } from "../settlement/index.ts";
import { suppressedLane } from "../suppression/index.ts";
import type { PlacedContent } from "./content-place.ts";
import { messageStamp } from "./message-stamp.ts";

/** A message with the id under which its client knows it. */
export interface Arriving {
  readonly id: number;
  readonly accepted: AcceptedMessage<PlacedContent>;
  /** DKIM-Signature with its line end; empty where there is none. */
  readonly signature: Uint8Array;
}

/** The messages, to be written in one transaction; the first has the id. None where a bounce is only for the ledger. */
export function acceptedMessages(arriving: Arriving, site: Site): readonly NewMessage[] {
  const { id, accepted } = arriving;
  const facts = factsOf(arriving, site);
  const parts = [
    ...accepted.groups.map(groupPart),
    ...accepted.bounceFor.filter((path) => goesOn(path, site)).flatMap((path) => bouncePart(path, site)),
  ];
  const messages = parts
    .filter(({ recipients }) => recipients.length > 0)
    .map(({ reversePath, recipients }, at): NewMessage => {
      const own = { ...facts, id: at === 0 ? id : site.nextMessageId(), sender: { ...facts.sender, reversePath } };
      return {
        ...own,
        recipients: recipients.map((recipient) => heldOr(newRecipient(recipient, own, site), accepted)),
        content: contentOf(accepted.content),
      };
    });
  return [...messages, ...accepted.groups.flatMap((group) => expansionNotices(group, { facts, accepted }, site))];
}

interface Part {
  readonly reversePath: string;
  readonly recipients: readonly Recipient[];
}

function groupPart({ reversePath, recipients }: AcceptedGroup): Part {
  return { reversePath, recipients };
}

/**
 * A bounce is what the sender of the message that bounced waits for: it goes on, from nobody, to the address that was signed.
 * Whom a VERP path names has signed nothing, and must never get what a stranger sends. Where the sender has no mailbox, the ledger is all.
 */
function bouncePart({ path, address, scheme }: SignedPath, { configuration, homesOf, isNobodys }: Site): readonly Part[] {
  const to = scheme === "verp" ? senderBehindVerp(path, configuration) : address;
  const homes = to === undefined ? [] : homesOf(to).filter((home) => !isNobodys(home));
  return [{ reversePath: "", recipients: homes.map((home) => ({ address: home, notify: "NEVER" })) }];
}

/** What comes to some paths, and to some domains, is only for the ledger. */
function goesOn({ path, isOnlyRecorded = false }: SignedPath, { configuration: { domains } }: Site): boolean {
  const name = canonicalDomain(path.slice(path.lastIndexOf("@") + 1));
  return !isOnlyRecorded && !domains.some((domain) => domain.kind === "return-path" && !domain.forwards && domain.name === name);
}

function factsOf({ id, accepted, signature }: Arriving, site: Site): MessageFacts {
  const { sender, kind, vouching, messageId, groups, content } = accepted;
  const { trust, spf, dkim, clientAddress, hello, user } = vouching;
  const nowMs = site.nowMs();
  const recipients = groups.flatMap((group) => group.recipients.map(({ address }) => address));
  const isOwn = trust === "trusted" && sender.reversePath !== "";
  const stamp = isOwn ? messageStamp({ head: content.head, recipients, now: new Date(nowMs) }, site) : new Uint8Array();
  return {
    id,
    sender,
    kind,
    provenance: { trust, spf, dkim, clientAddress, hello, ...(user !== undefined && { user }) },
    acceptedAtMs: nowMs,
    trace: stamp.length + signature.length === 0 ? accepted.trace : Buffer.concat([accepted.trace, signature, stamp]),
    ...(messageId !== undefined && { messageId }),
  };
}

function newRecipient(recipient: Recipient, message: MessageFacts, { configuration, destinationOf }: Site): NewRecipient {
  const { expireAfterMs, warnAfterMs } = configuration.queue;
  const isWarned = message.sender.reversePath !== "" && warnAfterMs < expireAfterMs && recipient.notify !== "NEVER";
  return {
    ...recipient,
    destination: destinationOf(recipient.address),
    state: "waiting",
    dueAtMs: message.acceptedAtMs,
    expiresAtMs: message.acceptedAtMs + expireAfterMs,
    ...(isWarned && { warnAtMs: message.acceptedAtMs + warnAfterMs }),
  };
}

/** Taken only to be reported: it goes to the lane where nobody delivers. */
function heldOr(recipient: NewRecipient, { heldBack }: AcceptedMessage<PlacedContent>): NewRecipient {
  const words = heldBack.get(recipient.address);
  return words === undefined ? recipient : { ...recipient, destination: suppressedLane(words) };
}

function contentOf({ head, staged }: PlacedContent): NewMessage["content"] {
  return staged ?? head;
}

interface Expanding {
  readonly facts: MessageFacts;
  readonly accepted: AcceptedMessage<PlacedContent>;
}

/** RFC 3461 §5.2.7.3: an address that stands for several others is reported as expanded, to whoever asked for SUCCESS. */
function expansionNotices(group: AcceptedGroup, { facts, accepted }: Expanding, site: Site): readonly NewMessage[] {
  const message = { ...facts, sender: accepted.sender };
  const settled = group.expanded.map((recipient, index) => {
    const queued: QueuedRecipient = { ...newRecipient(recipient, message, site), key: { message: facts.id, index }, attempts: 0 };
    return settledRecipient({ message, recipient: queued, step: { result: "expanded" }, isAttempt: false }, site);
  });
  return owedNotices(settled).map((notice) => writeNotice({ message, notice, original: accepted.content.head }, site));
}
