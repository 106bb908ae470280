/**
 * The stamp that mail of our own users bears (`Ricochet-Stamp`): a bounce that quotes it proves that it is about mail
 * of ours, even when the return path is lost. Put on once, when the message is accepted, so that every attempt sends
 * the same octets.
 */

import { stampHeaders } from "@ricochet/core";
import type { Site } from "../settlement/index.ts";

interface Stamping {
  /** The content, or its beginning with the whole header. */
  readonly head: Uint8Array;
  readonly recipients: readonly string[];
  readonly now: Date;
}

/** Headers beyond this are not searched for their end. */
const MAX_HEADER_BYTES = 65_536;

/** The field, to stand before the content; nothing when there is no key. */
export function messageStamp({ head, recipients, now }: Stamping, { keys }: Pick<Site, "keys">): Uint8Array {
  const [key] = keys;
  if (key === undefined) return new Uint8Array();
  const bytes = head.subarray(0, headerEnd(head));
  return stampHeaders({ bytes, recipients, now }, key).subarray(0, -bytes.length || undefined);
}

function headerEnd(head: Uint8Array): number {
  const end = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MAX_HEADER_BYTES)).indexOf("\r\n\r\n");
  return end < 0 ? Math.min(head.length, MAX_HEADER_BYTES) : end + 4;
}
