/** The text that a message shows to people: its plain text, or its HTML made plain when there is no other. */

import { type Message, type Part, type TextLine, textLines } from "../mime/index.ts";

export interface HumanPart {
  readonly part: Part;
  readonly lines: readonly TextLine[];
}

const MAX_PARTS = 4;

/** The text parts of the message itself, in their order; embedded messages and attachments are not among them. */
export function humanParts(message: Message): HumanPart[] {
  const parts: Part[] = [];
  collect(message.root, parts);
  return parts.slice(0, MAX_PARTS).map((part) => ({ part, lines: textLines(message, part) }));
}

function collect(part: Part, into: Part[]): void {
  if (part.type === "multipart/alternative") {
    const plain = leafOf(part, "text/plain") ?? leafOf(part, "text/html");
    if (plain !== undefined) into.push(plain);
    return;
  }
  if (part.isMultipart) {
    const before = into.length;
    for (const child of part.children) collect(child, into);
    // A multipart whose parts could not be told apart is read as the text that it is.
    if (part.children.length === 0 && into.length === before) into.push(part);
    return;
  }
  if (
    (part.type === "text/plain" || part.type === "text/html" || !part.type.includes("/") || part.type === "text/enriched") &&
    !isAttachment(part)
  )
    into.push(part);
}

function leafOf(part: Part, type: string): Part | undefined {
  for (const leaf of part.walk()) if (leaf.type === type) return leaf;
  return undefined;
}

function isAttachment(part: Part): boolean {
  return part.depth > 0 && /^\s*attachment\b/i.test(part.header.get("content-disposition") ?? "");
}
