/** The two ends of a thread: real workers, what goes over in one message, and what happens when one dies. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage } from "../conformance/index.ts";
import type { StoreFailure } from "../store-failure.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { startWorker } from "./thread.ts";
import type { ThreadData } from "./thread-data.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a thread of the store", () => {
  it("stores, claims and reads in workers of its own", async () => {
    const store = await openSqliteStore({ file: join(folder, "a", "queue.db") });
    await store.enqueue(sampleMessage(1, { content: new Uint8Array(300_000) }));
    const [claim] = await store.claim({ owner: OWNER, nowMs: NOON_MS, limit: 1, perDestination: 1, except: [] });
    let sizeBytes = 0;
    for await (const piece of claim?.content.read() ?? []) sizeBytes += piece.byteLength;
    expect(sizeBytes).toBe(300_000);
    await store.close();
  });

  it("commits all that is asked in one turn of the event loop at once, and says how much that was", async () => {
    const commits: number[] = [];
    const store = await openSqliteStore({ file: join(folder, "b.db"), onCommit: (operations) => commits.push(operations) });
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.enqueue(sampleMessage(index + 1))));
    await Promise.all(Array.from({ length: 30 }, (_, index) => store.enqueue(sampleMessage(index + 51))));
    expect(commits).toEqual([50, 30]);
    await store.close();
  });

  it("commits together what is asked while it is busy, in however many turns", async () => {
    const commits: number[] = [];
    const store = await openSqliteStore({ file: join(folder, "busy.db"), onCommit: (operations) => commits.push(operations) });
    const asked = [store.enqueue(sampleMessage(1))];
    // its answer is heard at a later poll than these turns
    await new Promise(setImmediate);
    for (const id of [2, 3, 4]) {
      asked.push(store.enqueue(sampleMessage(id)));
      await Promise.resolve();
    }
    await Promise.all(asked);
    expect(commits).toEqual([1, 3]);
    await store.close();
  });

  it("keeps folder and files from everybody else", async () => {
    const file = join(folder, "c", "queue.db");
    const store = await openSqliteStore({ file });
    await store.enqueue(sampleMessage(1));
    const rights = [join(folder, "c"), file, `${file}-wal`, `${file}-shm`, `${file}-lock`].map((path) => statSync(path).mode & 0o777);
    expect(rights).toEqual([0o700, 0o600, 0o600, 0o600, 0o600]);
    await store.close();
  });

  it("rejects all that waits when it dies, and all that is asked later, and says so", async () => {
    const deaths: StoreFailure[] = [];
    const workers: Worker[] = [];
    const start: typeof startWorker = (data) => {
      const worker = startWorker(data);
      workers.push(worker);
      return worker;
    };
    const store = await openSqliteStore({ file: join(folder, "d.db"), onDeath: (failure) => deaths.push(failure) }, start);
    const waiting = store.enqueue(sampleMessage(1));
    const refused = expect(waiting).rejects.toMatchObject({ name: "StoreFailure", code: "closed" });
    await workers[0]?.terminate();
    await refused;
    await expect(store.settle({ owner: OWNER, recipients: [], messages: [], audit: [], nowMs: NOON_MS })).rejects.toMatchObject({
      code: "closed",
    });
    expect(deaths.map(({ code }) => code)).toEqual(["closed"]);
    await store.close();
  });

  it("lives on where the reader cannot start for want of files, says which limit, and starts it for whoever asks next", async () => {
    const deaths: StoreFailure[] = [];
    let readers = 0;
    const start = (data: ThreadData): Worker | MessagePort => {
      if (data.part === "writer" || ++readers > 1) return startWorker(data);
      const { port1 } = new MessageChannel();
      setImmediate(() => {
        port1.emit("error", Object.assign(new Error("Worker initialization failure: EMFILE"), { code: "ERR_WORKER_INIT_FAILED" }));
        port1.close();
      });
      return port1;
    };
    const store = await openSqliteStore({ file: join(folder, "g.db"), onDeath: (failure) => deaths.push(failure) }, start);
    await store.enqueue(sampleMessage(1));
    await expect(store.counts()).rejects.toMatchObject({ code: "busy", message: expect.stringMatching(/ulimit -n.*max_connections/) });
    expect((await store.counts()).byState).toEqual({ waiting: 1 });
    expect(deaths).toEqual([]);
    await store.close();
  });

  it("tells whoever asked something that cannot be sent, and goes on", async () => {
    const store = await openSqliteStore({ file: join(folder, "f.db") });
    const unsendable = { ...sampleMessage(1), recipients: [{ ...sampleMessage(1).recipients[0], hook: () => undefined }] };
    await expect(store.enqueue(unsendable as never)).rejects.toMatchObject({ code: "internal" });
    await store.enqueue(sampleMessage(1));
    await store.close();
  });

  it("does all that was asked before it was closed", async () => {
    const file = join(folder, "e.db");
    const store = await openSqliteStore({ file });
    const asked = Array.from({ length: 20 }, (_, index) => store.enqueue(sampleMessage(index + 1)));
    await store.close();
    await Promise.all(asked);
    const again = await openSqliteStore({ file });
    expect((await again.counts()).byState).toEqual({ waiting: 20 });
    await again.close();
  });
});
