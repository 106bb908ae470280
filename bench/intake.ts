/**
 * `bench intake`: bounces a second. "recorded": rows that are ready, by the daemon's own way into the store, one fsync a commit.
 * "taken in": read, asked for in the send log, judged and recorded, in one process. "by SMTP": the daemon at a domain of return
 * paths whose bounces end in the ledger; the time runs from the first connection to the last 250, which is said after the commit. `--warm`
 * bounces come before, for a daemon lives long. "by BDAT": the same from clients that send a message in one write.
 *
 * Always holds: what was answered is counted afterwards in the ledger, and a bounce that is missing ends the run.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfiguration } from "../packages/server/dist/config/index.js";
import { createIntake } from "../packages/server/dist/service/intake/index.js";
import { openSqliteStore } from "../packages/server/dist/store/index.js";
import type { Arrival, Recording } from "../packages/server/src/ledger/index.ts";
import type { LedgerStore } from "../packages/server/src/store/index.ts";
import { bringAll } from "../test/support/bounce-client.ts";
import { BOUNCE_DOMAIN, type Bounce, bounces, KEY } from "../test/support/bounces.ts";
import { freePorts } from "./mail/free-port.ts";
import { cpuOf, treeOf } from "./mail/process-tree.ts";
import { type CpuByThread, cpuBetween, cpuByThread } from "./mail/thread-cpu.ts";
import { isListening, until } from "./mail/until.ts";
import { cpuTimeOf } from "./measure/cpu-seconds.ts";
import { processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

const PROGRAM = fileURLToPath(new URL("../packages/server/bin/ricochet.js", import.meta.url));

interface Measured {
  readonly what: string;
  readonly perSecond: number;
  readonly cpuMsEach: number;
  readonly peakMb: number | undefined;
  /** CPU ms each: of the daemon's threads by their names, and of the client, which is on the same machine. */
  readonly byThread?: CpuByThread;
}

interface Load {
  readonly bounces: number;
  readonly warm: number;
  readonly sessions: number;
  readonly bytes: number;
}

export async function intakeSpeed(args: readonly string[]): Promise<void> {
  const given = options(args, { bounces: 20_000, warm: 5_000, sessions: 40, bytes: 1_000, only: "", json: false });
  const around = surroundings();
  const kinds = { recorded, "taken in": takenIn, "by SMTP": bySmtp, "by BDAT": byBdat };
  const rows: Measured[] = [];
  for (const [what, measure] of Object.entries(kinds)) {
    if (given.only === "" || given.only === what) rows.push({ what, ...(await measure(given)) });
  }
  if (given.json) {
    const shown = rows.map(({ byThread = new Map(), ...row }) => ({ ...row, byThread: Object.fromEntries(byThread) }));
    console.log(JSON.stringify({ bench: "intake", ...given, around, rows: shown }));
    return;
  }
  console.log(`intake: ${given.bounces} bounces of mails of ${given.bytes} octets, ${given.sessions} at once\n${describe(around)}`);
  const cells = rows.map(({ what, perSecond, cpuMsEach, peakMb }) => [what, perSecond, cpuMsEach, peakMb]);
  console.log(`${table(["what", "bounces/s", "CPU ms each", "peak MB"], cells)}\n`);
  const threads = rows.flatMap(({ what, byThread = new Map<string, number>() }) => threadCells(what, byThread));
  if (threads.length > 0) console.log(`${table(["what", "thread", "CPU ms each"], threads)}\n`);
}

/** The busiest first: it is the one that keeps the others waiting. What rounds to nothing is left out. */
function threadCells(what: string, byThread: CpuByThread): (readonly [string, string, number])[] {
  const busiest = [...byThread].filter(([, cpuMs]) => cpuMs >= 0.005).sort(([, one], [, other]) => other - one);
  return busiest.map(([name, cpuMs]) => [what, name, cpuMs] as const);
}

type Figures = Omit<Measured, "what">;

/** Each at once as many as there are sessions, as from so many clients. */
async function recorded(load: Load): Promise<Figures> {
  const { intake, ledger, close } = await openIntake();
  const recordings: Recording[] = [];
  for (const one of bounces(load.bounces, { bytes: load.bytes, run: "r" }))
    recordings.push(...(await intake.recordingsOf([arrivalOf(one)])));
  const figures = await timed(load, (at) => ledger.record({ recordings: [recordings[at] as Recording], nowMs: Date.now() }));
  await close(load.bounces);
  return figures;
}

