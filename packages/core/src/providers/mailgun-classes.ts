/** Mailgun's reasons of failed events (documentation.mailgun.com, "Events": "Event structure") and our reasons, both ways. */

import type { Reason } from "../model/index.ts";
import { hint, type Meanings, sure } from "./meaning.ts";

export const MAILGUN_MEANINGS: Meanings = {
  "bounce": hint("user-unknown"),
  "hardfail": hint("user-unknown"),
  "generic": hint("unexplained"),
  "delayed-bounce": hint("unexplained"),
  "old": sure("expired"),
  "espblock": hint("blocked"),
  "greylisted": sure("greylisted"),
  "homoglyph": sure("content-refused"),
  "suppress-bounce": sure("suppressed"),
  "suppress-complaint": sure("suppressed"),
  "suppress-unsubscribe": sure("suppressed"),
};

/** The reason of a failure that Mailgun has a word for; the others are "bounce" when hard, "generic" when soft. */
export const MAILGUN_REASON: Readonly<Partial<Record<Reason, string>>> = {
  "suppressed": "suppress-bounce",
  "expired": "old",
  "blocked": "espblock",
  "poor-reputation": "espblock",
  "greylisted": "greylisted",
  "unexplained": "generic",
};
