import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleMessage } from "../conformance/index.ts";
import { copyStore } from "./copy-store.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

/** A store has threads of its own. */
const SLOW_MS = 60_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-copy-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test(
  "has all that was committed, also what stands in the write-ahead log alone, and nothing that came later",
  async () => {
    const file = join(folder, "ricochet.db");
    const copy = join(folder, "copy.db");
    const store = await openSqliteStore({ file });
    await store.enqueue(sampleMessage(1));
    expect(copyStore(file, copy)).toBe(statSync(copy).size);
    await store.enqueue(sampleMessage(2));
    await store.close();
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const restored = await openSqliteStore({ file: copy });
    expect(await restored.integrity()).toEqual(["ok"]);
    expect((await restored.list({ limit: 10 })).map(({ key }) => key.message)).toEqual([1]);
    await restored.close();
  },
  SLOW_MS,
);

test("replaces nothing, and leaves nothing half done", () => {
  const file = join(folder, "ricochet.db");
  const copy = join(folder, "copy.db");
  expect(() => copyStore(file, copy)).toThrow(expect.objectContaining({ code: "missing" }));
  writeFileSync(file, "this is no database, and far too short for one");
  expect(() => copyStore(file, copy)).toThrow(expect.objectContaining({ code: "corrupt" }));
  writeFileSync(copy, "an older copy");
  chmodSync(copy, 0o400);
  expect(() => copyStore(file, copy)).toThrow(expect.objectContaining({ code: "id-taken" }));
  expect(readdirSync(folder)).toEqual(["copy.db", "ricochet.db"]);
});
