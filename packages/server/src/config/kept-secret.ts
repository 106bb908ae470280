/**
 * A secret of this site: made once at random, and kept in a file beside the store that only its owner may read.
 *
 * Always holds: two processes that start at once end up with the same secret; a damaged file is never overwritten.
 */

import { randomBytes } from "node:crypto";
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const SECRET = /^[0-9a-f]{64}$/;

/** Whose file it is to be, where that is not the one who makes it. */
export interface KeyOwner {
  readonly uid: number;
  readonly gid: number;
}

/** The secret in a file, which is made if it is not there. Throws as the file system does. */
export function keptSecret(file: string, owner?: KeyOwner): string {
  return readSecret(file) ?? makeSecret(file, owner);
}

function readSecret(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
  if (!SECRET.test(text))
    throw new Error(`${file} holds no key: it should be 64 hexadecimal digits; restore it, or remove it to have a new one made`);
  return text;
}

/** Written whole under another name and then linked, so that nobody ever reads half a key; a link does not replace what is there. */
function makeSecret(file: string, owner: KeyOwner | undefined): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const secret = randomBytes(32).toString("hex");
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flush: true });
  if (owner !== undefined) chownSync(draft, owner.uid, owner.gid);
  try {
    linkSync(draft, file);
    return secret;
  } catch (cause) {
    const kept = readSecret(file);
    if (kept === undefined) throw cause;
    return kept;
  } finally {
    rmSync(draft, { force: true });
  }
}
