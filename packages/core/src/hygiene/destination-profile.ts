/**
 * How mail is sent to a destination (the "bounce profile"), as data: how many connections, how many messages on
 * each, when a deferred message is tried again, and which replies mean something else than their code says.
 *
 * A profile says only where it differs; what it leaves out is the default profile's. Times are milliseconds.
 */

import type { Reason } from "../model/index.ts";

export interface DestinationLimits {
  readonly connections: number;
  readonly messagesPerConnection: number;
  readonly recipientsPerMessage: number;
}

export interface RetrySchedule {
  /** Waits after the first, second … attempt; the last one repeats. */
  readonly retryAfterMs: readonly number[];
  /** A wait is made longer or shorter by up to this share, so that a burst does not come back as a burst. 0…1 */
  readonly jitterShare: number;
  readonly warnAfterMs: number;
  readonly expireAfterMs: number;
}

/** back-off: fewer connections for a while. pause: none at all for a while. */
export const REACTIONS = ["none", "back-off", "pause"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Which replies a rule is about: all that is given must fit, and at least one thing must be given. */
export interface ReplyPattern {
  readonly codes?: readonly number[];
  /** "4.7.28", or a beginning that ends with a dot: "4.7." */
  readonly statuses?: readonly string[];
  readonly reasons?: readonly Reason[];
  /** Words of the reply, any case; "*" stands for anything between them. */
  readonly phrase?: string;
  /** The verb that was answered, upper case; "CONNECT" for the greeting. */
  readonly verbs?: readonly string[];
}

/** What the sender, or the message that goes back to a person, is told instead. "{text}" is the reply as it came. */
export interface ReplyRewrite {
  readonly code?: number;
  readonly status?: string;
  readonly text?: string;
}

export interface ReplyRule {
  readonly id: string;
  readonly when: ReplyPattern;
  /** Overrides the class of the code. */
  readonly treatAs?: "temporary" | "permanent";
  readonly reaction?: Reaction;
  /** How long to back off or pause. */
  readonly forMs?: number;
  readonly rewrite?: ReplyRewrite;
  readonly source: string;
  /** A reply that it is about. */
  readonly example: string;
}

export interface DestinationProfile {
  readonly name: string;
  /** Recipient domains, lower case; "*.example.com" is every domain below, "*" every domain. */
  readonly domains?: readonly string[];
  /** Names of mail exchangers in the same form: one profile for all domains that a provider hosts. */
  readonly exchangers?: readonly string[];
  readonly limits?: Partial<DestinationLimits>;
  readonly schedule?: Partial<RetrySchedule>;
  /** Tried before those of the default profile; the first that fits decides. */
  readonly replies?: readonly ReplyRule[];
  readonly source: string;
}

/** A profile with nothing left out. */
export interface ResolvedProfile {
  readonly name: string;
  readonly limits: DestinationLimits;
  readonly schedule: RetrySchedule;
  readonly replies: readonly ReplyRule[];
}
