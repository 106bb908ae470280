/** How a file is known again. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isMarked, markAt, markOnward } from "./file-mark.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-mark-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file that is emptied while it is read is not marked by what came after", async () => {
  const path = join(folder, "mail.log");
  writeFileSync(path, "a".repeat(3_000));
  const file = await open(path);
  try {
    const first = await markAt(file, 2_000);
    truncateSync(path);
    writeFileSync(path, "b".repeat(4_000));
    const onward = await markOnward(file, first, 3_000);
    expect([onward.head, onward.offset]).toEqual([first.head, 3_000]);
    expect(await isMarked(file, onward)).toBe(false);
  } finally {
    await file.close();
  }
});

test("the head of a short file grows with it", async () => {
  const path = join(folder, "short.log");
  writeFileSync(path, "a".repeat(600));
  const file = await open(path);
  try {
    const first = await markAt(file, 500);
    expect((await markOnward(file, first, 600)).headBytes).toBe(600);
    expect((await markOnward(file, undefined, 600)).headBytes).toBe(600);
  } finally {
    await file.close();
  }
});
