/**
 * `bench queued`: the daemon with a long queue. The store is filled directly with recipients that are due, of many destinations; then
 * the daemon starts, and delivers for a while to a next hop that takes everything. What counts is how much memory it holds, and how
 * long a person waits for an answer about the queue meanwhile.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "../packages/server/dist/store/index.js";
import type { NewMessage } from "../packages/server/src/store/index.ts";
import { startScriptedServer } from "../test/support/scripted-server.ts";
import { freePorts } from "./mail/free-port.ts";
import { RICOCHET } from "./mail/ricochet.ts";
import { processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

const PROGRAM = fileURLToPath(new URL("../packages/server/bin/ricochet.js", import.meta.url));
const AT_ONCE = 1_000;
const HOUR_MS = 3_600_000;
const SETTLED_DOWN_MS = 3_000;

interface Measured {
  readonly what: string;
  readonly seconds?: number | undefined;
  readonly residentMb?: number | undefined;
  readonly peakMb?: number | undefined;
}

interface Place {
  readonly folder: string;
  readonly listenPort: number;
  readonly hopPort: number;
}

export async function queued(args: readonly string[]): Promise<void> {
  const given = options(args, { recipients: 50_000, destinations: 1_000, bytes: 500, seconds: 10, json: false });
  const around = surroundings();
  const [listenPort = 0, hopPort = 0] = await freePorts(2);
  let taken = 0;
  const hop = await startScriptedServer({
    port: hopPort,
    offers: ["PIPELINING", "8BITMIME"],
    answers: {
      ".": (_dot, { contents, commands }) => {
        // nobody looks at them, and they must not become the benchmark's own memory
        contents.length = commands.length = 0;
        taken += 1;
        return "250 2.0.0 taken";
      },
    },
  });
  const place = (name: string): Place => ({ folder: join(scratchFolder(), name), listenPort, hopPort });
  const full = place("full");
  const rows = [await idle(place("idle")), await fill(full, given), ...(await atWork(full, given.seconds))];
  await hop.close();
  if (given.json) {
    console.log(JSON.stringify({ bench: "queued", ...given, around, taken, rows }));
    return;
  }
  console.log(`queued: ${given.recipients} recipients of ${given.destinations} destinations; ${taken} delivered\n${describe(around)}`);
  const cells = rows.map(({ what, seconds, residentMb, peakMb }) => [what, seconds, residentMb, peakMb]);
  console.log(`${table(["what", "seconds", "resident MB", "peak MB"], cells)}\n`);
}

async function idle({ folder, listenPort, hopPort }: Place): Promise<Measured> {
  const daemon = await RICOCHET.start(folder, { listenPort, ports: { "*": hopPort } });
  await delay(SETTLED_DOWN_MS);
  const memory = processMemory(daemon.pids()[0] ?? 0);
  await daemon.stop();
  return { what: "idle, nothing queued", ...memory };
}

interface Load {
  readonly recipients: number;
  readonly destinations: number;
  readonly bytes: number;
}

async function fill({ folder }: Place, load: Load): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const startMs = performance.now();
  const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
  for (let first = 1; first <= load.recipients; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, load.recipients - first + 1);
    await store.enqueueAll(Array.from({ length: count }, (_, index) => message(first + index, load)));
  }
  await store.close();
  return { what: "filled, by this process", seconds: (performance.now() - startMs) / 1000 };
}

async function atWork({ folder, listenPort, hopPort }: Place, seconds: number): Promise<readonly Measured[]> {
  const startMs = performance.now();
  const daemon = await RICOCHET.start(folder, { listenPort, ports: { "*": hopPort } });
  const startSeconds = (performance.now() - startMs) / 1000;
  const memory = () => processMemory(daemon.pids()[0] ?? 0);
  const started = { what: "started, until it greets", seconds: startSeconds, ...memory() };
  await delay(seconds * 1000);
  const working = { what: "at work", seconds, ...memory() };
  const config = join(folder, "ricochet.toml");
  const asked = [
    timed("queue list --json | head", `"$0" "$1" queue list --json --config "$2" | head -n 10`, config),
    timed("queue stats", `"$0" "$1" queue stats --config "$2"`, config),
  ];
  const end = { what: "after that", ...memory() };
  const stopMs = performance.now();
  await daemon.stop();
  return [started, working, ...asked, end, { what: "stopped", seconds: (performance.now() - stopMs) / 1000 }];
}

function timed(what: string, command: string, config: string): Measured {
  const startMs = performance.now();
  const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath, PROGRAM, config], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
  return { what, seconds: (performance.now() - startMs) / 1000 };
}

function message(id: number, { destinations, bytes }: Load): NewMessage {
  const destination = `d${id % destinations}.example`;
  const nowMs = Date.now();
  return {
    id,
    sender: { reversePath: `sender${id}@example.com`, body: "8BITMIME", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none", clientAddress: "192.0.2.1", hello: "client.example.com" },
    acceptedAtMs: nowMs,
    trace: Buffer.from("Received: from client.example.com by relay.example.com; Thu, 1 Jan 2026 12:00:00 +0000\r\n"),
    messageId: `${id}@example.com`,
    recipients: [
      {
        address: `user${id}@${destination}`,
        notify: "unset",
        destination,
        state: "waiting",
        dueAtMs: nowMs,
        expiresAtMs: nowMs + 48 * HOUR_MS,
        warnAtMs: nowMs + 24 * HOUR_MS,
      },
    ],
    content: Buffer.from(`Subject: ${id}\r\n\r\n${"a".repeat(70)}\r\n`.padEnd(bytes, "a\r\n")),
  };
}
