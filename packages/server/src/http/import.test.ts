/** Lists that come in by HTTP: how large they may be, how little of them is in memory, how far they have come. */
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./api.test-support.ts";
import { json } from "./ask-json.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => expect(api.failures).toEqual([]));

const CSV = { "content-type": "text/csv" };
const LARGE = { status: 413, type: "/problems/body-too-large" };
const TOO_MUCH_BYTES = 3 * 1024 ** 3;

/** Only the head of a request is sent. */
async function announced(path: string, sizeBytes: number): Promise<string> {
  const { port, host } = new URL(api.url);
  const socket = connect(Number(port), "127.0.0.1");
  const fields = [`Host: ${host}`, `Authorization: Bearer ${api.keys.all}`, "Content-Type: text/csv", `Content-Length: ${sizeBytes}`];
  socket.write(`POST ${path} HTTP/1.1\r\n${fields.join("\r\n")}\r\n\r\n`);
  return await text(socket);
}

/** A list of so many addresses, made as it is read. */
function listOf(addresses: number, prefix: string): ReadableStream {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const lines: string[] = [];
      for (let end = Math.min(addresses, next + 5000); next < end; next += 1) lines.push(`${prefix}${next}@large.example\n`);
      controller.enqueue(new TextEncoder().encode(lines.join("")));
      if (next >= addresses) controller.close();
    },
  });
}

describe("a list that is too large", () => {
  it.each(["/v1/suppressions/import", "/v1/suppressions/import/told"])(
    "is refused by %s before it comes, with what is taken",
    async (path) => {
      const answer = await announced(path, TOO_MUCH_BYTES);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ ...LARGE, detail: expect.stringContaining(" octets") });
    },
  );

  it("for the disk is refused, announced or not, and nothing of it goes in", async () => {
    const { queue } = api.parts;
    const really = queue.freeBytes.bind(queue);
    queue.freeBytes = () => Promise.resolve(api.parts.configuration().store.minFreeBytes + 4000);
    const small = "a@full.example\n";
    expect((await json(api, "/v1/suppressions/import", { body: small, headers: CSV })).changed).toBe(1);
    const refused = await json(api, "/v1/suppressions/import", { body: small.repeat(100), headers: CSV, status: 413 });
    expect(refused).toMatchObject({ ...LARGE, detail: expect.stringContaining("1000 octets") });
    const streamed = await api.ask("/v1/suppressions/import", { body: listOf(1000, "full"), headers: CSV, duplex: "half" });
    expect(streamed.status).toBe(413);
    queue.freeBytes = really;
    expect((await json(api, "/v1/suppressions?prefix=full")).items).toEqual([]);
  });
});

describe("a large list", () => {
  const ADDRESSES = 60_000;

  it("goes in piece by piece, and tells how far it has come, then what it came to", async () => {
    const asked = api.ask("/v1/suppressions/import/told?stream=bulk", { body: listOf(ADDRESSES, "told"), headers: CSV, duplex: "half" });
    const ticking = setInterval(() => api.clock.moveTo(api.clock.nowMs() + 1000), 1);
    const lines = (await (await asked).text()).split("\n").slice(0, -1);
    clearInterval(ticking);
    const progress = lines.map((line) => JSON.parse(line) as { read: number; written: number; result?: { changed: number } });
    expect(progress.at(-1)).toMatchObject({
      read: ADDRESSES,
      written: ADDRESSES,
      result: { read: ADDRESSES, changed: ADDRESSES, wrong: 0 },
    });
    expect(progress.length).toBeGreaterThan(2);
    for (const [at, { read, written }] of progress.entries()) {
      expect(read).toBeGreaterThanOrEqual(progress[at - 1]?.read ?? 0);
      expect(written).toBeLessThanOrEqual(read);
    }
  });

  it("that cannot be written says so on its last line", async () => {
    const store = api.parts.suppressions;
    if (store === undefined) throw new TypeError("there is no list");
    const { bringIn } = store;
    store.bringIn = () => Promise.reject(new Error("secret path /etc/shadow"));
    const response = await api.ask("/v1/suppressions/import/told", { body: "x@example.net\n", headers: CSV });
    const lines = (await response.text()).split("\n").slice(0, -1);
    store.bringIn = bringIn;
    expect(response.status).toBe(200);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ read: 1, written: 0, problem: { type: "/problems/internal" } });
    expect(lines.join("")).not.toContain("secret");
  });
});
