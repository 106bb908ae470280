/**
 * Many stores in one process, one after the other, each closed while work is under way: the threads of a store end by themselves, with
 * their databases closed. With the last of them Node lets go of SQLite's own code, and takes it in again for the next store, so that
 * whatever a thread left behind would be there without it.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage } from "../../packages/server/src/store/conformance/index.ts";
import { openSqliteStore } from "../../packages/server/src/store/index.ts";

const STORES = 20;
const MESSAGES = 50;
const LIMIT_MS = 300_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-threads-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  `${STORES} stores that are closed in the middle of work do what they were asked before, and harm nobody who comes after them`,
  async () => {
    for (let number = 0; number < STORES; number += 1) {
      const file = join(folder, `${number}.db`);
      const store = await openSqliteStore({ file, idleMs: 1 });
      const written = Array.from({ length: MESSAGES }, (_, index) => store.enqueue(sampleMessage(index + 1)));
      const claimed = store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
      const counted = store.counts();
      await store.close();
      await Promise.all([...written, counted]);
      expect((await claimed).length).toBe(9);
      rmSync(file);
    }
  },
  LIMIT_MS,
);

it(
  `${STORES} files that are no store are refused, each by a thread that ends`,
  async () => {
    for (let number = 0; number < STORES; number += 1) {
      const file = join(folder, `letter-${number}.db`);
      writeFileSync(file, "From ann@example.com\n".repeat(500));
      await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: "corrupt" });
    }
  },
  LIMIT_MS,
);
