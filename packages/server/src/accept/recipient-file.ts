/**
 * A file of local parts, one a line, "#" begins a comment. It is looked at when it is used, a second apart at least, and
 * read again when its time, size or inode has changed.
 *
 * Always holds: a file that cannot be read gives no answer, never "unknown": else a slip of the operator would bounce
 * everybody's mail. Whoever asks while it is being read waits for the same reading.
 */

import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { foldedLocal } from "./forward-path.ts";

/** Gives the names now; a promise while the file is read, undefined where it cannot be. */
export type Names = () => ReadonlySet<string> | undefined | Promise<ReadonlySet<string> | undefined>;

const LOOK_EVERY_MS = 1000;

/** Opens a file of local parts; it need not be there yet. */
export function recipientFile({ path, nowMs }: { readonly path: string; readonly nowMs: () => number }): Names {
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  let version: string | undefined;
  let names: ReturnType<Names>;
  const read = async (): Promise<ReadonlySet<string> | undefined> => {
    const found = await readNames(path);
    // Not read: look again next time, whatever the clock says.
    if (found === undefined) version = undefined;
    names = found;
    return found;
  };
  return () => {
    if (names instanceof Promise) return names;
    if (names !== undefined && nowMs() - lookedAtMs < LOOK_EVERY_MS) return names;
    lookedAtMs = nowMs();
    const now = versionOf(path);
    if (now === undefined) names = undefined;
    else if (now !== version || names === undefined) names = read();
    version = now;
    return names;
  };
}

function versionOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.mtimeNs} ${stat.size} ${stat.ino}`;
}

async function readNames(path: string): Promise<ReadonlySet<string> | undefined> {
  try {
    return namesIn(await readFile(path, "utf8"));
  } catch {
    // Gone since it was looked at, or not ours to read: the caller says so to the client, who tries again.
    return undefined;
  }
}

function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const name = (line.split("#", 1)[0] as string).trim();
    if (name !== "") names.add(foldedLocal(name));
  }
  return names;
}
