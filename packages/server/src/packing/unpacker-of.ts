/** The stream that unpacks. What Node has for it is loaded for the first packed file: most runs have none. */

import type { Transform } from "node:stream";
import type { Packing } from "./packing-of.ts";

const CHUNK_BYTES = 256 * 1024;

/** A stream that tells how many packed octets it used. */
export type Unpacker = Transform & { readonly bytesWritten: number };

/** Opens one; a packing that is not readable is a caller's mistake. */
export async function unpackerOf({ name }: Pick<Packing, "name">): Promise<Unpacker> {
  const { createBrotliDecompress, createGunzip, createZstdDecompress } = await import("node:zlib");
  const options = { chunkSize: CHUNK_BYTES, writableHighWaterMark: 1 };
  if (name === "gzip") return createGunzip(options);
  if (name === "zstd") return createZstdDecompress(options);
  if (name === "brotli") return createBrotliDecompress(options);
  throw new TypeError(`${name} is not unpacked here`);
}
