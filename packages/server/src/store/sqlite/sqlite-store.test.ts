/**
 * The list of what every store must do, run by the store on SQLite. Its two parts are served behind ports in this thread, which is
 * all the same to them and starts at once; that threads do as well is held beside (`thread.test.ts`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";
import { STORE_CASES } from "../conformance/index.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { serveHere } from "./served-here.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the store on SQLite", () => {
  it.each(STORE_CASES.map((one, index) => ({ ...one, index })))("$name", async ({ run, index }) => {
    const file = join(folder, `${index}`, "queue.db");
    let store = await openSqliteStore({ file }, serveHere);
    const reopen = async () => {
      await store.close();
      store = await openSqliteStore({ file }, serveHere);
      return store;
    };
    try {
      await run({ store, reopen });
    } finally {
      await store.close();
    }
  });
});
