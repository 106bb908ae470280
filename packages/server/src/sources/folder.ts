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
  const listed = list(folder, onFailure);
  if (listed === undefined || above.includes(listed.real)) return;
  const { entries, real } = listed;
  const isMaildir = ["cur", "new"].every((name) => entries.some((entry) => entry.name === name && kindOf(folder, entry) === "folder"));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const kind = kindOf(folder, entry);
    if (isMaildir) {
      if (entry.name === "cur" || entry.name === "new") yield* messagesIn(path, onFailure);
      else if (kind === "folder" && isFolderAt(join(path, "cur"))) yield* mailFiles(path, onFailure, [...above, real]);
    } else if (kind === "folder" && !isHidden(entry.name)) {
      yield* mailFiles(path, onFailure, [...above, real]);
    } else if (kind === "file" && isMailName(entry.name)) {
      yield { path, isOneMessage: false };
    }
  }
}

function* messagesIn(folder: string, onFailure: (failure: SourceFailure) => void): Generator<MailFile> {
  for (const entry of list(folder, onFailure)?.entries ?? []) {
    if (!isHidden(entry.name) && kindOf(folder, entry) === "file") yield { path: join(folder, entry.name), isOneMessage: true };
  }
}

interface Listed {
  readonly entries: readonly Dirent[];
  /** The folder's one true path, whatever links led to it. */
  readonly real: string;
}

function list(folder: string, onFailure: (failure: SourceFailure) => void): Listed | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return { entries, real: realpathSync(folder) };
  } catch (cause) {
    onFailure({ path: folder, cause });
    return undefined;
  }
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
