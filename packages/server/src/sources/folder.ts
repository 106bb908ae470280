/**
 * A folder -> the files of mail in it, in sorted order, folders inside it included.
 *
 * A Maildir is told by its `cur` and `new`: each file in them is one message, `tmp` holds none yet,
 * and its folders begin with a dot (Maildir++). In any other folder what begins with a dot is hidden.
 * A symbolic link that leads back up is not followed twice.
 */

import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { isHidden, isMailName } from "./mail-name.ts";
import type { SourceFailure } from "./message.ts";

export interface MailFile {
  readonly path: string;
  /** In a Maildir: never an mbox. */
  readonly isOneMessage: boolean;
}

export function* mailFiles(
  folder: string,
  onFailure: (failure: SourceFailure) => void,
  above: readonly string[] = [],
): Generator<MailFile> {
  let entries: readonly Dirent[];
  let real: string;
  try {
    real = realpathSync(folder);
    if (above.includes(real)) return;
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    onFailure({ path: folder, cause });
    return;
  }
  const kinds = new Map(entries.map((entry) => [entry.name, kindOf(folder, entry)]));
  const isMaildir = kinds.get("cur") === "folder" && kinds.get("new") === "folder";
  for (const name of [...kinds.keys()].sort()) {
    const path = join(folder, name);
    const kind = kinds.get(name);
    if (isMaildir) {
      if (name === "cur" || name === "new") yield* messagesIn(path, onFailure);
      else if (kind === "folder" && isFolderAt(join(path, "cur"))) yield* mailFiles(path, onFailure, [...above, real]);
    } else if (kind === "folder" && !isHidden(name)) {
      yield* mailFiles(path, onFailure, [...above, real]);
    } else if (kind === "file" && isMailName(name)) {
      yield { path, isOneMessage: false };
    }
  }
}

function* messagesIn(folder: string, onFailure: (failure: SourceFailure) => void): Generator<MailFile> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    onFailure({ path: folder, cause });
    return;
  }
  const names = entries.filter((entry) => !isHidden(entry.name) && kindOf(folder, entry) === "file").map((entry) => entry.name);
  for (const name of names.sort()) yield { path: join(folder, name), isOneMessage: true };
}

function kindOf(folder: string, entry: Dirent): "file" | "folder" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  // A dangling link counts as a file, so that opening it tells the user what is wrong.
  const target = statSync(join(folder, entry.name), { throwIfNoEntry: false });
  if (target === undefined || target.isFile()) return "file";
  return target.isDirectory() ? "folder" : "other";
}

function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Unlike node's, leaves the folder's path as it was given: a source must be recognised again. */
function join(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
