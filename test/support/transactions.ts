/** Messages to send in tests: bodies in memory and in pieces, senders and recipients with the usual parameters. */

import type { BodySource, Recipient, Sender } from "../../packages/server/src/envelope/index.ts";

const ORDINARY: Sender = { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false };

export function senderOf(change: Partial<Sender> = {}): Sender {
  return { ...ORDINARY, ...change };
}

export function recipientsOf(...addresses: readonly string[]): Recipient[] {
  return addresses.map((address) => ({ address, notify: "unset" }));
}

/** Content that lies in memory. */
export function bodyOf(content: string | Uint8Array): BodySource {
  const inMemory = typeof content === "string" ? Buffer.from(content) : content;
  return { sizeBytes: inMemory.length, inMemory, read: () => piecesOf([inMemory]) };
}

/** Content that comes in pieces. */
export function streamedBody(pieces: readonly Uint8Array[], sizeBytes = pieces.reduce((sum, { length }) => sum + length, 0)): BodySource {
  return { sizeBytes, read: () => piecesOf(pieces) };
}

async function* piecesOf(pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
