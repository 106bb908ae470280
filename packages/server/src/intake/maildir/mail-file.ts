/** One file of a Maildir: its beginning as far as it is read, and the way from `new` to `cur`. */

import { constants } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { MailRead } from "../source/index.ts";
import type { MailFile } from "./new-mails.ts";

/** What a report says stands before that. */
const READ_BYTES = 4 * 1024 * 1024;

/** Reads it; undefined when it has gone, to another reader's `cur`. Rejects when it may not be read. */
export async function readMail({ path }: MailFile): Promise<MailRead | undefined> {
  // between the look and the opening a link may have taken its place
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(unlessGone);
  if (file === undefined) return undefined;
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return undefined;
    const octets = Buffer.allocUnsafeSlow(Math.min(facts.size, READ_BYTES));
    const { bytesRead } = await file.read(octets, 0, octets.length, 0);
    return { octets: octets.subarray(0, bytesRead), ...(facts.size > bytesRead && { sizeBytes: facts.size }) };
  } finally {
    await file.close();
  }
}

/** To `cur`, with the flag "seen". Another reader may have been quicker. */
export async function markSeen(maildir: string, { name, path }: MailFile): Promise<void> {
  const [base = name, flags = ""] = name.split(":2,");
  const seen = [...new Set(`${flags}S`)].sort().join("");
  await rename(path, join(maildir, "cur", `${base}:2,${seen}`)).catch(unlessGone);
}

function unlessGone(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
