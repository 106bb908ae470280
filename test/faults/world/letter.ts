/** A message whose content proves that it is whole: a digest of the body stands in the header, and the id too. */

import { createHash } from "node:crypto";

/** What the content of a message that arrived says about itself. */
export interface ReadLetter {
  readonly id: string;
  readonly isWhole: boolean;
}

const LINE = "The quick brown fox jumps over the lazy dog and comes back to where it was.\n";

/** Content with so many octets of body, or a line more. */
export function letter(id: string, sizeBytes: number): string {
  const body = `This is ${id}.\n${LINE.repeat(Math.ceil(sizeBytes / LINE.length))}`;
  return `From: <${id}@senders.example>\nSubject: letter\nMessage-ID: <${id}@senders.example>\nX-Digest: ${digest(body)}\n\n${body}`;
}

/** Reads it with any line ends, whatever stands before its own header fields. */
export function readLetter(content: string): ReadLetter {
  const text = content.replaceAll("\r\n", "\n");
  const end = text.indexOf("\n\n");
  const id = /^Message-ID: <([^@>]*)@/im.exec(text.slice(0, end))?.[1] ?? "";
  const stated = /^X-Digest: (\S+)$/im.exec(text.slice(0, end))?.[1];
  return { id, isWhole: digest(text.slice(end + 2)) === stated };
}

function digest(body: string): string {
  return createHash("sha256").update(body, "latin1").digest("hex").slice(0, 32);
}
