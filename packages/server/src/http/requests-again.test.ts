/** Requests that come again, too often, or from a page elsewhere; and what is told without a key. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./api.test-support.ts";

let api: TestApi;
let release: () => void = () => undefined;
beforeAll(async () => {
  api = await startTestApi({ requestsPerMinute: 5, allowOrigins: ["https://app.example.com"], areMetricsPublic: false });
});
afterAll(() => api.close());

const minuteLater = (): void => api.clock.moveTo(api.clock.nowMs() + 60_000);
const add = (address: string, key: string, more: object = {}) =>
  api.ask("/v1/suppressions", { json: { suppressions: [{ address }], ...more }, headers: { "idempotency-key": key } });

describe("an Idempotency-Key", () => {
  it("lets a request be done once, and answered the same each time", async () => {
    minuteLater();
    const first = await add("once@example.net", "k-1");
    const again = await add("once@example.net", "k-1");
    expect([first.headers.get("idempotent-replayed"), again.headers.get("idempotent-replayed")]).toEqual([null, "true"]);
    expect([first.status, await first.json()]).toEqual([again.status, await again.json()]);
    const other = await add("twice@example.net", "k-1");
    expect([other.status, await other.json()]).toMatchObject([422, { type: "/problems/other-request" }]);
  });

  it("belongs to its API key, and is printable ASCII", async () => {
    minuteLater();
    const other = await api.ask("/v1/suppressions", {
      json: { suppressions: [{ address: "once@example.net" }] },
      headers: { "idempotency-key": "k-1" },
      key: "suppress",
    });
    expect([other.status, other.headers.get("idempotent-replayed")]).toEqual([200, null]);
    const wrong = await add("a@example.net", "x".repeat(256));
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ header: "Idempotency-Key" }] }]);
  });

  it("is told when its request is still being done", async () => {
    minuteLater();
    const store = api.parts.suppressions;
    if (store === undefined) throw new TypeError("there is no list");
    const { add: really } = store;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    store.add = async (...asked) => {
      isBegun();
      await held;
      return await really.apply(store, asked);
    };
    const first = add("slow@example.net", "k-2");
    await begun;
    const second = await add("slow@example.net", "k-2");
    expect([second.status, second.headers.get("retry-after"), await second.json()]).toMatchObject([
      409,
      "1",
      { type: "/problems/in-progress" },
    ]);
    release();
    expect((await first).status).toBe(200);
    store.add = really;
  });

  it("of a request that was refused can be used for one that is right", async () => {
    minuteLater();
    expect((await add("x", "k-3")).status).toBe(422);
    expect((await add("right@example.net", "k-3")).status).toBe(200);
  });
});

describe("too many requests", () => {
  it("of one key wait for the next place; others go on", async () => {
    minuteLater();
    const answers: Response[] = [];
    for (let count = 0; count < 6; count++) answers.push(await api.ask("/v1/me", { key: "read" }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[0]?.headers.get("ratelimit-policy")).toBe('"default";q=5;w=60');
    expect(answers[0]?.headers.get("ratelimit")).toBe('"default";r=4;t=0');
    expect(answers[5]?.headers.get("retry-after")).toBe("12");
    expect((await api.ask("/v1/me", { key: "send" })).status).toBe(200);
    api.clock.moveTo(api.clock.nowMs() + 12_000);
    expect((await api.ask("/v1/me", { key: "read" })).status).toBe(200);
  });

  it("with keys that are none are refused before they are looked up", async () => {
    minuteLater();
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count++) statuses.add((await api.ask("/v1/me", { key: `rk_${"B".repeat(43)}` })).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe("a page of another origin", () => {
  it("may ask when the configuration names it, and only then", async () => {
    minuteLater();
    const own = await api.ask("/v1/me", { headers: { origin: "https://app.example.com" }, key: "operate" });
    expect([own.headers.get("access-control-allow-origin"), own.headers.get("vary")]).toEqual(["https://app.example.com", "origin"]);
    const preflight = await api.ask("/v1/suppressions", { method: "OPTIONS", key: "none", headers: { origin: "https://app.example.com" } });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
      204,
      expect.stringContaining("authorization"),
    ]);
    const other = await api.ask("/v1/me", { headers: { origin: "https://evil.example" }, key: "operate" });
    expect(other.headers.get("access-control-allow-origin")).toBe(null);
  });
});

describe("without a key", () => {
  it("the probes and the description are told, and the figures where that is wanted", async () => {
    minuteLater();
    for (const path of ["/healthz", "/readyz", "/openapi.json"]) expect((await api.ask(path, { key: "none" })).status).toBe(200);
    expect((await api.ask("/metrics", { key: "none" })).status).toBe(401);
    expect(await (await api.ask("/metrics", { key: "read" })).text()).toBe("figures\n");
  });
});
