/**
 * The folders of the mailboxes, before the first mail is taken: made for the user that root becomes, and looked at with
 * the eyes of that user. What cannot be written is told at the start, and not by mail that waits for days.
 */

import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Configuration } from "../../config/index.ts";
import { type Identity, makeFor } from "./drop-root.ts";

type Domains = Pick<Configuration, "domains">;

/** Makes those that are missing, and gives them to the user; those that are there are somebody's already. */
export function makeMailboxFolders({ domains }: Domains, identity: Identity): void {
  for (const folder of foldersOf({ domains })) if (!existsSync(folder)) makeFor(folder, identity);
}

/** What to warn of: a line a folder in which this process could make no mailbox. */
export function unwritableMailboxes({ domains }: Domains): readonly string[] {
  return foldersOf({ domains })
    .filter((folder) => !isWritable(folder))
    .map((folder) => `no mailbox can be made in ${folder} by this user: mail for it is taken, and waits`);
}

function foldersOf({ domains }: Domains): readonly string[] {
  const folders = domains.flatMap((domain) => (domain.kind === "local" && domain.deliver.kind === "maildir" ? domain.deliver.root : []));
  return [...new Set(folders)];
}

/** A folder that is not there is made in the next one that is. */
function isWritable(folder: string): boolean {
  const there = existsSync(folder) || dirname(folder) === folder;
  if (!there) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
