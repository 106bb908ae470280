/**
 * May this message be answered automatically, and to whom (RFC 3834)? What is in the way is a
 * table, auto-reply-rules.ts; here the message is made ready for it, and the period is kept.
 *
 * Always holds: an allowed reply goes to the reverse path and nowhere else, from the null path, and
 * not twice within the period to the same correspondent, so two responders fall silent.
 */

import { addressesOfField } from "../syntax/index.ts";
import { AUTO_REPLY_RULES } from "./auto-reply-rules.ts";
import { type ArrivedMessage, type Correspondence, correspondence } from "./correspondence.ts";
import { valuesOf } from "./header-values.ts";

/** What the responder has done before. Times are milliseconds since 1970. */
export interface ReplyHistory {
  /** Now. */
  readonly nowMs: number;
  /** When the correspondent of that key was last answered. */
  answeredAt(key: string): number | undefined;
  /** How long one correspondent is answered once only; 7 days, and RFC 3834 §2 advises no less. */
  readonly periodMs?: number;
  /** Takes the signature of a return path off (BATV, VERP, SRS), which would make each message's sender a new one. */
  unwrap?(address: string): string;
}

/** The answer of `mayAutoReply` when a reply may be sent: its envelope and fields. */
export interface AllowedReply {
  /** A reply may be sent. */
  readonly may: true;
  /** To, and RCPT TO: the reverse path (RFC 3834 §4). */
  readonly to: string;
  /** MAIL FROM: the null path (RFC 3834 §3). */
  readonly envelopeSender: "";
  /** The value of Auto-Submitted (RFC 3834 §3.1.7). */
  readonly autoSubmitted: "auto-replied";
  /** In-Reply-To (RFC 3834 §3.1.6); absent when the message has no Message-ID. */
  readonly inReplyTo?: string;
  /** References (RFC 5322 §3.6.4): Message-IDs with angle brackets, the oldest first, at most 20; empty when there are none. */
  readonly references: readonly string[];
  /** Keys to note with the time once the reply is queued. */
  readonly remember: readonly string[];
}

/** The answer of `mayAutoReply` when no reply may be sent, and why. */
export interface ForbiddenReply {
  /** No reply may be sent. */
  readonly may: false;
  /** Id of the rule that forbids; "answered" when the period does. */
  readonly rule: string;
  /** RFC and section that ask for it; "local choice" where none does. */
  readonly rfc: string;
  /** The same for a person: one English sentence. */
  readonly because: string;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Decides whether an automatic reply may be sent.
 *
 * @param message what arrived and for which responder
 * @param history the time, and when each correspondent was last answered
 * @returns the envelope and the fields of the reply, or the rule that forbids it
 * @example
 * const submission = { trust: "outside", spf: "pass", dkim: "none", unauthenticated: "quarantine" };
 * const responder = { kind: "personal", addresses: ["ann@example.com"] };
 * const header = [{ name: "To", value: "Ann <ann@example.com>" }];
 * const never = { nowMs: 0, answeredAt: () => undefined };
 * mayAutoReply({ reversePath: "bob@example.net", header, responder, submission }, never).to // "bob@example.net"
 * mayAutoReply({ reversePath: "", header, responder, submission }, never).rule // "null-path"
 * mayAutoReply({ reversePath: "bob@example.net", header: [], responder, submission }, never).rule // "not-addressed"
 */
export function mayAutoReply(message: ArrivedMessage, history: ReplyHistory): AllowedReply | ForbiddenReply {
  const one = correspondence(message);
  const rule = AUTO_REPLY_RULES.find(({ forbids }) => forbids(one));
  if (rule !== undefined) return { may: false, rule: rule.id, rfc: rule.rfc, because: rule.because };
  const remember = keysOf(one, history);
  if (remember.some((key) => isRecent(history.answeredAt(key), history)))
    return { may: false, rule: "answered", rfc: "RFC 3834 §2", because: "This correspondent was answered within the period." };
  return { may: true, to: one.path, envelopeSender: "", autoSubmitted: "auto-replied", ...threadOf(one), remember };
}

/** The correspondent by reverse path and by From: whoever changes the one with each message keeps the other. */
function keysOf({ path, header }: Correspondence, { unwrap }: ReplyHistory): string[] {
  const authors = valuesOf(header, "from").flatMap((value) => addressesOfField(value, 1));
  const keys = [path, ...authors].map((address) => (unwrap === undefined ? address : unwrap(address)).toLowerCase());
  return [...new Set(keys)];
}

/** A time in the future is a clock that was set back: better one reply too few. */
function isRecent(at: number | undefined, { nowMs, periodMs = WEEK_MS }: ReplyHistory): boolean {
  return at !== undefined && nowMs - at < periodMs;
}

const MESSAGE_ID = /<[^<>\s@]+@[^<>\s@]+>/g;
const MAX_REFERENCES = 20;

/** In-Reply-To and References (RFC 5322 §3.6.4); of a long thread the first and the last stay. */
function threadOf({ header }: Correspondence): { inReplyTo?: string; references: readonly string[] } {
  const idsOf = (name: string): string[] => valuesOf(header, name).flatMap((value) => value.slice(0, 65_536).match(MESSAGE_ID) ?? []);
  const inReplyTo = idsOf("message-id")[0];
  const earlier = idsOf("references");
  const all = [...new Set(inReplyTo === undefined ? earlier : [...earlier, inReplyTo])];
  const references = all.length > MAX_REFERENCES ? [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)] : all;
  return { ...(inReplyTo !== undefined && { inReplyTo }), references };
}
