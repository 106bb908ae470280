/** The message that was not delivered, opened: its bytes, and what a notification says of it. */

import { type Message, scanMessage } from "../mime/index.ts";
import { oneLine } from "./one-line.ts";
import { utf8 } from "./transfer-encoding.ts";

export interface OriginalFacts {
  readonly message: Message;
  /** In bytes, as it came. */
  readonly size: number;
  /** With its brackets; undefined when there is none that another header could name. */
  readonly messageId: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly contentLanguage: string | undefined;
  /** Whether its header has octets beyond ASCII. */
  readonly hasWideHeader: boolean;
}

const WIDE = /[\x80-\xff]/;
const MESSAGE_ID = /<[\x21-\x3b\x3d\x3f-\x7e]{1,900}>/;

export function openOriginal(original: Uint8Array | string): OriginalFacts {
  const bytes = typeof original === "string" ? utf8(original) : original;
  const message = scanMessage(bytes, []);
  const { header, bodyStart } = message.root;
  return {
    message,
    size: bytes.length,
    messageId: MESSAGE_ID.exec(header.get("message-id") ?? "")?.[0],
    subject: header.decoded("subject"),
    date: header.get("date"),
    contentLanguage: header.get("content-language"),
    hasWideHeader: WIDE.test(message.text.slice(0, bodyStart)),
  };
}

/** What stands between the brackets of a Message-ID is nobody's business but its writer's; a line end is. */
export function threadFields(original: OriginalFacts | undefined): readonly (readonly [string, string])[] {
  const id = original?.messageId;
  return id === undefined
    ? []
    : [
        ["In-Reply-To", oneLine(id)],
        ["References", oneLine(id)],
      ];
}
