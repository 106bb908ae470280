/**
 * Writes a notification as a message of the queue (RFC 3464, RFC 3461 §6): null reverse path, NOTIFY=NEVER, never a
 * warning of its own. What its words are is the matter of `compose`.
 *
 * Nobody knows yet which host will take it, so it is 7-bit, which all take; only an addressee beyond ASCII needs a host
 * with SMTPUTF8 in any case.
 */

import { compose, type MessageKind, type Notification, needsSmtpUtf8 } from "@ricochet/core";
import { queueIdOf } from "../../queue/index.ts";
import type { MessageFacts, NewMessage } from "../../store/index.ts";
import { addresseeOf } from "./addressee.ts";
import { isoDate } from "./notified-recipient.ts";
import type { OwedNotice } from "./owed-notices.ts";
import type { Site } from "./site.ts";

/** A notification to be written. */
export interface NoticeAbout {
  readonly message: MessageFacts;
  readonly notice: OwedNotice;
  /** The message, or its beginning where it is larger than what is returned. */
  readonly original: Uint8Array;
}

const KIND: Readonly<Record<OwedNotice["to"], MessageKind>> = { "reverse-path": "notification", "postmaster": "double-bounce" };

/** The notification, to be queued in the settlement that owes it. */
export function writeNotice(about: NoticeAbout, site: Site): NewMessage {
  const { message, notice } = about;
  const { configuration, nextMessageId, homesOf, destinationOf } = site;
  const nowMs = site.nowMs();
  const notification = notificationOf(about, site);
  const address = notification.envelope.reversePath;
  const smtpUtf8 = needsSmtpUtf8(notification);
  return {
    id: nextMessageId(),
    sender: { reversePath: "", body: smtpUtf8 ? "8BITMIME" : "7BIT", smtpUtf8, requireTls: message.sender.requireTls },
    kind: KIND[notice.to],
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: nowMs,
    trace: new Uint8Array(),
    messageId: `${notification.seed}@${configuration.node.hostname}`,
    about: message.id,
    recipients: homesOf(address).map((home) => ({
      address: home,
      notify: "NEVER",
      destination: destinationOf(home),
      state: "waiting",
      dueAtMs: nowMs,
      expiresAtMs: nowMs + configuration.queue.expireAfterMs,
    })),
    content: compose(notification),
  };
}

function notificationOf({ message, notice, original }: NoticeAbout, site: Site): Notification {
  const { configuration, nowMs, random } = site;
  const { sender, provenance, acceptedAtMs, id } = message;
  const { node, notifications } = configuration;
  const now = nowMs();
  const reversePath = notice.to === "postmaster" ? node.postmaster : addresseeOf(sender.reversePath, site);
  const receivedFrom = provenance.hello === undefined || provenance.hello === "" ? provenance.clientAddress : provenance.hello;
  return {
    reportingMta: node.hostname,
    envelope: {
      reversePath,
      ...(sender.envelopeId !== undefined && { envelopeId: decodeEnvelopeId(sender.envelopeId) }),
      ...(sender.ret !== undefined && { ret: sender.ret }),
    },
    recipients: notice.recipients,
    now: isoDate(now),
    seed: random.hex(16),
    original,
    ...(isBeyondAscii(reversePath) && { nextHop: { smtpUtf8: true } }),
    ...(receivedFrom !== undefined && { receivedFromMta: receivedFrom }),
    arrivalDate: isoDate(acceptedAtMs),
    queueId: queueIdOf(id),
    fallbackLanguage: notifications.fallbackLanguage,
    bilingual: notifications.bilingual,
    html: notifications.html,
    returnLimitBytes: notifications.returnLimitBytes,
  };
}

/** ENVID is xtext (RFC 3461 §4.4). */
function decodeEnvelopeId(xtext: string): string {
  return xtext.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isBeyondAscii(address: string): boolean {
  return /[^\x00-\x7f]/.test(address);
}
