/**
 * What final delivery changes of a message (RFC 5321 §4.4): Return-Path goes on top and every other one goes, for a
 * reader must be able to believe it; Delivered-To says for whom this copy is, and a message that already bears it for
 * the same mailbox is going in circles.
 */

/** Fields longer than this in all are no header; what is behind is passed on as it is. */
export const HEADER_LIMIT_BYTES = 262_144;

/** A path from an envelope must not begin another field. */
const CONTROL = /[\x00-\x1f\x7f]/g;
const RETURN_PATH = /^return-path[ \t]*:/i;
const DELIVERED_TO = /^delivered-to[ \t]*:[ \t]*<?([^\s<>]*)/i;

/** A header, one character an octet, in its fields; each with its line ends. */
export function fieldsOf(header: string): readonly string[] {
  return header.split(/(?<=\n)(?![ \t])/);
}

/** Whether the message has been delivered to this mailbox before. */
export function isLooping(fields: readonly string[], recipient: string): boolean {
  const wanted = recipient.toLowerCase();
  return fields.some((field) => deliveredTo(field)?.toLowerCase() === wanted);
}

function deliveredTo(field: string): string | undefined {
  const address = DELIVERED_TO.exec(field)?.[1];
  return address === undefined ? undefined : Buffer.from(address, "latin1").toString("utf8");
}

/** The header of a recipient's copy. */
export function deliveredHeader(fields: readonly string[], { reversePath, recipient }: { reversePath: string; recipient: string }): Buffer {
  const [path, address] = [reversePath, recipient].map((text) => text.replaceAll(CONTROL, ""));
  const own = Buffer.from(`Return-Path: <${path}>\r\nDelivered-To: ${address}\r\n`);
  return Buffer.concat([own, Buffer.from(fields.filter((field) => !RETURN_PATH.test(field)).join(""), "latin1")]);
}
