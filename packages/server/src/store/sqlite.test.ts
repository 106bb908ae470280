/** The list of what every store must do, run by the store on SQLite. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";
import { STORE_CASES } from "./conformance/index.ts";
import { openSqliteStore } from "./sqlite/index.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the store on SQLite", () => {
  it.each(STORE_CASES.map((one, index) => ({ ...one, index })))("$name", async ({ run, index }) => {
    const file = join(folder, `${index}`, "queue.db");
    let store = await openSqliteStore({ file });
    const reopen = async () => {
      await store.close();
      store = await openSqliteStore({ file });
      return store;
    };
    try {
      await run({ store, reopen });
    } finally {
      await store.close();
    }
  });
});
