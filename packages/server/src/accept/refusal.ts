/**
 * Everything that accepting refuses, as one table: code, enhanced status (RFC 3463) and words that a person understands,
 * and under which name it is counted. `{address}` and other names in braces are filled in.
 *
 * Always holds: what the client may try again is 4yz; words from outside are cut to one printable line.
 */

import type { SmtpReply } from "../envelope/index.ts";

interface RefusalRow {
  readonly code: number;
  readonly status: string;
  readonly text: string;
  /** Name in metrics, where several rows share one. */
  readonly event?: string;
}

/** All refusals by their id. */
export const REFUSALS = {
  // MAIL FROM
  "auth-required": { code: 530, status: "5.7.0", text: "Authentication required" },
  "sender-not-owned": { code: 553, status: "5.7.1", text: "<{address}>: {user} may not send under this address" },
  "sender-without-domain": { code: 553, status: "5.1.7", text: "<{address}>: a sender needs a full domain" },
  "sender-unsigned": { code: 550, status: "5.7.1", text: "<{address}>: not a return path that we signed, so nobody can send under it" },
  "too-large": { code: 552, status: "5.3.4", text: "The message is larger than {limit} octets" },
  "no-room": { code: 452, status: "4.3.1", text: "There is no room for the message now; try again later" },

  // RCPT TO
  "relay-denied": { code: 550, status: "5.7.1", text: "<{address}>: relaying denied" },
  "recipient-malformed": { code: 553, status: "5.1.3", text: "<{address}>: a recipient needs a mailbox and a full domain" },
  "unknown-user": { code: 550, status: "5.1.1", text: "<{address}>: there is no such mailbox here; please check the address" },
  "too-many-unknown": { code: 421, status: "4.7.0", text: "Too many unknown recipients in this session" },
  "forged-bounce": {
    code: 550,
    status: "5.7.1",
    text: "<{address}>: we did not sign this return path: the bounce is about mail that we did not send",
  },
  "expired-bounce": {
    code: 550,
    status: "5.7.1",
    text: "<{address}>: this return path was ours, but has expired: the bounce comes too late",
  },
  "bare-bounce": {
    code: 550,
    status: "5.7.1",
    text: "<{address}>: mail from this address bears a signed return path: a bounce to the bare address is about mail that we did not send",
    event: "forged-bounce",
  },
  "mailbox-full": { code: 452, status: "4.2.2", text: "<{address}>: the mailbox is full; try again later" },
  "larger-than-mailbox": { code: 552, status: "5.2.2", text: "<{address}>: the message is larger than the whole mailbox may be" },
  "mailboxes-unreadable": { code: 451, status: "4.3.0", text: "<{address}>: the list of mailboxes cannot be read now; try again later" },
  "callout-refused": { code: 550, status: "5.1.1", text: "<{address}>: the mailbox's host refused: {words}" },
  "callout-deferred": { code: 450, status: "4.2.0", text: "<{address}>: the mailbox's host cannot say now: {words}" },
  "callout-failed": { code: 451, status: "4.4.1", text: "<{address}>: the mailbox's host cannot be asked now: {words}" },
  "suppressed": { code: 550, status: "5.7.1", text: "<{address}>: {words}" },
  "suppressions-unreadable": { code: 451, status: "4.3.0", text: "<{address}>: the suppression list cannot be read now; try again later" },
  "alias-loop": {
    code: 451,
    status: "4.3.5",
    text: "<{address}>: this alias leads back to itself; try again when the postmaster has mended it",
  },
  "alias-too-large": {
    code: 451,
    status: "4.3.5",
    text: "<{address}>: this alias stands for too many addresses; try again when the postmaster has mended it",
  },

  // The content
  "header-too-large": { code: 554, status: "5.6.0", text: "The header is larger than {limit} octets" },
  "looped": { code: 554, status: "5.4.6", text: "The message goes round in circles: {received} Received fields" },
  "dmarc-reject": {
    code: 550,
    status: "5.7.1",
    text: "Refused as the DMARC policy of {domain} asks: neither SPF nor DKIM speaks for the From address",
  },
  "several-authors": { code: 550, status: "5.7.1", text: "There are {count} From fields, so that nobody can say who wrote the message" },
  "endless-author": { code: 550, status: "5.7.1", text: "The From field is too long to say who wrote the message" },
  "not-stored": { code: 451, status: "4.3.0", text: "The message could not be stored; try again later" },
} as const satisfies Readonly<Record<string, RefusalRow>>;

/** Names one ground on which something is refused. */
export type RefusalId = keyof typeof REFUSALS;

/** A refusal with its words filled in. */
export interface Refusal {
  readonly id: RefusalId;
  /** Name in metrics. */
  readonly event: string;
  readonly reply: SmtpReply;
}

const MAX_VALUE = 300;

/** Makes a refusal; `reply` replaces code and status where another server's are passed on. */
export function refuse(id: RefusalId, values: Readonly<Record<string, string | number>> = {}, reply?: Partial<SmtpReply>): Refusal {
  const { code, status, text, event = id }: RefusalRow = REFUSALS[id];
  const words = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => oneLine(String(values[name] ?? "")));
  return { id, event, reply: { code, status, ...reply, text: words } };
}

/** Addresses and other servers' words come from strangers: nothing of them may begin a line of its own or fill the reply. */
function oneLine(text: string): string {
  return text
    .slice(0, MAX_VALUE)
    .replaceAll(/[\0-\x1f\x7f\u0080-\u009f\u2028\u2029]+/g, " ")
    .trim();
}
