/**
 * How each program calls what a list says, as data: which of its fields is the address, when it was put there, and why. The
 * first form whose field of the address is there, and one of those by which it is told from others, is taken.
 *
 * Sources: Amazon SES `ListSuppressedDestinations`; SendGrid "Suppressions" (bounces, blocks, spam reports, unsubscribes); Mailgun
 * "Suppressions" (bounces, complaints, unsubscribes); Postmark "Suppressions dump".
 */

import type { HoldCause } from "@ricochet/core";

/** What lists of programs that keep several are about. */
export const LIST_KINDS = ["bounces", "blocks", "complaints", "unsubscribes"] as const;
/** One of LIST_KINDS. */
export type ListKind = (typeof LIST_KINDS)[number];

/** The forms of lists. */
export const LIST_FORMATS = ["csv", "ndjson", "ses", "sendgrid", "mailgun", "postmark"] as const;
/** One of LIST_FORMATS. */
export type ListFormat = (typeof LIST_FORMATS)[number];

/** One form. */
export interface ListForm {
  readonly format: Exclude<ListFormat, "csv" | "ndjson">;
  readonly address: string;
  readonly since: string;
  /** It is this form when one of these is there. */
  readonly marks: readonly string[];
  /** The field that says why, and what its words mean. */
  readonly cause?: { readonly field: string; readonly words: Readonly<Record<string, HoldCause>> };
  /** What a list is about when it has this field; the first that is there. */
  readonly kinds: readonly (readonly [field: string, kind: ListKind])[];
  /** Words of the host that refused; the status is looked for in them. */
  readonly words: readonly string[];
}

export const LIST_FORMS: readonly ListForm[] = [
  {
    format: "postmark",
    address: "emailaddress",
    since: "createdat",
    marks: ["suppressionreason"],
    cause: { field: "suppressionreason", words: { hardbounce: "hard", spamcomplaint: "complaint", manualsuppression: "manual" } },
    kinds: [],
    words: [],
  },
  {
    format: "ses",
    address: "emailaddress",
    since: "lastupdatetime",
    marks: ["lastupdatetime", "reason"],
    cause: { field: "reason", words: { bounce: "hard", complaint: "complaint" } },
    kinds: [],
    words: [],
  },
  {
    format: "sendgrid",
    address: "email",
    since: "created",
    marks: ["created"],
    kinds: [
      ["status", "bounces"],
      ["reason", "bounces"],
      ["ip", "complaints"],
    ],
    words: ["status", "reason"],
  },
  {
    format: "mailgun",
    address: "address",
    since: "createdat",
    marks: ["createdat"],
    kinds: [
      ["error", "bounces"],
      ["code", "bounces"],
      ["tags", "unsubscribes"],
    ],
    words: ["code", "error"],
  },
];

/** What a kind of list means for its addresses. A block was about one message: for a while, not for good. */
export const CAUSE_OF_KIND: Readonly<Record<ListKind, HoldCause>> = {
  bounces: "hard",
  blocks: "repeats",
  complaints: "complaint",
  unsubscribes: "manual",
};
