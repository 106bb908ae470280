/** The standard input of a command that sends mail, up to the size that the daemon takes: a larger message is not read to its end. */

import type { Context } from "./context.ts";

/** The octets, or undefined when there are more than `limitBytes`. */
export async function readMessageFrom({ process: { stdin } }: Context, limitBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
