/**
 * Where a log goes on that is not under its name any more: the file was renamed (mail.log.1, mail.log-20261122), or copied and
 * emptied. Its rest is read first, then what was rotated after it, then what has its name now. What was packed meanwhile is not read.
 */

import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type FileMark, isMarked } from "../source/index.ts";

/** A file to be read from an offset. */
export interface Stretch {
  readonly path: string;
  readonly from: number;
}

const PACKED = /\.(?:gz|xz|bz2|zst|lz4|Z)$/;
/** "mail.log.1", "mail.log-20261122", "mail.log.old"; not "mail.log.errors", which has the same lines once more. */
const ROTATED = /^[.-](?:\d[\w.:-]{0,40}|old)$/;
/** Nobody keeps so many unpacked logs; a folder full of them must not be opened file by file. */
const MOST_LOOKED_AT = 64;

/** The rotated files with what was not read of them, the oldest first; undefined where the marked one is not found. */
export async function rotatedSince(path: string, mark: FileMark): Promise<readonly Stretch[] | undefined> {
  const candidates = await siblings(path);
  for (const [at, candidate] of candidates.entries()) {
    const file = await open(candidate.path, "r").catch(() => undefined);
    if (file === undefined) continue;
    try {
      if (!(await isMarked(file, mark))) continue;
    } finally {
      await file.close();
    }
    return [
      { path: candidate.path, from: mark.offset },
      ...candidates
        .slice(at + 1)
        .filter(({ path: one }) => ROTATED.test(one.slice(path.length)))
        .map((later) => ({ path: later.path, from: 0 })),
    ];
  }
  return undefined;
}

interface Sibling {
  readonly path: string;
  readonly changedMs: number;
}

/** Files whose names begin as the log's, by the time of their last line. */
async function siblings(path: string): Promise<readonly Sibling[]> {
  const folder = dirname(path);
  const begin = basename(path);
  const names = (await readdir(folder)).filter(
    (name) => name.startsWith(begin) && /^[.-]/.test(name.slice(begin.length)) && !PACKED.test(name),
  );
  const found: Sibling[] = [];
  for (const name of names.slice(0, MOST_LOOKED_AT)) {
    const facts = await stat(join(folder, name)).catch(() => undefined);
    if (facts?.isFile() === true) found.push({ path: join(folder, name), changedMs: facts.mtimeMs });
  }
  return found.sort((a, b) => a.changedMs - b.changedMs || countOf(b.path) - countOf(a.path));
}

/** Of two that were written to in one instant mail.log.2 is older than mail.log.1. */
function countOf(path: string): number {
  return Number(/[.-](\d{1,3})$/.exec(path)?.[1] ?? 0);
}

/** Whether a name still leads to an open file. */
export async function isUnderName(path: string, file: FileHandle): Promise<boolean | undefined> {
  const named = await stat(path).catch(() => undefined);
  if (named === undefined) return undefined;
  const opened = await file.stat();
  return named.ino === opened.ino && named.dev === opened.dev;
}
