/** People at the page: each way in, each way out, and each way that must not lead in. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLink, type Role } from "../access/index.ts";
import { startTestApi, type TestApi } from "../api.test-support.ts";
import { ABSOLUTE_MS, IDLE_MS } from "./session-desk.ts";

const PAGE = { "x-ricochet-page": "1", "sec-fetch-site": "same-origin" };
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function secretOfLink(role: Role = "admin"): Promise<string> {
  const { path, link } = makeLink(role, api.clock.nowMs());
  await api.parts.sessions?.addLink(link, { who: "test", nowMs: api.clock.nowMs() });
  return path.slice(path.indexOf("#") + 1);
}

const ask = (path: string, method: string, headers: Readonly<Record<string, string>>, body?: string) =>
  api.ask(path, { key: "none", method, headers, ...(body !== undefined && { body }) });

const post = async (headers: Readonly<Record<string, string>> = {}, secret?: string) =>
  ask("/session", "POST", { ...PAGE, ...headers }, secret ?? (await secretOfLink()));

const pass = (ms: number): void => api.clock.moveTo(api.clock.nowMs() + ms);

/** Signs in; the Cookie of the session. */
async function signedIn(role?: Role, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await post(headers, await secretOfLink(role));
  expect(answer.status).toBe(204);
  return cookieOf(answer);
}

function cookieOf(answer: Response): string {
  return answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
}

const me = (cookie: string, headers: Readonly<Record<string, string>> = {}) => ask("/v1/me", "GET", { cookie, ...headers });

describe("signing in", () => {
  it("opens a session whose cookie no script reads and no other site sends", async () => {
    const answer = await post();
    expect(answer.headers.get("set-cookie")).toMatch(/^ricochet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/);
    expect((await me(cookieOf(answer))).status).toBe(200);
  });

  it("keeps the cookie to TLS and to this very host where the page comes by TLS", async () => {
    const answer = await post({ "x-forwarded-proto": "https" });
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-ricochet_session=[\w-]{43}; .*; Secure$/);
    expect((await me(cookieOf(answer))).status).toBe(200);
  });

  it("takes a link once (replay)", async () => {
    const secret = await secretOfLink();
    expect((await post({}, secret)).status).toBe(204);
    const again = await post({}, secret);
    expect([again.status, again.headers.get("set-cookie")]).toEqual([401, null]);
    expect(await again.json()).toMatchObject({ type: "/problems/link-used" });
  });

  it("takes no link that is older than ten minutes", async () => {
    const secret = await secretOfLink();
    pass(600_000);
    expect((await post({}, secret)).status).toBe(401);
  });

  it.each(["", "rk_short", "x".repeat(43), "x".repeat(180)])("takes no secret that is none: %j", async (secret) => {
    expect((await post({}, secret)).status).toBe(401);
  });

  it("reads no more than a secret has", async () => {
    expect((await post({}, "x".repeat(100_000))).status).toBe(413);
  });

  it("never takes a session's secret from the request (fixation), and ends the session that the browser had", async () => {
    const planted = `ricochet_session=${"a".repeat(43)}`;
    const first = await signedIn("read", { cookie: planted });
    expect(first).not.toBe(planted);
    expect((await me(planted)).status).toBe(401);
    const second = await signedIn("read", { cookie: first });
    expect(second).not.toBe(first);
    expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 200]);
  });

  it("slows down whoever guesses", async () => {
    const statuses = new Set<number>();
    for (let guess = 0; guess < 30; guess += 1) statuses.add((await post({}, "y".repeat(43))).status);
    expect([...statuses]).toEqual([401, 429]);
    pass(60_000);
  });
});

