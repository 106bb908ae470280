/**
 * The trace of a message that we take: Received (RFC 5321 §4.4), one folded field, with the id under which the queue has it.
 *
 * Always holds: what the client said of itself cannot leave its place in the field; a recipient is named only where there is one
 * alone, so that blind copies stay blind.
 */

import { isIPv6 } from "node:net";
import { plainAddress } from "../network/index.ts";
import type { SessionFacts } from "../smtp/server/index.ts";

/** What the field says. */
export interface Reception {
  readonly facts: SessionFacts;
  readonly hostname: string;
  readonly queueId: string;
  /** In the order of RCPT TO. */
  readonly recipients: readonly string[];
  readonly nowMs: number;
}

const NAME = /^[\w.:[\]-]{1,255}$/;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Writes the field, CRLF-ended. */
export function receivedField({ facts, hostname, queueId, recipients, nowMs }: Reception): string {
  const [only, another] = recipients;
  const target = only !== undefined && another === undefined && isPlain(only, facts) ? `\r\n\tfor <${only}>` : "";
  const tls = facts.tls === undefined ? "" : ` (${word(facts.tls.version)} ${word(facts.tls.cipher)})`;
  return (
    `Received: from ${nameOr(facts.hello, "unknown")} (${clientOf(facts)})\r\n` +
    `\tby ${hostname} with ${word(facts.protocol)}${tls} id ${queueId}${target};\r\n\t${mailDate(nowMs)}\r\n`
  );
}

function nameOr(name: string, otherwise: string): string {
  return NAME.test(name) ? name : otherwise;
}

/** What is known of the client without believing it (RFC 5321 §4.4, TCP-info). */
function clientOf({ clientName = "", clientAddress }: SessionFacts): string {
  return `${nameOr(clientName, "")} ${addressLiteral(clientAddress)}`.trimStart();
}

/** "[192.0.2.1]", "[IPv6:2001:db8::1]" (RFC 5321 §4.1.3); of a client behind a front end it may be unknown. */
function addressLiteral(address: string): string {
  const plain = plainAddress(address);
  if (isIPv6(plain)) return `[IPv6:${plain}]`;
  return /^[\d.]+$/.test(plain) ? `[${plain}]` : "unknown";
}

function word(text: string): string {
  return text.replaceAll(/[^\w.-]/g, "") || "unknown";
}

/** Letters beyond ASCII stand in a header only where the message was sent as such (RFC 6531 §3.7.3). */
function isPlain(address: string, { protocol }: SessionFacts): boolean {
  return /^[\x21-\x7e]+$/.test(address) || (protocol.startsWith("UTF8") && /^[^\0-\x20\x7f-\u00a0]+$/.test(address));
}

/** RFC 5322 §3.3, in UTC. */
export function mailDate(nowMs: number): string {
  const now = new Date(nowMs);
  const time = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
  return `${DAYS[now.getUTCDay()]}, ${now.getUTCDate()} ${MONTHS[now.getUTCMonth()]} ${now.getUTCFullYear()} ${time} +0000`;
}
