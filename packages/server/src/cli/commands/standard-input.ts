/** The standard input as octets. Node gives an empty stream for a folder (`ricochet read - < Maildir`): that is an error, and no empty mail. */

import { fstatSync } from "node:fs";
import type { Context } from "./context.ts";

export async function* standardInput({ process }: Context): AsyncGenerator<Uint8Array> {
  const stdin: AsyncIterable<Uint8Array> & { readonly fd?: number } = process.stdin;
  if (stdin.fd === 0 && fstatSync(0).isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  yield* stdin;
}
