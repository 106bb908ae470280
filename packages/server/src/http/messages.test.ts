/** What there is of a message of our own queue: its source, and what was told about it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { queueIdOf } from "../queue/index.ts";
import type { NewMessage } from "../store/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "./api.test-support.ts";
import { json } from "./ask-json.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => expect(api.failures).toEqual([]));

const text = new TextEncoder();
const TRACE = "Received: from a.example by mx.example.com\r\n";
const LARGE_BYTES = 700_000;

let ids = 4000;
async function queued(content: string | Uint8Array, facts: Partial<NewMessage> = {}): Promise<number> {
  ids += 1;
  const id = ids;
  await api.parts.queue.enqueue({
    id,
    sender: { reversePath: "joe@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: NOON_MS,
    trace: text.encode(TRACE),
    recipients: [
      {
        address: "ann@example.net",
        notify: "unset",
        destination: "example.net",
        state: "claimed",
        dueAtMs: NOON_MS,
        expiresAtMs: NOON_MS + 1e9,
      },
    ],
    owner: "me",
    content: typeof content === "string" ? text.encode(content) : content,
    ...facts,
  });
  return id;
}

async function settle(message: number): Promise<void> {
  const recipients = [{ key: { message, index: 0 }, state: "delivered", isAttempt: true } as const];
  await api.parts.queue.settle({ owner: "me", recipients, messages: [], audit: [], nowMs: NOON_MS });
}

const raw = (id: number | string, query = "", key = "operate"): Promise<Response> =>
  api.ask(`/v1/messages/${typeof id === "number" ? queueIdOf(id) : id}/raw${query}`, { key });

describe("the source of a queued message", () => {
  const MAIL = "Subject: x\r\nTo: ann@example.net\r\n\r\nthe body \u00fc\r\n";

  it("is what will be sent: our trace fields, then every byte that came", async () => {
    const id = await queued(MAIL);
    const response = await raw(id);
    const head = await api.ask(`/v1/messages/${queueIdOf(id)}/raw`, { method: "HEAD" });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "message/rfc822"]);
    expect(await response.text()).toBe(TRACE + MAIL);
    expect([head.headers.get("content-length"), await head.text()]).toEqual([String(text.encode(TRACE + MAIL).byteLength), ""]);
    expect(await json(api, `/v1/messages/${queueIdOf(id)}`)).toMatchObject({ hasSource: true, sizeBytes: text.encode(MAIL).byteLength });
  });

  it("comes in part where a part is asked for", async () => {
    const id = await queued(MAIL);
    const header = await raw(id, "?part=header");
    expect([header.headers.get("content-type"), await header.text()]).toEqual([
      "text/rfc822-headers",
      `${TRACE}Subject: x\r\nTo: ann@example.net\r\n\r\n`,
    ]);
    expect(await (await raw(id, "?limitBytes=12")).text()).toBe(TRACE.slice(0, 12));
    expect(await (await raw(id, `?part=header&limitBytes=${TRACE.length + 8}`)).text()).toBe(`${TRACE}Subject:`);
    expect(await (await raw(await queued("Subject: no body"), "?part=header")).text()).toBe(`${TRACE}Subject: no body`);
  });

  it("is read piece by piece where it is large, and can be left in the middle", async () => {
    const content = text.encode(`Subject: large\r\n\r\n${"x".repeat(LARGE_BYTES)}`);
    const id = await queued(content);
    const whole = new Uint8Array(await (await raw(id)).arrayBuffer());
    expect(whole.byteLength).toBe(TRACE.length + content.byteLength);
    expect(Buffer.compare(whole.subarray(TRACE.length), content)).toBe(0);
    expect((await (await raw(id, "?limitBytes=300000")).arrayBuffer()).byteLength).toBe(300_000);
    const left = await raw(id);
    await left.body?.cancel();
    expect((await raw(id, "?part=header")).status).toBe(200);
  });

  it("is gone when the message has come to its end, never was where another server sent it, and is nobody's where it is unknown", async () => {
    const id = await queued(MAIL);
    await settle(id);
    const gone = await raw(id);
    expect([gone.status, await gone.json()]).toMatchObject([410, { type: "/problems/gone" }]);
    expect(await json(api, `/v1/messages/${queueIdOf(id)}`)).toMatchObject({ hasSource: false });
    const { ids: sent } = await json(api, "/v1/messages", { json: { recipients: ["f@example.net"] }, status: 201 });
    for (const unknown of [sent[0], "23B3JKRCWHS", "nonsense"]) {
      const response = await raw(unknown);
      expect([response.status, await response.json()]).toMatchObject([404, { type: "/problems/not-found" }]);
    }
  });

  it("is for those who give orders to the queue, of all tenants", async () => {
    const id = await queued(MAIL);
    for (const key of ["read", "send", "suppress", "bound"]) expect((await raw(id, "", key)).status).toBe(403);
    expect((await raw(id, "?limitBytes=0")).status).toBe(400);
  });
});

describe("notifications about a message", () => {
  it("are listed with where each stands, the oldest first", async () => {
    const about = await queued("Subject: x\r\n\r\n");
    const to = { notify: "NEVER", destination: "example.com", state: "waiting", dueAtMs: NOON_MS, expiresAtMs: NOON_MS + 1e9 } as const;
    const warning = await queued("Subject: late\r\n\r\n", { about, recipients: [{ address: "joe@example.com", ...to }] });
    const failure = await queued("Subject: failed\r\n\r\n", { about, recipients: [{ address: "joe@example.com", ...to }] });
    await queued("Subject: another's\r\n\r\n", { about: about + 1_000_000 });
    const { items } = await json(api, `/v1/messages/${queueIdOf(about)}/notices`, { key: "read" });
    expect(items.map(({ id }: { readonly id: string }) => id)).toEqual([queueIdOf(warning), queueIdOf(failure)]);
    expect(items[0]).toMatchObject({ recipient: "joe@example.com", state: "waiting", attempts: 0, at: "2026-11-22T12:00:00.000Z" });
    expect(await json(api, `/v1/messages/${queueIdOf(warning)}/notices`)).toEqual({ items: [] });
    await json(api, "/v1/messages/sent-1/notices", { status: 404 });
    await json(api, "/v1/messages/23B3JKRCWHS/notices", { status: 404 });
  });
});
