/**
 * What a provider's bounce class means in our words. "sure": it means this and nothing else. "hint": the provider
 * uses it for several things, so what the remote server said is believed first, where it is known.
 */

import { type Bounce, REASONS, type Reason } from "../model/index.ts";

export interface Meaning {
  readonly reason: Reason;
  readonly bounce: Bounce;
  readonly trust: "sure" | "hint";
}

export type Meanings = Readonly<Record<string, Meaning>>;

const BOUNCE_OF = { "hard": "hard", "soft": "soft", "none": "none", "by-class": "soft" } as const;

export function sure(reason: Reason, bounce: Bounce = BOUNCE_OF[REASONS[reason].permanence]): Meaning {
  return { reason, bounce, trust: "sure" };
}

export function hint(reason: Reason, bounce: Bounce = BOUNCE_OF[REASONS[reason].permanence]): Meaning {
  return { reason, bounce, trust: "hint" };
}

export const DELIVERED: Meaning = sure("delivered");
export const COMPLAINT: Meaning = sure("complaint");
export const UNKNOWN: Meaning = hint("unexplained");
