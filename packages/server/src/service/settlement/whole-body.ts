/** A message as it is sent and returned: the fields that we put before it, and its content. */

import type { BodySource } from "../../envelope/index.ts";
import type { Claim } from "../../store/index.ts";

/** Trace and content as one body. */
export function wholeBody({ message: { trace }, content }: Pick<Claim, "message" | "content">): BodySource {
  if (trace.length === 0) return content;
  if (content.inMemory !== undefined) return new JoinedBody(trace, content.inMemory);
  return { sizeBytes: trace.length + content.sizeBytes, read: () => oneAfterTheOther(trace, content) };
}

/** In one piece, so that it goes out in one write; put together when it is asked for, for what is refused at RCPT is never sent. */
class JoinedBody implements BodySource {
  readonly sizeBytes: number;
  readonly #pieces: readonly Uint8Array[];
  #whole: Uint8Array | undefined;

  constructor(trace: Uint8Array, content: Uint8Array) {
    this.sizeBytes = trace.length + content.length;
    this.#pieces = [trace, content];
  }

  get inMemory(): Uint8Array {
    this.#whole ??= Buffer.concat(this.#pieces, this.sizeBytes);
    return this.#whole;
  }

  read(): AsyncIterable<Uint8Array> {
    return onePiece(this.inMemory);
  }
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
