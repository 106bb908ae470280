/**
 * The rules against loops: how often a message has been relayed (RFC 5321 §6.3), and whether it is
 * a notification of our own, which must never earn another one (RFC 3834 §2, RFC 5321 §6.1).
 */

import type { HeaderField } from "../model/index.ts";
import { addressesOfField, canonicalHost } from "../syntax/index.ts";
import { autoSubmitted, isBulkMail, isListMail, valuesOf } from "./header-values.ts";
import type { MessageKind } from "./situation.ts";

/** Who we are, and how much relaying is too much. */
export interface LoopRules {
  /** Names that our servers write into Received and Message-ID, in any case. */
  readonly hosts: readonly string[];
  /** Where double bounces go. */
  readonly postmaster: string;
  /** Received fields at which a message is taken to loop; RFC 5321 §6.3 asks for 100 at least. */
  readonly maxReceived?: number;
  /** How often it may have passed our own servers: filters send mail round a few times, never this often. */
  readonly maxOwnPasses?: number;
}

/** What the header says of loops. */
export interface LoopSigns {
  /** How many Received fields there are. */
  readonly received: number;
  /** How many of them our own servers wrote, by the name behind "by". */
  readonly ownPasses: number;
  /** Whether one of the two counts has reached its limit. */
  readonly isLooping: boolean;
  /** Which kind of message it is, for `decideDuty`. */
  readonly message: MessageKind;
}

const MAX_RECEIVED = 100;
const MAX_OWN_PASSES = 25;

/**
 * Reads the signs of a loop from the header of a message.
 *
 * @param header its fields in order, values unfolded
 * @param recipient the address in RCPT TO
 * @param rules who we are; the limits have defaults (100 hops, 25 of them our own)
 * @returns the counts, whether it loops, and which kind of message it is for `decideDuty`
 * @example
 * const own = { hosts: ["mx.example.com"], postmaster: "postmaster@example.com" };
 * const header = [{ name: "Auto-Submitted", value: "auto-replied" }, { name: "Message-ID", value: "<1@mx.example.com>" }];
 * readLoopSigns(header, "ann@example.net", own).message // "notification"
 * readLoopSigns([], "ann@example.net", own).isLooping // false
 */
export function readLoopSigns(header: readonly HeaderField[], recipient: string, rules: LoopRules): LoopSigns {
  const hops = valuesOf(header, "received");
  const ownPasses = hops.filter((hop) => isOwnHost(/\bby\s+([^\s;()]+)/i.exec(hop)?.[1], rules)).length;
  return {
    received: hops.length,
    ownPasses,
    isLooping: hops.length >= (rules.maxReceived ?? MAX_RECEIVED) || ownPasses >= (rules.maxOwnPasses ?? MAX_OWN_PASSES),
    message: messageKind(header, recipient, rules),
  };
}

function messageKind(header: readonly HeaderField[], recipient: string, rules: LoopRules): MessageKind {
  const submitted = autoSubmitted(header);
  const isMachine = submitted !== undefined && submitted !== "no";
  if (isMachine && isOwnMessage(header, rules)) return sameAddress(recipient, rules.postmaster) ? "double-bounce" : "notification";
  return isMachine || isListMail(header) || isBulkMail(header) ? "automatic" : "ordinary";
}

/** Ours by its Message-ID. Who forges that is spared a notification, which harms nobody. */
function isOwnMessage(header: readonly HeaderField[], rules: LoopRules): boolean {
  const id = valuesOf(header, "message-id")[0] ?? "";
  return isOwnHost(/@([^<>@\s]+)>/.exec(id)?.[1], rules);
}

function isOwnHost(name: string | undefined, { hosts }: LoopRules): boolean {
  if (name === undefined) return false;
  const host = canonicalHost(name) ?? name.toLowerCase();
  return hosts.some((own) => own.toLowerCase() === host);
}

function sameAddress(one: string, other: string): boolean {
  return (addressesOfField(one)[0] ?? one).toLowerCase() === (addressesOfField(other)[0] ?? other).toLowerCase();
}
