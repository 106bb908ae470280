/**
 * `bench store`: what the queue's store takes. Every figure is of the daemon's own way in: promises on the main thread, one
 * writer thread, one fsync a commit. "pairs": a message is stored and settled again, as mail that is relayed at once. "flood":
 * messages are only stored. "claim": 500 recipients are claimed out of that flood, then settled. Then the figures and a page of the list.
 */

import { join } from "node:path";
import { openSqliteStore } from "../packages/server/dist/store/index.js";
import type { NewMessage, QueueStore, Settlement } from "../packages/server/src/store/index.ts";
import { spread } from "./measure/median.ts";
import { processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

const NOON_MS = Date.UTC(2026, 0, 1, 12);
const OWNER = "bench";
const CLAIMED = 500;

interface Load {
  readonly store: QueueStore;
  readonly messages: number;
  readonly sessions: number;
  readonly destinations: number;
  readonly content: Uint8Array;
}

interface Measured {
  readonly what: string;
  readonly perSecond?: number;
  readonly ms?: number;
  readonly mostMs?: number;
}

export async function storeSpeed(args: readonly string[]): Promise<void> {
  const given = options(args, { messages: 20_000, sessions: 100, destinations: 1_000, bytes: 4_096, json: false });
  const around = surroundings();
  const commits: number[] = [];
  const onCommit = (operations: number): void => {
    commits.push(operations);
  };
  const store = await openSqliteStore({ file: join(scratchFolder(), "queue.db"), keepSettledMs: 0, onCommit });
  const load = { ...given, store, content: new Uint8Array(given.bytes).fill(65) };
  const idleMb = processMemory(process.pid)?.residentMb;
  const stored = [await pairs(load), await flood(load)];
  const perCommit = spread(commits);
  const measured = [...stored, ...(await claims(load)), ...(await reads(store))];
  const memory = { idleMb, queuedMb: processMemory(process.pid)?.residentMb, peakMb: processMemory(process.pid)?.peakMb };
  await store.close();
  if (given.json) {
    console.log(JSON.stringify({ bench: "store", around, messages: given.messages, measured, perCommit, memory }));
    return;
  }
  console.log(`store: ${given.messages} messages of ${given.bytes} octets, ${given.sessions} at once\n${describe(around)}`);
  console.log(
    table(
      ["what", "per second", "ms", "most ms"],
      measured.map(({ what, perSecond, ms, mostMs }) => [what, perSecond, ms, mostMs]),
    ),
  );
  console.log(`operations a commit: median ${perCommit.median}, most ${perCommit.most}`);
  console.log(
    `resident MB: ${Object.entries(memory)
      .map(([name, mb]) => `${name} ${mb?.toFixed(0) ?? "–"}`)
      .join(", ")}\n`,
  );
}

async function pairs(load: Load): Promise<Measured> {
  const seconds = await together(load, async (id) => {
    await load.store.enqueue(message(load, id, "claimed"));
    await load.store.settle(settlement([{ message: id, index: 0 }]));
  });
  return { what: "stored and settled", perSecond: load.messages / seconds };
}

async function flood(load: Load): Promise<Measured> {
  const seconds = await together(load, (id) => load.store.enqueue(message(load, id, "waiting")));
  return { what: "stored", perSecond: load.messages / seconds };
}

/** Each of the sessions does one after the other; ids are those of this run only. */
async function together({ messages, sessions }: Load, once: (id: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  let next = 0;
  const session = async (): Promise<void> => {
    while (next < messages) {
      next += 1;
      await once(next);
    }
  };
  await Promise.all(Array.from({ length: sessions }, session));
  return (performance.now() - start) / 1000;
}

async function claims({ store, messages }: Load): Promise<readonly Measured[]> {
  const claimMs: number[] = [];
  const settleMs: number[] = [];
  for (let round = 0; round < Math.min(20, messages / CLAIMED); round += 1) {
    const start = performance.now();
    const found = await store.claim({ owner: OWNER, nowMs: NOON_MS + 1e9, limit: CLAIMED, perDestination: 10, except: [] });
    const middle = performance.now();
    await Promise.all(found.map(({ recipients }) => store.settle(settlement(recipients.map(({ key }) => key)))));
    claimMs.push(middle - start);
    settleMs.push(performance.now() - middle);
  }
  return [
    { what: `claim ${CLAIMED} recipients`, ms: spread(claimMs).median, mostMs: spread(claimMs).most },
    { what: "settle them", ms: spread(settleMs).median, mostMs: spread(settleMs).most },
  ];
}

async function reads(store: QueueStore): Promise<readonly Measured[]> {
  const timed = async (what: string, read: () => Promise<unknown>): Promise<Measured> => {
    const start = performance.now();
    await read();
    return { what, ms: performance.now() - start };
  };
  await store.nextDueAtMs([]);
  return [
    await timed("counts", () => store.counts()),
    await timed("a page of the list", () => store.list({ limit: 100 })),
    await timed("a page of one destination", () => store.list({ limit: 100, destination: "d7.example" })),
    await timed("integrity", () => store.integrity()),
  ];
}

function message({ content, destinations }: Load, id: number, state: "waiting" | "claimed"): NewMessage {
  const destination = `d${id % destinations}.example`;
  return {
    id,
    owner: OWNER,
    sender: { reversePath: `sender${id}@example.com`, body: "8BITMIME", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none", clientAddress: "192.0.2.1", hello: "client.example.com" },
    acceptedAtMs: NOON_MS + id,
    trace: content.subarray(0, 200),
    messageId: `${id}@example.com`,
    recipients: [
      {
        address: `user${id}@${destination}`,
        notify: "unset",
        destination,
        state,
        dueAtMs: NOON_MS + id,
        expiresAtMs: NOON_MS + 5e9,
        warnAtMs: NOON_MS + 4e9,
      },
    ],
    content,
  };
}

function settlement(keys: readonly { readonly message: number; readonly index: number }[]): Settlement {
  const last = { atMs: NOON_MS, code: 250, status: "2.0.0", text: "Ok: queued", verb: "DATA", host: "mx.example.net" };
  const recipients = keys.map((key) => ({ key, state: "relayed" as const, isAttempt: true, last }));
  return { owner: OWNER, recipients, messages: [], audit: [], nowMs: NOON_MS };
}
