/** One daemon, and visitors beside it: who may open a store, and what a visitor can do while the daemon runs. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "../conformance/index.ts";
import type { QueueStore } from "../port.ts";
import { takeLock } from "./lock.ts";
import { openSqliteStore, type SqliteStoreOptions } from "./open-sqlite-store.ts";
import { serveReads } from "./reader.ts";
import type { ThreadData } from "./thread-data.ts";
import { serveWrites } from "./writer.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-roles-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened(name: string, options: Partial<SqliteStoreOptions> = {}): Promise<QueueStore> {
  const start = (data: ThreadData): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    (data.part === "writer" ? serveWrites : serveReads)(port2, data);
    return port1;
  };
  return openSqliteStore({ file: join(folder, name), ...options }, start);
}

describe("a store that is served", () => {
  it("is refused to a second daemon, which is told who has it, and free again after that", async () => {
    const first = await opened("a.db");
    await expect(opened("a.db")).rejects.toMatchObject({
      code: "busy",
      message: `the store ${join(folder, "a.db")} is in use by process ${process.pid}; stop that first, or ask it`,
    });
    await first.close();
    await (await opened("a.db")).close();
  });

  it("names the process that has the lock", () => {
    const lock = takeLock(join(folder, "b.db"), 4_242);
    expect(() => takeLock(join(folder, "b.db"))).toThrow("in use by process 4242");
    lock.release();
  });

  it("shows a visitor what is in it, and takes its orders while the daemon goes on", async () => {
    const daemon = await opened("c.db");
    await daemon.enqueue(sampleMessage(1));
    await daemon.enqueue(sampleMessage(2));
    const visitor = await opened("c.db", { role: "visitor" });
    expect((await visitor.list({ limit: 9 })).length).toBe(2);
    const audit = { atMs: NOON_MS, who: "operator", what: "drop", because: "asked" };
    expect(await visitor.command("drop", { message: 1, limit: 9 }, audit)).toBe(1);
    await visitor.close();
    const claims = await daemon.claim({ owner: OWNER, nowMs: NOON_MS, limit: 9, perDestination: 9, except: [] });
    expect(claims.map(({ message }) => message.id)).toEqual([2]);
    expect(await daemon.integrity()).toEqual(["ok"]);
    await daemon.close();
  });

  it("keeps the content that the daemon is writing when a visitor comes and goes", async () => {
    const daemon = await opened("d.db");
    const writer = daemon.stage();
    await writer.write(new Uint8Array(300_000));
    await (await opened("d.db", { role: "visitor" })).close();
    await daemon.enqueue(sampleMessage(1, { content: await writer.finish() }));
    await daemon.close();
  });
});

describe("a store that is not served", () => {
  it("is not made by a visitor", async () => {
    await expect(opened("nowhere.db", { role: "visitor" })).rejects.toMatchObject({ code: "missing" });
  });

  it("can be read and ordered by a visitor alone", async () => {
    const daemon = await opened("e.db");
    await daemon.enqueue(sampleMessage(1));
    await daemon.close();
    const visitor = await opened("e.db", { role: "visitor" });
    expect((await visitor.counts()).byState).toEqual({ waiting: 1 });
    await visitor.close();
  });

  it("gives back at once what a daemon that died had claimed, though its lease goes on", async () => {
    const claimed = sampleMessage(1, { owner: OWNER, recipients: [sampleRecipient({ state: "claimed" })] });
    const first = await opened("f.db");
    await first.lease(OWNER, NOON_MS + 60_000);
    await first.enqueue(claimed);
    await (await opened("f.db", { role: "visitor" })).close();
    expect(await first.recover(NOON_MS)).toBe(0);
    await first.close();
    const second = await opened("f.db");
    expect(await second.recover(NOON_MS)).toBe(1);
    await second.close();
  });

  it("is refused when the file is something else", async () => {
    writeFileSync(join(folder, "mail.mbox"), "From joe@example.com Thu Jan  1 12:00:00 2026\n".repeat(50));
    await expect(opened("mail.mbox")).rejects.toMatchObject({
      code: "corrupt",
      message: expect.stringMatching(/cannot open the store .*mail.mbox/),
    });
  });
});
