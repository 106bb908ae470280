/**
 * Why this process cannot use a file that it must read and write, in words that say what to do. What SQLite and the file system
 * say themselves names neither whose file it is nor who asks ("unable to open database file").
 */

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";

/** Undefined where nothing is in the way: it is something else, then. A file that is not there is to be made in the next folder that is. */
export function missingRight(file: string): string | undefined {
  const isThere = existsSync(file);
  return refusal(nextFolder(dirname(file))) ?? (isThere ? refusal(file) : undefined);
}

function nextFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nextFolder(dirname(folder));
}

function refusal(path: string): string | undefined {
  const { R_OK, W_OK, X_OK } = constants;
  try {
    accessSync(path, statSync(path).isDirectory() ? R_OK | W_OK | X_OK : R_OK | W_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EROFS") return `the file system of ${path} can only be read; mount it so that it can be written`;
    if (code !== "EACCES" && code !== "EPERM") return undefined;
    return `${ownName()} may not read and write ${path}, which belongs to user ${ownerOf(path)}; run it as that user, or chown it`;
  }
}

function ownerOf(path: string): string {
  try {
    return String(statSync(path).uid);
  } catch {
    // in a folder that may not be entered
    return ownerOf(dirname(path));
  }
}

/** A user of a container often has no name. */
function ownName(): string {
  try {
    const { uid, username } = userInfo();
    return `user ${uid} (${username})`;
  } catch {
    return `user ${process.getuid?.() ?? "?"}`;
  }
}
