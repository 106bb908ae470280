/** Alarms, and how senders stand, by HTTP. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Measure, RateCount } from "../ledger/index.ts";
import { sampleOutcome, sampleRecording } from "../store/conformance/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "./api.test-support.ts";
import { json } from "./ask-json.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => expect(api.failures).toEqual([]));

async function raise(facts: { readonly tenant?: string; readonly kind?: string; readonly subject?: string } = {}): Promise<number> {
  const data = JSON.stringify({ words: "6 % of what was sent bounced hard, more than 5 %", value: 0.06, limit: 0.05 });
  const alarm = { tenant: "default", kind: "hard-bounces", subject: "from example.com", sinceMs: NOON_MS, data, ...facts };
  return (await api.parts.alarms?.raise(alarm)) ?? 0;
}

describe("alarms", () => {
  it("are listed, those that are active and those that are over, page by page", async () => {
    const first = await raise();
    const second = await raise({ kind: "complaints" });
    await api.parts.alarms?.clear(first, NOON_MS + 60_000);
    const { items } = await json(api, "/v1/alarms?active=true&kind=complaints", { key: "read" });
    expect(items).toEqual([
      {
        ...{ id: second, tenant: "default", kind: "complaints", subject: "from example.com", since: "2026-11-22T12:00:00.000Z" },
        ...{ words: "6 % of what was sent bounced hard, more than 5 %", value: 0.06, limit: 0.05 },
      },
    ]);
    const page = await json(api, "/v1/alarms?limit=1");
    expect((await json(api, `/v1/alarms?limit=1&cursor=${page.next}`)).items).toMatchObject([
      { id: first, until: "2026-11-22T12:01:00.000Z" },
    ]);
    expect((await json(api, "/v1/alarms?active=false")).items).toHaveLength(1);
  });

  it("say who knows of them, with a note, and the audit log does too", async () => {
    const id = await raise({ subject: "from example.org" });
    const known = await json(api, `/v1/alarms/${id}/acknowledge`, { json: { note: "we clean the list" }, key: "operate" });
    expect(known).toMatchObject({
      id,
      acknowledgedBy: "key operate",
      acknowledgedAt: "2026-11-22T12:00:00.000Z",
      note: "we clean the list",
    });
    expect((await json(api, "/v1/alarms?limit=1")).items).toEqual([known]);
    expect((await json(api, "/v1/audit?what=acknowledge")).items).toMatchObject([{ who: "key operate" }]);
    await json(api, `/v1/alarms/${id + 1000}/acknowledge`, { json: {}, status: 404 });
    await json(api, `/v1/alarms/${id}/acknowledge`, { json: {}, key: "read", status: 403 });
  });

  it("are each tenant's own", async () => {
    const other = await raise({ tenant: "elsewhere" });
    const own = await raise({ tenant: "acme" });
    expect((await json(api, "/v1/alarms", { key: "bound" })).items.map(({ id }: { readonly id: number }) => id)).toEqual([own]);
    await json(api, `/v1/alarms/${other}/acknowledge`, { json: {}, key: "bound", status: 404 });
    await json(api, "/v1/alarms?tenant=elsewhere", { key: "bound", status: 403 });
  });

  it("are raised from limits on that can be asked for, with the key of the configuration that says them", async () => {
    const { isOn, items } = await json(api, "/v1/alarms/limits");
    const byKind = Object.fromEntries(items.map((item: { readonly kind: string }) => [item.kind, item]));
    expect(isOn).toBe(true);
    expect(byKind["hard-bounces"]).toMatchObject({ limit: 0.05, unit: "share", key: "alarms.hard", isOff: false });
    expect(byKind["sudden-failures"]).not.toHaveProperty("limit");
    expect(byKind["disk"]).toMatchObject({ limit: 2 * 256 * 1024 * 1024, unit: "bytes", key: "store.min_free_bytes" });
  });
});

describe("reputation", () => {
  function count(measure: Measure, total: number, facts: Partial<RateCount> = {}): RateCount {
    const whose = { tenant: "default", stream: "bulk", senderDomain: "example.com", provider: "google", reason: "delivered" } as const;
    return { atMs: NOON_MS - 3_600_000, ...whose, measure, count: total, ...facts };
  }

  it("has each sender's rates beside published limits, in all and by provider, blocklists, and mail refused for its authentication", async () => {
    const counts = [
      count("delivered", 9000),
      count("complaint", 40, { reason: "complaint" }),
      count("hard", 1200, { provider: "microsoft", reason: "user-unknown" }),
      count("soft", 7, { reason: "authentication-failed" }),
      count("delivered", 3, { senderDomain: "small.example" }),
      count("forged", 5000, { provider: "192.0.2.1", reason: "unexplained" }),
      count("refused", 5000, { provider: "192.0.2.1", reason: "unexplained" }),
    ];
    const listed = { reason: "blocked", bounce: "soft", text: "554 5.7.1 blocked using zen.spamhaus.org", isProven: true } as const;
    const outcomes = [sampleOutcome({ ...listed, atMs: NOON_MS - 60_000, senderDomain: "example.com", provider: "google" })];
    await api.parts.ledger?.record({ recordings: [sampleRecording("listed", { outcomes })], counts, nowMs: NOON_MS });
    const { senders, limits, blocklists } = await json(api, "/v1/reputation", { key: "read" });
    const [own, small] = senders;
    expect([own.senderDomain, small.senderDomain]).toEqual(["example.com", "small.example"]);
    expect(own.authenticationFailures).toBe(7);
    const states = Object.fromEntries(own.standings.map(({ limit, state }: { limit: string; state: string }) => [limit, state]));
    expect(states).toEqual({ "ses-bounces": "over", "ses-complaints": "warning", "postmark-bounces": "over" });
    expect(own.providers.map(({ provider }: { provider: string }) => provider)).toEqual(["google", "microsoft"]);
    expect(own.providers[0].standings).toMatchObject([{ limit: "gmail-complaints", state: "over" }]);
    expect(limits.map(({ id }: { id: string }) => id)).toContain("gmail-complaints");
    expect(small.standings.every(({ state }: { state: string }) => state === "few")).toBe(true);
    expect(blocklists).toMatchObject([{ list: "Spamhaus", refusals: 1, senderDomain: "example.com", lastAt: "2026-11-22T11:59:00.000Z" }]);
  });

  it("is of one sender, one tenant, one time, as asked", async () => {
    expect((await json(api, "/v1/reputation?senderDomain=small.example")).senders).toHaveLength(1);
    expect((await json(api, "/v1/reputation?senderDomain=Small.Example.")).senders).toHaveLength(1);
    expect(await json(api, "/v1/reputation", { key: "bound" })).toMatchObject({ senders: [], blocklists: [] });
    expect((await json(api, "/v1/reputation?until=2026-11-01T00:00:00Z")).senders).toEqual([]);
    await json(api, "/v1/reputation?since=2026-11-22T00:00:00Z&until=2026-11-21T00:00:00Z", { status: 400 });
  });

  it("counts what was refused at RCPT with the other figures", async () => {
    const { items } = await json(api, "/v1/rates?by=measure");
    expect(items).toContainEqual({ measure: "refused", count: 5000 });
  });
});
