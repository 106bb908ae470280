/** Content in the store as something that can be read: small content from memory, large content piece by piece, as often as it is needed. */

import type { BodySource } from "../../envelope/index.ts";
import type { MessageId } from "../port.ts";
import { StoreFailure } from "../store-failure.ts";

/** Where content lies. */
interface Place {
  readonly message: MessageId;
  readonly stage?: number;
  readonly sizeBytes: number;
  readonly octets?: Uint8Array;
}

/** Fetches one piece; undefined behind the last one. */
type Fetch = (place: { readonly message: MessageId; readonly stage?: number; readonly part: number }) => Promise<Uint8Array | undefined>;

/** The content of a stored message. */
export function storedBody({ octets, ...place }: Place, fetch: Fetch): BodySource {
  return {
    sizeBytes: place.sizeBytes,
    ...(octets !== undefined && { inMemory: octets }),
    read: () => (octets === undefined ? pieces(place, fetch) : whole(octets)),
  };
}

async function* whole(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(octets);
}

/** A piece that is missing is no end: half a message must never go out as a whole one. */
async function* pieces({ message, stage, sizeBytes }: Omit<Place, "octets">, fetch: Fetch): AsyncGenerator<Uint8Array> {
  let readBytes = 0;
  for (let part = 0; readBytes < sizeBytes; part += 1) {
    const octets = await fetch({ message, part, ...(stage !== undefined && { stage }) });
    if (octets === undefined || octets.byteLength === 0) throw missing(message, readBytes, sizeBytes);
    readBytes += octets.byteLength;
    yield octets;
  }
}

function missing(message: MessageId, readBytes: number, sizeBytes: number): StoreFailure {
  return new StoreFailure("corrupt", `the content of message ${message} ends after ${readBytes} of ${sizeBytes} octets`);
}
