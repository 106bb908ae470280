/**
 * Rates as those compute them who judge senders by them. What is divided by what is the decision "What rates are divided by".
 *
 * Always holds: a share is between 0 and 1, and absent where nothing was sent that it could be a share of.
 */

import type { Tally } from "./tally.ts";

/** The rates of a group of mail. */
export interface Shares {
  /** Recipients whose mail came to an end: delivered, or refused for good or at the end of all attempts. */
  readonly sent: number;
  /** Hard failures of what was sent, as SES counts bounces. */
  readonly hard?: number;
  /** All failures of what was sent, as Postmark counts bounces. */
  readonly failed?: number;
  /** Complaints about what was delivered. */
  readonly complaint?: number;
  /** Attempts that were put off, of all attempts. */
  readonly deferred?: number;
}

/** The rates of some figures. */
export function sharesOf({ delivered, deferred, hard, soft, complaint }: Tally): Shares {
  const sent = delivered + hard + soft;
  return {
    sent,
    ...share("hard", hard, sent),
    ...share("failed", hard + soft, sent),
    ...share("complaint", complaint, delivered),
    ...share("deferred", deferred, sent + deferred),
  };
}

/** Complaints may come in a period in which nothing was sent any more: such a share would say nothing. */
function share<Name extends string>(name: Name, part: number, whole: number): { readonly [Key in Name]?: number } {
  return (whole === 0 ? {} : { [name]: Math.min(1, part / whole) }) as { readonly [Key in Name]?: number };
}
