/**
 * A folder -> the files of mail in it, in sorted order, folders inside it included.
 *
 * A Maildir is told by its `cur` and `new`: each file in them is one message, `tmp` holds none yet,
 * and its folders begin with a dot (Maildir++). `cur` or `new` named by itself is the same: what its files
 * are called ends in the name of a host, and "mail.example.pl" is no Perl. In any other folder what begins with a dot is hidden.
 * A symbolic link that leads back up is not followed twice.
 */

import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { isHidden, isMailName } from "./mail-name.ts";
import type { SourceFailure } from "./message.ts";

interface Place {
  /** As it is told; a name that is no UTF-8 has U+FFFD in it. */
  readonly path: string;
  /** What opens it: the very octets, where its name is no UTF-8. */
  readonly at: string | Buffer;
}

export interface MailFile extends Place {
  /** In a Maildir: never an mbox. */
  readonly isOneMessage: boolean;
}

type Tell = (failure: SourceFailure) => void;

export function* mailFiles(folder: string, onFailure: Tell): Generator<MailFile> {
  const place = { path: folder, at: folder };
  yield* isPartOfMaildir(folder) ? messagesIn(place, onFailure) : filesBelow(place, onFailure, []);
}

function* filesBelow(folder: Place, onFailure: Tell, above: readonly string[]): Generator<MailFile> {
  const listed = list(folder, onFailure);
  if (listed === undefined || above.includes(listed.real)) return;
  const { entries, real } = listed;
  const isMaildir = ["cur", "new"].every((part) =>
    entries.some((entry) => String(entry.name) === part && kindOf(placeIn(folder, entry), entry) === "folder"),
  );
  for (const entry of entries) {
    const name = String(entry.name);
    const place = placeIn(folder, entry);
    const kind = kindOf(place, entry);
    if (isMaildir) {
      if (name === "cur" || name === "new") yield* messagesIn(place, onFailure);
      else if (kind === "folder" && isFolderAt(join(place.at, "cur"))) yield* filesBelow(place, onFailure, [...above, real]);
    } else if (kind === "folder" && !isHidden(name)) {
      yield* filesBelow(place, onFailure, [...above, real]);
    } else if (kind === "file" && isMailName(name)) {
      yield { ...place, isOneMessage: false };
    }
  }
}

function* messagesIn(folder: Place, onFailure: Tell): Generator<MailFile> {
  for (const entry of list(folder, onFailure)?.entries ?? []) {
    const place = placeIn(folder, entry);
    if (!isHidden(String(entry.name)) && kindOf(place, entry) === "file") yield { ...place, isOneMessage: true };
  }
}

type Entry = Dirent<string> | Dirent<Buffer>;

interface Listed {
  readonly entries: readonly Entry[];
  /** The folder's one true path, whatever links led to it. */
  readonly real: string;
}

function list({ path, at }: Place, onFailure: Tell): Listed | undefined {
  try {
    const named = readdirSync(at, { withFileTypes: true });
    const isText = typeof at === "string" && !named.some(({ name }) => name.includes("\ufffd"));
    const entries: Entry[] = isText ? named : readdirSync(at, { withFileTypes: true, encoding: "buffer" });
    entries.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
    return { entries, real: realpathSync.native(at, "latin1") };
  } catch (cause) {
    onFailure({ path, cause });
    return undefined;
  }
}

function placeIn({ path, at }: Place, { name }: Entry): Place {
  const told = String(join(path, String(name)));
  return { path: told, at: typeof at === "string" && typeof name === "string" ? told : join(at, name) };
}

function kindOf({ at }: Place, entry: Entry): "file" | "folder" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const target = statSync(at);
    if (target.isFile()) return "file";
    return target.isDirectory() ? "folder" : "other";
  } catch {
    // A link that leads nowhere, in a circle or where nobody may look counts as a file, so that opening it tells the user what is wrong.
    return "file";
  }
}

/** `cur` or `new`, with the other beside it. */
function isPartOfMaildir(folder: string): boolean {
  const name = basename(resolve(folder));
  return (name === "cur" || name === "new") && isFolderAt(resolve(folder, "..", name === "cur" ? "new" : "cur"));
}

function isFolderAt(at: Place["at"]): boolean {
  return statSync(at, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Unlike node's, leaves the folder's path as it was given: a source must be recognised again. */
function join(folder: Place["at"], name: string | Buffer): string | Buffer {
  const between = folder.toString("latin1").endsWith("/") ? "" : "/";
  if (typeof folder === "string" && typeof name === "string") return folder + between + name;
  return Buffer.concat([folder, between, name].map((part) => Buffer.from(part as string)));
}