async function takenIn(load: Load): Promise<Figures> {
  const { intake, close } = await openIntake();
  const sent = bounces(load.bounces, { bytes: load.bytes, run: "t" });
  const figures = await timed(load, (at) => intake.takeIn([arrivalOf(sent[at] as Bounce)]));
  await close(load.bounces);
  return figures;
}

async function timed({ bounces: count, sessions }: Load, once: (at: number) => Promise<unknown>): Promise<Figures> {
  const cpuBefore = cpuOf([process.pid]);
  const begin = performance.now();
  let next = 0;
  const session = async (): Promise<void> => {
    while (next < count) await once(next++);
  };
  await Promise.all(Array.from({ length: sessions }, session));
  const seconds = (performance.now() - begin) / 1000;
  const cpuMsEach = (cpuOf([process.pid]) - cpuBefore) / count;
  return { perSecond: count / seconds, cpuMsEach, peakMb: processMemory(process.pid)?.peakMb };
}

async function openIntake() {
  const folder = scratchFolder();
  const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
  const result = loadConfiguration({ file: configurationIn(folder, 0) });
  if (result.kind === "faulty") throw new Error(`wrong configuration: ${JSON.stringify(result.faults)}`);
  const { configuration } = result;
  const site = () => ({ configuration, keys: configuration.keys, nowMs: Date.now });
  const intake = createIntake({ store, site, observe: () => undefined });
  const close = async (expected: number): Promise<void> => {
    await check(store.ledger, expected);
    await store.close();
  };
  return { intake, ledger: store.ledger, close };
}

function arrivalOf({ path, content, recipient }: Bounce): Arrival {
  const envelope = { mailFrom: "", rcptTo: [path] };
  return { source: "smtp", account: recipient, atMs: Date.now(), octets: content, envelope, tenant: "default" };
}

async function check(ledger: LedgerStore, expected: number): Promise<void> {
  const sums = await ledger.rates({ sinceMs: 0, untilMs: Date.now() + 3_600_000, by: [] });
  const found = sums[0]?.count ?? 0;
  if (found !== expected) throw new Error(`the ledger has ${found} bounces, not ${expected}`);
}

function byBdat(load: Load): Promise<Figures> {
  return bySmtp(load, true);
}

async function bySmtp(load: Load, isChunked = false): Promise<Figures> {
  const [port = 0] = await freePorts(1);
  const folder = scratchFolder();
  const config = configurationIn(folder, port);
  const sent = bounces(load.bounces, { bytes: load.bytes, run: "s" });
  const before = bounces(load.warm, { bytes: load.bytes, run: "w" });
  const child = spawn(process.execPath, [PROGRAM, "serve", "--config", config], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  await until("ricochet greets", 20_000, () => isListening(port));
  const pids = treeOf(child.pid ?? 0);
  const client = { port, sessions: load.sessions, isChunked };
  await bringAll(before, client);
  const cpuBefore = cpuOf(pids);
  const threadsBefore = cpuByThread(child.pid ?? 0);
  const { seconds, cpuSeconds } = await cpuTimeOf(() => bringAll(sent, client));
  const threads = cpuBetween(threadsBefore, cpuByThread(child.pid ?? 0));
  const cpuMsEach = (cpuOf(pids) - cpuBefore) / load.bounces;
  const all = new Map([...threads]).set("client", cpuSeconds * 1000);
  const byThread = new Map([...all].map(([name, cpuMs]) => [name, cpuMs / load.bounces]));
  const peakMb = pids.reduce((sum, pid) => sum + (processMemory(pid)?.peakMb ?? 0), 0);
  child.kill("SIGTERM");
  await once(child, "exit");
  const store = await openSqliteStore({ file: join(folder, "ricochet.db"), role: "visitor" });
  await check(store.ledger, load.bounces + load.warm);
  await store.close();
  return { perSecond: load.bounces / seconds, cpuMsEach, peakMb, byThread };
}

function configurationIn(folder: string, port: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "ricochet.toml");
  writeFileSync(
    file,
    `[node]
hostname = "mx.example.com"
[store]
url = "sqlite:${join(folder, "ricochet.db")}"
[smtp]
listen = ["127.0.0.1:${port}"]
relay_from = []
authenticate = false
[lmtp]
listen = []
[http]
listen = "off"
[limits]
max_transactions = 1000000
max_connections_per_client = 1000
greet_delay = "0s"
[log]
level = "warn"
[[key]]
id = ${KEY.id}
secret = "${KEY.secret}"
[[domain]]
name = "${BOUNCE_DOMAIN}"
kind = "return-path"
forward = false
`,
    { mode: 0o600 },
  );
  return file;
}
