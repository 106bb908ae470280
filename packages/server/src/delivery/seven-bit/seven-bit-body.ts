/**
 * A message for a host that takes 7 bits only (RFC 6152 §3): part by part in quoted-printable where a part needs it. It is
 * read three times, to find what must be encoded, to count the result, and to send it; never held as a whole.
 */

import type { BodySource } from "../../envelope/index.ts";
import { LineCutter } from "./line-pieces.ts";
import { MimeWalk } from "./mime-walk.ts";
import { Rewriter } from "./rewriter.ts";
import { survey } from "./survey.ts";

/** The message in 7 bits: itself where it has no more; undefined where it cannot be encoded. */
export async function sevenBitBody(body: BodySource): Promise<BodySource | undefined> {
  const encoded = await survey(body);
  if (encoded === "impossible") return undefined;
  if (encoded.size === 0) return body;
  let sizeBytes = 0;
  for await (const piece of rewrite(body, encoded)) sizeBytes += piece.length;
  return { sizeBytes, read: () => rewrite(body, encoded) };
}

async function* rewrite(body: BodySource, encoded: ReadonlySet<number>): AsyncIterable<Uint8Array> {
  const rewriter = new Rewriter(encoded);
  const walk = new MimeWalk(rewriter);
  const cutter = new LineCutter((piece) => walk.take(piece));
  for await (const octets of body.inMemory === undefined ? body.read() : [body.inMemory]) {
    cutter.push(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
    yield rewriter.takeWritten();
  }
  cutter.finish();
  walk.finish();
  yield rewriter.takeWritten();
}