describe("a session", () => {
  it.each([
    ["read", { "/v1/queue": 200, "/v1/keys": 403 }],
    ["admin", { "/v1/queue": 200, "/v1/keys": 200 }],
  ] as const)("of the role %s may do what its scopes say", async (role, statuses) => {
    const cookie = await signedIn(role);
    for (const [path, status] of Object.entries(statuses))
      expect([path, (await ask(path, "GET", { cookie })).status]).toEqual([path, status]);
  });

  it("of the role operate changes suppressions and makes no key", async () => {
    const cookie = await signedIn("operate");
    const json = { ...PAGE, cookie, "content-type": "application/json" };
    const entry = JSON.stringify({ address: "ann@example.net" });
    expect((await ask("/v1/suppressions/ann%40example.net", "PUT", json, "{}")).status, entry).toBe(200);
    expect((await ask("/v1/keys", "POST", json, JSON.stringify({ name: "mine", scopes: ["admin"] }))).status).toBe(403);
  });

  it("ends when it is idle too long, and lives on while it is used", async () => {
    const cookie = await signedIn();
    for (let hour = 0; hour < 12; hour += 4) {
      pass(4 * 3_600_000);
      expect((await me(cookie)).status).toBe(200);
    }
    pass(IDLE_MS);
    expect((await me(cookie)).status).toBe(401);
  });

  it("ends with a stream that it reads: listening is no use of it", async () => {
    const cookie = await signedIn();
    const { body } = await ask("/v1/events", "GET", { ...PAGE, cookie });
    const listening = new Response(body).text();
    const going = setInterval(() => pass(IDLE_MS / 100), 1);
    await expect(listening.finally(() => clearInterval(going))).rejects.toThrow();
    expect((await me(cookie)).status).toBe(401);
  });

  it("ends when it is too old, however busy it is", async () => {
    const cookie = await signedIn();
    for (let spent = 0; spent + IDLE_MS / 2 < ABSOLUTE_MS; spent += IDLE_MS / 2) {
      pass(IDLE_MS / 2);
      expect((await me(cookie)).status).toBe(200);
    }
    pass(IDLE_MS / 2);
    expect((await me(cookie)).status).toBe(401);
  });

  it("is over at once when it is signed out, and its cookie is taken back", async () => {
    const cookie = await signedIn();
    const answer = await ask("/session", "DELETE", { ...PAGE, cookie });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([204, expect.stringContaining("Max-Age=0")]);
    expect((await me(cookie)).status).toBe(401);
  });

  it("stands in the audit log by its name, which opens nothing", async () => {
    const cookie = await signedIn();
    const { name } = (await (await me(cookie)).json()) as { readonly name: string };
    const acts = await api.parts.access.audit({ who: `session ${name}`, limit: 5 });
    expect(acts.map(({ what }) => what)).toEqual(["sign-in"]);
    expect((await me(`ricochet_session=${name}`)).status).toBe(401);
  });

  it("gives way to a key that is shown too", async () => {
    const cookie = await signedIn("admin");
    const answer = await api.ask("/v1/keys", { key: "read", headers: { cookie } });
    expect(answer.status).toBe(403);
  });
});

describe("a request of another site", () => {
  it.each([
    ["that a form sends", { "sec-fetch-site": "cross-site" }],
    ["of a neighbouring port", { "x-ricochet-page": "1", "sec-fetch-site": "same-site" }],
    ["without the field of the page", { "sec-fetch-site": "same-origin" }],
    ["typed into the address bar", { "x-ricochet-page": "1", "sec-fetch-site": "none" }],
    ["of an older browser, from elsewhere", { "x-ricochet-page": "1", "origin": "https://attacker.example" }],
    ["of an older browser, from nowhere", { "x-ricochet-page": "1", "origin": "null" }],
    ["that does not say where it comes from", { "x-ricochet-page": "1" }],
  ])("%s changes nothing, though it has the cookie", async (_, headers) => {
    const cookie = await signedIn();
    // Node's own fetch says Sec-Fetch-Mode, and nothing of the site.
    const answers = [
      await ask(
        "/v1/suppressions/bob%40example.net",
        "PUT",
        { cookie, "content-type": "application/json", ...headers } as Record<string, string>,
        "{}",
      ),
      await ask("/session", "DELETE", { cookie, ...headers } as Record<string, string>),
      await ask("/session", "POST", { ...headers } as Record<string, string>, await secretOfLink()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await answers[0]?.json()).toMatchObject({ type: "/problems/cross-site" });
    expect((await me(cookie)).status).toBe(200);
  });

  it("is taken from an older browser that names this server", async () => {
    const answer = await ask("/session", "POST", { "x-ricochet-page": "1", "origin": api.url }, await secretOfLink());
    expect(answer.status).toBe(204);
  });

  it.each(["cross-site", "same-site"])("reads nothing either (%s)", async (site) => {
    const cookie = await signedIn();
    expect((await me(cookie, { "sec-fetch-site": site })).status).toBe(403);
    expect((await me(cookie, { "sec-fetch-site": "none" })).status).toBe(200);
  });
});
