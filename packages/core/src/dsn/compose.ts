/**
 * Writes a delivery status notification: header, words for people, fields for machines, the
 * original (RFC 3464, 6522, 6533, 3834 §3.1). The inverse of `read`.
 *
 * Always holds, whatever the values are: nothing of a stranger begins a header field or a part; lines
 * have at most 998 octets and end with CRLF; for a next hop of 7 bits every octet is ASCII. The
 * envelope is the caller's: MAIL FROM:<>, RCPT TO:<reversePath> with NOTIFY=NEVER.
 */

import { bytesOf as octetsOf } from "../syntax/index.ts";
import { hostName, mailboxField } from "./address-field.ts";
import { checkNotification } from "./check-notification.ts";
import { chooseWords } from "./choose-language.ts";
import { deliveryStatus, isInternational } from "./delivery-status.ts";
import { explain } from "./explanation.ts";
import { CRLF, field, textField } from "./field.ts";
import { octetString } from "./fit-message.ts";
import { type HumanPart, humanPart } from "./human-part.ts";
import { mailDate } from "./mail-date.ts";
import { boundaryFor, multipartBody, textPart } from "./mime-part.ts";
import type { Notification } from "./notification.ts";
import { isAscii } from "./one-line.ts";
import { type OriginalFacts, openOriginal, threadFields } from "./original.ts";
import { DEFAULT_RETURN_LIMIT_BYTES, returnedPart, shortenedBecause } from "./returned-part.ts";
import { utf8 } from "./transfer-encoding.ts";

/**
 * Writes a notification.
 *
 * @param notification what is to be said; see `Notification` for each member
 * @returns the message with CRLF line ends, ready for DATA
 * @throws TypeError for a mistake of the caller: no recipient, a null reverse path, a wrong date or seed
 * @example
 * const bytes = compose({
 *   reportingMta: "mx.example.com",
 *   envelope: { reversePath: "ann@example.com" },
 *   recipients: [{ recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } }],
 *   now: "2026-11-22T10:00:00+01:00",
 *   seed: "2f1c9e",
 * });
 * new TextDecoder().decode(bytes).startsWith("From: Mail Delivery System <MAILER-DAEMON@mx.example.com>") // true
 */
export function compose(notification: Notification): Uint8Array {
  checkNotification(notification);
  const original = notification.original === undefined ? undefined : openOriginal(notification.original);
  const isUtf8 = needsInternational(notification, original) && notification.nextHop?.smtpUtf8 === true;
  const eightBit = notification.nextHop?.eightBitMime === true || notification.nextHop?.smtpUtf8 === true;
  const shortened = shortenedBecause(notification, original);
  const languages = chooseWords(notification, original?.contentLanguage);
  const human = humanPart({ notification, original, explanations: explain({ notification, original, shortened }, languages) });
  const parts = [humanParts(human, notification.seed, eightBit), statusPart(notification, isUtf8)];
  if (original !== undefined) {
    const limitBytes = notification.returnLimitBytes ?? DEFAULT_RETURN_LIMIT_BYTES;
    parts.push(returnedPart(original, { shortened, recipients: notification.recipients, limitBytes, eightBit, isUtf8 }));
  }
  const boundary = boundaryFor("report", notification.seed, parts);
  const header = headerFields({ notification, human, original, isUtf8 }) + reportType(boundary);
  return bytesOf((isUtf8 ? octetString(header) : header) + CRLF + multipartBody(boundary, parts));
}

/**
 * Whether addresses, replies or the header of the original go beyond ASCII. Sent to a next hop with
 * SMTPUTF8, such a notification must be announced with SMTPUTF8 on MAIL FROM (RFC 6531 §3.4).
 *
 * @param notification as for `compose`
 * @example
 * const notification = {
 *   reportingMta: "mx.example.com",
 *   envelope: { reversePath: "ann@example.com" },
 *   recipients: [{ recipient: "用户@例え.example", action: "failed" }],
 *   now: "2026-11-22T10:00:00+01:00",
 *   seed: "2f1c9e",
 * };
 * needsSmtpUtf8(notification) // false
 * needsSmtpUtf8({ ...notification, nextHop: { smtpUtf8: true } }) // true
 */
export function needsSmtpUtf8(notification: Notification): boolean {
  const { original, nextHop } = notification;
  return nextHop?.smtpUtf8 === true && needsInternational(notification, original === undefined ? undefined : openOriginal(original));
}

function needsInternational(notification: Notification, original: OriginalFacts | undefined): boolean {
  return isInternational(notification) || !isAscii(notification.envelope.reversePath) || original?.hasWideHeader === true;
}

interface HeaderMaterial {
  readonly notification: Notification;
  readonly human: HumanPart;
  readonly original: OriginalFacts | undefined;
  readonly isUtf8: boolean;
}

function headerFields({ notification, human, original, isUtf8 }: HeaderMaterial): string {
  const { reportingMta, envelope, from, now, seed } = notification;
  const host = hostName(reportingMta) || "localhost";
  return (
    field("From", mailboxField(from?.address ?? `MAILER-DAEMON@${host}`, from?.name ?? "Mail Delivery System", isUtf8)) +
    field("To", mailboxField(envelope.reversePath, undefined, isUtf8)) +
    textField("Subject", human.subject, isUtf8) +
    field("Date", mailDate(now) ?? "") +
    field("Message-ID", `<${seed}@${isAscii(host) ? host : "localhost"}>`) +
    threadFields(original)
      .map(([name, value]) => field(name, value))
      .join("") +
    field("Auto-Submitted", "auto-replied") +
    field("MIME-Version", "1.0")
  );
}

function reportType(boundary: string): string {
  return `Content-Type: multipart/report; report-type=delivery-status;${CRLF} boundary="${boundary}"${CRLF}`;
}

/** Text alone, or text and HTML to choose from. */
function humanParts({ text, html, languages }: HumanPart, seed: string, eightBit: boolean): string {
  const plain = textPart({ type: "text/plain", text, languages, eightBit });
  if (html === undefined) return plain;
  const parts = [plain, textPart({ type: "text/html", text: html, languages, eightBit })];
  const boundary = boundaryFor("alternative", seed, parts);
  return `Content-Type: multipart/alternative;${CRLF} boundary="${boundary}"${CRLF}${CRLF}${multipartBody(boundary, parts)}`;
}

function statusPart(notification: Notification, isUtf8: boolean): string {
  const isGlobal = isUtf8 && isInternational(notification);
  const status = deliveryStatus(notification, isGlobal);
  return (
    field("Content-Type", isGlobal ? "message/global-delivery-status" : "message/delivery-status") +
    field("Content-Description", "Delivery report") +
    (isGlobal ? field("Content-Transfer-Encoding", "8bit") : "") +
    CRLF +
    (isGlobal ? octetString(status) : status)
  );
}

/** One octet a character, to octets. Nearly all notifications are ASCII, and there the encoder is quicker. */
function bytesOf(text: string): Uint8Array {
  const bytes = utf8(text);
  return bytes.length === text.length ? bytes : octetsOf(text);
}
