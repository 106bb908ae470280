/** What happens in the demo: all that the daemon tells, and what only somebody can know who sends the mail and reads what comes back. */

import type { Action, Bounce, Kind, Reason } from "@ricochet/core";
import type { DaemonEvent } from "../../service/events/index.ts";

/** A letter was taken by our server, or not. */
export interface LetterSent {
  readonly kind: "sent" | "not-sent";
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  /** What our server answered last. */
  readonly reply: string;
}

/** One recipient in a notification that came into a mailbox of ours, as `read` reads it. */
export interface CameBack {
  readonly kind: "came-back";
  /** "ours" was written by our server, "theirs" by another one and sent to a signed return path. */
  readonly by: "ours" | "theirs";
  readonly format: string;
  readonly reporter: string;
  readonly recipient: string;
  readonly action: Action;
  readonly reason: Reason;
  readonly bounce: Bounce;
  readonly status: string;
  readonly language: string;
  /** What the host said that refused, as the notification quotes it. */
  readonly reply: string;
  /** Subject of the letter that it is about; absent where none of ours matches. */
  readonly about?: string;
  /** Where it is kept, if it is. */
  readonly file?: string;
}

/** Other mail for a person: an auto-reply, an ordinary letter. */
export interface OtherMail {
  readonly kind: "other-mail";
  readonly what: Exclude<Kind, "delivery-status">;
  readonly mailbox: string;
  readonly reporter: string;
}

/** Something that happened. */
export type DemoEvent = DaemonEvent | LetterSent | CameBack | OtherMail;

/** That of one kind; some members of the union have several. */
export type EventOf<Kind extends DemoEvent["kind"]> = DemoEvent & { readonly kind: Kind };

/** Takes what happens; never throws. */
export type Tell = (event: DemoEvent) => void;
