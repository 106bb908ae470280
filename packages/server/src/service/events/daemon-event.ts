/**
 * What happens in the daemon, as values: the log writes a line of each, the metrics count them, and nothing else of
 * the program needs to know either. Names of fields carry their units: `…InMs` and `…ForMs` are spans, `…AtMs` and
 * `untilMs` are times, `…Bytes` are octets; `error` is whatever was thrown.
 */

import type { Reason } from "@ricochet/core";
import type { WebhookNews } from "../../webhooks/index.ts";

/** Of one message. */
interface OfMessage {
  /** As people see it. */
  readonly queueId: string;
}

/** Of one recipient of one message. */
interface OfRecipient extends OfMessage {
  readonly recipient: string;
}

/** What the other side answered. */
interface Answered {
  readonly host: string;
  /** Reply code; 0 where no server spoke. */
  readonly code: number;
  /** Code, status and words. */
  readonly reply: string;
  /** Command that it answered. */
  readonly verb: string;
}

/** How mail comes in. */
type IntakeEvent =
  | { readonly kind: "session-begun"; readonly session: string; readonly listener: string; readonly client: string }
  | {
      readonly kind: "session-ended";
      readonly session: string;
      readonly listener: string;
      readonly client: string;
      readonly messages: number;
    }
  | {
      readonly kind: "refused";
      readonly session: string;
      readonly client: string;
      readonly verb: string;
      readonly code: number;
      readonly reply: string;
      /** As MAIL FROM gave it, where it came so far. */
      readonly sender?: string;
    }
  | { readonly kind: "login-failed"; readonly session: string; readonly client: string; readonly user: string }
  | { readonly kind: "forged-bounce"; readonly session: string; readonly client: string; readonly recipient: string }
  | (OfMessage & {
      readonly kind: "accepted";
      readonly session: string;
      readonly client: string;
      readonly sender: string;
      readonly recipients: number;
      readonly sizeBytes: number;
      readonly trust: string;
      readonly messageId?: string;
    })
  | {
      readonly kind: "bounce-read";
      /** Of mail that came by SMTP or LMTP. */
      readonly queueId?: string;
      /** Where it came from: "imap bounces@example.com", a queue id. */
      readonly account: string;
      readonly recipient: string;
      /** Whether it is proven to be about mail that was sent to this recipient. */
      readonly isProven: boolean;
      readonly reason: Reason;
      readonly bounce: "hard" | "soft" | "none";
      readonly rule?: string;
    }
  /** A source of bounces cannot be read. */
  | { readonly kind: "source-failed"; readonly account: string; readonly error: unknown; readonly retryInMs: number }
  /** A source goes on, though something in it is wrong. */
  | { readonly kind: "source-troubled"; readonly account: string; readonly because: string }
  | { readonly kind: "forged-recorded"; readonly account: string; readonly source: string; readonly outcomes: number };

/** What becomes of mail. */
type DeliveryEvent =
  | (OfRecipient & Answered & { readonly kind: "delivered" | "relayed"; readonly tookMs: number })
  | (OfRecipient & Answered & { readonly kind: "deferred"; readonly attempts: number; readonly retryInMs: number; readonly reason: Reason })
  | (OfRecipient & Answered & { readonly kind: "failed"; readonly attempts: number; readonly reason: Reason })
  | (OfRecipient & { readonly kind: "expired"; readonly attempts: number; readonly reply: string })
  | (OfRecipient & { readonly kind: "expanded"; readonly into: number })
  | (OfRecipient & { readonly kind: "suppressed" | "quarantined" | "discarded"; readonly because: string })
  | (OfMessage & {
      readonly kind: "notified";
      readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
      readonly recipient: string;
      /** Queue id of the message that it is about. */
      readonly about: string;
    })
  | (OfMessage & { readonly kind: "double-bounce"; readonly recipient: string; readonly about: string });

/** That something is wrong for a while. */
type AlarmEvent =
  | { readonly kind: "alarm-raised"; readonly alarm: string; readonly subject: string; readonly words: string }
  | { readonly kind: "alarm-cleared"; readonly alarm: string; readonly subject: string; readonly lastedForMs: number };

/** How the queue, the store and the process fare. */
type OperationEvent =
  | { readonly kind: "listening"; readonly listener: string; readonly address: string }
  | { readonly kind: "reloaded" }
  | { readonly kind: "reload-failed"; readonly error: unknown }
  | { readonly kind: "stopping"; readonly signal: string }
  | { readonly kind: "stopped"; readonly unfinished: number }
  | { readonly kind: "store-failed"; readonly doing: string; readonly error: unknown; readonly retryInMs: number }
  /** A client's message could not be kept, and its client knows. */
  | { readonly kind: "not-stored"; readonly session: string; readonly client: string; readonly error: unknown }
  /** The store's thread has died: nothing can be taken or settled any more. */
  | { readonly kind: "store-lost"; readonly error: unknown }
  | { readonly kind: "disk-full"; readonly freeBytes: number }
  | { readonly kind: "lane-paused"; readonly destination: string; readonly untilMs: number; readonly givenBack: number }
  /** This machine had no socket for a connection; no more than so many are opened for now. */
  | { readonly kind: "no-socket"; readonly host: string; readonly because: string; readonly connections: number }
  | { readonly kind: "lease-renewal-failed"; readonly error: unknown; readonly heldUntilMs: number }
  | { readonly kind: "lease-regained"; readonly lapsedMs: number }
  | { readonly kind: "clock-set-back"; readonly byMs: number }
  | { readonly kind: "recovered"; readonly recipients: number }
  /** A request of HTTP could not be answered; `instance` is what its client was told. */
  | { readonly kind: "http-failed"; readonly method: string; readonly path: string; readonly instance: string; readonly error: unknown }
  | { readonly kind: "work-failed"; readonly queueId?: string; readonly destination: string; readonly error: unknown }
  | { readonly kind: "claim-lost"; readonly destination: string; readonly error: unknown }
  | { readonly kind: "drained"; readonly unfinished: number }
  | { readonly kind: "certificate-ends"; readonly name: string; readonly untilMs: number }
  | { readonly kind: "log-lost"; readonly lines: number }
  | { readonly kind: "warning"; readonly words: string };

/** Something that happened. */
export type DaemonEvent = IntakeEvent | DeliveryEvent | OperationEvent | WebhookNews | AlarmEvent;

/** Takes what happens; never throws, and never waits. */
export type Observe = (event: DaemonEvent) => void;
