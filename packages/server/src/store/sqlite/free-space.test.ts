/** What the disk can still take. */
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freeSpace } from "./free-space.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-space-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "queue.db");
/** More than anybody else on the machine writes in the meantime, less than any disk has. */
const NOISE_BYTES = 64 * 1024 * 1024;
const RESERVED_BYTES = 4 * NOISE_BYTES;

function freeOnDisk(): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

describe("the free space of a store", () => {
  it("is that of the disk without what the WAL may still take", async () => {
    const free = await freeSpace(file, RESERVED_BYTES);
    expect(Math.abs(free - Math.max(0, freeOnDisk() - RESERVED_BYTES))).toBeLessThan(NOISE_BYTES);
  });

  it("is without what the WAL has taken, which goes into the file too", async () => {
    writeFileSync(`${file}-wal`, "");
    truncateSync(`${file}-wal`, RESERVED_BYTES);
    const free = await freeSpace(file, 1_000);
    expect(Math.abs(free - Math.max(0, freeOnDisk() - RESERVED_BYTES))).toBeLessThan(NOISE_BYTES);
    rmSync(`${file}-wal`);
  });

  it("is never below nothing", async () => {
    expect(await freeSpace(file, Number.MAX_SAFE_INTEGER)).toBe(0);
  });
});
