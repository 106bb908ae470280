/**
 * Makes what a local program hands over a whole message: Bcc goes, From, Date and Message-ID come where they are missing
 * (RFC 6409 §8 lets a submission server add them). Everything else stays octet by octet.
 */

import type { HeaderField, SplitMessage } from "./header-fields.ts";

/** What is added where it is missing. */
export interface Completion {
  /** Envelope sender; "" is the null path. */
  readonly sender: string;
  /** Full name for a From that is added. */
  readonly fullName?: string;
  readonly hostname: string;
  readonly now: Date;
  /** Left part of a Message-ID that is added. */
  readonly unique: string;
}

const HIDDEN: readonly string[] = ["bcc", "resent-bcc"];

/** The message with CRLF, as latin1. */
export function completeMessage({ fields, body }: SplitMessage, completion: Completion): string {
  const kept = fields.filter(({ name }) => !HIDDEN.includes(name));
  const has = (name: string): boolean => kept.some((field) => field.name === name);
  const added = [
    ...(has("from") ? [] : [`From: ${fromText(completion)}`]),
    ...(has("date") ? [] : [`Date: ${mailDate(completion.now)}`]),
    ...(has("message-id") ? [] : [`Message-ID: <${completion.unique}@${completion.hostname}>`]),
  ];
  return `${kept.map(({ raw }) => raw).join("")}${added.map((line) => `${line}\r\n`).join("")}\r\n${body}`;
}

/** RFC 5322 §3.3, in UTC. */
function mailDate(now: Date): string {
  return now.toUTCString().replace(/GMT$/, "+0000");
}

function fromText({ sender, fullName, hostname }: Completion): string {
  const address = sender === "" ? `MAILER-DAEMON@${hostname}` : sender;
  return fullName === undefined || fullName.trim() === "" ? address : `${phrase(fullName)} <${address}>`;
}

/** A display name that can neither end the field nor begin another: quoted, or encoded where it is not ASCII (RFC 2047). */
function phrase(name: string): string {
  const line = name
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 200);
  if (/^[\x20-\x7e]*$/.test(line)) return `"${line.replaceAll(/["\\]/g, "\\$&")}"`;
  return encodedWords(line).join("\r\n ");
}

/** An encoded word is 75 characters at most, and no character is cut in two. */
function encodedWords(text: string): readonly string[] {
  const pieces: string[] = [""];
  for (const character of text) {
    const last = pieces.length - 1;
    const longer = `${pieces[last]}${character}`;
    if (Buffer.byteLength(longer) > 42) pieces.push(character);
    else pieces[last] = longer;
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString("base64")}?=`);
}

/** Names of the fields that hold recipients: of a message that is sent again, only those of the last time count. */
export function recipientFields(fields: readonly HeaderField[]): readonly HeaderField[] {
  const isResent = fields.some(({ name }) => /^resent-(?:to|cc|bcc)$/.test(name));
  return fields.filter(({ name }) => (isResent ? /^resent-(?:to|cc|bcc)$/ : /^(?:to|cc|bcc)$/).test(name));
}
