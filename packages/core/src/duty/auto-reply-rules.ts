/**
 * Who gets no automatic reply, as a table (RFC 3834 §2). Each row forbids; the first that applies
 * is the one that is named. RFC 3834 words many of them as advice; a responder that heeds all of
 * them cannot loop, so here they are all law.
 */

import { localPartOf } from "../syntax/index.ts";
import type { Correspondence } from "./correspondence.ts";
import { autoSubmitted, isBulkMail, isListMail, valuesOf } from "./header-values.ts";
import { standingOf } from "./situation.ts";

/** One ground on which a message gets no automatic reply. */
export interface AutoReplyRule {
  /** Names the rule where a reply is forbidden, such as "null-path". */
  readonly id: string;
  /** RFC and section that ask for it; "local choice" where none does. */
  readonly rfc: string;
  /** The same for a person: one English sentence. */
  readonly because: string;
  /** Whether the rule forbids a reply to this message. */
  forbids(one: Correspondence): boolean;
}

/** Local parts behind which programs sit (RFC 3834 §2, RFC 5230 §4.6). */
const PROGRAMS =
  /^(?:mailer-?daemon|postmaster|listserv|majordomo|mailman|sympa|owner-.*|.*-(?:owner|request|relay|bounces?|errors?)(?:[+-].*)?|bounces?(?:[+=-].*)?)$/;
const NOBODY = /^(?:no|do-?not|dont)[-_.]?reply(?:[+=_.-].*)?$/;

const MAX_RECEIVED = 100;

/** All grounds against an automatic reply, in the order in which they are tried; the first that applies is named. */
export const AUTO_REPLY_RULES: readonly AutoReplyRule[] = [
  {
    id: "null-path",
    rfc: "RFC 3834 §2, RFC 5321 §4.5.5",
    because: "The reverse path is null: the message is a notification or an answer of a machine.",
    forbids: ({ reversePath }) => reversePath.trim() === "" || reversePath.trim() === "<>",
  },
  {
    id: "no-address",
    rfc: "RFC 3834 §4",
    because: "The reverse path is no address to which a reply could be sent.",
    forbids: ({ path }) => path === "",
  },
  {
    id: "unauthenticated",
    rfc: "RFC 5321 §6.2",
    because: "Nothing vouches for the reverse path: the reply would go to a stranger.",
    forbids: ({ submission }) => standingOf(submission) === "unauthenticated",
  },
  {
    id: "auto-submitted",
    rfc: "RFC 3834 §2, §5",
    because: "A program wrote the message: Auto-Submitted says something other than no.",
    forbids: ({ header }) => !["no", undefined].includes(autoSubmitted(header)),
  },
  {
    id: "report",
    rfc: "RFC 3834 §2, RFC 6522",
    because: "The message is a report: a delivery status, a disposition, a complaint.",
    forbids: ({ header }) => valuesOf(header, "content-type").some((value) => /^\s*(?:multipart\/report|message\/)/i.test(value)),
  },
  {
    id: "program-address",
    rfc: "RFC 3834 §2, RFC 5230 §4.6",
    because: "The reverse path belongs to a program: a mail system or a list manager.",
    forbids: ({ path }) => PROGRAMS.test(localPartOf(path)),
  },
  {
    id: "nobody-reads",
    rfc: "local choice",
    because: "The reverse path says that nobody reads what is sent to it.",
    forbids: ({ path }) => NOBODY.test(localPartOf(path)),
  },
  {
    id: "list",
    rfc: "RFC 3834 §2, RFC 2369, RFC 2919",
    because: "The message came over a mailing list.",
    forbids: ({ header }) => isListMail(header),
  },
  {
    id: "bulk",
    rfc: "RFC 3834 §2",
    because: "The message calls itself bulk, list or junk mail.",
    forbids: ({ header }) => isBulkMail(header),
  },
  {
    id: "suppressed",
    rfc: "MS-OXCMAIL (X-Auto-Response-Suppress)",
    because: "The sender asks for no automatic answers.",
    forbids: ({ header }) => valuesOf(header, "x-auto-response-suppress").some((value) => /\b(?:all|oof|autoreply)\b/i.test(value)),
  },
  {
    id: "spam",
    rfc: "local choice",
    because: "A filter took the message for spam, whose reverse path is seldom its author's.",
    forbids: ({ header }) =>
      [...valuesOf(header, "x-spam-flag"), ...valuesOf(header, "x-spam-status"), ...valuesOf(header, "x-spam")].some((value) =>
        /^\s*yes\b/i.test(value),
      ),
  },
  {
    id: "loop",
    rfc: "RFC 5321 §6.3",
    because: "The message has been relayed so often that it must be going round in circles.",
    forbids: ({ header }) => valuesOf(header, "received").length >= MAX_RECEIVED,
  },
  {
    id: "self",
    rfc: "RFC 3834 §2",
    because: "The reply would go to the responder itself.",
    forbids: ({ path, own }) => own.has(path.toLowerCase()),
  },
  {
    id: "not-addressed",
    rfc: "RFC 3834 §2",
    because: "None of the responder's addresses stands in To, Cc, Bcc or their Resent forms: the message is not to this person.",
    forbids: ({ responder, addressed, own }) => responder.kind === "personal" && !addressed.some((address) => own.has(address)),
  },
];
