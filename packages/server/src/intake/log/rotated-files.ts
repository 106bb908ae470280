/**
 * Where a log goes on that is not under its name any more: the file was renamed (mail.log.1, mail.log-20261122), or copied and
 * emptied, and may have been packed since. Its rest is read first, then what was rotated after it, then what has its name now.
 */

import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Packing } from "../../packing/index.ts";
import type { FileMark } from "../source/index.ts";
import { logText } from "./log-text.ts";

/** A file to be read from an offset. */
export interface Stretch {
  readonly path: string;
  readonly from: number;
}

/** What was rotated since a mark was made. */
export interface Rotated {
  /** Whether the marked file is the first of the stretches. */
  readonly isFound: boolean;
  /** What was not read, the oldest first. */
  readonly stretches: readonly Stretch[];
  /** What is packed in a way that is not read here. */
  readonly unread: readonly Unread[];
}

/** A file that only people can unpack. */
export interface Unread {
  readonly path: string;
  readonly packing: Packing;
}

/** "mail.log.1", "mail.log-20261122", "mail.log.old"; not "mail.log.errors", which has the same lines once more. */
const ROTATED = /^[.-](?:\d[\w:-]*(?:\.\d[\w:-]*){0,4}|old)$/;
const PACKED = /\.(?:gz|zst|br|xz|bz2|lz4|Z|zip)$/;
const COUNTED = /^[.-](\d{1,3})$/;
/** The newest of them: a folder full of logs must not be opened file by file. */
const MOST_LOOKED_AT = 64;

/** The rotated files with what was not read of them. Where the marked one is not there any more, they are those that were written to after it was. */
export async function rotatedSince(path: string, mark: FileMark): Promise<Rotated> {
  const unread: (Unread & Pick<Sibling, "changedMs">)[] = [];
  const found: Sibling[] = [];
  let isFound = false;
  for (const sibling of await siblings(path)) {
    const seen = await lookAt(sibling.path, mark);
    if (seen === undefined) continue;
    if (seen.packing?.isReadable === false) unread.push({ ...sibling, packing: seen.packing });
    else if (!isFound && seen.isMarked) {
      isFound = true;
      found.splice(0, found.length, sibling);
      unread.length = 0;
    } else if (ROTATED.test(unpackedName(sibling.path.slice(path.length)))) found.push(sibling);
  }
  const isLater = ({ changedMs }: Pick<Sibling, "changedMs">): boolean => isFound || changedMs > (mark.atMs ?? Number.POSITIVE_INFINITY);
  const stretches = found.filter(isLater).map(({ path: one }, at): Stretch => ({ path: one, from: isFound && at === 0 ? mark.offset : 0 }));
  const later = unread.filter(isLater);
  // the marked one may be the newest of those that cannot be looked into
  return { isFound, stretches, unread: isFound || later.length > 0 ? later : unread.slice(-1) };
}

interface Seen {
  readonly packing: Packing | undefined;
  readonly isMarked: boolean;
}

/** A mark at the very beginning says nothing of what it was made in. */
async function lookAt(path: string, mark: FileMark): Promise<Seen | undefined> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const text = await logText(file, path);
    return { packing: text.packing, isMarked: mark.headBytes > 0 && (await text.isMarked(mark).catch(() => false)) };
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

interface Sibling {
  readonly path: string;
  readonly changedMs: number;
  /** The 2 of mail.log.2.gz. */
  readonly count: number | undefined;
}

/** Files whose names begin as the log's, the oldest first. While one is being packed it is there twice: the packed one is not whole yet. */
async function siblings(path: string): Promise<readonly Sibling[]> {
  const folder = dirname(path);
  const begin = basename(path);
  const names = (await readdir(folder)).filter((name) => name.startsWith(begin) && /^[.-]/.test(name.slice(begin.length)));
  const isThere = new Set(names);
  const found: Sibling[] = [];
  for (const name of names) {
    if (PACKED.test(name) && isThere.has(unpackedName(name))) continue;
    const facts = await stat(join(folder, name)).catch(() => undefined);
    const count = COUNTED.exec(unpackedName(name.slice(begin.length)))?.[1];
    if (facts?.isFile() !== true) continue;
    found.push({ path: join(folder, name), changedMs: facts.mtimeMs, count: count === undefined ? undefined : Number(count) });
  }
  return found.sort(byAge).slice(-MOST_LOOKED_AT);
}

/** What "mail.log.1.gz" was called before it was packed. */
function unpackedName(name: string): string {
  return name.replace(PACKED, "");
}

/** Those that are counted by their count, mail.log.2.gz before mail.log.1: what packs a file may date it anew. Others by their last line. */
function byAge(a: Sibling, b: Sibling): number {
  return a.count === undefined || b.count === undefined ? a.changedMs - b.changedMs : b.count - a.count;
}

/** Whether a name still leads to an open file. */
export async function isUnderName(path: string, file: FileHandle): Promise<boolean | undefined> {
  const named = await stat(path).catch(() => undefined);
  if (named === undefined) return undefined;
  const opened = await file.stat();
  return named.ino === opened.ino && named.dev === opened.dev;
}
