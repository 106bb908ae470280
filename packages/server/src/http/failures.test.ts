/** What a client is told when the fault is ours: that it is, and no more; the log has the rest. */
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { StoreFailure } from "../store/index.ts";
import { startTestApi, type TestApi } from "./api.test-support.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

function failWith(error: Error): void {
  const { ledger } = api.parts;
  if (ledger === undefined) throw new TypeError("there is no ledger");
  ledger.outcomes = () => Promise.reject(error);
}

it("tells nothing of a defect but its number, by which the log has it", async () => {
  failWith(new Error("secret path /etc/shadow"));
  const response = await api.ask("/v1/outcomes");
  const problem = (await response.json()) as { type: string; instance: string };
  expect([response.status, problem.type, JSON.stringify(problem)]).toEqual([
    500,
    "/problems/internal",
    expect.not.stringContaining("secret"),
  ]);
  expect(api.failures.at(-1)).toMatchObject({ method: "GET", path: "/v1/outcomes", instance: problem.instance });
});

it("asks to come again when the store is full or busy", async () => {
  failWith(new StoreFailure("full", "no room"));
  const response = await api.ask("/v1/outcomes");
  expect([response.status, response.headers.get("retry-after"), await response.json()]).toMatchObject([
    503,
    "5",
    { type: "/problems/store-unavailable" },
  ]);
});

it("answers a header that is too large, and a body that is none, and closes", async () => {
  const { port } = new URL(api.url);
  const ask = async (request: string): Promise<string> => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(request);
    return await text(socket);
  };
  expect(await ask(`GET /v1/me HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  expect(await ask("POST /v1/read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n")).toMatch(/^HTTP\/1\.1 4\d\d /);
});

it("answers a path with broken escapes", async () => {
  for (const path of ["/v1/suppressions/%E0%A4%A", `/v1/messages/${"x".repeat(2000)}`]) {
    const response = await api.ask(path);
    expect([response.status, await response.json()]).toMatchObject([404, { type: "/problems/no-such-path" }]);
  }
});
