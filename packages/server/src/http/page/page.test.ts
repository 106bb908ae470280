/** The page by HTTP: what is sent for which path, how it is packed and kept, what a browser is told to refuse. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../api.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-page-"));
const SCRIPT = `console.log("${"page ".repeat(400)}");`;
const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
let api: TestApi;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "assets/main-1a2b.js"), SCRIPT);
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  api = await startTestApi({ page: folder });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
  api.ask(path, { key: "none", method, headers });

describe("the page", () => {
  it.each(["/", "/outcomes", "/outcomes/17?x=1", "/destinations/example.net"])("is there at %s for a browser, never kept", async (path) => {
    const answer = await get(path, BROWSER);
    expect([answer.status, answer.headers.get("cache-control"), await answer.text()]).toEqual([
      200,
      "no-store",
      expect.stringContaining("<title>page"),
    ]);
  });

  it.each(["/v1/nothing", "/assets/gone-9f.js", "/session/x", "/assets/..%2f..%2fpackage.json"])("is not there at %s", async (path) => {
    expect((await get(path, BROWSER)).headers.get("content-type")).not.toContain("text/html");
  });

  it("is not there for programs, which are told that there is nothing", async () => {
    const answer = await get("/outcomes", { accept: "application/json" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  });

  it("lets a browser keep what has a hash in its name for ever, and ask anew for the rest", async () => {
    expect((await get("/assets/main-1a2b.js")).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const icon = await get("/icon.svg");
    expect(icon.headers.get("cache-control")).toBe("no-cache");
    expect((await get("/icon.svg", { "if-none-match": icon.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("is packed with %s for those who take it", async (encoding, unpack) => {
    const { request } = await import("node:http");
    const packed = await new Promise<{ readonly encoding: string | undefined; readonly octets: Buffer }>((resolve, reject) => {
      request(`${api.url}/assets/main-1a2b.js`, { headers: { "accept-encoding": encoding } }, async (answer) => {
        const pieces: Buffer[] = [];
        for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
        resolve({ encoding: answer.headers["content-encoding"], octets: Buffer.concat(pieces) });
      })
        .on("error", reject)
        .end();
    });
    expect(packed.encoding).toBe(encoding);
    expect(packed.octets.byteLength).toBeLessThan(200);
    expect(unpack(packed.octets).toString()).toBe(SCRIPT);
  });

  it("lets nothing run, load or frame but what is its own", async () => {
    const { headers } = await get("/", BROWSER);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).not.toContain("unsafe");
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect([headers.get("x-frame-options"), headers.get("referrer-policy"), headers.get("x-content-type-options")]).toEqual([
      "DENY",
      "no-referrer",
      "nosniff",
    ]);
  });

  it("is answered to HEAD with its header alone, and to POST with what is allowed", async () => {
    expect(await (await get("/", BROWSER, "HEAD")).text()).toBe("");
    expect((await get("/outcomes", BROWSER, "POST")).status).toBe(404);
  });
});
