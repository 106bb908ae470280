/** A file system of its own that a test can fill and empty: a tmpfs, which only root on Linux can mount. */

import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One that is mounted. */
export interface SmallDisk {
  readonly folder: string;
  /** Writes ballast until so many octets are left, or none. */
  fill(leaveBytes: number): void;
  /** Takes the ballast away. */
  empty(): void;
  close(): void;
}

/** Why there can be none here; undefined when there can. */
export const cannotMount = tryToMount();

const PIECE = new Uint8Array(65_536);

/** Mounts one. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-small-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "ricochet-faults", folder], { stdio: "pipe" });
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: (leaveBytes) => fill(ballast, () => freeBytes(folder) > leaveBytes),
    empty: () => rmSync(ballast, { force: true }),
    close() {
      execFileSync("umount", [folder], { stdio: "pipe" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(ballast: string, goesOn: () => boolean): void {
  const file = openSync(ballast, "a", 0o600);
  try {
    while (goesOn()) writeSync(file, PIECE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function tryToMount(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux can mount a small file system";
  try {
    mountSmallDisk(1).close();
    return undefined;
  } catch (error) {
    return `mount refused: ${error instanceof Error ? error.message.split("\n").at(-2) : String(error)}`;
  }
}
