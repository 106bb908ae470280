/** The body of a part as bytes, its transfer encoding undone. */

import { bytesOf } from "../syntax/index.ts";
import type { Message } from "./message.ts";
import type { Part } from "./part.ts";
import { decodeBase64, decodeQuotedPrintable } from "./transfer-encoding.ts";

export function partBytes(message: Message, part: Part): Uint8Array {
  const { text, bytes } = message;
  if (part.encoding === "base64") return decodeBase64(text, part.bodyStart, part.end).bytes;
  if (part.encoding !== "quoted-printable") return bytes.subarray(part.bodyStart, part.end);
  return bytesOf(
    decodeQuotedPrintable(text, part.bodyStart, part.end)
      .map(({ binary }) => binary)
      .join("\n"),
  );
}
