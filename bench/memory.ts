/**
 * `bench memory`: a mailbox of any size, made as it is read, into `ricochet read --json -`: the most
 * memory that the process ever held, how much it held on the way, and how fast it went.
 *
 * A reader whose memory depends on the size of the mailbox shows in the columns from left to right.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { type ProcessMemory, processMemory } from "./measure/process-memory.ts";
import { describe, surroundings } from "./measure/surroundings.ts";
import { endlessMailbox } from "./messages/endless-mailbox.ts";
import { options } from "./options.ts";
import { RICOCHET } from "./readers.ts";
import { table } from "./table.ts";

const STATIONS = [0.01, 0.1, 0.25, 0.5, 0.75] as const;
const LOOK_MS = 20;

export async function memory(args: readonly string[]): Promise<void> {
  const { gb, json } = options(args, { gb: 1, json: false });
  const around = surroundings();
  const limitBytes = gb * 1e9;
  const [program = "", ...rest] = RICOCHET.command;
  const reader = spawn(program, [...rest, "-"], { stdio: ["pipe", "ignore", "inherit"] });
  const pid = reader.pid ?? 0;
  let latest: ProcessMemory | undefined;
  const looking = setInterval(() => {
    latest = processMemory(pid) ?? latest;
  }, LOOK_MS);

  const startedAtMs = performance.now();
  const stations: (number | undefined)[] = [];
  let bytes = 0;
  let messages = 0;
  for (const chunk of endlessMailbox(limitBytes)) {
    bytes += chunk.bytes.length;
    messages += chunk.messages;
    if (!reader.stdin.write(chunk.bytes)) await once(reader.stdin, "drain");
    const station = STATIONS[stations.length];
    if (station !== undefined && bytes >= station * limitBytes) stations.push(processMemory(pid)?.residentMb);
  }
  reader.stdin.end();
  const [code] = await once(reader, "exit");
  clearInterval(looking);
  const seconds = (performance.now() - startedAtMs) / 1000;
  if (code !== 0) throw new Error(`ricochet read ended with ${code}`);

  const figures = { gigabytes: bytes / 1e9, messages, seconds, mbPerSecond: bytes / 1e6 / seconds, messagesPerSecond: messages / seconds };
  if (json) {
    console.log(JSON.stringify({ bench: "memory", around, ...figures, peakMb: latest?.peakMb, residentMb: stations }));
    return;
  }
  console.log(
    `memory: an mbox of ${figures.gigabytes.toFixed(2)} GB, ${messages.toLocaleString("en-US")} messages, into ricochet read --json -`,
  );
  console.log(describe(around));
  const heads = ["peak MB", ...STATIONS.map((share) => `MB at ${share * 100} %`), "seconds", "MB/s", "messages/s"];
  console.log(`${table(heads, [[latest?.peakMb, ...stations, seconds, figures.mbPerSecond, figures.messagesPerSecond]])}\n`);
}
