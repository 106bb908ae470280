/**
 * A situation: a domain of the misbehaving internet, what it shows, its hosts with their scripts, what its zone
 * says beyond the usual, and what a good sender makes of it. All of it is data; addresses are given out when the
 * internet starts.
 */

import type { Reason } from "@ricochet/core";
import type { DnsRecord, DnsTrouble } from "./dns-record.ts";
import type { Script } from "./script.ts";

/** A mail host of a domain: by default "mx" + domain, preference 10, and it listens. */
export interface ScriptedHost {
  /** First label; default "mx". */
  readonly label?: string;
  readonly preference?: number;
  readonly script: Script;
  /** false: nobody listens at its address. */
  readonly isListening?: boolean;
}

/** What one attempt comes to for a message to `user@` the domain; "mixed": it differs from recipient to recipient. */
export const FATES = ["taken", "refused", "deferred", "mixed"] as const;
export type Fate = (typeof FATES)[number];

/** What a good sender makes of the first attempt. */
export interface Expected {
  readonly fate: Fate;
  readonly reason?: Reason;
  /** What comes to the sender's domain after the message was taken. */
  readonly comesBack?: "bounce" | "auto-reply" | "the message";
}

/** One domain and all that is to be known of it. */
export interface Situation {
  readonly domain: string;
  /** A sentence. */
  readonly shows: string;
  readonly hosts: readonly ScriptedHost[];
  /** "none" leaves away MX, A and TXT that would come with the hosts: then `records` are all. */
  readonly usualRecords?: "none";
  /** `@` stands for the domain, `{n}` in an address for the address of the n-th host, from 0. */
  readonly records?: readonly DnsRecord[];
  /** How the name server fails at the domain's MX. */
  readonly trouble?: DnsTrouble;
  readonly expected: Expected;
}
