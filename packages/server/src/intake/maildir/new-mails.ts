/**
 * The files of a Maildir that may hold new mail, one after the other, however many there are. Only regular files: a symbolic
 * link or a pipe could lead to what is no mail, or never end.
 */

import { opendir } from "node:fs/promises";
import { join } from "node:path";

/** A file. */
export interface MailFile {
  readonly folder: "new" | "cur";
  readonly name: string;
  readonly path: string;
}

/** All of them, in no order. */
export async function* newMails(maildir: string, folders: readonly MailFile["folder"][]): AsyncGenerator<MailFile> {
  for (const folder of folders) {
    for await (const entry of await opendir(join(maildir, folder), { bufferSize: 1024 })) {
      if (entry.isFile() && !entry.name.startsWith(".")) yield { folder, name: entry.name, path: join(maildir, folder, entry.name) };
    }
  }
}
