/**
 * What accepting asks of the program behind it: room, a place for content, and to take a message for good. Accepting
 * decides who is let in; where mail lies and what becomes of it is not its business.
 */

import type { DkimResult, MessageKind, ReturnPathScheme, SpfResult, Trust } from "@ricochet/core";
import type { Recipient, Sender } from "../envelope/index.ts";

/** What was found out about the client and the sender. */
export interface Vouching {
  readonly trust: Trust;
  readonly spf: SpfResult;
  readonly dkim: DkimResult;
  readonly clientAddress: string;
  readonly hello: string;
  readonly user?: string;
}

/** A message that passed all checks. */
export interface AcceptedMessage<Content> {
  /** How it came: `ricochet deliver` is a pipe, whichever of the two it speaks. */
  readonly source: "smtp" | "lmtp" | "pipe";
  /** As the mailroom gave it for this message; the trace names it. */
  readonly queueId: string;
  readonly sender: Sender;
  /**
   * After aliases; empty only where every recipient was a return path (see `bounceFor`). An alias that leads elsewhere is a
   * group of its own, with the path that SRS made.
   */
  readonly groups: readonly AcceptedGroup[];
  readonly vouching: Vouching;
  readonly kind: MessageKind;
  /** Received, Authentication-Results: CRLF-ended, to stand before the content. Empty where no group is. */
  readonly trace: Uint8Array;
  /** Message-ID of the header, without angle brackets. */
  readonly messageId?: string;
  readonly content: Content;
  /** The recipients that were signed paths of ours, in no group: for these the message is a bounce to be read, not to be delivered. */
  readonly bounceFor: readonly SignedPath[];
  /** Addresses of the groups to which nothing is sent, with the words of the suppression list: their senders are told. */
  readonly heldBack: ReadonlyMap<string, string>;
}

/** Recipients that share a reverse path. */
export interface AcceptedGroup {
  readonly reversePath: string;
  readonly recipients: readonly Recipient[];
  /** SUCCESS was asked of an alias with several targets: "expanded" is owed for these (RFC 3461 §5.2.7). */
  readonly expanded: readonly Recipient[];
  /** The sender did not fit into the SRS path: `rememberedAddress` must know it as long as bounces may come. */
  readonly remember?: { readonly id: string; readonly address: string };
}

/** A return path of ours that was checked. */
export interface SignedPath {
  /** As in RCPT TO. */
  readonly path: string;
  /** Address that was signed: the sender of the message that bounced. With VERP, which signs nothing: the recipient in the path. */
  readonly address: string;
  readonly scheme: ReturnPathScheme;
  /** Of a sender without a mailbox here, as no-reply often is: what comes is recorded, and goes on to nobody. */
  readonly isOnlyRecorded?: boolean;
}

/** Takes content in pieces. */
export interface ContentPlace<Content> {
  /** Wait for it before the next. The octets must stay as they are: the checks of the sender read them as well. */
  write(octets: Uint8Array): Promise<void> | undefined;
  /** At once where all of it is in memory. */
  finish(): Content | Promise<Content>;
  abort(): void;
}

/** Tells the octets in a mailbox; at once where they are known. */
export type AskMailbox = (address: string) => number | undefined | Promise<number | undefined>;

/** The address behind an id of a signed path; undefined when its time has passed. */
export type AskRemembered = (id: string) => string | undefined | Promise<string | undefined>;

/** A recipient, and the user who sends; undefined for clients that need no password. */
export interface HoldQuestion {
  readonly address: string;
  readonly user: string | undefined;
}

/** Why mail to an address is held back, in words; at once where nothing holds it. */
export type AskHold = (question: HoldQuestion) => string | undefined | Promise<string | undefined>;

/** The program behind accepting. */
export interface Mailroom<Content> {
  /** Whether the disk has room for so many octets: asked at MAIL FROM, and again while content comes. */
  hasRoom(sizeBytes: number): boolean;
  place(): ContentPlace<Content>;
  /** The id of the message that will be taken next; one that is never taken leaves a gap. */
  nextQueueId(): string;
  /** Resolved when the message is on disk: its queue id. Rejects when nothing of it was kept; `code` "full" or "ENOSPC" says that there was no room. */
  take(message: AcceptedMessage<Content>): Promise<string>;
  /** Octets in a mailbox now; undefined where nobody knows. */
  mailboxBytes?: AskMailbox;
  /** What `remember` of a group or of a signed path said; without it no path is made that would need it. */
  rememberedAddress?: AskRemembered;
  /** The suppression list; without it nobody is on it. */
  holdOn?: AskHold;
  /** Counts an event for metrics: "forged-bounce", "unknown-user", "relay-denied" … */
  count(event: string): void;
}
