/**
 * How a file is packed, by its first octets: lines cannot be told in it, and to follow it would be to say that nothing failed.
 * Formats: RFC 1952 §2.3.1, RFC 8878 §3.1.1, the .xz file format §2.1.1.1, bzip2.
 */

import type { FileHandle } from "node:fs/promises";
import { octetsAt } from "../source/index.ts";

const MAGIC: readonly (readonly [hex: string, name: string])[] = [
  ["1f8b08", "gzip"],
  ["28b52ffd", "zstd"],
  ["fd377a585a00", "xz"],
  ["425a68", "bzip2"],
];
const LONGEST_BYTES = 6;

/** Its name; undefined for what is not packed. */
export async function packingOf(file: FileHandle): Promise<string | undefined> {
  const begin = (await octetsAt(file, { offset: 0, length: LONGEST_BYTES })).toString("hex");
  return MAGIC.find(([hex]) => begin.startsWith(hex))?.[1];
}
