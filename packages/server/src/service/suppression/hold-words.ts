/** Why mail is held back, for the person who gets the refusal: since when, why, and what lifts it. */

import type { HoldCause, Reason } from "@ricochet/core";
import type { Suppression } from "../../store/index.ts";

const CAUSES: Readonly<Record<HoldCause, string>> = {
  hard: "mail to it failed for good",
  repeats: "mail to it failed again and again",
  complaint: "its owner complained about our mail",
  manual: "it was put on the list by hand",
};

const REASONS: Readonly<Partial<Record<Reason, string>>> = {
  "user-unknown": "there is no such mailbox",
  "domain-unknown": "there is no such domain",
  "user-moved": "the mailbox has moved",
  "no-mail-accepted": "its host takes no mail",
  "suppressed": "it is on the list of a sending service",
  "mailbox-disabled": "the mailbox is disabled",
  "mailbox-full": "the mailbox is full",
  "recipient-refused": "its host refuses it",
  "expired": "no host took the mail in time",
};

/** One line without the address: it names a lane, which all addresses that are held alike share. */
export function holdWords({ cause, reason, sinceMs, untilMs, address }: Suppression): string {
  const what = address.startsWith("@") ? "its domain is on the suppression list" : "on the suppression list";
  const because = reason === undefined ? undefined : REASONS[reason];
  const until = untilMs === undefined ? "" : `, until ${day(untilMs)}`;
  return `${what} since ${day(sinceMs)}${until}, because ${CAUSES[cause]}${because === undefined ? "" : ` (${because})`}; ${remedy(cause)}`;
}

function remedy(cause: HoldCause): string {
  if (cause === "complaint") return "only its owner can ask for our mail again: ricochet suppress remove --consent";
  return "when the address is right again: ricochet suppress remove";
}

/** The time of an import may be anything. */
function day(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "some time" : date.toISOString().slice(0, 10);
}
