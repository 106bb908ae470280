/**
 * The API on a real store for tests: keys for every scope, a clock that a test moves, each answer held against its
 * schema.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfiguration } from "../config/index.ts";
import { createIntake } from "../service/intake/index.ts";
import { SuppressionList } from "../service/suppression/index.ts";
import { openSqliteStore } from "../store/index.ts";
import { type ManualClock, manualClock } from "../time/index.ts";
import { makeKey, SCOPE_NAMES, type Scope } from "./access/index.ts";
import type { HttpFailure } from "./api-app.ts";
import { type HttpServer, startHttpServer } from "./http-server.ts";
import type { Answer, ApiParts, Route } from "./route/index.ts";

/** When all tests happen. */
export const NOON_MS = Date.UTC(2026, 10, 22, 12);

/** The API, and what is behind it. */
export interface TestApi {
  readonly url: string;
  readonly clock: ManualClock;
  readonly parts: ApiParts;
  readonly failures: readonly HttpFailure[];
  /** Keys by what they may; "all" is admin of all tenants, "bound" admin of tenant acme. */
  readonly keys: Readonly<Record<Scope | "all" | "bound" | "expired" | "revoked", string>>;
  ask(path: string, options?: AskOptions): Promise<Response>;
  close(): Promise<void>;
}

/** A request. */
export interface AskOptions {
  readonly method?: string;
  /** Of the keys; "none" sends none. */
  readonly key?: string;
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
  /** "half" for a body that is a stream. */
  readonly duplex?: "half";
}

/** How it differs from the usual. */
export interface TestApiOptions {
  readonly parts?: Partial<ApiParts>;
  readonly requestsPerMinute?: number;
  readonly allowOrigins?: readonly string[];
  readonly areMetricsPublic?: boolean;
  /** Folder of a built page. */
  readonly page?: string;
}

/** Starts it on a free port, with a store in a folder of its own. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-api-"));
  const clock = manualClock(NOON_MS);
  const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
  const configuration = testConfiguration(folder);
  const { ledger, suppressions, outbox, access, sessions, alarms } = store;
  const site = { configuration, keys: configuration.keys, nowMs: clock.nowMs };
  const intake = createIntake({ store, site: () => site, observe: () => undefined });
  const list = new SuppressionList({
    store: suppressions,
    rules: () => configuration.suppression.addresses,
    nowMs: clock.nowMs,
    secret: configuration.addressSecret,
  });
  const parts: ApiParts = {
    ...{ queue: store, ledger, suppressions, outbox, access, sessions, alarms, clock },
    takeIn: (arrivals) => intake.takeIn(arrivals),
    checkSuppressions: (questions) => list.check(questions),
    configuration: () => configuration,
    poke: () => undefined,
    ...options.parts,
  };
  const keys = await testKeys(parts);
  const failures: HttpFailure[] = [];
  const server = await serve(parts, { ...options, failures });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...{ url, clock, parts, failures, keys },
    ask: (path, asked) => ask(`${url}${path}`, { keys, ...asked }),
    async close() {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serve(parts: ApiParts, { failures, ...options }: TestApiOptions & { readonly failures: HttpFailure[] }): Promise<HttpServer> {
  const { requestsPerMinute = 0, allowOrigins = [], areMetricsPublic = true, page } = options;
  return startHttpServer({
    host: "127.0.0.1",
    port: 0,
    probed: {
      exposition: () => Promise.resolve("figures\n"),
      contentType: "text/plain; version=0.0.4",
      isReady: () => Promise.resolve(true),
    },
    ...(page !== undefined && { page }),
    api: { parts, version: "0.1.0", areMetricsPublic, requestsPerMinute, allowOrigins, onAnswer: demandSchema },
    onFailure: (failure) => failures.push(failure),
  });
}

/** A handler that answers what its schema does not have is a defect. */
function demandSchema(route: Route, answer: Answer): void {
  const kind = route.answers[answer.status];
  if (kind === undefined) throw new TypeError(`${route.operation} answers ${answer.status}, which it does not declare`);
  if ("body" in answer) kind.schema?.parse(JSON.parse(JSON.stringify(answer.body)));
}

function testConfiguration(folder: string) {
  const environment = {
    RICOCHET_NODE__HOSTNAME: "mx.example.com",
    RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}`,
    RICOCHET_SMTP__MAX_MESSAGE_BYTES: "100000",
  };
  const loaded = loadConfiguration({ environment });
  if (loaded.kind === "faulty") throw new TypeError(JSON.stringify(loaded.faults));
  return { ...loaded.configuration, addressSecret: "a secret for addresses", keys: [{ id: 0, secret: "a secret of sixteen" }] };
}

async function testKeys(parts: ApiParts): Promise<TestApi["keys"]> {
  const add = async (name: string, scopes: readonly Scope[], facts: { readonly tenant?: string; readonly expiresAtMs?: number } = {}) => {
    const made = makeKey({ name, scopes, tenant: "*", ...facts }, NOON_MS);
    await parts.access.addKey(made.key, { who: "test", nowMs: NOON_MS });
    return { ...made, name };
  };
  const single = await Promise.all(SCOPE_NAMES.map((scope) => add(scope, [scope])));
  const all = await add("all", ["admin"]);
  const bound = await add("bound", ["admin"], { tenant: "acme" });
  const expired = await add("expired", ["admin"], { expiresAtMs: NOON_MS - 1 });
  const revoked = await add("revoked", ["admin"]);
  await parts.access.revokeKey(revoked.key.id, { who: "test", nowMs: NOON_MS });
  return Object.fromEntries(
    [...single, all, bound, expired, revoked].map(({ name, secret }) => [name, secret]),
  ) as unknown as TestApi["keys"];
}

function ask(
  url: string,
  { keys, key = "all", method, json, body, headers, duplex }: AskOptions & Pick<TestApi, "keys">,
): Promise<Response> {
  const secret = (keys as Readonly<Record<string, string>>)[key] ?? key;
  const content = json === undefined ? body : JSON.stringify(json);
  return fetch(url, {
    method: method ?? (content === undefined ? "GET" : "POST"),
    headers: {
      ...(key !== "none" && { authorization: `Bearer ${secret}` }),
      ...(json !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
    ...(duplex !== undefined && { duplex }),
  });
}
