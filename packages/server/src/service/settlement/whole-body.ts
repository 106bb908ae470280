/** A message as it is sent and returned: the fields that we put before it, and its content. */

import type { BodySource } from "../../envelope/index.ts";
import type { Claim } from "../../store/index.ts";

/** Trace and content as one body; in one piece where the content is in memory, so that it goes out in one write. */
export function wholeBody({ message: { trace }, content }: Pick<Claim, "message" | "content">): BodySource {
  if (trace.length === 0) return content;
  if (content.inMemory !== undefined) return inMemoryBody(Buffer.concat([trace, content.inMemory]));
  return { sizeBytes: trace.length + content.sizeBytes, read: () => oneAfterTheOther(trace, content) };
}

/** A body of octets that are there. */
export function inMemoryBody(inMemory: Uint8Array): BodySource {
  return { sizeBytes: inMemory.length, inMemory, read: () => onePiece(inMemory) };
}

async function* onePiece(octets: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(octets);
}

async function* oneAfterTheOther(trace: Uint8Array, content: BodySource): AsyncIterable<Uint8Array> {
  yield trace;
  yield* content.read();
}
