/**
 * The axes along which a duty is decided, each as a closed list, and what they come to: may the
 * reverse path be written to, and did the sender want to hear of this?
 *
 * Who authenticated what (RFC 4954, RFC 7208, RFC 6376) is found out elsewhere and handed in.
 */

/** "session": the reply to the client is not yet sent. "accepted": a 2yz reply to DATA made the message ours. */
export const DUTY_STAGES = ["session", "accepted"] as const;
/** How far the server is with a message. */
export type DutyStage = (typeof DUTY_STAGES)[number];

/** "trusted": authenticated (RFC 4954) or from a network that may relay. */
export const TRUSTS = ["trusted", "outside"] as const;
/** Whether the client may relay. */
export type Trust = (typeof TRUSTS)[number];

/** What SPF said of the domain of MAIL FROM (RFC 7208 §2.6). */
export const SPF_RESULTS = ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"] as const;
/** A result of SPF. */
export type SpfResult = (typeof SPF_RESULTS)[number];

/** What DKIM said (RFC 8601 §2.7.1); "aligned" is a pass whose d= is the domain of the reverse path or its organisational domain. */
export const DKIM_RESULTS = ["aligned", "pass", "fail", "policy", "neutral", "none", "temperror", "permerror"] as const;
/** A result of DKIM. */
export type DkimResult = (typeof DKIM_RESULTS)[number];

/** "null" is MAIL FROM:<>, which notifications bear (RFC 5321 §4.5.5). */
export const REVERSE_PATHS = ["address", "null"] as const;
/** Whether the reverse path is an address. */
export type ReversePath = (typeof REVERSE_PATHS)[number];

/** The events of which a sender can ask to hear (RFC 3461 §4.1). */
export const NOTIFY_KEYWORDS = ["SUCCESS", "FAILURE", "DELAY"] as const;
/** One of these events. */
export type NotifyKeyword = (typeof NOTIFY_KEYWORDS)[number];

/** The NOTIFY parameter of RCPT (RFC 3461 §4.1); "unset" when the client gave none. */
export type Notify = "unset" | "NEVER" | readonly NotifyKeyword[];

/**
 * "automatic": a machine wrote it, or it went to a list. "notification": one of our own, whatever reverse path it bears
 * by now. "double-bounce": what the postmaster got because a notification could not be delivered.
 */
export const MESSAGE_KINDS = ["ordinary", "automatic", "notification", "double-bounce"] as const;
/** The kind of a message, as far as notifications depend on it. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * What became of one recipient. "passed-on": given to a host that speaks DSN; "relayed": to one that does not.
 * "deferred": failed for now; "overdue": so for longer than the warning time, and no warning was sent. "looped": too many
 * Received fields. "harmful": a virus or a forgery, with very high confidence.
 */
export const DELIVERY_RESULTS = [
  "delivered",
  "relayed",
  "expanded",
  "passed-on",
  "failed",
  "looped",
  "expired",
  "deferred",
  "overdue",
  "harmful",
] as const;
/** What became of one recipient. */
export type DeliveryResult = (typeof DELIVERY_RESULTS)[number];

/** What a site does about failures of mail whose reverse path nothing vouches for. */
export const UNAUTHENTICATED_POLICIES = ["quarantine", "bounce"] as const;
/** Whether such mail is put aside for a person, or bounced all the same. */
export type UnauthenticatedPolicy = (typeof UNAUTHENTICATED_POLICIES)[number];

/** What is known of the one who sent a message. */
export interface Submission {
  /** Whether the client was authenticated or may relay. */
  readonly trust: Trust;
  /** What SPF said of MAIL FROM. */
  readonly spf: SpfResult;
  /** What DKIM said, and whether its domain is that of the reverse path. */
  readonly dkim: DkimResult;
  /** The site's `duty.unauthenticated`. */
  readonly unauthenticated: UnauthenticatedPolicy;
}

/** All that a duty depends on, for one recipient. */
export interface Situation extends Submission {
  /** Whether the reply to the client is still to be sent. */
  readonly stage: DutyStage;
  /** Whether MAIL FROM was an address. */
  readonly reversePath: ReversePath;
  /** What NOTIFY said for this recipient. */
  readonly notify: Notify;
  /** Which kind of message it is; `readLoopSigns` finds it out. */
  readonly message: MessageKind;
  /** What became of this recipient. */
  readonly result: DeliveryResult;
}

/** How well the reverse path is known to be the sender's own. "tolerated": not at all, and the site bounces all the same. */
export const STANDINGS = ["trusted", "authenticated", "tolerated", "unauthenticated"] as const;
/** How well the reverse path is known to be the sender's own. */
export type Standing = (typeof STANDINGS)[number];

/** Whether the sender wants to hear of a result: by name, because nothing was said, or not. */
export const WISHES = ["asked", "default", "unwanted"] as const;
/** Whether the sender wants to hear of a result. */
export type Wish = (typeof WISHES)[number];

/** How far the reverse path may be believed: SPF pass and an aligned DKIM pass are what vouches for it, and nothing less. */
export function standingOf({ trust, spf, dkim, unauthenticated }: Submission): Standing {
  if (trust === "trusted") return "trusted";
  if (spf === "pass" || dkim === "aligned") return "authenticated";
  return unauthenticated === "bounce" ? "tolerated" : "unauthenticated";
}

const KEYWORD_OF_RESULT: Readonly<Record<DeliveryResult, NotifyKeyword>> = {
  "delivered": "SUCCESS",
  "relayed": "SUCCESS",
  "expanded": "SUCCESS",
  "passed-on": "SUCCESS",
  "failed": "FAILURE",
  "looped": "FAILURE",
  "expired": "FAILURE",
  "harmful": "FAILURE",
  "deferred": "DELAY",
  "overdue": "DELAY",
};

/** Without NOTIFY failures and delays are reported, successes are not (RFC 3461 §4.1). */
export function wishOf(notify: Notify, result: DeliveryResult): Wish {
  const keyword = KEYWORD_OF_RESULT[result];
  if (notify === "unset") return keyword === "SUCCESS" ? "unwanted" : "default";
  return notify !== "NEVER" && notify.includes(keyword) ? "asked" : "unwanted";
}
