/**
 * Why a message was not delivered: the vocabulary of reasons, and for each of them whether it is
 * hard or soft, whose side it is on, and what it means for the address.
 *
 * A reason is "hard" only when the same address will never take mail again; everything that a
 * sender, a message, a network or a later day can change is soft.
 */

/** Whose side a reason is on. Only a reason blamed on the recipient may ever touch an address. */
export const BLAMES = ["recipient", "sender", "message", "network", "system", "none"] as const;
/** One of BLAMES. */
export type Blame = (typeof BLAMES)[number];

/** What a suppression list does with the address: at once, after repeats, or nothing. */
export const SUPPRESSIONS = ["yes", "after-repeats", "no"] as const;
/** One of SUPPRESSIONS. */
export type Suppression = (typeof SUPPRESSIONS)[number];

/** "by-class": hard for a permanent status class (5), soft for a transient one (4). */
export type Permanence = "hard" | "soft" | "none" | "by-class";

/** What a reason means for the address. */
export interface ReasonFacts {
  /** Whether it is hard or soft. */
  readonly permanence: Permanence;
  /** Whose side it is on. */
  readonly blame: Blame;
  /** What a suppression list does with the address. */
  readonly suppress: Suppression;
}

const fact = (permanence: Permanence, blame: Blame, suppress: Suppression): ReasonFacts => ({ permanence, blame, suppress });

/** Every reason, and what it means for the address. */
export const REASONS = {
  "user-unknown": fact("hard", "recipient", "yes"),
  "domain-unknown": fact("hard", "recipient", "yes"),
  "user-moved": fact("hard", "recipient", "yes"),
  "no-mail-accepted": fact("hard", "recipient", "yes"),
  "mailbox-disabled": fact("soft", "recipient", "after-repeats"),
  "mailbox-full": fact("soft", "recipient", "after-repeats"),
  "recipient-refused": fact("soft", "recipient", "after-repeats"),
  "message-too-large": fact("soft", "message", "no"),
  "sender-refused": fact("soft", "sender", "no"),
  "blocked": fact("soft", "sender", "no"),
  "poor-reputation": fact("soft", "sender", "no"),
  "reverse-dns": fact("soft", "sender", "no"),
  "authentication-failed": fact("soft", "sender", "no"),
  "relay-denied": fact("soft", "sender", "no"),
  "rate-limited": fact("soft", "sender", "no"),
  "greylisted": fact("soft", "network", "no"),
  "suppressed": fact("hard", "recipient", "yes"),
  "spam": fact("soft", "message", "no"),
  "virus": fact("soft", "message", "no"),
  "content-refused": fact("soft", "message", "no"),
  "malformed-message": fact("soft", "message", "no"),
  "policy": fact("soft", "sender", "no"),
  "security": fact("soft", "sender", "no"),
  "tls-failed": fact("soft", "network", "no"),
  "expired": fact("soft", "network", "after-repeats"),
  "network-error": fact("soft", "network", "no"),
  "system-error": fact("soft", "system", "no"),
  "system-full": fact("soft", "system", "no"),
  "mailer-error": fact("soft", "system", "no"),
  "protocol-error": fact("soft", "system", "no"),
  "unexplained": fact("by-class", "none", "no"),
  "complaint": fact("none", "recipient", "yes"),
  "auto-reply": fact("none", "none", "no"),
  "delivered": fact("none", "none", "no"),
} as const satisfies Record<string, ReasonFacts>;

/** Why, in one word: a key of REASONS. */
export type Reason = keyof typeof REASONS;
