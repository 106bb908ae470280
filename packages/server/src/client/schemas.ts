/** What is asked and answered. Written by `npm run docs` from the contract of the API; a test holds the two equal. */

/** That somebody knows of an alarm. */
export interface Acknowledgement {
  /** Words for people */
  readonly note?: string;
}

/** Something that was done by hand, or that somebody must be able to find again. */
export interface Act {
  readonly id: number;
  /** ISO 8601 with its offset */
  readonly at: string;
  /** A key by its name, cli, or the rule that decided */
  readonly who: string;
  readonly what: string;
  /** Queue id */
  readonly message?: string;
  readonly recipient?: string;
  readonly because: string;
}

/** Something that is, or was, wrong for a while. */
export interface Alarm {
  readonly id: number;
  readonly tenant: string;
  /** One of those that `/v1/alarms/limits` lists */
  readonly kind: string;
  /** What it is about: a domain, a provider, a list, a webhook */
  readonly subject: string;
  /** ISO 8601 with its offset */
  readonly since: string;
  /** Absent while it is active */
  readonly until?: string;
  /** What was seen when it was raised, as a sentence */
  readonly words: string;
  readonly value?: number;
  readonly limit?: number;
  /** When somebody said that they know of it */
  readonly acknowledgedAt?: string;
  readonly acknowledgedBy?: string;
  /** Words for people */
  readonly note?: string;
}

/** From when on somebody is told that something is wrong. */
export interface AlarmLimits {
  /** Whether there are alarms at all */
  readonly isOn: boolean;
  /** Of which time the shares are */
  readonly windowSeconds: number;
  /** Fewer mails in that time raise no alarm about a share */
  readonly minimumSent: number;
  readonly items: readonly {
    readonly kind: string;
    /** What its subject is */
    readonly about: string;
    /** What it says, with {value} and {limit} */
    readonly words: string;
    readonly unit: "share" | "count" | "bytes";
    /** Raised above it; absent where it follows from what is usual */
    readonly limit?: number;
    /** Key of the configuration; absent where the limit is fixed */
    readonly key?: string;
    /** Never raised, as the configuration says */
    readonly isOff: boolean;
  }[];
}

