/**
 * What a notification says to people in one language: whole sentences, politely, each good for one
 * recipient and for many. One file of data a language.
 *
 * Blanks: {domain} (the recipient's), {until} (a date), {host} (the server that reports), {size} (in
 * kilobytes). A name in a blank is never inflected, so a sentence must not ask for that.
 */

import type { Blame } from "../../model/index.ts";
import type { NotifiedAction, NotifiedReason } from "../notified.ts";

/** Why something was not delivered. */
export type FailureReason = Exclude<NotifiedReason, "delivered">;

/** What the reader can do. Several reasons share one. */
export const ADVICE_KEYS = [
  "check-address",
  "find-address",
  "reach-otherwise",
  "ask-recipient",
  "ask-release",
  "send-smaller",
  "send-later",
  "send-slower",
  "change-content",
  "check-computer",
  "send-plain",
  "tell-postmaster",
  "wait",
] as const;
/** One of them. */
export type AdviceKey = (typeof ADVICE_KEYS)[number];

/** The sentences of one language. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** The language in its own words. */
  readonly name: string;
  /** Subject of the notification; `mixed` when it tells of several actions. */
  readonly subject: Readonly<Record<NotifiedAction | "mixed", string>>;
  /** Stands before the recipients. */
  readonly opening: Readonly<Record<NotifiedAction, string>>;
  /** What happened. */
  readonly reasons: Readonly<Record<FailureReason, string>>;
  /** On whose side it lies; "none" says nothing. */
  readonly sides: Readonly<Record<Exclude<Blame, "none">, string>>;
  /** What the reader can do. */
  readonly advice: Readonly<Record<AdviceKey, string>>;
  /** It is still being tried: until a known time, or without one. */
  readonly retrying: { readonly until: string; readonly open: string };
  /** Before an address that the sender wrote, when it leads to another one. */
  readonly addressedTo: string;
  /** Before the SMTP conversation. */
  readonly conversation: string;
  /** Which message it is about: the heading, and the names of the fields. */
  readonly message: { readonly heading: string; readonly subject: string; readonly date: string };
  /** Why less than the whole message comes back. */
  readonly returned: { readonly tooLarge: string; readonly headers: string };
  /** Who wrote it. */
  readonly closing: string;
}
