/**
 * `bench suppression`: what the suppression list takes with `--entries` on it. "import": a file of CSV in no order, from the first
 * octet to the last commit, as `ricochet suppress import` does it. "filter": built from the whole list. "check": batches of `--batch` in process, nine of ten on no list, as
 * mail is; then each that is on it. "rcpt": one address at a time, as a session asks.
 */

import { createReadStream, createWriteStream, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { boundHeap } from "../packages/server/dist/heap/index.js";
import { importList } from "../packages/server/dist/service/suppression/exchange/index.js";
import { SuppressionList } from "../packages/server/dist/service/suppression/index.js";
import { openSqliteStore } from "../packages/server/dist/store/index.js";
import { cpuTimeOf } from "./measure/cpu-seconds.ts";
import { processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { options } from "./options.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

const RULES = { foldsLocal: true, plus: "distinct", separator: "+" } as const;
const PIECE_LINES = 2_000;

interface Measured {
  readonly what: string;
  readonly perSecond: number;
  /** Of one core; all threads. */
  readonly cpuMicroseconds: number;
}

export async function suppressionSpeed(args: readonly string[]): Promise<void> {
  const { entries, batch, checks, json } = options(args, { entries: 1_000_000, batch: 10_000, checks: 1_000_000, json: false });
  // as the command that imports, and the daemon that asks, have it
  boundHeap();
  const around = surroundings();
  const file = join(scratchFolder(), "ricochet.db");
  const store = await openSqliteStore({ file });
  const list = new SuppressionList({ store: store.suppressions, rules: () => RULES, nowMs: Date.now });
  const measured: Measured[] = [];
  const measure = async (what: string, times: number, work: () => Promise<void>): Promise<void> => {
    const { seconds, cpuSeconds } = await cpuTimeOf(work);
    measured.push({ what, perSecond: times / seconds, cpuMicroseconds: (cpuSeconds * 1e6) / times });
  };
  const by = { who: "bench", name: "bench", folder: dirname(file), rules: RULES, nowMs: Date.now(), onFault: () => undefined };
  const source = join(dirname(file), "list.csv");
  await pipeline(csv(entries), createWriteStream(source));
  await measure("import", entries, async () => {
    await importList(store.suppressions, { ...by, octets: createReadStream(source) });
  });
  const importPeakMb = processMemory(process.pid)?.peakMb;
  await measure("filter", entries, async () => {
    await list.check([question(0)]);
    await list.built();
  });
  await measure("check, 1 of 10 held", checks, () =>
    checkAll(list, { checks, batch, numberOf: (at) => (at % 10 === 0 ? at % entries : at + entries) }),
  );
  await measure("check, all held", checks / 10, () =>
    checkAll(list, { checks: checks / 10, batch, numberOf: (at) => (at * 7919) % entries }),
  );
  await measure("rcpt, not held", checks, async () => {
    for (let at = 0; at < checks; at += 1) {
      const hold = list.holdOn(question(at + entries));
      if (hold instanceof Promise) await hold;
    }
  });
  const sizes = {
    fileMb: statSync(file).size / 1e6,
    importPeakMb,
    residentMb: processMemory(process.pid)?.residentMb,
    peakMb: processMemory(process.pid)?.peakMb,
  };
  await store.close();
  if (json) {
    console.log(JSON.stringify({ bench: "suppression", around, entries, batch, measured, ...sizes }));
    return;
  }
  console.log(`suppression: ${entries} entries, batches of ${batch}\n${describe(around)}`);
  console.log(
    table(
      ["what", "per second", "CPU µs each"],
      measured.map(({ what, perSecond, cpuMicroseconds }) => [what, perSecond, cpuMicroseconds]),
    ),
  );
  console.log(
    `${Object.entries(sizes)
      .map(([name, mb]) => `${name} ${mb?.toFixed(0) ?? "–"}`)
      .join(", ")}\n`,
  );
}

interface Checks {
  readonly checks: number;
  readonly batch: number;
  readonly numberOf: (at: number) => number;
}

async function checkAll(list: SuppressionList, { checks, batch, numberOf }: Checks): Promise<void> {
  for (let at = 0; at < checks; at += batch) await list.check(Array.from({ length: batch }, (_, place) => question(numberOf(at + place))));
}

function question(number: number) {
  return { tenant: "default", stream: "bulk", address: addressOf(number) };
}

/** In no order: neighbours are far apart in the index. */
function addressOf(number: number): string {
  return `${((number * 2_654_435_761) % 4_294_967_296).toString(36)}.${number}@example${number % 50}.com`;
}

async function* csv(entries: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from("address,cause,reason,since\n");
  for (let begin = 0; begin < entries; begin += PIECE_LINES) {
    const lines = Array.from(
      { length: Math.min(PIECE_LINES, entries - begin) },
      (_, at) => `${addressOf(begin + at)},hard,user-unknown,2026-01-01T00:00:00Z\n`,
    );
    yield await Promise.resolve(Buffer.from(lines.join("")));
  }
}
