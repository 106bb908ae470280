/**
 * What a reply of a destination means for the message and for the destination: the class of its code (RFC 5321
 * §4.2.1), unless a rule of the profile knows better. One walk over the rules, the first that fits decides.
 */

import type { Reason } from "../model/index.ts";
import type { Reaction, ReplyPattern, ReplyRewrite, ResolvedProfile } from "./destination-profile.ts";

/** A reply of a destination to one of our commands. */
export interface DestinationReply {
  /** The SMTP reply code. */
  readonly code: number;
  /** The enhanced status at the head of the reply. */
  readonly status?: string;
  /** The words behind the code. */
  readonly text: string;
  /** The verb that it answered, upper case; "CONNECT" for the greeting. */
  readonly verb?: string;
  /** What the classifier made of it. */
  readonly reason?: Reason;
}

/** What a reply means for the message and for the destination. */
export interface ReplyJudgement {
  /** Whether the message was accepted, is tried again, or failed. */
  readonly disposition: "accepted" | "temporary" | "permanent";
  /** What it asks of the destination's traffic. */
  readonly reaction: Reaction;
  /** How long to back off or pause; 0 with reaction "none". */
  readonly forMs: number;
  /** The reply to tell others: as it came, or rewritten. */
  readonly reply: DestinationReply;
  /** Id of the rule that decided. */
  readonly rule?: string;
}

/** A text is searched up to here: longer replies say nothing new. */
const MAX_TEXT = 8192;

/**
 * Judges a reply by the profile of its destination.
 *
 * @example
 * const profile = chooseProfile({ domain: "yahoo.com" }, PROVIDER_PROFILES);
 * judgeReply({ code: 421, text: "4.7.1 [TS03] All messages from 192.0.2.1 will be permanently deferred" }, profile).disposition // "permanent"
 */
export function judgeReply(reply: DestinationReply, profile: ResolvedProfile): ReplyJudgement {
  const text = reply.text.slice(0, MAX_TEXT).toLowerCase();
  const rule = reply.code < 400 ? undefined : profile.replies.find(({ when }) => fits(when, reply, text));
  if (rule === undefined) return { disposition: dispositionOf(reply.code), reaction: "none", forMs: 0, reply };
  const reaction = rule.reaction ?? "none";
  return {
    disposition: rule.treatAs ?? dispositionOf(reply.code),
    reaction,
    forMs: reaction === "none" ? 0 : (rule.forMs ?? 0),
    reply: rule.rewrite === undefined ? reply : rewritten(reply, rule.rewrite),
    rule: rule.id,
  };
}

function dispositionOf(code: number): ReplyJudgement["disposition"] {
  if (code < 400) return "accepted";
  return code < 500 ? "temporary" : "permanent";
}

function fits({ codes, statuses, reasons, phrase, verbs }: ReplyPattern, reply: DestinationReply, text: string): boolean {
  return (
    (codes === undefined || codes.includes(reply.code)) &&
    (statuses === undefined || statuses.some((status) => isStatus(reply.status, status))) &&
    (reasons === undefined || (reply.reason !== undefined && reasons.includes(reply.reason))) &&
    (verbs === undefined || (reply.verb !== undefined && verbs.includes(reply.verb))) &&
    (phrase === undefined || hasPhrase(text, phrase))
  );
}

function isStatus(status: string | undefined, pattern: string): boolean {
  return status !== undefined && (pattern.endsWith(".") ? status.startsWith(pattern) : status === pattern);
}

/** Each piece between two "*" is sought behind the one before: linear, whatever the text and the phrase. */
function hasPhrase(text: string, phrase: string): boolean {
  let from = 0;
  for (const piece of phrase.toLowerCase().split("*")) {
    const wanted = piece.trim();
    const at = text.indexOf(wanted, from);
    if (at < 0) return false;
    from = at + wanted.length;
  }
  return true;
}

function rewritten(reply: DestinationReply, { code, status, text }: ReplyRewrite): DestinationReply {
  return {
    ...reply,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(text !== undefined && { text: text.split("{text}").join(reply.text) }),
  };
}
