/** What a piece of grammar gives instead of a value: the reply that says what was wrong. */

import type { SmtpReply } from "../../envelope/index.ts";

/** A reply in the place of a value. */
export interface Refusal {
  readonly refusal: SmtpReply;
}

/** Tells a refusal from a value. */
export function isRefusal(value: object): value is Refusal {
  return "refusal" in value;
}

/** A parameter is known, but its value is wrong. */
export function badParameter(text: string): Refusal {
  return { refusal: { code: 501, status: "5.5.4", text } };
}

/** A parameter is not known, or not here and now (RFC 5321 §4.1.1.11). */
export function unknownParameter(keyword: string): Refusal {
  return { refusal: { code: 555, status: "5.5.4", text: `Parameter ${keyword} is not recognized or not available here` } };
}
