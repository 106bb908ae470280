/** The example of every route is done, in the order of the reference, and answered as the route declares. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./api.test-support.ts";
import { fillWorld, sent, urlOf, WORLD_PARTS } from "./example-world.test-support.ts";
import type { Route } from "./route/index.ts";
import { ROUTES } from "./routes/index.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ parts: WORLD_PARTS });
  await fillWorld(api);
});
afterAll(() => api.close());
afterEach(() => expect(api.failures).toEqual([]));

/** Who takes something away comes last: the examples share one world. */
const takesAway = ({ method, operation }: Route): boolean => method === "DELETE" || operation === "privacy.erase";
const IN_ORDER = [...ROUTES.filter((one) => !takesAway(one)), ...ROUTES.filter(takesAway)];

it.each(IN_ORDER)("$operation", async (route) => {
  const response = await api.ask(urlOf(route), sent(route));
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const text = isStream ? "" : await response.clone().text();
  expect(Object.keys(route.answers), text).toContain(String(response.status));
  const { schema, types = [] } = route.answers[response.status] ?? {};
  const type = response.headers.get("content-type")?.split(";", 1)[0];
  if (types.length > 0) expect(types).toContain(type);
  else if (schema !== undefined) expect(schema.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
  if (isStream) await response.body?.cancel();
});
