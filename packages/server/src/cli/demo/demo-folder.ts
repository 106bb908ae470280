/** The folder that a demo works in: one that goes with it, or one that somebody wants to keep, which must be empty. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A folder, and what becomes of it. */
export interface DemoFolder {
  readonly path: string;
  readonly isKept: boolean;
  /** Removes it, unless it is kept. */
  leave(): void;
}

/** Throws as the file system does, or when what is to be kept would mix with something else. */
export function openFolder(keep?: string): DemoFolder {
  if (keep === undefined) {
    const path = mkdtempSync(join(tmpdir(), "ricochet-demo-"));
    return { path, isKept: false, leave: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
  }
  const path = resolve(keep);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (readdirSync(path).length > 0) throw new Error(`${keep} is not empty; name a folder that is, or is not there yet`);
  return { path, isKept: true, leave: () => undefined };
}
