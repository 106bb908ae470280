/** Puts a stamp on a message that leaves: see stamp.ts for its form. */

import { scanMessage } from "../mime/index.ts";
import type { ReturnPathKey } from "../return-path/index.ts";
import { macOf, recipientDigest, STAMP_DAY_MS, STAMP_FIELD, type StampTags } from "./stamp.ts";
import { COVERED, COVERED_NAMES, stampedValues } from "./stamp-values.ts";

/** A message about to be sent, as `stampHeaders` needs it. */
export interface OutgoingMessage {
  /** The message as it will be sent. */
  readonly bytes: Uint8Array;
  /** The recipients of the envelope. */
  readonly recipients: readonly string[];
  /** When it is sent; a stamp keeps the day. */
  readonly now: Date;
}

/** Of more recipients none is listed: the field would not survive. */
const MAX_RECIPIENTS = 50;

/**
 * Puts a stamp before the header of a message.
 *
 * @param message its bytes, the recipients of its envelope, and the time
 * @param key the key that signs; those of return paths will do, for what is signed here begins with other words
 * @returns the message with one more field in front; its own bytes are untouched
 * @throws TypeError when the id of the key is no digit or `now` is no date
 * @example
 * const key = { id: 1, secret: "a secret of ours" };
 * const bytes = new TextEncoder().encode("From: ann@example.com\r\nMessage-ID: <1@example.com>\r\n\r\nhello\r\n");
 * const now = new Date("2026-03-01T12:00:00Z");
 * const stamped = stampHeaders({ bytes, recipients: ["bob@example.net"], now }, key);
 * new TextDecoder().decode(stamped).split(";")[0] // "Ricochet-Stamp: v=1"
 * stamped.length > bytes.length // true
 */
export function stampHeaders({ bytes, recipients, now }: OutgoingMessage, key: ReturnPathKey): Uint8Array {
  if (!Number.isInteger(key.id) || key.id < 0 || key.id > 9) throw new TypeError("stampHeaders: the id of a key is a digit");
  if (Number.isNaN(now.getTime())) throw new TypeError("stampHeaders: now is no date");
  const { text, root } = scanMessage(bytes, []);
  const covered = root.header.fields.filter(({ name }) => COVERED_NAMES.has(name));
  const header = covered.map((field) => ({ name: field.name, value: root.header.value(field) }));
  const values = stampedValues(header);
  const t = String(Math.floor(now.getTime() / STAMP_DAY_MS));
  const listed = recipients.length > MAX_RECIPIENTS ? [] : recipients.map((address) => recipientDigest(key, { t, values }, address));
  let h = "";
  for (const [at, [letter]] of COVERED.entries()) if (values[at] !== undefined) h += letter;
  const tags: StampTags = { k: String(key.id), t, h, r: [...new Set(listed)].sort().join(",") };
  const lineEnd = text.includes("\r\n") || !text.includes("\n") ? "\r\n" : "\n";
  const field = `${STAMP_FIELD}: ${fold({ ...tags, b: macOf(key, tags, values) }, lineEnd)}${lineEnd}`;
  const stamped = new Uint8Array(field.length + bytes.length);
  for (let at = 0; at < field.length; at++) stamped[at] = field.charCodeAt(at);
  stamped.set(bytes, field.length);
  return stamped;
}

/** Lines of at most 78 characters (RFC 5322 §2.1.1): recipients five to a line. */
function fold({ k, t, h, r, b }: StampTags & { b: string }, lineEnd: string): string {
  const folds = r.replaceAll(/((?:[\da-f]{12},){5})/g, `$1${lineEnd}\t`);
  return [`v=1; k=${k}; t=${t}; h=${h};`, `r=${folds};`, `b=${b}`].join(`${lineEnd}\t`);
}
