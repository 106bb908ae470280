/** What a person is told of logs that are packed in a way that is not read here: how to have their lines recorded all the same. */

import type { Packing } from "../../packing/index.ts";
import type { Unread } from "./rotated-files.ts";

/** Of a log that is to be followed. */
export function unpackFirst({ name, command }: Packing): string {
  return `packed (${name}), which is not read here: \`${command}\` it into a file first; gzip, zstd and brotli are read`;
}

/** Of those that were rotated meanwhile; each is named, for they are few. */
export function unreadWords(path: string, unread: readonly Unread[]): string {
  const each = unread.map(({ path: one, packing }) => `${packing.command} ${one} > FILE`).join("; ");
  return (
    `${path} was rotated, and part of what was not read is packed in a way that is not read here. To have it recorded: ${each}; ` +
    "then ricochet follow --once --from-start FILE. Packed with gzip or zstd it is read by itself"
  );
}