/** Alarms, the newest first. */
export interface AlarmPage {
  readonly items: readonly Alarm[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** A key of the API; the key itself is told once, when it is made. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** * is all of them */
  readonly tenant: string;
  readonly scopes: readonly string[];
  /** ISO 8601 with its offset */
  readonly createdAt: string;
  /** ISO 8601 with its offset */
  readonly expiresAt?: string;
  /** ISO 8601 with its offset */
  readonly revokedAt?: string;
  /** To the minute */
  readonly lastUsedAt?: string;
}

/** Keys, the oldest first. */
export interface ApiKeys {
  readonly items: readonly ApiKey[];
}

/** What reached us, as it was read and judged. */
export interface Arrival {
  readonly id: number;
  /** ISO 8601 with its offset */
  readonly at: string;
  readonly tenant: string;
  readonly source: "delivery" | "smtp" | "lmtp" | "pipe" | "maildir" | "mbox" | "imap" | "http" | "webhook" | "log";
  /** Which source of its kind */
  readonly account: string;
  readonly kind: string;
  readonly format: string;
  /** Whether it is about mail that was really sent */
  readonly verdict: "ours" | "forged" | "unproven";
  /** How strong the evidence for the verdict is */
  readonly strength: "none" | "weak" | "fair" | "strong" | "proof";
  readonly sizeBytes: number;
  /** Whether the mail itself is still kept */
  readonly hasBody: boolean;
  readonly envelope?: {
    readonly mailFrom?: string;
    readonly rcptTo: readonly string[];
    readonly client?: string;
    readonly hello?: string;
  };
  /** The whole Report of the mail */
  readonly report?: unknown;
  /** What speaks for the verdict */
  readonly evidence?: unknown;
}

/** An attempt at a message. */
export interface Attempt {
  /** ISO 8601 with its offset */
  readonly at: string;
  readonly tookMs?: number;
  readonly destination: string;
  readonly recipients: readonly AttemptedRecipient[];
  readonly recipientsLeftOut: number;
  /** Whether what was said is kept: of what went well only the last answers are */
  readonly hasTranscript: boolean;
  /** With each host that was tried, in their order */
  readonly dialogues: readonly Dialogue[];
}

/** What an attempt came to for one recipient. */
export interface AttemptedRecipient {
  readonly recipient: string;
  /** Place among the recipients of the message */
  readonly index: number;
  /** Where the attempt left the recipient */
  readonly state: QueueState;
  /** Code of the SMTP reply; 0 or absent where no server spoke */
  readonly code?: number;
  readonly status?: string;
  readonly text: string;
  /** The command that was answered */
  readonly verb?: string;
  readonly host?: string;
  readonly reason?: Reason;
  /** When it was to be tried again */
  readonly dueAt?: string;
}

/** Acts, the newest first. */
export interface AuditPage {
  readonly items: readonly Act[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** What a change came to. */
export interface ChangedCount {
  /** How many were new or became different */
  readonly changed: number;
}

/** A return path to check. */
export interface CheckRequest {
  readonly address: string;
  /** All of them when absent */
  readonly scheme?: "token" | "batv" | "srs" | "verp";
}

/** What a return path says. */
export interface CheckedReturnPath {
  readonly isValid: boolean;
  readonly scheme?: "token" | "batv" | "srs" | "verp";
  /** The address behind it */
  readonly address?: string;
  /** ok, or why it is not valid */
  readonly reason: string;
}

/** Which of the addresses get no mail. */
export interface CheckedSuppressions {
  readonly checked: number;
  /** Those that get no mail; all the others may */
  readonly suppressed: readonly {
    /** Place in the question */
    readonly index: number;
    readonly address: string;
    readonly suppression: Suppression;
  }[];
}

/** The SPEC of `ricochet compose`; see the guide to composing. */
export interface Composition {
  /** Our name */
  readonly reportingMta: string;
  /** Of the message that is told of */
  readonly envelope: {
    readonly reversePath: string;
    readonly [member: string]: unknown;
  };
  readonly recipients: readonly {
    readonly recipient: string;
    readonly action: string;
    readonly [member: string]: unknown;
  }[];
  /** ISO 8601; the time of the request when absent */
  readonly now?: string;
  /** Makes ids and boundaries; chosen when absent */
  readonly seed?: string;
  readonly [member: string]: unknown;
}

/** How a destination does. */
export interface Destination {
  readonly name: string;
  /** held: a person paused it */
  readonly state: "open" | "careful" | "paused" | "held";
  /** So many may be open at once now */
  readonly connections: number;
  /** ISO 8601 with its offset */
  readonly pausedUntil?: string;
  /** Recipients that wait for it */
  readonly waiting: number;
  /** ISO 8601 with its offset */
  readonly nextDueAt?: string;
  /** Name of the profile by which mail is sent to it */
  readonly profile: string;
}

/** Destinations with mail, in the order of their names. */
export interface DestinationPage {
  readonly items: readonly Destination[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** How mail is sent to a destination. */
export interface DestinationProfile {
  readonly name: string;
  readonly limits: {
    readonly connections: number;
    readonly messagesPerConnection: number;
    readonly recipientsPerMessage: number;
  };
  readonly retryAfterSeconds: readonly number[];
  readonly warnAfterSeconds: number;
  readonly expireAfterSeconds: number;
  /** Replies that mean something else than their code says */
  readonly replies: readonly {
    readonly id: string;
    readonly example: string;
    readonly reaction: string;
    readonly treatAs?: string;
    readonly source: string;
  }[];
}

/** What was said with one host. */
export interface Dialogue {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly tls?: {
    readonly version: string;
    readonly cipher: string;
    /** Whether the certificate held */
    readonly isVerified: boolean;
  };
  /** Over a connection that was open: its greeting was said before */
  readonly isReused: boolean;
  /** ISO 8601 with its offset */
  readonly at: string;
  readonly tookMs: number;
  /** The last command that was said, or waited for */
  readonly stage: string;
  readonly exchanges: readonly Exchange[];
  /** Exchanges that are not kept */
  readonly leftOut: number;
}

/** What an erasure came to. */
export interface ErasedAddress {
  /** Rows that named the address */
  readonly erased: number;
  /** Recipients whose mail is under way, and stays until its end: erase again then */
  readonly underWay: number;
}

/** Something that happened. */
export interface Event {
  readonly id: number;
  readonly type: EventType;
  /** ISO 8601 with its offset */
  readonly at: string;
  readonly tenant: string;
  /** What it is about: events of one subject come in their order */
  readonly subject: string;
  readonly outcome?: Outcome;
  readonly data?: unknown;
}

/** All that EventType can be. */
export const EVENT_TYPES = ["message.bounced", "message.delayed", "message.delivered", "message.complained", "message.replied", "suppression.added", "suppression.removed", "alarm.raised", "alarm.cleared", "webhook.parked", "webhook.disabled"] as const;
/** A kind of event. */
export type EventType = (typeof EVENT_TYPES)[number];

/** A command and what was heard for it. */
export interface Exchange {
  /** CONNECT is the greeting, . the end of the content */
  readonly verb: string;
  /** What we said; absent before the greeting and behind the content */
  readonly command?: string;
  /** Code of the SMTP reply; 0 or absent where no server spoke */
  readonly code?: number;
  readonly status?: string;
  /** The words of the reply, or why there was none */
  readonly text: string;
  /** Where there was no reply: timeout, closed, tls … */
  readonly failure?: string;
}

/** How far an import has come. */
export interface ImportProgress {
  /** Entries that were good so far */
  readonly read: number;
  /** Of them in the list; nothing goes in before all has come */
  readonly written: number;
  /** On the last line */
  readonly result?: ImportedSuppressions;
  /** On the last line, instead */
  readonly problem?: Problem;
}

/** What an import came to. */
export interface ImportedSuppressions {
  /** Entries that were good */
  readonly read: number;
  /** Of them new, or different from before */
  readonly changed: number;
  /** Entries whose time was over already */
  readonly ended: number;
  /** Lines that could not be read */
  readonly wrong: number;
  /** The first of these */
  readonly faults: readonly {
    readonly line: number;
    readonly detail: string;
  }[];
}

/** A key that was made. */
export interface MadeApiKey {
  readonly id: string;
  readonly name: string;
  /** * is all of them */
  readonly tenant: string;
  readonly scopes: readonly string[];
  /** ISO 8601 with its offset */
  readonly createdAt: string;
  /** ISO 8601 with its offset */
  readonly expiresAt?: string;
  /** ISO 8601 with its offset */
  readonly revokedAt?: string;
  /** To the minute */
  readonly lastUsedAt?: string;
  /** rk_…; told this once */
  readonly key: string;
}

/** The key that asks, and what it may. */
export interface Me {
  /** Its id */
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly tenant: string;
  /** ISO 8601 with its offset */
  readonly expiresAt?: string;
}

/** The life of a message. */
export interface Message {
  readonly id: string;
  readonly origin: "queue" | "send-log";
  /** Accepted, or sent */
  readonly at: string;
  readonly tenant?: string;
  /** The kind of mail */
  readonly stream?: "transactional" | "bulk";
  readonly messageId?: string;
  readonly envelopeId?: string;
  readonly reversePath?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly sizeBytes?: number;
  /** Whether `/raw` has its source */
  readonly hasSource: boolean;
  readonly recipients: readonly RecipientLife[];
}

/** Attempts at a message, the oldest first. */
export interface MessageAttempts {
  readonly items: readonly Attempt[];
}

/** Notifications about a message, the oldest first. */
export interface MessageNotices {
  readonly items: readonly Notice[];
}

/** A key to make. */
export interface NewApiKey {
  /** For people: whose it is */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** * is all of them; the asking key's own when absent */
  readonly tenant?: string | "*";
  /** ISO 8601 with its offset */
  readonly expiresAt?: string;
}

/** An address that is to get no mail. */
export interface NewSuppression {
  /** An address, or @domain for all of a domain */
  readonly address: string;
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause?: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  /** ISO 8601 with its offset */
  readonly until?: string;
  /** Words for people */
  readonly note?: string;
}

/** Addresses that are to get no mail. */
export interface NewSuppressions {
  readonly suppressions: readonly NewSuppression[];
}

/** Somebody who is to be told of events. */
export interface NewWebhook {
  /** Where events are posted to */
  readonly url: string;
  /** Events that are told; none of them named is all */
  readonly types?: readonly EventType[];
  readonly shape?: WebhookShape;
  /** * is all of them; the asking key's own when absent */
  readonly tenant?: string | "*";
  /** The header field Authorization, for receivers that know no signature; shown to nobody */
  readonly authorization?: string;
  /** Words for people */
  readonly note?: string;
}

/** What was noted. */
export interface NotedMessages {
  /** An id for each message, in their order */
  readonly ids: readonly string[];
}

/** A notification that we queued about a message. */
export interface Notice {
  /** Queue id of the notification */
  readonly id: string;
  /** ISO 8601 with its offset */
  readonly at: string;
  /** Who is told: the sender of the message, or the postmaster */
  readonly recipient: string;
  readonly state: QueueState;
  readonly attempts: number;
  readonly lastAnswer?: string;
}

/** What an order came to. */
export interface OrderedCount {
  /** How many recipients it moved */
  readonly recipients: number;
}

/** What became of a message for one recipient. */
export interface Outcome {
  /** Its number in the ledger */
  readonly id: number;
  /** When it happened */
  readonly at: string;
  readonly tenant: string;
  /** The kind of mail */
  readonly stream: "transactional" | "bulk";
  /** The address as it was sent to; after its time a hash of it */
  readonly recipient: string;
  /** RFC 3464 §2.3.3; none is a complaint or an auto-reply */
  readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded" | "none";
  /** RFC 3463 */
  readonly status?: string;
  /** Code of the SMTP reply */
  readonly code?: number;
  /** The reply, or the words that stand for it */
  readonly text: string;
  readonly reason: Reason;
  /** hard: the address never takes mail again; soft: all else that failed or waits */
  readonly bounce: "hard" | "soft" | "none";
  /** Id of the rule that decided the reason */
  readonly rule?: string;
  readonly confidence: number;
  /** Proven to be about mail to this address; only then it suppresses */
  readonly isProven: boolean;
  /** Whether it is about mail that was really sent */
  readonly verdict: "ours" | "forged" | "unproven";
  /** The way in which it became known */
  readonly source: "delivery" | "smtp" | "lmtp" | "pipe" | "maildir" | "mbox" | "imap" | "http" | "webhook" | "log";
  /** Of a complaint (RFC 5965) */
  readonly feedbackType?: string;
  readonly senderDomain: string;
  /** The group of hosts that took or refused it */
  readonly provider: string;
  readonly remoteMta?: string;
  readonly reportingMta?: string;
  /** The message that it is about: an id for /v1/messages */
  readonly message?: string;
  /** Message-ID of that message */
  readonly messageId?: string;
  /** What was told with that message */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Outcomes, the newest first. */
export interface OutcomePage {
  readonly items: readonly Outcome[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** That no mail is to go to a destination. */
export interface PauseRequest {
  /** 30 days when absent */
  readonly until?: string;
  /** Words for people */
  readonly because?: string;
}

/** Whose traces are meant. */
export interface PrivacyRequest {
  /** A mail address, without angle brackets */
  readonly address: string;
  /** Only what this tenant knows; the key's own when absent, or all */
  readonly tenant?: string;
}

/** What was wrong (RFC 9457). */
export interface Problem {
  /** Tells the kinds apart; never changes */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Names this one in the log */
  readonly instance?: string;
  readonly errors?: readonly {
    readonly detail: string;
    /** JSON pointer into the body */
    readonly pointer?: string;
    /** Query parameter */
    readonly parameter?: string;
    /** Header field */
    readonly header?: string;
  }[];
}

/** How an address is held. */
export interface PutSuppression {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause?: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  /** ISO 8601 with its offset */
  readonly until?: string;
  /** Words for people */
  readonly note?: string;
}

/** Figures of the whole queue. */
export interface QueueCounts {
  readonly states: { readonly [Name in "waiting" | "claimed" | "held" | "delivered" | "relayed" | "expanded" | "failed" | "suppressed" | "quarantined" | "dropped"]?: number };
  /** ISO 8601 with its offset */
  readonly oldestWaitingAt?: string;
  readonly destinations: readonly {
    readonly destination: string;
    readonly waiting: number;
    /** ISO 8601 with its offset */
    readonly nextDueAt: string;
  }[];
}

/** A recipient of a queued message. */
export interface QueueEntry {
  /** Queue id */
  readonly message: string;
  /** Place among the recipients of the message */
  readonly index: number;
  readonly recipient: string;
  readonly reversePath: string;
  readonly destination: string;
  readonly state: QueueState;
  readonly attempts: number;
  /** ISO 8601 with its offset */
  readonly acceptedAt: string;
  /** Of its next attempt; the end of the year 9999 where it is given up and not tried again */
  readonly dueAt: string;
  /** When it is given up; the beginning of 1970 where a person gave it up */
  readonly expiresAt: string;
  readonly sizeBytes: number;
  readonly last?: {
    /** ISO 8601 with its offset */
    readonly at: string;
    readonly code?: number;
    readonly status?: string;
    readonly text: string;
    readonly verb?: string;
    readonly host?: string;
  };
}

/** What is to be done with which mail. */
export interface QueueOrder {
  /** expire: it is given up now, and its sender is told; drop: it is gone, and nobody is told */
  readonly command: "retry" | "hold" | "release" | "expire" | "drop";
  readonly messages?: readonly string[];
  readonly states?: readonly ("waiting" | "claimed" | "held" | "delivered" | "relayed" | "expanded" | "failed" | "suppressed" | "quarantined" | "dropped")[];
  /** Reverse path; <> is the null sender */
  readonly sender?: string;
  /** A mail address, without angle brackets */
  readonly recipient?: string;
  /** What the mail waits for: a domain, or the target of a route */
  readonly destination?: string;
  /** ISO 8601 with its offset */
  readonly acceptedBefore?: string;
  /** Needed where nothing else says which mail is meant */
  readonly all?: boolean;
  /** For the audit log */
  readonly because?: string;
}

/** Recipients in the order in which their mail was accepted. */
export interface QueuePage {
  readonly items: readonly QueueEntry[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** All that QueueState can be. */
export const QUEUE_STATES = ["waiting", "claimed", "held", "delivered", "relayed", "expanded", "failed", "suppressed", "quarantined", "dropped"] as const;
/** Where a recipient is on its way. */
export type QueueState = (typeof QUEUE_STATES)[number];

/** A queued message, recipient by recipient. */
export interface QueuedMessage {
  readonly id: string;
  readonly recipients: readonly QueueEntry[];
}

/** How much mail, with what result. */
export interface Rates {
  /** ISO 8601 with its offset */
  readonly since: string;
  /** ISO 8601 with its offset */
  readonly until: string;
  readonly items: readonly {
    /** Beginning of the hour or day */
    readonly at?: string;
    readonly stream?: string;
    readonly senderDomain?: string;
    readonly provider?: string;
    readonly measure?: "delivered" | "deferred" | "hard" | "soft" | "complaint" | "auto-reply" | "unproven" | "forged" | "refused";
    readonly reason?: string;
    readonly count: number;
  }[];
}

/** All that Reason can be. */
export const REASONS = ["user-unknown", "domain-unknown", "user-moved", "no-mail-accepted", "mailbox-disabled", "mailbox-full", "recipient-refused", "message-too-large", "sender-refused", "blocked", "poor-reputation", "reverse-dns", "authentication-failed", "relay-denied", "rate-limited", "greylisted", "suppressed", "spam", "virus", "content-refused", "malformed-message", "policy", "security", "tls-failed", "expired", "network-error", "system-error", "system-full", "mailer-error", "protocol-error", "unexplained", "complaint", "auto-reply", "delivered"] as const;
/** Why: one word of a fixed vocabulary. */
export type Reason = (typeof REASONS)[number];

/** What became of a message for one recipient, from the beginning. */
export interface RecipientLife {
  readonly recipient: string;
  /** unknown: another server sends it */
  readonly state: QueueState | "unknown";
  readonly attempts: number;
  /** ISO 8601 with its offset */
  readonly dueAt?: string;
  readonly lastAnswer?: string;
  /** The oldest first */
  readonly outcomes: readonly Outcome[];
}

/** What became of mail that was handed in. */
export interface RecordedArrival {
  /** It came before, and changed nothing now */
  readonly isKnown: boolean;
  readonly arrival?: number;
  /** Ids for /v1/outcomes */
  readonly outcomes: readonly number[];
}

/** What is to be tried again. */
export interface ReplayRequest {
  /** All that are parked when absent */
  readonly events?: readonly number[];
}

/** What waits again. */
export interface ReplayedCount {
  readonly events: number;
}

/** What one message turned out to be. */
export interface Report {
  readonly source: string;
  readonly kind: "delivery-status" | "auto-reply" | "challenge" | "feedback" | "disposition" | "aggregate-report" | "calendar-reply" | "list-reply" | "other";
  /** What recognised it: rfc3464, qmail, exim, … */
  readonly format: string;
  readonly reporter: {
    readonly mta?: string;
    readonly product?: string;
    readonly from?: string;
    readonly queueId?: string;
    readonly language?: string;
    readonly at?: string;
  };
  readonly outcomes: readonly ReportedOutcome[];
  readonly original?: {
    readonly form: "full" | "headers" | "truncated";
    readonly where: "attached" | "inline";
    readonly messageId?: string;
    readonly from?: string;
    readonly to?: readonly string[];
    readonly subject?: string;
    readonly date?: string;
    readonly returnPath?: string;
    readonly listId?: string;
  };
  readonly feedback?: {
    readonly type: string;
    readonly sourceIp?: string;
    readonly arrivalDate?: string;
    readonly userAgent?: string;
  };
  readonly autoReply?: {
    readonly returnsOn?: string;
  };
  readonly problems: readonly {
    readonly code: string;
    readonly offset: number;
    readonly text: string;
  }[];
}

/** What a message says of one recipient. */
export interface ReportedOutcome {
  readonly recipient: string;
  readonly originalRecipient?: string;
  /** RFC 3464 §2.3.3; none is a complaint or an auto-reply */
  readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded" | "none";
  /** RFC 3463 */
  readonly status?: string;
  readonly statusFrom?: "field" | "reply" | "text" | "inferred";
  readonly reply?: {
    readonly code: number;
    readonly text: string;
    readonly command?: string;
  };
  readonly diagnostic?: {
    readonly type: string;
    readonly text: string;
  };
  readonly reason: Reason;
  /** hard: the address never takes mail again; soft: all else that failed or waits */
  readonly bounce: "hard" | "soft" | "none";
  readonly reportingMta?: string;
  readonly remoteMta?: string;
  readonly lastAttemptAt?: string;
  readonly willRetryUntil?: string;
  readonly confidence: number;
  /** Id of the rule that decided the reason */
  readonly rule?: string;
  /** Where in the message the values stood */
  readonly evidence: readonly {
    readonly field: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** How senders stand with those who carry and take their mail. */
export interface Reputation {
  /** ISO 8601 with its offset */
  readonly since: string;
  /** ISO 8601 with its offset */
  readonly until: string;
  /** The limits that `standings` name */
  readonly limits: readonly {
    readonly id: string;
    readonly share: "hard" | "failed" | "complaint";
    /** Absent for mail to everybody */
    readonly provider?: string;
    readonly warnAbove: number;
    readonly limit: number;
    readonly means: string;
    /** Where it is published */
    readonly source: string;
  }[];
  /** Sender domains, those with the most mail first; 100 at most */
  readonly senders: readonly {
    readonly senderDomain: string;
    readonly counts: { readonly [Name in "delivered" | "deferred" | "hard" | "soft" | "complaint" | "auto-reply" | "unproven" | "forged" | "refused"]?: number };
    readonly shares: Shares;
    readonly standings: readonly Standing[];
    /** Refusals and deferrals for SPF, DKIM or DMARC */
    readonly authenticationFailures: number;
    /** Those with the most mail first */
    readonly providers: readonly {
      readonly provider: string;
      readonly counts: { readonly [Name in "delivered" | "deferred" | "hard" | "soft" | "complaint" | "auto-reply" | "unproven" | "forged" | "refused"]?: number };
      readonly shares: Shares;
      readonly standings: readonly Standing[];
      /** Refusals and deferrals for SPF, DKIM or DMARC */
      readonly authenticationFailures: number;
    }[];
  }[];
  /** Blocklists that proven refusals name, among the newest 500 */
  readonly blocklists: readonly {
    readonly list: string;
    readonly refusals: number;
    /** ISO 8601 with its offset */
    readonly lastAt: string;
    /** What the newest of them said */
    readonly text: string;
    readonly senderDomain: string;
    readonly provider: string;
  }[];
}

/** All that Scope can be. */
export const SCOPES = ["read", "send", "suppress", "operate", "admin"] as const;
/** What a key may do. */
export type Scope = (typeof SCOPES)[number];

/** How a secret is changed. */
export interface SecretChange {
  /** The one before goes on signing too, until the next change */
  readonly keepsOld?: boolean;
}

/** Messages that were sent. */
export interface SentBatch {
  /** From 1 to 1,000 */
  readonly messages: readonly SentMessage[];
}

/** A message that was sent, so that what comes back can be tied to it. */
export interface SentMessage {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail */
  readonly stream?: "transactional" | "bulk";
  /** Now when absent */
  readonly sentAt?: string;
  /** Message-ID, with or without angle brackets */
  readonly messageId?: string;
  /** ENVID (RFC 3461) */
  readonly envelopeId?: string;
  /** Id under which the server that sends it queued it */
  readonly queueId?: string;
  /** MAIL FROM */
  readonly reversePath?: string;
  /** The author */
  readonly from?: string;
  readonly recipients: readonly string[];
  /** Said again with each event about the message */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The rates of some mail; a share is absent where nothing was sent that it could be of. */
export interface Shares {
  /** Recipients whose mail came to an end */
  readonly sent: number;
  /** Hard failures of what was sent, as SES counts bounces */
  readonly hard?: number;
  /** All failures of what was sent, as Postmark counts bounces */
  readonly failed?: number;
  /** Complaints about what was delivered */
  readonly complaint?: number;
  /** Attempts that were put off, of all attempts */
  readonly deferred?: number;
}

/** A reverse path to sign. */
export interface SignRequest {
  /** The reverse path as it is */
  readonly address: string;
  readonly scheme?: "token" | "batv" | "srs" | "verp";
  /** For verp: whose address is written into the path */
  readonly recipient?: string;
  /** Domain of the signed path; the one of the configuration when absent */
  readonly domain?: string;
}

/** A signed return path. */
export interface SignedPath {
  /** The path to send with */
  readonly address: string;
  readonly scheme: "token" | "batv" | "srs" | "verp";
}

/** How a rate stands to a limit that somebody has published. */
export interface Standing {
  /** Id of a row of `limits` */
  readonly limit: string;
  /** Absent where nothing was sent */
  readonly share?: number;
  /** few: of so little mail that the share says nothing */
  readonly state: "good" | "warning" | "over" | "few";
}

/** An address that gets no mail. */
export interface Suppression {
  readonly address: string;
  readonly tenant: string;
  /** The kind of mail that is held back */
  readonly stream: "transactional" | "bulk" | "all";
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  /** ISO 8601 with its offset */
  readonly since: string;
  /** It ends by itself then; absent: not before somebody removes it */
  readonly until?: string;
  /** The outcome that brought it */
  readonly outcome?: number;
  readonly note?: string;
}

/** What happened to an entry, and who did it. */
export interface SuppressionChange {
  readonly id: number;
  /** ISO 8601 with its offset */
  readonly at: string;
  readonly address: string;
  readonly tenant: string;
  /** The kind of mail that is held back */
  readonly stream: "transactional" | "bulk" | "all";
  readonly what: "added" | "extended" | "removed" | "imported" | "expired";
  readonly who: string;
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause?: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  readonly outcome?: number;
  readonly note?: string;
}

/** Whether mail may be sent to these addresses. */
export interface SuppressionCheck {
  readonly addresses: readonly string[];
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk";
}

/** What happened to an entry, the newest first. */
export interface SuppressionHistory {
  readonly items: readonly SuppressionChange[];
}

/** Suppressions, in the order of addresses. */
export interface SuppressionPage {
  readonly items: readonly Suppression[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** A row that names the address. */
export interface Trace {
  /** Where it stands; the other members are the columns */
  readonly table: string;
  readonly [member: string]: unknown;
}

/** Somebody who is told of events. */
export interface Webhook {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  /** Events that are told; none of them named is all */
  readonly types: readonly EventType[];
  readonly shape: WebhookShape;
  readonly isEnabled: boolean;
  /** Why it was switched off, where no person did that */
  readonly trouble?: string;
  /** Whether it is posted to with a header field Authorization, which nobody is told */
  readonly hasAuthorization: boolean;
  readonly note?: string;
  /** ISO 8601 with its offset */
  readonly createdAt: string;
  /** Events up to this one were told or put aside */
  readonly position: number;
  /** How many secrets sign: two while they are changed over */
  readonly secrets: number;
}

/** What is to be different. */
export interface WebhookChange {
  /** Where events are posted to */
  readonly url?: string;
  /** Events that are told; none of them named is all */
  readonly types?: readonly EventType[];
  readonly shape?: WebhookShape;
  readonly isEnabled?: boolean;
  /** Another header field Authorization; empty: none any more */
  readonly authorization?: string;
  /** Words for people */
  readonly note?: string;
}

/** What was not told yet. */
export interface WebhookDeliveries {
  readonly items: readonly WebhookDelivery[];
  /** Cursor of the next page; absent on the last one */
  readonly next?: string;
}

/** An event that somebody has not heard yet. */
export interface WebhookDelivery {
  readonly event: number;
  readonly subject: string;
  /** parked: nobody tries it until somebody replays it */
  readonly state: "waiting" | "parked";
  readonly attempts: number;
  /** ISO 8601 with its offset */
  readonly firstAt: string;
  /** ISO 8601 with its offset */
  readonly dueAt: string;
  /** ISO 8601 with its offset */
  readonly lastAt?: string;
  readonly lastCode?: number;
  readonly lastText?: string;
}

/** All that WebhookShape can be. */
export const WEBHOOK_SHAPES = ["ricochet", "ses", "sendgrid", "postmark", "mailgun"] as const;
/** Our own payloads, or those of a provider whose receiver understands nothing else. */
export type WebhookShape = (typeof WEBHOOK_SHAPES)[number];

/** What the receiver answered. */
export interface WebhookTest {
  readonly isDelivered: boolean;
  readonly code?: number;
  readonly text: string;
  readonly tookMs: number;
}

/** A webhook, and its newest secret. */
export interface WebhookWithSecret {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  /** Events that are told; none of them named is all */
  readonly types: readonly EventType[];
  readonly shape: WebhookShape;
  readonly isEnabled: boolean;
  /** Why it was switched off, where no person did that */
  readonly trouble?: string;
  /** Whether it is posted to with a header field Authorization, which nobody is told */
  readonly hasAuthorization: boolean;
  readonly note?: string;
  /** ISO 8601 with its offset */
  readonly createdAt: string;
  /** Events up to this one were told or put aside */
  readonly position: number;
  /** How many secrets sign: two while they are changed over */
  readonly secrets: number;
  /** whsec_…; told this once */
  readonly secret: string;
  /** Of the shape sendgrid: what its receiver is configured with */
  readonly verificationKey?: string;
}

/** All who are told of events. */
export interface Webhooks {
  readonly items: readonly Webhook[];
}
