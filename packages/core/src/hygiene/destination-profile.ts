/**
 * How mail is sent to a destination (the "bounce profile"), as data: how many connections, how many messages on
 * each, when a deferred message is tried again, and which replies mean something else than their code says.
 *
 * A profile says only where it differs; what it leaves out is the default profile's. Times are milliseconds.
 */

import type { Reason } from "../model/index.ts";

/** How much a destination is given at once. */
export interface DestinationLimits {
  /** Connections at once. */
  readonly connections: number;
  /** Messages on one connection before it is closed. */
  readonly messagesPerConnection: number;
  /** Recipients in one transaction. */
  readonly recipientsPerMessage: number;
}

/** When a deferred message is tried again, warned about, and given up. */
export interface RetrySchedule {
  /** Waits after the first, second … attempt; the last one repeats. */
  readonly retryAfterMs: readonly number[];
  /** A wait is made longer or shorter by up to this share, so that a burst does not come back as a burst. 0…1 */
  readonly jitterShare: number;
  /** When the sender is told that the message is late. */
  readonly warnAfterMs: number;
  /** When the message is given up. */
  readonly expireAfterMs: number;
}

/** back-off: fewer connections for a while. pause: none at all for a while. */
export const REACTIONS = ["none", "back-off", "pause"] as const;
/** What a reply asks of the destination's traffic. */
export type Reaction = (typeof REACTIONS)[number];

/** Which replies a rule is about: all that is given must fit, and at least one thing must be given. */
export interface ReplyPattern {
  /** SMTP reply codes. */
  readonly codes?: readonly number[];
  /** "4.7.28", or a beginning that ends with a dot: "4.7." */
  readonly statuses?: readonly string[];
  /** What the classifier made of the reply. */
  readonly reasons?: readonly Reason[];
  /** Words of the reply, any case; "*" stands for anything between them. */
  readonly phrase?: string;
  /** The verb that was answered, upper case; "CONNECT" for the greeting. */
  readonly verbs?: readonly string[];
}

/** What the sender, or the message that goes back to a person, is told instead. "{text}" is the reply as it came. */
export interface ReplyRewrite {
  /** Instead of the reply code. */
  readonly code?: number;
  /** Instead of the enhanced status. */
  readonly status?: string;
  /** Instead of the words. */
  readonly text?: string;
}

/** A reply that means something else than its code says, and what is done about it. */
export interface ReplyRule {
  /** Stands in logs; never used again for another rule. */
  readonly id: string;
  /** The replies it is about. */
  readonly when: ReplyPattern;
  /** Overrides the class of the code. */
  readonly treatAs?: "temporary" | "permanent";
  /** "none" when absent. */
  readonly reaction?: Reaction;
  /** How long to back off or pause. */
  readonly forMs?: number;
  /** What others are told instead. */
  readonly rewrite?: ReplyRewrite;
  /** Who says so. */
  readonly source: string;
  /** A reply that it is about. */
  readonly example: string;
}

/** How mail is sent to a destination; what it leaves out is the default profile's. */
export interface DestinationProfile {
  /** For people and logs. */
  readonly name: string;
  /** Recipient domains, lower case; "*.example.com" is every domain below, "*" every domain. */
  readonly domains?: readonly string[];
  /** Names of mail exchangers in the same form: one profile for all domains that a provider hosts. */
  readonly exchangers?: readonly string[];
  /** Where it differs from the default limits. */
  readonly limits?: Partial<DestinationLimits>;
  /** Where it differs from the default schedule. */
  readonly schedule?: Partial<RetrySchedule>;
  /** Tried before those of the default profile; the first that fits decides. */
  readonly replies?: readonly ReplyRule[];
  /** Who says so. */
  readonly source: string;
}

/** A profile with nothing left out. */
export interface ResolvedProfile {
  /** "default", or the name of the profile that was chosen. */
  readonly name: string;
  /** How much at once. */
  readonly limits: DestinationLimits;
  /** When to try again. */
  readonly schedule: RetrySchedule;
  /** In the order in which they are tried. */
  readonly replies: readonly ReplyRule[];
}
