/**
 * The key for return paths of a node whose postmaster has configured none: made once at random, kept in a file beside
 * the store that only its owner may read. It has to outlive the process, because bounces come back for days to paths
 * that it has signed; and whoever copies the store to another machine takes it along.
 *
 * Always holds: two processes that start at once end up with the same key; a damaged file is never overwritten.
 */

import { randomBytes } from "node:crypto";
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Configuration, KeySettings } from "./configuration.ts";

/** Name of the file. */
export const KEPT_KEY_FILE = "return-path.key";
const SECRET = /^[0-9a-f]{64}$/;

/** Where the kept key lies. */
export function keptKeyFile({ store }: Configuration): string {
  return join(dirname(store.file), KEPT_KEY_FILE);
}

/** Whose file it is to be, where that is not the one who makes it. */
export interface KeyOwner {
  readonly uid: number;
  readonly gid: number;
}

/** The configuration with a key: its own, else the kept one, which is made if it is not there. Throws as the file system does. */
export function withKeptKey(configuration: Configuration, owner?: KeyOwner): Configuration {
  if (configuration.keys.length > 0) return configuration;
  const file = keptKeyFile(configuration);
  return { ...configuration, keys: [readKey(file) ?? makeKey(file, owner)] };
}

function readKey(file: string): KeySettings | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
  if (!SECRET.test(text))
    throw new Error(`${file} holds no key: it should be 64 hexadecimal digits; restore it, or remove it to have a new one made`);
  return { id: 0, secret: text };
}

/** Written whole under another name and then linked, so that nobody ever reads half a key; a link does not replace what is there. */
function makeKey(file: string, owner: KeyOwner | undefined): KeySettings {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const secret = randomBytes(32).toString("hex");
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flush: true });
  if (owner !== undefined) chownSync(draft, owner.uid, owner.gid);
  try {
    linkSync(draft, file);
    return { id: 0, secret };
  } catch (cause) {
    const kept = readKey(file);
    if (kept === undefined) throw cause;
    return kept;
  } finally {
    rmSync(draft, { force: true });
  }
}
