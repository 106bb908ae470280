/**
 * Puts the octets of all requests of one message between threads into one buffer, which is handed over and not copied again.
 * This is the one copy that content gets: the caller's own buffer stays the caller's, and the memory around a view stays behind.
 */

import type { Recording, Recordings } from "../../ledger/index.ts";
import type { NewMessage } from "../port.ts";
import type { Request } from "./operations.ts";

/** Requests that share no memory with the caller any more, and the buffer that goes with them. */
export interface Packed {
  readonly requests: readonly Request[];
  /** Octets of all of them. */
  readonly sizeBytes: number;
  readonly transfer: readonly ArrayBuffer[];
}

/** Packs the octets of requests. */
export function pack(requests: readonly Request[]): Packed {
  const sizeBytes = requests.reduce((sum, request) => sum + octetsOf(request), 0);
  if (sizeBytes === 0) return { requests, sizeBytes, transfer: [] };
  const buffer = new ArrayBuffer(sizeBytes);
  const place = placeIn(new Uint8Array(buffer));
  return { requests: requests.map((request) => packed(request, place)), sizeBytes, transfer: [buffer] };
}

type Place = (octets: Uint8Array) => Uint8Array;

function placeIn(target: Uint8Array): Place {
  let at = 0;
  return (octets) => {
    target.set(octets, at);
    at += octets.byteLength;
    return target.subarray(at - octets.byteLength, at);
  };
}

/** What requests carry octets in. */
interface Carrier extends Recordings {
  readonly messages?: readonly NewMessage[];
}

function octetsOf(request: Request): number {
  if (isOf(request, "enqueue")) return octetsOfMessage(request.asked);
  if (isOf(request, "stageChunk")) return request.asked.octets.byteLength;
  const carrier = carrierOf(request);
  return carrier === undefined ? 0 : octetsOfCarrier(carrier);
}

function carrierOf(request: Request): Carrier | undefined {
  return isOf(request, "enqueueAll") || isOf(request, "settle") || isOf(request, "record") ? request.asked : undefined;
}

function octetsOfCarrier({ messages = [], recordings = [] }: Carrier): number {
  const bodies = recordings.reduce((sum, { body }) => sum + (body?.byteLength ?? 0), 0);
  return messages.reduce((sum, message) => sum + octetsOfMessage(message), bodies);
}

function octetsOfMessage({ trace, content }: NewMessage): number {
  return trace.byteLength + (content instanceof Uint8Array ? content.byteLength : (content.inMemory?.byteLength ?? 0));
}

function packed(request: Request, place: Place): Request {
  if (isOf(request, "enqueue")) return { ...request, asked: packedMessage(request.asked, place) };
  if (isOf(request, "stageChunk")) return { ...request, asked: { ...request.asked, octets: place(request.asked.octets) } };
  const carrier = carrierOf(request);
  if (carrier === undefined || octetsOfCarrier(carrier) === 0) return request;
  return { ...request, asked: { ...carrier, ...packedCarrier(carrier, place) } } as Request;
}

function packedCarrier({ messages, recordings }: Carrier, place: Place): Carrier {
  return {
    ...(messages !== undefined && { messages: messages.map((message) => packedMessage(message, place)) }),
    ...(recordings !== undefined && { recordings: recordings.map((recording) => packedRecording(recording, place)) }),
  };
}

/** Content that never left the memory is stored with its message. */
function packedMessage(message: NewMessage, place: Place): NewMessage {
  const { trace, content } = message;
  const octets = content instanceof Uint8Array ? content : content.inMemory;
  return { ...message, trace: place(trace), content: octets === undefined ? content : place(octets) };
}

function packedRecording(recording: Recording, place: Place): Recording {
  return recording.body === undefined ? recording : { ...recording, body: place(recording.body) };
}

function isOf<N extends Request["name"]>(request: Request, name: N): request is Request<N> {
  return request.name === name;
}
