/**
 * `bench api`: what the HTTP API answers in a second, and how late the slowest hundredth comes, as autocannon sees it from
 * outside: a page of outcomes, a question for one address, and questions for many addresses at once against a long list.
 *
 * Always holds: an answer other than 200 ends the run.
 */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openSqliteStore, suppressionLine } from "../packages/server/dist/store/index.js";
import { cpuOf } from "./mail/process-tree.ts";
import { processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { scratchFolder } from "./scratch.ts";
import { type Served, serve } from "./serve.ts";
import { table } from "./table.ts";

const AUTOCANNON = fileURLToPath(new URL("../node_modules/autocannon/autocannon.js", import.meta.url));
const AT_ONCE = 10_000;
const OUTCOMES = 20_000;

interface Question {
  readonly what: string;
  readonly path: string;
  readonly body?: string;
  /** Addresses in one request. */
  readonly addresses?: number;
}

interface Shot {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}

interface Row {
  readonly what: string;
  readonly perSecond: number;
  readonly addressesPerSecond: number | undefined;
  /** Of the daemon, for each request: what a busy machine changes least. */
  readonly cpuMsEach: number;
  readonly p50: number;
  readonly p99: number;
}

const run = promisify(execFile);

export async function apiSpeed(args: readonly string[]): Promise<void> {
  const given = options(args, { addresses: 1_000_000, batch: 1_000, connections: 20, seconds: 5, json: false });
  const around = surroundings();
  const folder = scratchFolder();
  await fill(join(folder, "ricochet.db"), given.addresses);
  const served = await serve(folder);
  const rows: Row[] = [];
  for (const question of questions(given.batch)) {
    const cpuBefore = cpuOf([served.pid]);
    const shot = await shoot(question, { ...served, ...given });
    if (shot.non2xx + shot.errors > 0) throw new Error(`${question.what}: ${shot.non2xx} answers were not 200, ${shot.errors} failed`);
    const perSecond = shot.requests.average;
    const cpuMsEach = (cpuOf([served.pid]) - cpuBefore) / shot.requests.total;
    rows.push({
      what: question.what,
      perSecond,
      cpuMsEach,
      addressesPerSecond: question.addresses && perSecond * question.addresses,
      p50: shot.latency.p50,
      p99: shot.latency.p99,
    });
  }
  const peakMb = processMemory(served.pid)?.peakMb;
  await served.stop();
  if (given.json) {
    console.log(JSON.stringify({ bench: "api", ...given, around, measured: rows, peakMb }));
    return;
  }
  console.log(`api: ${given.addresses} addresses on the list, ${OUTCOMES} outcomes, ${given.connections} connections\n${describe(around)}`);
  const cells = rows.map(({ what, perSecond, addressesPerSecond, cpuMsEach, p50, p99 }) => [
    what,
    perSecond,
    addressesPerSecond,
    cpuMsEach,
    p50,
    p99,
  ]);
  console.log(
    `${table(["what", "requests/s", "addresses/s", "CPU ms each", "p50 ms", "p99 ms"], cells)}\npeak MB of the daemon: ${peakMb}\n`,
  );
}

function questions(batch: number): readonly Question[] {
  const check = (addresses: number): Question => ({
    what: `check ${addresses}`,
    path: "/v1/suppressions/check",
    // One in ten is on the list.
    body: JSON.stringify({
      addresses: Array.from({ length: addresses }, (_, at) => `u${at * 7}@${at % 10 === 0 ? "held" : "free"}.example`),
    }),
    addresses,
  });
  return [
    { what: "outcomes, 50 a page", path: "/v1/outcomes?bounce=hard" },
    { what: "how senders stand", path: "/v1/reputation" },
    { what: "me", path: "/v1/me" },
    check(1),
    check(batch),
  ];
}

async function fill(file: string, addresses: number): Promise<void> {
  const nowMs = Date.now();
  const store = await openSqliteStore({ file });
  for (let from = 0; from < addresses; from += AT_ONCE) {
    const entries = Array.from({ length: Math.min(AT_ONCE, addresses - from) }, (_, at) => ({
      ...{ tenant: "default", stream: "", address: `u${from + at}@held.example`, cause: "hard" as const, sinceMs: nowMs },
    }));
    await store.suppressions.bringIn(entries.map(suppressionLine).sort(), { who: "bench", nowMs });
  }
  for (let from = 0; from < OUTCOMES; from += 500) {
    const recordings = Array.from({ length: 500 }, (_, at) => recording(from + at, nowMs));
    await store.ledger.record({ recordings, nowMs });
  }
  await store.close();
}

function recording(at: number, atMs: number) {
  const outcome = {
    ...({ stream: "bulk", action: "failed", status: "5.1.1", code: 550, reason: "user-unknown", bounce: "hard", isProven: true } as const),
    ...{
      recipient: `u${at}@example.net`,
      text: "550 5.1.1 User unknown",
      confidence: 0.98,
      atMs,
      senderDomain: "example.com",
      provider: "example.net",
    },
  };
  const arrival = {
    ...({ source: "smtp", kind: "delivery-status", format: "rfc3464", verdict: "ours", strength: "proof", tenant: "default" } as const),
    ...{ key: `k${at}`, account: "bench", atMs, sizeBytes: 1_000 },
  };
  return { arrival, outcomes: [outcome] };
}

interface Load extends Pick<Served, "url" | "key"> {
  readonly connections: number;
  readonly seconds: number;
}

async function shoot({ path, body }: Question, { url, key, connections, seconds }: Load): Promise<Shot> {
  const asked = body === undefined ? [] : ["-m", "POST", "-H", "content-type: application/json", "-b", body];
  const load = ["-c", String(connections), "-d", String(seconds), "-H", `authorization: Bearer ${key}`, "--json", "--no-progress"];
  const { stdout } = await run(process.execPath, [AUTOCANNON, ...load, ...asked, `${url}${path}`], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout) as Shot;
}
