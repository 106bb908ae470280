/** Every wrong request has its Problem Details, on every route: what is wrong is told in the same way everywhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./api.test-support.ts";
import { Problem } from "./contract/index.ts";
import { pathOf, sent } from "./example-world.test-support.ts";
import { PROBLEM_KINDS } from "./problem/index.ts";
import type { Route } from "./route/index.ts";
import { ROUTES } from "./routes/index.ts";

const HERE = import.meta.dirname;
const TESTS = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(HERE, name), "utf8"));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
// Whoever comes with wrong keys all the time is slowed down.
beforeEach(() => api.clock.moveTo(api.clock.nowMs() + 60_000));

async function problemIn(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

const named = (routes: readonly Route[]) => routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));
const KEYED = ROUTES.filter(({ scopes }) => scopes !== "provider");

describe.each(named(KEYED))("$name", ({ route }) => {
  it("refuses whoever has no key, one that is none, was revoked or has expired", async () => {
    for (const [key, type] of [
      ["none", "unauthenticated"],
      [`rk_${"A".repeat(43)}`, "unauthenticated"],
      ["revoked", "unauthenticated"],
      ["expired", "key-expired"],
    ] as const) {
      const response = await api.ask(pathOf(route), { ...sent(route), key });
      expect([key, response.status, response.headers.get("www-authenticate")]).toEqual([key, 401, expect.stringContaining("Bearer")]);
      expect((await problemIn(response)).type).toBe(`/problems/${type}`);
    }
  });

  it("refuses a key that has none of its scopes, or sees one tenant alone where all are meant", async () => {
    const missing = (["read", "send", "suppress", "operate"] as const).filter((scope) => !route.scopes.includes(scope));
    for (const key of missing) {
      const response = await api.ask(pathOf(route), { ...sent(route), key });
      expect([key, response.status]).toEqual([key, 403]);
      expect((await problemIn(response)).type).toBe("/problems/missing-scope");
    }
    if (route.spansTenants !== true) return;
    const response = await api.ask(pathOf(route), { ...sent(route), key: "bound" });
    expect((await problemIn(response)).type).toBe("/problems/other-tenant");
  });

  it("refuses a parameter that it does not know, and one that comes twice", async () => {
    const unknown = await api.ask(`${pathOf(route)}?nonsense=1`, sent(route));
    expect(await problemIn(unknown)).toMatchObject({ status: 400, type: "/problems/invalid-query" });
    if (route.query?.shape["limit"] === undefined) return;
    for (const wrong of ["limit=0", "limit=100000", "limit=ten", "limit=1&limit=2"]) {
      const problem = await problemIn(await api.ask(`${pathOf(route)}?${wrong}`, sent(route)));
      expect(problem).toMatchObject({ status: 400, errors: [{ parameter: "limit" }] });
    }
  });

  it("has no answer in a form that it does not have", async () => {
    if (Object.keys(route.answers).includes("204")) return;
    const response = await api.ask(pathOf(route), { ...sent(route), headers: { ...sent(route).headers, accept: "image/png" } });
    expect(await problemIn(response)).toMatchObject({ status: 406, type: "/problems/not-acceptable" });
  });
});

const BY_ID = KEYED.filter(({ path }) => path.includes("{id}"));
describe.each(named(BY_ID))("$name", ({ route }) => {
  it("knows nothing of what never was, nor of what can be no id", async () => {
    const never = route.path.startsWith("/v1/messages") || route.path.startsWith("/v1/queue") ? "23B3JKRCWHT" : "987654";
    for (const id of [never, "-1", "1.5", "0x1", "1e0", "01", "x\u0000y", "9".repeat(200), "%2e%2e"]) {
      const response = await api.ask(route.path.replace("{id}", encodeURIComponent(id)), sent(route));
      expect([id, await problemIn(response)]).toMatchObject([id, { status: 404, type: "/problems/not-found" }]);
    }
  });
});

describe("methods", () => {
  const paths = [...new Set(ROUTES.map(({ path }) => path))];
  it.each(paths)("%s says which it has", async (path) => {
    const here = ROUTES.filter((route) => route.path === path);
    const allowed = here.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const [first] = here;
    const url = first === undefined ? path : pathOf(first);
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter((one) => !allowed.includes(one))) {
      const response = await api.ask(url, { method });
      // a path may be hidden by one that is more exact
      expect([method, response.status]).toEqual([method, 405]);
      if (method !== "HEAD") expect(await problemIn(response)).toMatchObject({ type: "/problems/method-not-allowed" });
      for (const one of allowed) expect(response.headers.get("allow")?.split(", ")).toContain(one);
    }
    const options = await api.ask(url, { method: "OPTIONS", key: "none" });
    expect([options.status, options.headers.get("access-control-allow-origin")]).toEqual([204, null]);
  });
});

const WITH_CURSOR = ROUTES.filter(({ query }) => query?.shape["cursor"] !== undefined);
describe("cursors", () => {
  it.each(named(WITH_CURSOR))("$name takes its own alone", async ({ route }) => {
    for (const cursor of ["x", "bnVsbA", Buffer.from('{"a":1}').toString("base64url"), "%00"]) {
      const problem = await problemIn(await api.ask(`${pathOf(route)}?cursor=${cursor}`, sent(route)));
      expect(problem).toMatchObject({ status: 400, type: "/problems/invalid-cursor" });
    }
  });
});

const WITH_JSON = ROUTES.filter(({ body }) => body?.kind === "json");
describe.each(named(WITH_JSON))("the body of $name", ({ route }) => {
  const ask = (body: string | Uint8Array<ArrayBuffer>, type = "application/json") =>
    api.ask(pathOf(route), { method: route.method, body, headers: { "content-type": type } });

  it("is JSON, and says so", async () => {
    for (const type of ["text/plain", "application/xml", "application/json-seq"])
      expect(await problemIn(await ask("{}", type))).toMatchObject({ status: 415, type: "/problems/unsupported-media-type" });
    for (const broken of ["", "{", "{]", "nul"])
      expect(await problemIn(await ask(broken))).toMatchObject({ status: 400, type: "/problems/malformed-json" });
    expect(await problemIn(await ask(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({ status: 400 });
  });

  it("is an object of the kind that it should be, without members that nobody knows", async () => {
    for (const wrong of ["null", "[]", '"text"', "7"])
      expect(await problemIn(await ask(wrong))).toMatchObject({ status: 422, type: "/problems/invalid-body", errors: [{ pointer: "#" }] });
    const isOpen = route.operation === "tools.compose";
    const example = route.example.body as object;
    const problem = await problemIn(await ask(JSON.stringify({ ...example, "a/b": 1 })));
    expect(problem).toMatchObject({ status: 422, ...(!isOpen && { errors: [{ pointer: "#/a~1b" }] }) });
  });

  it("has wrong members, each named by its place", async () => {
    for (const member of Object.keys(route.example.body as object)) {
      const problem = await problemIn(await ask(JSON.stringify({ ...(route.example.body as object), [member]: [[7]] })));
      expect(problem).toMatchObject({
        status: 422,
        errors: expect.arrayContaining([expect.objectContaining({ pointer: expect.stringMatching(`^#/${member}`) })]),
      });
    }
  });
});

const WITH_OCTETS = ROUTES.filter(({ body }) => body !== undefined && body.kind !== "json");
describe("the body of", () => {
  it.each(named(WITH_OCTETS))("$name has one of its types, and says so", async ({ route }) => {
    for (const type of ["image/png", "application/json-seq", "nonsense"]) {
      const response = await api.ask(pathOf(route), { ...sent(route), headers: { "content-type": type } });
      const problem = await problemIn(response);
      expect(problem).toMatchObject({ status: 415, type: "/problems/unsupported-media-type" });
      if (type !== "nonsense" && route.body !== undefined && "types" in route.body) expect(problem.detail).toContain(route.body.types[0]);
    }
  });
});

const WITH_BODY = ROUTES.filter(({ body }) => body !== undefined);
describe("a packed body", () => {
  it.each(named(WITH_BODY))("is not taken for $name: it would be read as if it were the thing itself", async ({ route }) => {
    const headers = { ...(sent(route).headers as Record<string, string>), "content-encoding": "gzip" };
    const response = await api.ask(pathOf(route), { ...sent(route), headers });
    expect(response.headers.get("accept-encoding")).toBe("identity");
    expect(await problemIn(response)).toMatchObject({ status: 415, type: "/problems/unsupported-media-type" });
  });
});

describe("a list", () => {
  const put = (type: string) => api.ask("/v1/suppressions/import", { body: "ann@example.net\n", headers: { "content-type": type } });

  it("is not taken in a charset in which it is not read", async () => {
    const problem = await problemIn(await put("text/csv; header=absent; charset=ISO-8859-1"));
    expect(problem).toMatchObject({ status: 415, detail: expect.stringContaining("charset=iso-8859-1") });
    for (const type of ["text/csv; charset=utf-8", 'text/csv;charset="UTF-16"', "text/csv; header=present"])
      expect((await put(type)).status).toBe(200);
  });
});

describe("a provider", () => {
  const PROVIDED = ROUTES.filter(({ scopes }) => scopes === "provider");
  it.each(named(PROVIDED))("of $name is one that is known", async ({ route }) => {
    const path = route.path.replace("{provider}", "nobody").replace("{account}", "shop");
    expect(await problemIn(await api.ask(path, { ...sent(route), key: "none" }))).toMatchObject({
      status: 404,
      type: "/problems/not-found",
    });
  });
});

const WITH_LIMIT = ROUTES.filter(({ body }) => body !== undefined && body.kind !== "stream");
describe("the size of a body", () => {
  it.each(named(WITH_LIMIT))("of $name has an end", async ({ route }) => {
    const type = route.body?.kind === "octets" ? (route.body.types[0] ?? "") : "application/json";
    let left = 10;
    const body = new ReadableStream({
      pull(controller) {
        left -= 1;
        if (left < 0) controller.close();
        else controller.enqueue(new Uint8Array(4 * 1024 * 1024).fill(0x20));
      },
    });
    const request = api.ask(pathOf(route), { method: route.method, body, headers: { "content-type": type }, duplex: "half" });
    const status = await request.then(
      async (response) => (await problemIn(response)).status,
      // the answer may be lost when the connection closes while octets still come
      () => 413,
    );
    expect(status).toBe(413);
  });

  it("is refused before it comes when it is announced", async () => {
    const response = await api.ask("/v1/read", { body: "x".repeat(100_001), headers: { "content-type": "message/rfc822" } });
    expect(await problemIn(response)).toMatchObject({
      status: 413,
      type: "/problems/body-too-large",
      detail: expect.stringContaining("100000"),
    });
  });
});

describe("problems", () => {
  it.each(Object.keys(PROBLEM_KINDS))("of the kind %s are met in a test", (kind) => {
    expect(
      TESTS.some((text) => text.includes(`/problems/${kind}"`) || text.includes(`"${kind}"]`) || text.includes(`kind: "${kind}"`)),
    ).toBe(true);
  });
});
