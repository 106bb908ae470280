/** The client of the package alone, against the real API: an application that sends mail, and one that looks at what came back. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiError, type Client, createClient, eventsIn } from "../../packages/server/src/client/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "../../packages/server/src/http/api.test-support.ts";
import { clientFiles } from "../../scripts/client/client-files.ts";

let api: TestApi;
let client: Client;
beforeAll(async () => {
  api = await startTestApi();
  client = createClient({ url: `${api.url}/`, key: api.keys.all });
});
afterAll(() => api.close());

describe("the client", () => {
  it.each(clientFiles())("is what the contract makes of it: $path", ({ path, text }) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text);
  });

  it("notes mail, suppresses addresses, checks them and gives them back", async () => {
    const { ids } = await client.messages.note({
      body: { messageId: "1@app.example.com", recipients: ["ann@example.net"], tags: { list: "a" } },
    });
    const message = await client.messages.get({ id: ids[0] ?? "" });
    expect([message.origin, message.recipients[0]?.state]).toEqual(["send-log", "unknown"]);
    expect(await client.suppressions.add({ body: { suppressions: [{ address: "ann@example.net" }] } }, { idempotencyKey: "a-1" })).toEqual({
      changed: 1,
    });
    expect(await client.suppressions.add({ body: { suppressions: [{ address: "ann@example.net" }] } }, { idempotencyKey: "a-1" })).toEqual({
      changed: 1,
    });
    const { suppressed } = await client.suppressions.check({ body: { addresses: ["bob@example.net", "ANN@example.net"] } });
    expect(suppressed.map(({ index, suppression }) => [index, suppression.cause])).toEqual([[1, "manual"]]);
    await client.suppressions.remove({ address: "ann@example.net" });
    expect((await client.suppressions.list({ prefix: "ann" })).items).toEqual([]);
    expect((await client.suppressions.history({ address: "ann@example.net" })).items.map(({ what }) => what)).toEqual(["removed", "added"]);
  });

  it("brings lists in and gives them out, and makes webhooks", async () => {
    const brought = await client.suppressions.import({ body: "li@lists.example\nno address\n", type: "text/csv", stream: "bulk" });
    expect([brought.changed, brought.faults.map(({ line }) => line)]).toEqual([1, [2]]);
    const given = await client.suppressions.export({ prefix: "li@", format: "csv" });
    expect(await new Response(given).text()).toContain("li@lists.example,bulk,manual");
    const made = await client.webhooks.add({ body: { url: "https://app.example.com/hooks", authorization: "Bearer xyz" } });
    const rotated = await client.webhooks.rotate({ id: made.id, body: { keepsOld: false } });
    expect([made.hasAuthorization, rotated.secrets, rotated.secret === made.secret]).toEqual([true, 1, false]);
    await client.webhooks.remove({ id: made.id });
  });

  it("reads and composes", async () => {
    const recipients = [
      { recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } },
    ];
    const bounce = await client.tools.compose({
      body: { reportingMta: "mx.example.com", envelope: { reversePath: "ann@example.com" }, recipients },
    });
    const report = await client.tools.read({ body: bounce });
    expect(report.outcomes.map(({ recipient, reason }) => [recipient, reason])).toEqual([["bob@example.net", "user-unknown"]]);
  });

  it("asks with lists and times, and walks through pages", async () => {
    const { items, next } = await client.outcomes.list({
      reason: ["user-unknown", "mailbox-full"],
      since: "2026-11-22T00:00:00Z",
      limit: 1,
    });
    expect([items, next]).toEqual([[], undefined]);
    expect((await client.rates.get({ by: ["measure", "provider"] })).items).toEqual([]);
    expect((await client.queue.counts()).destinations).toEqual([]);
  });

  it("hears events as they come", async () => {
    const leaving = new AbortController();
    const stream = await client.events.stream({ type: ["alarm.raised"] }, { signal: leaving.signal });
    await api.parts.outbox?.append([{ atMs: NOON_MS, tenant: "default", type: "alarm.raised", subject: "alarm:1", data: "{}" }]);
    const going = setInterval(() => api.clock.moveTo(api.clock.nowMs() + 1000), 1);
    for await (const event of eventsIn(stream)) {
      expect([event.type, event.subject]).toEqual(["alarm.raised", "alarm:1"]);
      break;
    }
    clearInterval(going);
    leaving.abort();
  });

  it("tells what was wrong in the server's own words", async () => {
    const nobody = createClient({ url: api.url, key: "rk_none" });
    const refused = await nobody.me.get().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({ status: 401, problem: { type: "/problems/unauthenticated" } });
    const wrong = client.suppressions.add({ body: { suppressions: [{ address: "none" }] } });
    await expect(wrong).rejects.toMatchObject({ status: 422, problem: { errors: [{ pointer: "#/suppressions/0/address" }] } });
  });
});
