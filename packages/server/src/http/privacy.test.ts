/** What is known of an address, and its erasure, by HTTP. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { sampleOutcome, sampleRecording } from "../store/conformance/index.ts";
import { NOON_MS, startTestApi, type TestApi } from "./api.test-support.ts";
import { json } from "./ask-json.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => expect(api.failures).toEqual([]));

async function bounced(recipient: string, tenant = "default"): Promise<void> {
  const recording = sampleRecording(`${tenant} ${recipient}`, { tenant, outcomes: [sampleOutcome({ recipient })] });
  await api.parts.ledger?.record({ recordings: [recording], nowMs: NOON_MS });
}

async function known(body: object, key = "all"): Promise<readonly Record<string, unknown>[]> {
  const response = await api.ask("/v1/privacy/export", { json: body, key });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/x-ndjson"]);
  const lines = (await response.text()).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("writes out every row that names an address, in whatever case it is asked for, and notes that it did", async () => {
  await bounced("ann@example.net");
  const rows = await known({ address: "Ann@Example.NET" });
  const tables = new Set(rows.map(({ table }) => table));
  for (const table of ["outcomes", "events", "suppressions", "suppression_changes", "audit"]) expect(tables).toContain(table);
  expect((await json(api, "/v1/audit?what=export")).items).toMatchObject([{ who: "key all", recipient: "ann@example.net" }]);
  expect(await known({ address: "stranger@example.net" })).toMatchObject([{ table: "audit" }]);
});

it("erases it, says so in the audit log without naming it, and keeps whoever was held held", async () => {
  await bounced("bob@example.net");
  const erased = await json(api, "/v1/privacy/erase", { json: { address: "bob@example.net" } });
  expect(erased).toEqual({ erased: expect.any(Number), underWay: 0 });
  expect(erased.erased).toBeGreaterThan(2);
  expect((await known({ address: "bob@example.net" })).filter(({ table }) => table !== "audit")).toEqual([]);
  const [act] = (await json(api, "/v1/audit?what=erase")).items;
  expect(act).toMatchObject({ who: "key all" });
  expect(JSON.stringify(act)).not.toContain("bob@example.net");
  expect((await json(api, "/v1/suppressions/check", { json: { addresses: ["bob@example.net"] } })).suppressed).toHaveLength(1);
  expect((await json(api, "/v1/privacy/erase", { json: { address: "bob@example.net" } })).erased).toBeGreaterThanOrEqual(0);
});

it("knows to whom mail went of which nothing came back, however the address was written, and forgets it", async () => {
  const sent = { messageId: "d1@app.example.com", recipients: ["Dora@B\u00fccher.EXAMPLE", "eve@example.net"] };
  const { ids } = await json(api, "/v1/messages", { json: sent, status: 201 });
  const address = "dora@xn--bcher-kva.example";
  expect(await known({ address })).toMatchObject([
    { table: "sent_messages", message_id: "d1@app.example.com", recipient: address },
    { table: "audit" },
  ]);
  expect((await known({ address: "eve@example.net", tenant: "acme" })).filter(({ table }) => table === "sent_messages")).toEqual([]);
  await json(api, "/v1/privacy/erase", { json: { address } });
  expect((await known({ address })).filter(({ table }) => table !== "audit")).toEqual([]);
  expect((await json(api, `/v1/messages/${String(ids[0])}`)).recipients).toMatchObject([{ recipient: "eve@example.net" }]);
});

it("finds it in what servers said of it, in quotes and in URLs", async () => {
  const said = (text: string) => sampleOutcome({ recipient: "fay@example.net", text: `550 5.7.1 ${text}` });
  const outcomes = ["no such user 'Fay+x@example.net'", "see https://example.org/?rcpt=fay%2Bx%40example.net", "o'fay+x@example.net"].map(
    said,
  );
  await api.parts.ledger?.record({ recordings: [sampleRecording("fay", { outcomes })], nowMs: NOON_MS });
  await json(api, "/v1/privacy/erase", { json: { address: "fay+x@example.net" } });
  const { items } = await json(api, "/v1/outcomes?recipient=fay@example.net");
  const texts = (items as readonly { readonly text: string }[])
    .map(({ text }) => text.replace(/\(hash\)[0-9a-f]{32}/, "(hash)"))
    .toSorted();
  expect(texts).toEqual([
    "550 5.7.1 no such user '(hash)'",
    "550 5.7.1 o'fay+x@example.net",
    "550 5.7.1 see https://example.org/?rcpt=(hash)",
  ]);
  await json(api, "/v1/privacy/erase", { json: { address: "a\ud800b@example.net" }, status: 200 });
});

it("is of the key's own tenant", async () => {
  await bounced("carl@example.net", "acme");
  await bounced("carl@example.net", "elsewhere");
  expect((await known({ address: "carl@example.net" }, "bound")).every(({ tenant }) => tenant === "acme")).toBe(true);
  await json(api, "/v1/privacy/erase", { json: { address: "carl@example.net" }, key: "bound" });
  expect((await known({ address: "carl@example.net", tenant: "elsewhere" })).some(({ table }) => table === "outcomes")).toBe(true);
  expect((await known({ address: "carl@example.net", tenant: "acme" })).some(({ table }) => table === "outcomes")).toBe(false);
  await json(api, "/v1/privacy/export", { json: { address: "carl@example.net", tenant: "elsewhere" }, key: "bound", status: 403 });
});

it("is for administrators alone, and of addresses", async () => {
  for (const key of ["read", "send", "suppress", "operate"])
    for (const path of ["/v1/privacy/export", "/v1/privacy/erase"])
      await json(api, path, { json: { address: "ann@example.net" }, key, status: 403 });
  for (const address of ["nobody", "@example.net", "", "a@b\r\nc"])
    await json(api, "/v1/privacy/erase", { json: { address }, status: 422 });
});
