/**
 * What a text format is: how one program writes a bounce for people. Data only; walker.ts runs it.
 *
 * All patterns are tried on single decoded lines, trailing blanks removed, and must be linear.
 * Their named groups say what they caught:
 *   recipient  the failed address (must hold an "@" or be a bare local part where the program prints such)
 *   alias      the address before forwarding or expansion
 *   text       words of the error
 *   reply      the remote server's reply, beginning with its code
 *   status     an enhanced status code, or a code of RFC 3463 form
 *   command    the SMTP verb that was answered
 *   host       the server that answered (remote MTA)
 *   reporter   the server that wrote the notification
 *   queue      the queue id of the message at the reporter
 *   until      when delivery attempts end
 *   at         when the last attempt was made
 */

import type { Action, Reason } from "../../model/index.ts";

/** Signs that a message is of this format; all given members must hold. */
export interface Sign {
  /** A phrase (phrases/phrase.ts) of the human part. */
  readonly text?: string;
  /** A phrase of the decoded subject. */
  readonly subject?: string;
  /** The name of a header field (lower case) that only this program writes. */
  readonly header?: string;
  /** Pattern on the decoded From field; an addition to one of the others, never alone. */
  readonly from?: RegExp;
}

export interface TextFormat {
  /** "qmail", "exim" … : the `format` of the report. */
  readonly id: string;
  /** Name of the program for `reporter.product`. */
  readonly product: string;
  /** Where the program's text is written down: source file or document. */
  readonly source: string;
  /** Any one of these suffices. */
  readonly signs: readonly Sign[];
  /** Recipients are read only behind a line like this; without it from the first line on. The line itself may catch groups. */
  readonly begins?: RegExp;
  /** A line that opens the block of a recipient; first match wins. */
  readonly recipient: readonly RegExp[];
  /** Lines whose groups belong to the recipient whose block is open (or, before any block, to all). */
  readonly details?: readonly RegExp[];
  /** Lines to pass over: rules, headings, advice. */
  readonly skip?: RegExp;
  /** Recipients end at a line like this. */
  readonly ends?: RegExp;
  /** How far the error text of a block reaches: to the first blank line behind it ("paragraph", the default), one line only, to the next block or end ("block"), or nowhere ("none": only groups count). */
  readonly textReach?: "paragraph" | "line" | "block" | "none";
  /** The original begins behind a line like this, where the usual separators (original.ts) do not tell. */
  readonly original?: RegExp;
  /** What the notification says of its recipients; "failed" unless given. */
  readonly action?: Action;
  /** The program writes under the postmaster's name, and its subjects may be anything. */
  readonly byPostmaster?: true;
  /** Lines from which on, their own included, recipients have another action: headings of lists. */
  readonly turns?: readonly (readonly [action: Action, line: RegExp])[];
  /** Why, when the words of a notification do not tell: what a notice of this format always means. */
  readonly meaning?: Reason;
  /** A phrase by which the program says that this is only a delay. */
  readonly delayed?: string;
  readonly examples: readonly FormatExample[];
}

/** A small notification, and what must be read from it. The tests put header fields in front. */
export interface FormatExample {
  /** Header fields that matter to the signs, one a line; From, To, Subject and Date are added when missing. */
  readonly header?: string;
  /** The human part. */
  readonly body: string;
  readonly expects: readonly { readonly recipient: string; readonly [field: string]: unknown }[];
}
