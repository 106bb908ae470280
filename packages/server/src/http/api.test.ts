/** What the API does when it is asked rightly: each noun once from beginning to end, on a real store. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RecordedOutcome, Recording } from "../ledger/index.ts";
import { queueIdOf } from "../queue/index.ts";
import type { NewMessage, Recorded } from "../store/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "./api.test-support.ts";
import { ROUTES } from "./routes/index.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ parts: { destinations: undefined } });
});
afterAll(() => api.close());
// Whatever is unexpected is a defect.
afterEach(() => expect(api.failures).toEqual([]));

async function json(path: string, options: Parameters<TestApi["ask"]>[1] = {}, status = 200) {
  const response = await api.ask(path, options);
  const text = await response.text();
  expect([response.status, text]).toEqual([status, expect.any(String)]);
  return text === "" ? undefined : JSON.parse(text);
}

function outcome(facts: Partial<RecordedOutcome> = {}): RecordedOutcome {
  return {
    ...{ stream: "bulk", recipient: "ann@example.net", action: "failed", status: "5.1.1", code: 550, text: "550 5.1.1 User unknown" },
    ...{ reason: "user-unknown", bounce: "hard", confidence: 0.98, atMs: NOON_MS, isProven: true, senderDomain: "example.com" },
    provider: "example.net",
    ...facts,
  };
}

let keys = 0;
async function record(outcomes: readonly RecordedOutcome[], tenant = "default"): Promise<readonly number[]> {
  keys += 1;
  const arrival: Recording["arrival"] = {
    ...{ key: `k${keys}`, source: "smtp", account: "mx", atMs: NOON_MS, tenant, kind: "delivery-status", format: "rfc3464" },
    ...{
      verdict: "ours",
      strength: "proof",
      sizeBytes: 7,
      report: '{"kind":"delivery-status"}',
      envelope: { mailFrom: "", rcptTo: ["b@example.com"] },
    },
  };
  const recording = { arrival, outcomes, body: new TextEncoder().encode("Subject: x\r\n\r\nx\xff") };
  const [recorded] = (await api.parts.ledger?.record({ recordings: [recording], nowMs: NOON_MS })) ?? [];
  return (recorded as Extract<Recorded, { isKnown: false }>).outcomes;
}

describe("outcomes", () => {
  it("are listed page by page, the newest first, got one by one, and shown with what they were read from", async () => {
    const ids = await record([
      outcome(),
      outcome({ recipient: "bob@example.org", provider: "google", bounce: "soft", reason: "mailbox-full" }),
    ]);
    const first = await json("/v1/outcomes?limit=1");
    expect(first.items).toMatchObject([{ id: ids[1], recipient: "bob@example.org", at: "2026-11-22T12:00:00.000Z", isProven: true }]);
    const second = await json(`/v1/outcomes?limit=1&cursor=${first.next}`);
    expect([second.items[0].id, second.next]).toEqual([ids[0], undefined]);
    expect(await json(`/v1/outcomes/${ids[0]}`)).toEqual(second.items[0]);
    expect(await json(`/v1/outcomes/${ids[0]}/report`)).toMatchObject({
      format: "rfc3464",
      hasBody: true,
      report: { kind: "delivery-status" },
    });
    const raw = await api.ask(`/v1/outcomes/${ids[0]}/raw`);
    expect([raw.headers.get("content-type"), (await raw.arrayBuffer()).byteLength]).toEqual(["message/rfc822", 17]);
  });

  it.each([
    ["recipient=ANN@Example.net", 1],
    ["bounce=soft", 1],
    ["reason=user-unknown,mailbox-full", 2],
    ["reason=user-unknown&reason=mailbox-full", 2],
    ["reason=spam", 0],
    ["action=failed&provider=google", 1],
    ["proven=false", 0],
    ["text=user%20UNKNOWN", 2],
    ["since=2026-11-22T13:00:00%2B01:00", 2],
    ["until=2026-11-22T12:00:00Z", 0],
    ["source=imap", 0],
    ["tenant=nobody", 0],
  ])("are found by %s", async (query, count) => {
    expect((await json(`/v1/outcomes?${query}`)).items).toHaveLength(count);
  });

  it("of another tenant are not there", async () => {
    const [other] = await record([outcome({ recipient: "carl@example.net" })], "other");
    expect((await json("/v1/outcomes", { key: "bound" })).items).toEqual([]);
    for (const path of [
      `/v1/outcomes/${other}`,
      `/v1/outcomes/${other}/report`,
      `/v1/outcomes/${other}/raw`,
      "/v1/outcomes/999999",
      "/v1/outcomes/x",
    ])
      expect((await api.ask(path, { key: "bound" })).status).toBe(404);
    expect((await api.ask("/v1/outcomes?tenant=other", { key: "bound" })).status).toBe(403);
  });

  it("have a header alone for HEAD", async () => {
    const [get, head] = [await api.ask("/v1/outcomes?limit=1"), await api.ask("/v1/outcomes?limit=1", { method: "HEAD" })];
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, get.headers.get("content-length"), ""]);
  });
});

describe("messages", () => {
  it("are noted, one or many, and have a life with what came back", async () => {
    const { ids } = await json(
      "/v1/messages",
      {
        json: {
          messageId: "<m1@app.example.com>",
          stream: "bulk",
          recipients: ["Dora@example.net", "eve@example.net"],
          tags: { campaign: "spring" },
        },
      },
      201,
    );
    await record([outcome({ recipient: "dora@example.net", sent: Number(ids[0].slice(5)) })]);
    const life = await json(`/v1/messages/${ids[0]}`);
    expect(life).toMatchObject({ origin: "send-log", messageId: "m1@app.example.com", stream: "bulk", tags: { campaign: "spring" } });
    expect(
      life.recipients.map((one: { recipient: string; outcomes: unknown[] }) => [one.recipient.toLowerCase(), one.outcomes.length]),
    ).toEqual([
      ["dora@example.net", 1],
      ["eve@example.net", 0],
    ]);
    expect((await json(`/v1/outcomes?message=${ids[0]}`)).items).toHaveLength(1);
    const many = await json(
      "/v1/messages/batch",
      { json: { messages: [{ recipients: ["f@example.net"] }, { recipients: ["g@example.net"] }] } },
      201,
    );
    expect(many.ids).toHaveLength(2);
    expect((await api.ask(`/v1/messages/${ids[0]}`, { key: "bound" })).status).toBe(404);
    for (const id of ["sent-99999", "sent-0", "nonsense", "23B3JKRCWHS"]) expect((await api.ask(`/v1/messages/${id}`)).status).toBe(404);
    await json("/v1/outcomes?message=nonsense", {}, 400);
  });

  it("of our own queue show where each recipient stands", async () => {
    await api.parts.queue.enqueue(queued(4711));
    const life = await json(`/v1/messages/${queueIdOf(4711)}`);
    expect(life).toMatchObject({
      origin: "queue",
      reversePath: "joe@example.com",
      recipients: [{ recipient: "ann@example.net", state: "waiting", attempts: 0 }],
    });
  });
});

function queued(id: number): NewMessage {
  return {
    id,
    sender: { reversePath: "joe@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: NOON_MS,
    trace: new Uint8Array(),
    recipients: [
      {
        address: "ann@example.net",
        notify: "unset",
        destination: "example.net",
        state: "waiting",
        dueAtMs: NOON_MS,
        expiresAtMs: NOON_MS + 1e9,
      },
    ],
    content: new TextEncoder().encode("Subject: x\r\n\r\n"),
  };
}

describe("suppressions", () => {
  it("are added, listed, checked, explained and removed", async () => {
    const added = await json("/v1/suppressions", {
      json: { suppressions: [{ address: "Zoe@Example.NET", note: "asked" }, { address: "@closed.example" }] },
    });
    expect(added).toEqual({ changed: 2 });
    expect((await json("/v1/suppressions?prefix=zoe&cause=manual")).items).toMatchObject([
      { address: "zoe@example.net", stream: "all", note: "asked" },
    ]);
    const check = { addresses: ["ok@example.net", "ZOE@example.net", "any@closed.example", "no address"], stream: "bulk" };
    const checked = await json("/v1/suppressions/check", { json: check, key: "send" });
    expect(checked).toMatchObject({ checked: 4, suppressed: [{ index: 1, address: "ZOE@example.net" }, { index: 2 }] });
    expect(await json("/v1/suppressions/zoe@example.net", { method: "PUT", json: { stream: "bulk" } })).toEqual({ changed: 1 });
    expect((await json("/v1/suppressions/zoe@example.net/history")).items).toMatchObject([{ what: "added", who: "key all" }]);
    await json("/v1/suppressions/zoe@example.net", { method: "DELETE" }, 204);
    await json("/v1/suppressions/zoe@example.net", { method: "DELETE" }, 404);
    expect((await json("/v1/suppressions?prefix=zoe")).items).toMatchObject([{ stream: "bulk" }]);
    const over = { suppressions: [{ address: "new@example.net" }, { address: "zoe@example.net", until: "2026-11-22T11:59:59Z" }] };
    expect(await json("/v1/suppressions", { json: over }, 422)).toMatchObject({
      errors: [{ pointer: "#/suppressions/1/until", detail: "a time to come" }],
    });
    expect((await json("/v1/suppressions?prefix=new@")).items).toEqual([]);
    expect((await json("/v1/suppressions?prefix=ZOE@Example")).items).toMatchObject([{ stream: "bulk" }]);
  });

  it("go on page by page", async () => {
    const suppressions = Array.from({ length: 7 }, (_, index) => ({ address: `p${index}@pages.example` }));
    await json("/v1/suppressions", { json: { suppressions } });
    const seen: string[] = [];
    for (let path: string | undefined = "/v1/suppressions?prefix=p&limit=3"; path !== undefined; ) {
      const page: { items: { address: string }[]; next?: string } = await json(path);
      seen.push(...page.items.map(({ address }) => address));
      path = page.next === undefined ? undefined : `/v1/suppressions?prefix=p&limit=3&cursor=${page.next}`;
    }
    expect(seen).toEqual(suppressions.map(({ address }) => address));
  });

  it("of a complaint stay until somebody has asked for the mail again", async () => {
    await json("/v1/suppressions", { json: { suppressions: [{ address: "angry@example.net", cause: "complaint" }] } });
    const kept = await json("/v1/suppressions/angry@example.net", { method: "DELETE" }, 409);
    expect(kept).toMatchObject({ type: "/problems/conflict" });
    await json("/v1/suppressions/angry@example.net?consent=true", { method: "DELETE" }, 204);
  });

  it("are each tenant's own", async () => {
    await json("/v1/suppressions", { json: { suppressions: [{ address: "mine@example.net" }] }, key: "bound" });
    expect((await json("/v1/suppressions?prefix=mine")).items).toMatchObject([{ tenant: "acme" }]);
    expect((await json("/v1/suppressions/check", { json: { addresses: ["mine@example.net"] } })).suppressed).toEqual([]);
    await json("/v1/suppressions", { json: { suppressions: [{ address: "mine@example.net", tenant: "other" }] }, key: "bound" }, 403);
  });
});

describe("lists", () => {
  const LINES = '{"address":"Li@Lists.example","stream":"bulk","cause":"hard"}\nno JSON\n{"address":"@lists.example"}\n';

  it("go in whatever form they have, with what is wrong in them told by its line", async () => {
    const ndjson = await json("/v1/suppressions/import", { body: LINES, headers: { "content-type": "application/x-ndjson" } });
    expect(ndjson).toEqual({ read: 2, changed: 2, ended: 0, wrong: 1, faults: [{ line: 2, detail: expect.any(String) }] });
    const ses =
      '{"SuppressedDestinationSummaries":[{"EmailAddress":"ses@lists.example","Reason":"COMPLAINT","LastUpdateTime":1769940000}]}';
    const headers = { "content-type": "application/json" };
    expect(await json("/v1/suppressions/import?stream=bulk", { body: ses, headers })).toMatchObject({ changed: 1 });
    const blocks = "email,created,reason\nblock@lists.example,1795340000,554 policy\n";
    const csv = { "content-type": "text/csv; charset=utf-8" };
    expect(await json("/v1/suppressions/import?kind=blocks", { body: blocks, headers: csv })).toMatchObject({ changed: 1 });
    expect((await json("/v1/suppressions?stream=bulk&prefix=ses@")).items).toMatchObject([{ cause: "complaint" }]);
    expect((await json("/v1/suppressions/li@lists.example/history?stream=bulk")).items).toMatchObject([
      { what: "imported", who: "key all" },
    ]);
  });

  it("come out as they are asked for, and go in again as they were", async () => {
    const out = await api.ask("/v1/suppressions/export?stream=bulk&prefix=li@");
    expect(out.headers.get("content-type")).toBe("application/x-ndjson");
    const text = await out.text();
    expect(
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line).address),
    ).toEqual(["li@lists.example"]);
    const again = await json("/v1/suppressions/import", { body: text, headers: { "content-type": "application/x-ndjson" } });
    expect(again).toMatchObject({ read: 1, changed: 0 });
    const postmark = await json("/v1/suppressions/export?format=postmark&cause=complaint&prefix=ses@");
    expect(postmark.Suppressions).toMatchObject([{ EmailAddress: "ses@lists.example", SuppressionReason: "SpamComplaint" }]);
    expect(await (await api.ask("/v1/suppressions/export?format=csv&prefix=nobody@")).text()).toMatch(/^tenant,address,.*\n$/);
  });

  it("are the key's own: what they say of tenants counts for a key of all alone", async () => {
    const body = '{"address":"mine@lists.example","tenant":"elsewhere"}\n';
    const headers = { "content-type": "application/x-ndjson" };
    await json("/v1/suppressions/import", { body, headers, key: "bound" });
    await json("/v1/suppressions/import", { body, headers });
    expect((await json("/v1/suppressions?prefix=mine@lists")).items.map(({ tenant }: { tenant: string }) => tenant)).toEqual([
      "acme",
      "elsewhere",
    ]);
    expect(await (await api.ask("/v1/suppressions/export?prefix=mine@lists", { key: "bound" })).text()).not.toContain("elsewhere");
    await json("/v1/suppressions/import?tenant=elsewhere", { body, headers, key: "bound" }, 403);
  });

  it("that break off bring nothing in", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("half@lists.example\n"));
        setImmediate(() => controller.error(new Error("gone")));
      },
    });
    const asked = api.ask("/v1/suppressions/import", { body: broken, headers: { "content-type": "text/csv" }, duplex: "half" });
    await expect(asked).rejects.toThrow();
    expect((await json("/v1/suppressions?prefix=half@lists")).items).toEqual([]);
  });
});

describe("tools", () => {
  it("read a mail as the command line does", async () => {
    const report = await json("/v1/read", { body: "Subject: hello\r\n\r\nno bounce\r\n", headers: { "content-type": "message/rfc822" } });
    expect(report).toMatchObject({ source: "http", kind: "other", outcomes: [] });
  });

  it("compose a notification that reads as what was asked", async () => {
    const recipients = [
      { recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } },
    ];
    const response = await api.ask("/v1/compose", {
      json: { reportingMta: "mx.example.com", envelope: { reversePath: "ann@example.com" }, recipients },
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "message/rfc822"]);
    const report = await json("/v1/read", { body: await response.text(), headers: { "content-type": "message/rfc822" } });
    expect(report.outcomes).toMatchObject([{ recipient: "bob@example.net", reason: "user-unknown" }]);
    const wrong = await json("/v1/compose", { json: { reportingMta: 7, envelope: { reversePath: "" }, recipients } }, 422);
    expect(wrong.errors).toMatchObject([{ pointer: "#/reportingMta" }]);
    await json("/v1/compose", { json: { reportingMta: "mx.example.com", envelope: { reversePath: "" }, recipients, nonsense: 1 } }, 422);
  });

  it.each(["token", "batv", "srs", "verp"])("sign return paths with %s, and believe their own", async (scheme) => {
    const asked = { address: "news@example.com", scheme, domain: "bounces.example.com", recipient: "ann@example.net" };
    const { address } = await json("/v1/return-paths/sign", { json: asked, key: "send" });
    const said = await json("/v1/return-paths/check", { json: { address } });
    expect(said).toMatchObject({ scheme, isValid: scheme !== "verp", address: scheme === "verp" ? "ann@example.net" : "news@example.com" });
    const forged = await json("/v1/return-paths/check", { json: { address: address.replace(/.@/, "x@"), scheme } });
    if (scheme === "token") expect(forged.isValid).toBe(false);
    expect(await json("/v1/return-paths/check", { json: { address: "ann@example.net" } })).toMatchObject({
      isValid: false,
      reason: "not-this-scheme",
    });
  });

  it("remember an address that does not fit into a path", async () => {
    const long = `${"l".repeat(60)}@example.com`;
    const { address } = await json("/v1/return-paths/sign", { json: { address: long, scheme: "token" } });
    expect(await json("/v1/return-paths/check", { json: { address } })).toMatchObject({ isValid: true, address: long });
    expect(await json("/v1/return-paths/sign", { json: { address: "none" } }, 422)).toMatchObject({ errors: [{ pointer: "#/address" }] });
  });
});

describe("arrivals", () => {
  const BOUNCE = String(ROUTES.find(({ operation }) => operation === "tools.read")?.example.body);
  const headers = { "content-type": "message/rfc822" };

  it("are recorded once, and say what they were", async () => {
    const first = await json("/v1/arrivals?rcptTo=bounces@example.com", { body: BOUNCE, headers }, 201);
    expect([first.isKnown, first.outcomes.length]).toEqual([false, 1]);
    expect(await json(`/v1/outcomes/${first.outcomes[0]}`)).toMatchObject({
      recipient: "ann@example.net",
      source: "http",
      isProven: false,
    });
    expect(await json("/v1/arrivals?mailFrom=&rcptTo=bounces@example.com", { body: BOUNCE, headers })).toEqual({
      isKnown: true,
      outcomes: [],
    });
    await json("/v1/arrivals", { body: "", headers, method: "POST" }, 422);
  });
});

describe("rates", () => {
  it("are added up as asked", async () => {
    const counts = [
      {
        tenant: "rates",
        stream: "bulk",
        senderDomain: "example.com",
        provider: "google",
        measure: "delivered",
        reason: "delivered",
        atMs: NOON_MS - 1,
        count: 40,
      },
    ] as const;
    await api.parts.ledger?.record({ recordings: [], counts, nowMs: NOON_MS });
    expect(await json("/v1/rates?tenant=rates&by=provider,measure")).toMatchObject({
      until: "2026-11-22T12:00:00.000Z",
      items: [{ provider: "google", measure: "delivered", count: 40 }],
    });
    expect((await json("/v1/rates?tenant=rates&senderDomain=Example.COM&provider=Google")).items).toMatchObject([{ count: 40 }]);
    await json("/v1/rates?since=2026-11-23T00:00:00Z&until=2026-11-22T00:00:00Z", {}, 400);
  });
});

describe("the queue", () => {
  it("is listed, counted, shown and ordered about, and each order is in the audit log", async () => {
    await api.parts.queue.enqueue(queued(815));
    const page = await json("/v1/queue?state=waiting&destination=example.net&limit=1");
    expect(page.items).toMatchObject([{ message: queueIdOf(815), recipient: "ann@example.net", state: "waiting" }]);
    expect((await json(`/v1/queue?cursor=${page.next}`)).items).toMatchObject([{ message: queueIdOf(4711) }]);
    expect(await json("/v1/queue/counts")).toMatchObject({
      states: { waiting: 2 },
      destinations: [{ destination: "example.net", waiting: 2 }],
    });
    expect((await json(`/v1/queue/${queueIdOf(815)}`)).recipients).toHaveLength(1);
    await json(`/v1/queue/${queueIdOf(816)}`, {}, 404);
    await json("/v1/queue/orders", { json: { command: "drop" } }, 422);
    const held = await json("/v1/queue/orders", { json: { command: "hold", messages: [queueIdOf(815)], because: "looks wrong" } });
    expect(held).toEqual({ recipients: 1 });
    expect((await json("/v1/queue?state=held")).items).toHaveLength(1);
    const order = { command: "expire", messages: [queueIdOf(815)], because: "the domain is gone" };
    expect(await json("/v1/queue/orders", { json: order })).toEqual({ recipients: 1 });
    expect((await json(`/v1/queue/${queueIdOf(815)}`)).recipients).toMatchObject([
      { state: "waiting", dueAt: "9999-12-31T23:59:59.999Z", expiresAt: "1970-01-01T00:00:00.000Z" },
    ]);
    expect((await json("/v1/audit?what=expire")).items).toMatchObject([{ who: "key all", because: "the domain is gone" }]);
    expect(await json("/v1/queue/orders", { json: { command: "drop", all: true } })).toEqual({ recipients: 2 });
    const acts = await json("/v1/audit?what=hold");
    expect(acts.items).toMatchObject([{ who: "key all", what: "hold", because: "looks wrong" }]);
    expect((await json("/v1/audit?limit=1")).next).toEqual(expect.any(String));
  });
});

describe("webhooks", () => {
  it("are made, changed, given a new secret, and removed", async () => {
    const made = await json("/v1/webhooks", { json: { url: "https://app.example.com/hooks", types: ["message.bounced"] } }, 201);
    expect(made).toMatchObject({ isEnabled: true, shape: "ricochet", secrets: 1, secret: expect.stringMatching(/^whsec_/) });
    const path = `/v1/webhooks/${made.id}`;
    expect(await json(path)).not.toHaveProperty("secret");
    expect(await json(path, { method: "PATCH", json: { isEnabled: false, note: "holidays" } })).toMatchObject({
      isEnabled: false,
      note: "holidays",
    });
    const rotated = await json(`${path}/secret`, { json: {} });
    expect([rotated.secrets, rotated.secret === made.secret]).toEqual([2, false]);
    expect((await json("/v1/webhooks")).items).toHaveLength(1);
    expect((await json("/v1/webhooks", { key: "bound" })).items).toEqual([]);
    expect(await json(`${path}/deliveries`)).toEqual({ items: [] });
    expect(await json(`${path}/replay`, { json: {} })).toEqual({ events: 0 });
    await json(`${path}/test`, { method: "POST" }, 503);
    await json(path, { method: "DELETE", key: "bound" }, 404);
    await json(path, { method: "DELETE" }, 204);
  });

  it.each([
    ["file:///etc/passwd", /./],
    ["http://app.example.com/hooks", /allow_http/],
    ["https://127.0.0.1/hooks", /allow_private/],
    ["https://169.254.169.254/latest", /allow_private/],
    ["https://[::ffff:10.0.0.1]/", /allow_private/],
    ["https://app.example.com:25/", /port 25/],
    ["https://ann:secret@app.example.com/", /password/],
  ])("are not told at %s, whether made or changed", async (url, detail) => {
    const refused = await json("/v1/webhooks", { json: { url } }, 422);
    expect(refused).toMatchObject({
      type: "/problems/invalid-body",
      errors: [{ pointer: "#/url", detail: expect.stringMatching(detail) }],
    });
    const made = await json("/v1/webhooks", { json: { url: "https://app.example.com/hooks" } }, 201);
    const path = `/v1/webhooks/${made.id}`;
    await json(path, { method: "PATCH", json: { url } }, 422);
    expect(await json(path)).toMatchObject({ url: "https://app.example.com/hooks" });
    await json(path, { method: "DELETE" }, 204);
  });

  it("have an Authorization that nobody is told, and say why they were switched off", async () => {
    const url = "https://app.example.com/hooks";
    await json("/v1/webhooks", { json: { url, authorization: "Basic x\r\nHost: y" } }, 422);
    const made = await json("/v1/webhooks", { json: { url, shape: "sendgrid", authorization: "Basic eDp5" } }, 201);
    expect([JSON.stringify(made).includes("eDp5"), made.hasAuthorization, typeof made.verificationKey]).toEqual([false, true, "string"]);
    const path = `/v1/webhooks/${made.id}`;
    await api.parts.outbox?.step({ webhook: made.id, put: [], done: [], trouble: "it answered 410" });
    expect(await json(path)).toMatchObject({ isEnabled: false, trouble: "it answered 410" });
    const on = await json(path, { method: "PATCH", json: { isEnabled: true, authorization: "" } });
    expect([on.isEnabled, on.hasAuthorization, on.trouble]).toEqual([true, false, undefined]);
    expect(await json(path)).toEqual(on);
    await json(path, { method: "DELETE" }, 204);
  });

  it("hear of all tenants where a key of them all says so, and of no other than a key's own", async () => {
    const url = "https://app.example.com/hooks";
    const made = await json("/v1/webhooks", { json: { url, tenant: "*" } }, 201);
    expect(made.tenant).toBe("*");
    await json("/v1/webhooks", { json: { url, tenant: "*" }, key: "bound" }, 403);
    await json(`/v1/webhooks/${made.id}`, { key: "bound" }, 404);
    await json(`/v1/webhooks/${made.id}`, { method: "DELETE" }, 204);
  });
});

describe("keys", () => {
  it("are made, told once, used, seen and revoked", async () => {
    const made = await json("/v1/keys", { json: { name: "shop", scopes: ["send"], tenant: "shop" } }, 201);
    expect(made.key).toMatch(/^rk_[\w-]{43}$/);
    expect(await json("/v1/me", { key: made.key })).toMatchObject({ name: "shop", scopes: ["send"], tenant: "shop" });
    // The use is noted beside the request; what is written after it is written after it.
    await api.parts.access.noteAct({ atMs: NOON_MS, who: "test", what: "look", because: "in order" });
    const listed = (await json("/v1/keys")).items.find((key: { id: string }) => key.id === made.id);
    expect([listed.key, listed.lastUsedAt]).toEqual([undefined, "2026-11-22T12:00:00.000Z"]);
    await json(`/v1/keys/${made.id}`, { method: "DELETE", key: "bound" }, 404);
    await json(`/v1/keys/${made.id}`, { method: "DELETE" }, 204);
    await json("/v1/me", { key: made.key }, 401);
    await json(`/v1/keys/${made.id}`, { method: "DELETE" }, 404);
  });

  it("of one tenant make none for others", async () => {
    await json("/v1/keys", { json: { name: "x", scopes: ["read"], tenant: "*" }, key: "bound" }, 403);
    await json("/v1/keys", { json: { name: "x", scopes: ["read"], tenant: "other" }, key: "bound" }, 403);
    expect(await json("/v1/keys", { json: { name: "x", scopes: ["read"] }, key: "bound" }, 201)).toMatchObject({ tenant: "acme" });
    await json("/v1/keys", { json: { name: "x", scopes: ["read"], expiresAt: "2020-01-01T00:00:00Z" } }, 422);
  });
});

describe("parts that do not run here", () => {
  it.each([
    ["GET", "/v1/destinations/example.net"],
    ["POST", "/v1/hooks/postmark"],
  ])("say so: %s %s", async (method, path) => {
    const options = method === "GET" ? {} : { method, json: {} };
    expect(await json(path, options, 503)).toMatchObject({ type: "/problems/not-running" });
  });
});
