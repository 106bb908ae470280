/** The header of the message that a report encloses, with the way back to the bytes of the report. */

import { type Header, type Message, openEmbedded, type Part, partBytes, scanMessage } from "../../mime/index.ts";
import type { Found } from "../../model/index.ts";
import { addressesIn } from "./found-address.ts";

export interface EnclosedHeader {
  readonly header: Header;
  /** Addresses of the first field of that name. */
  addresses(name: string): Found[];
}

const ENCLOSING = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "text/rfc822",
  "message/rfc822-headers",
  "message/global-headers",
]);

/** The first enclosed message of `message`, as a whole or as headers only. */
export function enclosedHeader(message: Message): EnclosedHeader | undefined {
  for (const part of message.root.walk()) {
    if (!ENCLOSING.has(part.type)) continue;
    const found =
      part.encoding === "base64" || part.encoding === "quoted-printable"
        ? decoded(message, part)
        : plain(message, openEmbedded(message, part));
    if (found.header.fields.length > 0) return found;
  }
  return undefined;
}

function plain(message: Message, { header }: Part): EnclosedHeader {
  return {
    header,
    addresses(name) {
      const field = header.field(name);
      return field === undefined ? [] : addressesIn(message, header, field);
    },
  };
}

/** RFC 2045 §6.4 forbids to encode a message; gateways do it all the same. Evidence is then the whole part. */
function decoded(message: Message, part: Part): EnclosedHeader {
  const inner = scanMessage(partBytes(message, part), []);
  const { header, addresses } = plain(inner, inner.root);
  return { header, addresses: (name) => addresses(name).map(({ value }) => ({ value, start: part.bodyStart, end: part.end })) };
}
