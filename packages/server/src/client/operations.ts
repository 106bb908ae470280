/** Every operation of the API, by its noun. Written by `npm run docs` from the contract of the API; a test holds the two equal. */

import type { Acknowledgement, Alarm, AlarmLimits, AlarmPage, ApiKeys, Arrival, AuditPage, ChangedCount, CheckRequest, CheckedReturnPath, CheckedSuppressions, Composition, Destination, DestinationPage, DestinationProfile, ErasedAddress, EventType, ImportedSuppressions, MadeApiKey, Me, Message, MessageAttempts, MessageNotices, NewApiKey, NewSuppressions, NewWebhook, NotedMessages, OrderedCount, Outcome, OutcomePage, PauseRequest, PrivacyRequest, PutSuppression, QueueCounts, QueueOrder, QueuePage, QueuedMessage, Rates, Reason, RecordedArrival, ReplayRequest, ReplayedCount, Report, Reputation, SecretChange, SentBatch, SentMessage, SignRequest, SignedPath, SuppressionCheck, SuppressionHistory, SuppressionPage, Webhook, WebhookChange, WebhookDeliveries, WebhookTest, WebhookWithSecret, Webhooks } from "./schemas.ts";
import { type CallOptions, type ClientOptions, transport } from "./send.ts";

/** List outcomes, the newest first. */
export interface AskOutcomesList {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** A mail address, without angle brackets */
  readonly recipient?: string;
  /** Domain of the recipient */
  readonly domain?: string;
  /** Domain of the sender */
  readonly senderDomain?: string;
  readonly provider?: string;
  readonly reason?: readonly Reason[];
  /** hard: the address never takes mail again; soft: all else that failed or waits */
  readonly bounce?: "hard" | "soft" | "none";
  readonly action?: readonly ("failed" | "delayed" | "delivered" | "relayed" | "expanded" | "none")[];
  readonly rule?: string;
  readonly source?: readonly ("delivery" | "smtp" | "lmtp" | "pipe" | "maildir" | "mbox" | "imap" | "http" | "webhook" | "log")[];
  /** Only those that are proven, or only the others */
  readonly proven?: boolean;
  /** Words in the reply, in any case */
  readonly text?: string;
  /** Id of the message that it is about */
  readonly message?: string;
  /** ISO 8601 with its offset */
  readonly since?: string;
  /** ISO 8601 with its offset */
  readonly until?: string;
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** Get one outcome. */
export interface AskOutcomesGet {
  /** Id of an outcome */
  readonly id: number;
}

/** Get what an outcome was read from, as it was understood and judged. */
export interface AskOutcomesReport {
  /** Id of an outcome */
  readonly id: number;
}

/** Get the mail that an outcome was read from. */
export interface AskOutcomesRaw {
  /** Id of an outcome */
  readonly id: number;
}

/** Note a message that another server sends. */
export interface AskMessagesNote {
  readonly body: SentMessage;
}

/** Note many messages at once. */
export interface AskMessagesNoteMany {
  readonly body: SentBatch;
}

/** Get the life of a message. */
export interface AskMessagesGet {
  /** A queue id, or the id that noting it gave */
  readonly id: string;
}

/** Get the source of a queued message. */
export interface AskMessagesRaw {
  /** A queue id, or the id that noting it gave */
  readonly id: string;
  /** header: up to and with the blank line */
  readonly part?: "whole" | "header";
  /** No more than so much of it */
  readonly limitBytes?: number;
}

/** List the attempts at a queued message, with what was said. */
export interface AskMessagesAttempts {
  /** A queue id, or the id that noting it gave */
  readonly id: string;
}

/** List the notifications that were queued about a message. */
export interface AskMessagesNotices {
  /** A queue id, or the id that noting it gave */
  readonly id: string;
}

/** List suppressed addresses, in the order of addresses. */
export interface AskSuppressionsList {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
  /** How the address begins */
  readonly prefix?: string;
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause?: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  /** Also those whose time is over */
  readonly ended?: boolean;
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** Suppress addresses, or whole domains. */
export interface AskSuppressionsAdd {
  readonly body: NewSuppressions;
}

/** Ask which of up to 10,000 addresses get no mail. */
export interface AskSuppressionsCheck {
  readonly body: SuppressionCheck;
}

/** Suppress one address. */
export interface AskSuppressionsPut {
  /** An address, or @domain for all of a domain */
  readonly address: string;
  readonly body: PutSuppression;
}

/** Reactivate an address. */
export interface AskSuppressionsRemove {
  /** An address, or @domain for all of a domain */
  readonly address: string;
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
  /** Whoever complained has asked for the mail again */
  readonly consent?: boolean;
}

/** See what happened to an entry, and who did it. */
export interface AskSuppressionsHistory {
  /** An address, or @domain for all of a domain */
  readonly address: string;
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
}

/** Import a list, however long. */
export interface AskSuppressionsImport {
  /** What the list is about, where it does not say so itself: some lists of sending services */
  readonly kind?: "bounces" | "blocks" | "complaints" | "unsubscribes";
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** Of all entries, whatever they say themselves */
  readonly stream?: "transactional" | "bulk" | "all";
  readonly body: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly type?: "text/csv" | "application/x-ndjson" | "application/json" | "text/plain";
}

/** Import a list, and hear how far it has come. */
export interface AskSuppressionsImportTold {
  /** What the list is about, where it does not say so itself: some lists of sending services */
  readonly kind?: "bounces" | "blocks" | "complaints" | "unsubscribes";
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** Of all entries, whatever they say themselves */
  readonly stream?: "transactional" | "bulk" | "all";
  readonly body: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly type?: "text/csv" | "application/x-ndjson" | "application/json" | "text/plain";
}

/** Export the list, or a part of it. */
export interface AskSuppressionsExport {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** The kind of mail that is held back */
  readonly stream?: "transactional" | "bulk" | "all";
  /** How the address begins */
  readonly prefix?: string;
  /** Why: a hard bounce, repeated soft ones, a complaint, a decision */
  readonly cause?: "repeats" | "hard" | "manual" | "complaint";
  readonly reason?: Reason;
  /** Also those whose time is over */
  readonly ended?: boolean;
  /** Our own, which say everything, or that of a sending service */
  readonly format?: "csv" | "ndjson" | "ses" | "sendgrid" | "mailgun" | "postmark";
}

/** Read a mail: who did not get what, and why. */
export interface AskToolsRead {
  readonly body: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly type?: "message/rfc822";
}

/** Write a notification (RFC 3464). */
export interface AskToolsCompose {
  readonly body: Composition;
}

/** Sign a reverse path. */
export interface AskReturnPathsSign {
  readonly body: SignRequest;
}

/** Check a return path. */
export interface AskReturnPathsCheck {
  readonly body: CheckRequest;
}

/** Hand in a bounce. */
export interface AskArrivalsAdd {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** MAIL FROM it came with; empty is the null sender */
  readonly mailFrom?: string;
  /** The addresses it came to: signed paths among them */
  readonly rcptTo?: readonly string[];
  readonly body: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly type?: "message/rfc822";
}

/** Add up how much mail was delivered, deferred, bounced, complained of. */
export interface AskRatesGet {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk";
  /** A domain */
  readonly senderDomain?: string;
  readonly provider?: string;
  /** A day ago when absent */
  readonly since?: string;
  /** Now when absent */
  readonly until?: string;
  /** By what the sums are told apart */
  readonly by?: readonly ("hour" | "day" | "stream" | "senderDomain" | "provider" | "measure" | "reason")[];
}

/** See how senders stand with providers. */
export interface AskReputationGet {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk";
  /** A domain */
  readonly senderDomain?: string;
  /** A week ago when absent */
  readonly since?: string;
  /** Now when absent */
  readonly until?: string;
}

/** List alarms, the newest first. */
export interface AskAlarmsList {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  /** Those that are active now, or those that are over; all when absent */
  readonly active?: boolean;
  readonly kind?: string;
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** Say that somebody knows of an alarm. */
export interface AskAlarmsAcknowledge {
  /** Id of an alarm */
  readonly id: number;
  readonly body: Acknowledgement;
}

/** List queued mail, recipient by recipient, in the order of acceptance. */
export interface AskQueueList {
  readonly state?: readonly ("waiting" | "claimed" | "held" | "delivered" | "relayed" | "expanded" | "failed" | "suppressed" | "quarantined" | "dropped")[];
  /** Queue id */
  readonly message?: string;
  /** Reverse path; <> is the null sender */
  readonly sender?: string;
  /** A mail address, without angle brackets */
  readonly recipient?: string;
  /** What the mail waits for: a domain, or the target of a route */
  readonly destination?: string;
  /** ISO 8601 with its offset */
  readonly acceptedBefore?: string;
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** Show one queued message. */
export interface AskQueueGet {
  /** Queue id */
  readonly id: string;
}

/** Try mail at once, hold it, release it, give it up, or drop it. */
export interface AskQueueOrder {
  readonly body: QueueOrder;
}

/** List the destinations for which mail waits. */
export interface AskDestinationsList {
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** See how a destination does. */
export interface AskDestinationsGet {
  /** A domain, or the target of a route */
  readonly name: string;
}

/** See by which rules mail is sent to a destination. */
export interface AskDestinationsProfile {
  /** A domain, or the target of a route */
  readonly name: string;
}

/** Send nothing to a destination for a while. */
export interface AskDestinationsPause {
  /** A domain, or the target of a route */
  readonly name: string;
  readonly body: PauseRequest;
}

/** Send to a destination again, and forget what it answered. */
export interface AskDestinationsResume {
  /** A domain, or the target of a route */
  readonly name: string;
}

/** List who is told of events. */
export interface AskWebhooksList {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
}

/** Tell somebody of events, from now on. */
export interface AskWebhooksAdd {
  readonly body: NewWebhook;
}

/** Get one webhook. */
export interface AskWebhooksGet {
  /** Id of a webhook */
  readonly id: string;
}

/** Change a webhook, or switch it off and on. */
export interface AskWebhooksChange {
  /** Id of a webhook */
  readonly id: string;
  readonly body: WebhookChange;
}

/** Tell somebody no more. */
export interface AskWebhooksRemove {
  /** Id of a webhook */
  readonly id: string;
}

/** Give a webhook a new secret. */
export interface AskWebhooksRotate {
  /** Id of a webhook */
  readonly id: string;
  readonly body: SecretChange;
}

/** Send a webhook an event that means nothing, and see what it answers. */
export interface AskWebhooksTest {
  /** Id of a webhook */
  readonly id: string;
}

/** See which events a webhook has not heard yet, and why. */
export interface AskWebhooksDeliveries {
  /** Id of a webhook */
  readonly id: string;
  readonly state?: "waiting" | "parked";
  /** Items of a page, 1000 at most */
  readonly limit?: number;
}

/** Try parked events again. */
export interface AskWebhooksReplay {
  /** Id of a webhook */
  readonly id: string;
  readonly body: ReplayRequest;
}

/** Hear what happens, as it happens. */
export interface AskEventsStream {
  /** Whose mail: a customer or a program. The key's own when absent */
  readonly tenant?: string;
  readonly type?: readonly EventType[];
  /** Events behind this one; `Last-Event-ID` says the same. New ones when both are absent */
  readonly after?: number;
}

/** Make a key. */
export interface AskKeysAdd {
  readonly body: NewApiKey;
}

/** Revoke a key. */
export interface AskKeysRevoke {
  /** Id of a key */
  readonly id: string;
}

/** List what was done by hand, and what was decided about mail. */
export interface AskAuditList {
  readonly who?: string;
  readonly what?: string;
  readonly recipient?: string;
  /** ISO 8601 with its offset */
  readonly since?: string;
  /** ISO 8601 with its offset */
  readonly until?: string;
  /** Items of a page, 1000 at most */
  readonly limit?: number;
  /** `next` of the page before, for the one behind it */
  readonly cursor?: string;
}

/** Write out what is known of an address. */
export interface AskPrivacyExport {
  readonly body: PrivacyRequest;
}

/** Take an address out of all that is kept. */
export interface AskPrivacyErase {
  readonly body: PrivacyRequest;
}

/** Take the webhook of one of several accounts. */
export interface AskHooksTakeForAccount {
  /** Whose webhook it is */
  readonly provider: "ses" | "sendgrid" | "postmark" | "mailgun" | "sparkpost" | "resend" | "brevo" | "mailjet" | "kumomta";
  /** The `account` of the configuration */
  readonly account: string;
  readonly body: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly type?: "application/json" | "text/plain" | "application/x-www-form-urlencoded" | "multipart/form-data";
}

/** Makes a client. */
export function createClient(options: ClientOptions) {
  const send = transport(options);
  return {
    outcomes: {
      /** List outcomes, the newest first. */
      list: ({ ...query }: AskOutcomesList = {}, call: CallOptions = {}): Promise<OutcomePage> =>
        send.json<OutcomePage>({ method: "GET", path: "/v1/outcomes", query, ...call }),
      /** Get one outcome. */
      get: ({ id }: AskOutcomesGet, call: CallOptions = {}): Promise<Outcome> =>
        send.json<Outcome>({ method: "GET", path: `/v1/outcomes/${encodeURIComponent(id)}`, ...call }),
      /** Get what an outcome was read from, as it was understood and judged. */
      report: ({ id }: AskOutcomesReport, call: CallOptions = {}): Promise<Arrival> =>
        send.json<Arrival>({ method: "GET", path: `/v1/outcomes/${encodeURIComponent(id)}/report`, ...call }),
      /** Get the mail that an outcome was read from. */
      raw: ({ id }: AskOutcomesRaw, call: CallOptions = {}): Promise<Uint8Array> =>
        send.octets({ method: "GET", path: `/v1/outcomes/${encodeURIComponent(id)}/raw`, ...call }),
    },
    messages: {
      /** Note a message that another server sends. */
      note: ({ body }: AskMessagesNote, call: CallOptions = {}): Promise<NotedMessages> =>
        send.json<NotedMessages>({ method: "POST", path: "/v1/messages", body, ...call }),
      /** Note many messages at once. */
      noteMany: ({ body }: AskMessagesNoteMany, call: CallOptions = {}): Promise<NotedMessages> =>
        send.json<NotedMessages>({ method: "POST", path: "/v1/messages/batch", body, ...call }),
      /** Get the life of a message. */
      get: ({ id }: AskMessagesGet, call: CallOptions = {}): Promise<Message> =>
        send.json<Message>({ method: "GET", path: `/v1/messages/${encodeURIComponent(id)}`, ...call }),
      /** Get the source of a queued message. */
      raw: ({ id, ...query }: AskMessagesRaw, call: CallOptions = {}): Promise<Uint8Array> =>
        send.octets({ method: "GET", path: `/v1/messages/${encodeURIComponent(id)}/raw`, query, ...call }),
      /** List the attempts at a queued message, with what was said. */
      attempts: ({ id }: AskMessagesAttempts, call: CallOptions = {}): Promise<MessageAttempts> =>
        send.json<MessageAttempts>({ method: "GET", path: `/v1/messages/${encodeURIComponent(id)}/attempts`, ...call }),
      /** List the notifications that were queued about a message. */
      notices: ({ id }: AskMessagesNotices, call: CallOptions = {}): Promise<MessageNotices> =>
        send.json<MessageNotices>({ method: "GET", path: `/v1/messages/${encodeURIComponent(id)}/notices`, ...call }),
    },
    suppressions: {
      /** List suppressed addresses, in the order of addresses. */
      list: ({ ...query }: AskSuppressionsList = {}, call: CallOptions = {}): Promise<SuppressionPage> =>
        send.json<SuppressionPage>({ method: "GET", path: "/v1/suppressions", query, ...call }),
      /** Suppress addresses, or whole domains. */
      add: ({ body }: AskSuppressionsAdd, call: CallOptions = {}): Promise<ChangedCount> =>
        send.json<ChangedCount>({ method: "POST", path: "/v1/suppressions", body, ...call }),
      /** Ask which of up to 10,000 addresses get no mail. */
      check: ({ body }: AskSuppressionsCheck, call: CallOptions = {}): Promise<CheckedSuppressions> =>
        send.json<CheckedSuppressions>({ method: "POST", path: "/v1/suppressions/check", body, ...call }),
      /** Suppress one address. */
      put: ({ address, body }: AskSuppressionsPut, call: CallOptions = {}): Promise<ChangedCount> =>
        send.json<ChangedCount>({ method: "PUT", path: `/v1/suppressions/${encodeURIComponent(address)}`, body, ...call }),
      /** Reactivate an address. */
      remove: ({ address, ...query }: AskSuppressionsRemove, call: CallOptions = {}): Promise<void> =>
        send.nothing({ method: "DELETE", path: `/v1/suppressions/${encodeURIComponent(address)}`, query, ...call }),
      /** See what happened to an entry, and who did it. */
      history: ({ address, ...query }: AskSuppressionsHistory, call: CallOptions = {}): Promise<SuppressionHistory> =>
        send.json<SuppressionHistory>({ method: "GET", path: `/v1/suppressions/${encodeURIComponent(address)}/history`, query, ...call }),
      /** Import a list, however long. */
      import: ({ body, type = "text/csv", ...query }: AskSuppressionsImport, call: CallOptions = {}): Promise<ImportedSuppressions> =>
        send.json<ImportedSuppressions>({ method: "POST", path: "/v1/suppressions/import", query, body, type, ...call }),
      /** Import a list, and hear how far it has come. */
      importTold: ({ body, type = "text/csv", ...query }: AskSuppressionsImportTold, call: CallOptions = {}): Promise<ReadableStream<Uint8Array>> =>
        send.stream({ method: "POST", path: "/v1/suppressions/import/told", query, body, type, ...call }),
      /** Export the list, or a part of it. */
      export: ({ ...query }: AskSuppressionsExport = {}, call: CallOptions = {}): Promise<ReadableStream<Uint8Array>> =>
        send.stream({ method: "GET", path: "/v1/suppressions/export", query, ...call }),
    },
    tools: {
      /** Read a mail: who did not get what, and why. */
      read: ({ body, type = "message/rfc822" }: AskToolsRead, call: CallOptions = {}): Promise<Report> =>
        send.json<Report>({ method: "POST", path: "/v1/read", body, type, ...call }),
      /** Write a notification (RFC 3464). */
      compose: ({ body }: AskToolsCompose, call: CallOptions = {}): Promise<Uint8Array> =>
        send.octets({ method: "POST", path: "/v1/compose", body, ...call }),
    },
    returnPaths: {
      /** Sign a reverse path. */
      sign: ({ body }: AskReturnPathsSign, call: CallOptions = {}): Promise<SignedPath> =>
        send.json<SignedPath>({ method: "POST", path: "/v1/return-paths/sign", body, ...call }),
      /** Check a return path. */
      check: ({ body }: AskReturnPathsCheck, call: CallOptions = {}): Promise<CheckedReturnPath> =>
        send.json<CheckedReturnPath>({ method: "POST", path: "/v1/return-paths/check", body, ...call }),
    },
    arrivals: {
      /** Hand in a bounce. */
      add: ({ body, type = "message/rfc822", ...query }: AskArrivalsAdd, call: CallOptions = {}): Promise<RecordedArrival> =>
        send.json<RecordedArrival>({ method: "POST", path: "/v1/arrivals", query, body, type, ...call }),
    },
    rates: {
      /** Add up how much mail was delivered, deferred, bounced, complained of. */
      get: ({ ...query }: AskRatesGet = {}, call: CallOptions = {}): Promise<Rates> =>
        send.json<Rates>({ method: "GET", path: "/v1/rates", query, ...call }),
    },
    reputation: {
      /** See how senders stand with providers. */
      get: ({ ...query }: AskReputationGet = {}, call: CallOptions = {}): Promise<Reputation> =>
        send.json<Reputation>({ method: "GET", path: "/v1/reputation", query, ...call }),
    },
    alarms: {
      /** List alarms, the newest first. */
      list: ({ ...query }: AskAlarmsList = {}, call: CallOptions = {}): Promise<AlarmPage> =>
        send.json<AlarmPage>({ method: "GET", path: "/v1/alarms", query, ...call }),
      /** See from when on each kind of alarm is raised. */
      limits: (call: CallOptions = {}): Promise<AlarmLimits> =>
        send.json<AlarmLimits>({ method: "GET", path: "/v1/alarms/limits", ...call }),
      /** Say that somebody knows of an alarm. */
      acknowledge: ({ id, body }: AskAlarmsAcknowledge, call: CallOptions = {}): Promise<Alarm> =>
        send.json<Alarm>({ method: "POST", path: `/v1/alarms/${encodeURIComponent(id)}/acknowledge`, body, ...call }),
    },
    queue: {
      /** List queued mail, recipient by recipient, in the order of acceptance. */
      list: ({ ...query }: AskQueueList = {}, call: CallOptions = {}): Promise<QueuePage> =>
        send.json<QueuePage>({ method: "GET", path: "/v1/queue", query, ...call }),
      /** Get the figures of the queue. */
      counts: (call: CallOptions = {}): Promise<QueueCounts> =>
        send.json<QueueCounts>({ method: "GET", path: "/v1/queue/counts", ...call }),
      /** Show one queued message. */
      get: ({ id }: AskQueueGet, call: CallOptions = {}): Promise<QueuedMessage> =>
        send.json<QueuedMessage>({ method: "GET", path: `/v1/queue/${encodeURIComponent(id)}`, ...call }),
      /** Try mail at once, hold it, release it, give it up, or drop it. */
      order: ({ body }: AskQueueOrder, call: CallOptions = {}): Promise<OrderedCount> =>
        send.json<OrderedCount>({ method: "POST", path: "/v1/queue/orders", body, ...call }),
    },
    destinations: {
      /** List the destinations for which mail waits. */
      list: ({ ...query }: AskDestinationsList = {}, call: CallOptions = {}): Promise<DestinationPage> =>
        send.json<DestinationPage>({ method: "GET", path: "/v1/destinations", query, ...call }),
      /** See how a destination does. */
      get: ({ name }: AskDestinationsGet, call: CallOptions = {}): Promise<Destination> =>
        send.json<Destination>({ method: "GET", path: `/v1/destinations/${encodeURIComponent(name)}`, ...call }),
      /** See by which rules mail is sent to a destination. */
      profile: ({ name }: AskDestinationsProfile, call: CallOptions = {}): Promise<DestinationProfile> =>
        send.json<DestinationProfile>({ method: "GET", path: `/v1/destinations/${encodeURIComponent(name)}/profile`, ...call }),
      /** Send nothing to a destination for a while. */
      pause: ({ name, body }: AskDestinationsPause, call: CallOptions = {}): Promise<Destination> =>
        send.json<Destination>({ method: "POST", path: `/v1/destinations/${encodeURIComponent(name)}/pause`, body, ...call }),
      /** Send to a destination again, and forget what it answered. */
      resume: ({ name }: AskDestinationsResume, call: CallOptions = {}): Promise<Destination> =>
        send.json<Destination>({ method: "POST", path: `/v1/destinations/${encodeURIComponent(name)}/resume`, ...call }),
    },
    webhooks: {
      /** List who is told of events. */
      list: ({ ...query }: AskWebhooksList = {}, call: CallOptions = {}): Promise<Webhooks> =>
        send.json<Webhooks>({ method: "GET", path: "/v1/webhooks", query, ...call }),
      /** Tell somebody of events, from now on. */
      add: ({ body }: AskWebhooksAdd, call: CallOptions = {}): Promise<WebhookWithSecret> =>
        send.json<WebhookWithSecret>({ method: "POST", path: "/v1/webhooks", body, ...call }),
      /** Get one webhook. */
      get: ({ id }: AskWebhooksGet, call: CallOptions = {}): Promise<Webhook> =>
        send.json<Webhook>({ method: "GET", path: `/v1/webhooks/${encodeURIComponent(id)}`, ...call }),
      /** Change a webhook, or switch it off and on. */
      change: ({ id, body }: AskWebhooksChange, call: CallOptions = {}): Promise<Webhook> =>
        send.json<Webhook>({ method: "PATCH", path: `/v1/webhooks/${encodeURIComponent(id)}`, body, ...call }),
      /** Tell somebody no more. */
      remove: ({ id }: AskWebhooksRemove, call: CallOptions = {}): Promise<void> =>
        send.nothing({ method: "DELETE", path: `/v1/webhooks/${encodeURIComponent(id)}`, ...call }),
      /** Give a webhook a new secret. */
      rotate: ({ id, body }: AskWebhooksRotate, call: CallOptions = {}): Promise<WebhookWithSecret> =>
        send.json<WebhookWithSecret>({ method: "POST", path: `/v1/webhooks/${encodeURIComponent(id)}/secret`, body, ...call }),
      /** Send a webhook an event that means nothing, and see what it answers. */
      test: ({ id }: AskWebhooksTest, call: CallOptions = {}): Promise<WebhookTest> =>
        send.json<WebhookTest>({ method: "POST", path: `/v1/webhooks/${encodeURIComponent(id)}/test`, ...call }),
      /** See which events a webhook has not heard yet, and why. */
      deliveries: ({ id, ...query }: AskWebhooksDeliveries, call: CallOptions = {}): Promise<WebhookDeliveries> =>
        send.json<WebhookDeliveries>({ method: "GET", path: `/v1/webhooks/${encodeURIComponent(id)}/deliveries`, query, ...call }),
      /** Try parked events again. */
      replay: ({ id, body }: AskWebhooksReplay, call: CallOptions = {}): Promise<ReplayedCount> =>
        send.json<ReplayedCount>({ method: "POST", path: `/v1/webhooks/${encodeURIComponent(id)}/replay`, body, ...call }),
    },
    events: {
      /** Hear what happens, as it happens. */
      stream: ({ ...query }: AskEventsStream = {}, call: CallOptions = {}): Promise<ReadableStream<Uint8Array>> =>
        send.stream({ method: "GET", path: "/v1/events", query, ...call }),
    },
    me: {
      /** See which key asks, and what it may. */
      get: (call: CallOptions = {}): Promise<Me> =>
        send.json<Me>({ method: "GET", path: "/v1/me", ...call }),
    },
    keys: {
      /** List keys, also those that were revoked. */
      list: (call: CallOptions = {}): Promise<ApiKeys> =>
        send.json<ApiKeys>({ method: "GET", path: "/v1/keys", ...call }),
      /** Make a key. */
      add: ({ body }: AskKeysAdd, call: CallOptions = {}): Promise<MadeApiKey> =>
        send.json<MadeApiKey>({ method: "POST", path: "/v1/keys", body, ...call }),
      /** Revoke a key. */
      revoke: ({ id }: AskKeysRevoke, call: CallOptions = {}): Promise<void> =>
        send.nothing({ method: "DELETE", path: `/v1/keys/${encodeURIComponent(id)}`, ...call }),
    },
    audit: {
      /** List what was done by hand, and what was decided about mail. */
      list: ({ ...query }: AskAuditList = {}, call: CallOptions = {}): Promise<AuditPage> =>
        send.json<AuditPage>({ method: "GET", path: "/v1/audit", query, ...call }),
    },
    privacy: {
      /** Write out what is known of an address. */
      export: ({ body }: AskPrivacyExport, call: CallOptions = {}): Promise<ReadableStream<Uint8Array>> =>
        send.stream({ method: "POST", path: "/v1/privacy/export", body, ...call }),
      /** Take an address out of all that is kept. */
      erase: ({ body }: AskPrivacyErase, call: CallOptions = {}): Promise<ErasedAddress> =>
        send.json<ErasedAddress>({ method: "POST", path: "/v1/privacy/erase", body, ...call }),
    },
    hooks: {
      /** Take the webhook of one of several accounts. */
      takeForAccount: ({ provider, account, body, type = "application/json" }: AskHooksTakeForAccount, call: CallOptions = {}): Promise<ReadableStream<Uint8Array>> =>
        send.stream({ method: "POST", path: `/v1/hooks/${encodeURIComponent(provider)}/${encodeURIComponent(account)}`, body, type, ...call }),
    },
  };
}

/** What can be asked. */
export type Client = ReturnType<typeof createClient>;
