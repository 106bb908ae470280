import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HttpServer, startHttpServer } from "./http-server.ts";

let server: HttpServer;
let isReady: () => Promise<boolean> = async () => await Promise.resolve(true);
let exposition = (): Promise<string> => Promise.resolve("ricochet_messages_total 1\n");

beforeAll(async () => {
  const probed = { exposition: () => exposition(), contentType: "text/plain; version=0.0.4; charset=utf-8", isReady: () => isReady() };
  server = await startHttpServer({ host: "127.0.0.1", port: 0, probed });
});
afterAll(() => server.close());

const ask = (path: string, method = "GET"): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`, { method });

describe("the daemon by HTTP", () => {
  it("tells its figures in Prometheus' words", async () => {
    const response = await ask("/metrics?any=thing");
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      "ricochet_messages_total 1\n",
    ]);
  });

  it("is alive while it answers, and ready while the store can be used", async () => {
    expect([(await ask("/healthz")).status, (await ask("/readyz")).status]).toEqual([200, 200]);
    isReady = () => Promise.reject(new Error("disk"));
    expect([(await ask("/healthz")).status, (await ask("/readyz")).status]).toEqual([200, 503]);
    isReady = () => Promise.resolve(false);
    const full = await ask("/readyz");
    expect([full.status, await full.text()]).toEqual([503, expect.stringContaining("store.min_free_bytes")]);
  });

  it("answers HEAD with the header alone, and other methods with what is allowed", async () => {
    const head = await ask("/healthz", "HEAD");
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "6", ""]);
    const post = await ask("/healthz", "POST");
    expect([post.status, post.headers.get("allow"), post.headers.get("content-type")]).toEqual([
      405,
      "GET, HEAD",
      "application/problem+json",
    ]);
  });

  it.each(["/", "/Metrics", "/metrics/", "//metrics", "/__proto__", "/constructor"])(
    "has nothing at %s, and says what there is",
    async (path) => {
      const response = await ask(path);
      expect([response.status, await response.json()]).toMatchObject([
        404,
        { title: "Not Found", detail: /\/metrics, \/healthz, \/readyz/ },
      ]);
    },
  );

  it("says that an answer failed, and nothing of why", async () => {
    exposition = () => Promise.reject(new Error("secret path"));
    const response = await ask("/metrics");
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("secret")]);
  });

  it("answers other protocols with 400 and closes", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write("EHLO mx.example.com\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
