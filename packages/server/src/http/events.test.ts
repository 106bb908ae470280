/** The stream of events: nothing is missed, nothing told twice, and it ends with whoever listens. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { EventType } from "../ledger/index.ts";
import { makeKey } from "./access/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "./api.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const tell = (type: EventType, tenant = "default") =>
  api.parts.outbox?.append([{ atMs: NOON_MS, tenant, type, subject: "address:ann@example.net", data: '{"why":"test"}' }]);

/** Reads until a text has come, moving the clock on. */
async function readUntil(body: ReadableStream<Uint8Array> | null, wanted: string): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const going = setInterval(() => api.clock.moveTo(api.clock.nowMs() + 1000), 1);
  try {
    while (!heard.includes(wanted)) heard += (await reader?.read())?.value ?? "";
  } finally {
    clearInterval(going);
  }
  await reader?.cancel();
  return heard;
}

it("tells what comes, of the types and the tenant that are wanted", async () => {
  await tell("alarm.raised");
  const response = await api.ask("/v1/events?type=suppression.added,message.bounced", { key: "bound" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  await tell("suppression.added");
  await tell("alarm.raised", "acme");
  await tell("suppression.added", "acme");
  const heard = await readUntil(response.body, "\ndata:");
  expect(heard.match(/^id: .*$/gm)).toEqual(["id: 4"]);
  expect(JSON.parse(/^data: (.*)$/m.exec(heard)?.[1] ?? "")).toEqual({
    ...{ id: 4, type: "suppression.added", at: "2026-11-22T12:00:00.000Z", tenant: "acme" },
    ...{ subject: "address:ann@example.net", data: { why: "test" } },
  });
});

it("goes on behind the last that was heard, by header or parameter", async () => {
  for (const [path, headers] of [
    ["/v1/events", { "last-event-id": "2" }],
    ["/v1/events?after=2", {}],
  ] as const) {
    const heard = await readUntil((await api.ask(path, { headers })).body, "id: 4");
    expect(heard.match(/^id: .*$/gm)).toEqual(["id: 3", "id: 4"]);
  }
  const wrong = await api.ask("/v1/events", { headers: { "last-event-id": "x" } });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ header: "Last-Event-ID" }] }]);
});

it("begins at the end for who has heard more than there is: the store was put back", async () => {
  const response = await api.ask("/v1/events", { headers: { "last-event-id": "5000" } });
  await tell("alarm.cleared");
  expect((await readUntil(response.body, "\ndata:")).match(/^id: .*$/gm)).toEqual(["id: 5"]);
});

it("breaks off when its key is revoked, and tells nothing more", async () => {
  const made = makeKey({ name: "short", scopes: ["read"], tenant: "*" }, NOON_MS);
  await api.parts.access.addKey(made.key, { who: "test", nowMs: NOON_MS });
  const response = await api.ask("/v1/events", { key: made.secret });
  await api.parts.access.revokeKey(made.key.id, { who: "test", nowMs: NOON_MS });
  api.clock.moveTo(api.clock.nowMs() + 10_000);
  await tell("alarm.raised");
  await expect(readUntil(response.body, "alarm.raised")).rejects.toThrow();
  expect(api.failures).toEqual([]);
});

it("says now and then that it is still there", async () => {
  expect(await readUntil((await api.ask("/v1/events")).body, ": still here")).toContain("retry: 3000");
});

it("has so many seats, and gives them back", async () => {
  const streams = await Promise.all(Array.from({ length: 20 }, () => api.ask("/v1/events", { key: "read" })));
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await api.ask("/v1/events", { key: "read" })).status).toBe(429);
  await Promise.all(streams.map(({ body }) => body?.cancel()));
  for (let tries = 0; tries < 200; tries++) {
    const again = await api.ask("/v1/events", { key: "read" });
    await again.body?.cancel();
    if (again.status === 200) return;
  }
  throw new Error("no seat came back");
});

it("has a header alone for HEAD", async () => {
  const head = await api.ask("/v1/events", { method: "HEAD" });
  expect([head.status, head.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
});
