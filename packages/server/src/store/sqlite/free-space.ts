/**
 * How much mail the disk can still take, measured each time that it is asked; whoever asks for each message remembers it.
 *
 * The WAL's length is set aside all the time: what it has not taken yet it may take, and what it has taken goes into the
 * database file as well, while the WAL stays as long as it is.
 */

import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { failureOf } from "./failure-of.ts";

/** Free octets: those of the file system, without what is set aside. */
export async function freeSpace(file: string, walLimitBytes: number): Promise<number> {
  try {
    const [{ bavail, bsize }, walBytes] = await Promise.all([statfs(dirname(file)), sizeOf(`${file}-wal`)]);
    return Math.max(0, bavail * bsize - Math.max(walLimitBytes, walBytes));
  } catch (error) {
    throw failureOf(error);
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    // There is none before the first commit and after a clean end.
    return 0;
  }
}
