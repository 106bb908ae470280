/** The part for machines: message/delivery-status (RFC 3464 §2), or message/global-delivery-status (RFC 6533 §4). */

import { asciiText, typedAddress } from "./address-field.ts";
import { CRLF, field } from "./field.ts";
import { mailDate } from "./mail-date.ts";
import type { Notification, NotifiedRecipient } from "./notification.ts";
import { isAscii, oneLine } from "./one-line.ts";
import { diagnosticOf, statusOf } from "./status-of.ts";

/** Whether a field has text that only the international form can carry as it is. */
export function isInternational({ recipients }: Pick<Notification, "recipients">): boolean {
  return !recipients.every(
    (one) => isAscii(one.recipient) && isAscii(one.originalRecipient ?? "") && isAscii(one.diagnostic?.text ?? one.reply?.text ?? ""),
  );
}

/** The fields of the message, then a group for each recipient. `isUtf8`: the international form. */
export function deliveryStatus(notification: Notification, isUtf8: boolean): string {
  const { reportingMta, receivedFromMta, arrivalDate, queueId, envelope } = notification;
  const fields =
    optional("Original-Envelope-Id", envelope.envelopeId, (id) => plain(id, isUtf8)) +
    field("Reporting-MTA", mta(reportingMta, isUtf8)) +
    optional("Received-From-MTA", receivedFromMta, (name) => mta(name, isUtf8)) +
    optional("Arrival-Date", arrivalDate, mailDate) +
    optional("X-Queue-ID", queueId, (id) => plain(id, isUtf8));
  return fields + notification.recipients.map((recipient) => CRLF + recipientFields(recipient, isUtf8)).join("");
}

function recipientFields(recipient: NotifiedRecipient, isUtf8: boolean): string {
  const { action, originalRecipient, originalRecipientType, remoteMta, lastAttemptAt, willRetryUntil, finalLogId } = recipient;
  const diagnostic = diagnosticOf(recipient);
  return (
    optional("Original-Recipient", originalRecipient, (address) => typedAddress(address, isUtf8, originalRecipientType)) +
    field("Final-Recipient", typedAddress(recipient.recipient, isUtf8)) +
    field("Action", action) +
    field("Status", statusOf(recipient)) +
    optional("Remote-MTA", remoteMta, (name) => mta(name, isUtf8)) +
    optional("Diagnostic-Code", diagnostic?.text, (text) => `${diagnostic?.type}; ${plain(text, isUtf8)}`) +
    optional("Last-Attempt-Date", lastAttemptAt, mailDate) +
    optional("Final-Log-ID", finalLogId, (id) => plain(id, isUtf8)) +
    optional("Will-Retry-Until", action === "delayed" ? willRetryUntil : undefined, mailDate)
  );
}

function optional(name: string, value: string | undefined, write: (value: string) => string | undefined): string {
  const written = value === undefined ? undefined : write(value);
  return written === undefined || written === "" ? "" : field(name, written);
}

/** In the international form only a literal escape has to be escaped. */
function plain(text: string, isUtf8: boolean): string {
  const line = oneLine(text);
  return isUtf8 ? line.replaceAll("\\x{", "\\x{5C}x{") : asciiText(line);
}

/** "dns; mx.example.net", also of an address in brackets. */
function mta(name: string, isUtf8: boolean): string {
  const host = oneLine(name, 255).replaceAll(/[\s;]/g, "");
  return host === "" ? "" : `dns; ${isUtf8 ? host : asciiText(host)}`;
}
