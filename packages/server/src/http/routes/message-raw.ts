/**
 * The source of a message as it is sent: our trace fields, then what the client gave us, byte for byte, piece by piece from the
 * store. It is kept as long as the message is under way.
 */

import type { MessageFacts, QueueStore } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import { ApiProblem } from "../problem/index.ts";
import type { Answer, ApiService } from "../route/index.ts";
import { placeOfMessage } from "./message-ids.ts";

/** Who asks for which part. */
export interface RawAsked {
  readonly id: string;
  readonly part: "whole" | "header";
  /** No more than so much of it. */
  readonly limitBytes: number;
  readonly access: Access;
  readonly service: ApiService;
}

/** A header beyond this is cut: it is read into memory to find its end. */
const HEADER_LIMIT_BYTES = 1_048_576;
/** What stands between header and body. */
const BLANK_LINE = "\r\n\r\n";

/** The answer: the octets, or why there are none. */
export async function rawAnswer({ part, limitBytes, ...asked }: RawAsked): Promise<Answer> {
  const { facts, content } = await storedMail(asked);
  if (part === "header") {
    const octets = await headerOf(facts, content, Math.min(limitBytes, HEADER_LIMIT_BYTES));
    return { status: 200, octets, type: "text/rfc822-headers" };
  }
  const sizeBytes = Math.min(limitBytes, facts.trace.byteLength + content.sizeBytes);
  return { status: 200, pieces: firstOctets(mailOf(facts, content), sizeBytes), sizeBytes, type: "message/rfc822" };
}

type StoredMail = NonNullable<Awaited<ReturnType<QueueStore["content"]>>>;
type Content = StoredMail["content"];

async function storedMail({ id, access, service }: Pick<RawAsked, "id" | "access" | "service">): Promise<StoredMail> {
  const place = placeOfMessage(id);
  // our own queue has no tenants yet: only a key for all may look into it
  if (place === undefined || access.tenant !== undefined) throw unknown(id);
  if ("sent" in place) throw new ApiProblem("not-found", `${id} was sent by another server: its source was never here`);
  const stored = await service.queue.content(place.queued);
  if (stored !== undefined) return stored;
  const [entry] = await service.queue.list({ message: place.queued, limit: 1 });
  if (entry === undefined) throw unknown(id);
  throw new ApiProblem("gone", "the message has come to its end for all its recipients, and its source is not kept longer than that");
}

function unknown(id: string): ApiProblem {
  return new ApiProblem("not-found", `there is no message ${id.slice(0, 40)}, or it was forgotten`);
}

async function* mailOf({ trace }: MessageFacts, content: Content): AsyncGenerator<Uint8Array> {
  if (trace.byteLength > 0) yield trace;
  yield* content.read();
}

async function* firstOctets(pieces: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  let left = limitBytes;
  for await (const piece of pieces) {
    if (left > 0) yield piece.subarray(0, left);
    left -= piece.byteLength;
    if (left <= 0) return;
  }
}

/** Up to and with the blank line; of mail without a body all of it. */
async function headerOf(facts: MessageFacts, content: Content, limitBytes: number): Promise<Uint8Array> {
  let header = Buffer.alloc(0);
  for await (const piece of firstOctets(mailOf(facts, content), limitBytes)) {
    const searchedBytes = Math.max(0, header.byteLength - BLANK_LINE.length);
    header = Buffer.concat([header, piece]);
    const end = header.indexOf(BLANK_LINE, searchedBytes, "latin1");
    if (end !== -1) return header.subarray(0, end + BLANK_LINE.length);
  }
  return header;
}
