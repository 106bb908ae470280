/** Every route hears a key only so often, and does what may be done once only once. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./api.test-support.ts";
import { fillWorld, pathOf, sent, urlOf, WORLD_PARTS } from "./example-world.test-support.ts";
import { ROUTES } from "./routes/index.ts";

let api: TestApi;
let free: TestApi;
beforeAll(async () => {
  api = await startTestApi({ requestsPerMinute: 1 });
  free = await startTestApi({ parts: WORLD_PARTS });
  await fillWorld(free);
});
afterAll(() => Promise.all([api.close(), free.close()]));
afterEach(() => expect([...api.failures, ...free.failures]).toEqual([]));

const KEYED = ROUTES.filter(({ scopes }) => scopes !== "provider");
it.each(KEYED)("$operation is refused with the time to wait when a key asks too often, before its body is looked at", async (route) => {
  api.clock.moveTo(api.clock.nowMs() + 60_000);
  const wrong = `${pathOf(route)}?nonsense=1`;
  expect((await api.ask(wrong, sent(route))).status).toBe(400);
  const second = await api.ask(wrong, sent(route));
  expect([second.status, second.headers.get("retry-after"), second.headers.get("ratelimit")]).toEqual([
    429,
    "60",
    expect.stringContaining("r=0"),
  ]);
  expect(await second.json()).toMatchObject({ type: "/problems/too-many-requests" });
  expect((await api.ask(wrong, { ...sent(route), key: "bound" })).status).not.toBe(429);
});

const ONCE = ROUTES.filter(({ isOnce }) => isOnce === true);
describe.each(ONCE)("the Idempotency-Key of $operation", (route) => {
  const ask = (key: string, more = "") => {
    const { headers, body, ...rest } = sent(route);
    return free.ask(urlOf(route), {
      ...rest,
      headers: { ...headers, "idempotency-key": key },
      ...(body !== undefined && { body: `${String(body)}${more}` }),
    });
  };

  it("gives the first answer again, and no answer to another request", async () => {
    const first = await ask(route.operation);
    expect(first.ok).toBe(true);
    const again = await ask(route.operation);
    expect([again.status, again.headers.get("idempotent-replayed"), await again.text()]).toEqual([
      first.status,
      "true",
      await first.text(),
    ]);
    const other = await ask(route.operation, "\n");
    expect([other.status, await other.json()]).toMatchObject([422, { type: "/problems/other-request" }]);
  });

  it("is 1 to 255 printable characters of ASCII", async () => {
    for (const key of ["", "x".repeat(256), "\u00fc", "a b"]) {
      const refused = await ask(key);
      expect([key, refused.status, await refused.json()]).toMatchObject([
        key,
        400,
        { type: "/problems/invalid-header", errors: [{ header: "Idempotency-Key" }] },
      ]);
    }
  });
});

it("knows routes that are done once", () => {
  expect(ONCE.length).toBeGreaterThan(2);
});
