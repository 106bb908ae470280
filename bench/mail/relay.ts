/**
 * `bench relay`: messages a second through this program and through Postfix, from Postfix' smtp-source into Postfix'
 * smtp-sink, in one run: with new connections, with reused ones, and with a next hop that refuses every recipient, so
 * that each message becomes a notification to its sender.
 *
 * The time runs from the first connection to the last message in the sink. "direct" is the source straight into the
 * sink: what the machine can give at all. The servers take turns, and the middle of the rounds counts.
 */

import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { spread } from "../measure/median.ts";
import { processMemory } from "../measure/process-memory.ts";
import { describe, surroundings } from "../measure/surroundings.ts";
import { options } from "../options.ts";
import { scratchFolder } from "../scratch.ts";
import { table } from "../table.ts";
import { freePorts } from "./free-port.ts";
import type { MailServer } from "./mail-server.ts";
import { postfix } from "./postfix.ts";
import { cpuOf } from "./process-tree.ts";
import { RICOCHET } from "./ricochet.ts";
import { startSink } from "./sink.ts";
import { sendAll } from "./source.ts";
import { until } from "./until.ts";

const SCENARIOS = {
  new: { isReusing: false, refuses: false },
  reused: { isReusing: true, refuses: false },
  bounces: { isReusing: true, refuses: true },
} as const;
type Scenario = keyof typeof SCENARIOS;

/** How long all messages of one run may take. */
const LIMIT_MS = 180_000;

interface Run {
  readonly perSecond: number;
  readonly cpuMsEach: number;
  readonly peakMb: number;
}

export async function relay(args: readonly string[]): Promise<void> {
  const given = options(args, { messages: 5000, rounds: 3, sessions: 20, bytes: 4096, only: "", json: false });
  if (spawnSync("smtp-sink", ["-V"]).error !== undefined) {
    console.log("relay: smtp-source and smtp-sink (Debian's postfix) are not installed, so nothing is measured");
    return;
  }
  const peer = postfix();
  if (peer === undefined) console.log("relay: Postfix is not installed or we are not root, so there is no peer");
  const servers: readonly (MailServer | undefined)[] = [undefined, ...(peer === undefined ? [] : [peer]), RICOCHET];
  const scenarios = (Object.keys(SCENARIOS) as Scenario[]).filter((name) => given.only === "" || name === given.only);
  const folder = scratchFolder();
  // Postfix works in it as a user of its own.
  chmodSync(folder, 0o755);
  const rows: Row[] = [];
  for (const scenario of scenarios) {
    const runs = servers.map((server) => ({ server, runs: [] as Run[] }));
    for (let round = 0; round < given.rounds; round++) {
      for (const one of runs) {
        if (one.server === undefined && SCENARIOS[scenario].refuses) continue;
        one.runs.push(
          await measure(one.server, { ...given, scenario, folder: join(folder, `${scenario}-${round}-${one.server?.name ?? "direct"}`) }),
        );
      }
    }
    rows.push(...figures(scenario, runs));
  }
  if (given.json) console.log(JSON.stringify({ bench: "relay", ...given, around: surroundings(), rows }));
  else print(rows, `relay: ${given.messages} messages of ${given.bytes} octets, ${given.sessions} sessions; ${given.rounds} rounds`);
}

interface Row {
  readonly scenario: Scenario;
  readonly server: string;
  readonly perSecond: number;
  readonly least: number;
  readonly most: number;
  readonly cpuMsEach: number;
  readonly peakMb: number;
  readonly timesPeer: number | undefined;
}

function figures(
  scenario: Scenario,
  all: readonly { readonly server: MailServer | undefined; readonly runs: readonly Run[] }[],
): readonly Row[] {
  const measured = all.filter(({ runs }) => runs.length > 0);
  const peer = measured.find(({ server }) => server?.name === "Postfix");
  const peerPerSecond = peer && spread(peer.runs.map(({ perSecond }) => perSecond)).median;
  return measured.map(({ server, runs }) => {
    const { median, least, most } = spread(runs.map(({ perSecond }) => perSecond));
    return {
      scenario,
      server: server === undefined ? "direct" : `${server.name} ${server.version}`,
      perSecond: median,
      least,
      most,
      cpuMsEach: spread(runs.map(({ cpuMsEach }) => cpuMsEach)).median,
      peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
      timesPeer: peerPerSecond === undefined || server === undefined ? undefined : median / peerPerSecond,
    };
  });
}

function print(rows: readonly Row[], title: string): void {
  console.log(title);
  console.log(describe(surroundings()));
  const heads = ["connections", "server", "messages/s", "least", "most", "CPU ms each", "peak MB", "times Postfix"];
  console.log(
    table(
      heads,
      rows.map(({ scenario, server, perSecond, least, most, cpuMsEach, peakMb, timesPeer }) => [
        scenario,
        server,
        perSecond,
        least,
        most,
        cpuMsEach,
        peakMb || undefined,
        timesPeer,
      ]),
    ),
  );
  console.log("");
}

interface Work {
  readonly scenario: Scenario;
  readonly messages: number;
  readonly sessions: number;
  readonly bytes: number;
  readonly folder: string;
}

/** One server, fresh, and one load; the sender's own server is a sink too, which takes the notifications. */
async function measure(server: MailServer | undefined, { scenario, messages, sessions, bytes, folder }: Work): Promise<Run> {
  const { isReusing, refuses } = SCENARIOS[scenario];
  mkdirSync(folder, { recursive: true });
  const [listenPort = 0, recipientPort = 0, senderPort = 0] = await freePorts(3);
  const recipientSink = await startSink(recipientPort, refuses);
  const senderSink = await startSink(senderPort, false);
  const running = await server?.start(folder, { listenPort, ports: { "recipient.example": recipientPort, "sender.example": senderPort } });
  try {
    const cpuBefore = cpuOf(running?.pids() ?? []);
    const begin = performance.now();
    const port = running === undefined ? recipientPort : listenPort;
    const load = { port, messages, sessions, bytes, isReusing, from: "from@sender.example", to: "to@recipient.example" };
    await sendAll(load);
    const last = refuses ? senderSink : recipientSink;
    await until(`${messages} messages in the sink, ${last.taken()} there`, LIMIT_MS, () => last.taken() >= messages);
    const seconds = (performance.now() - begin) / 1000;
    const pids = running?.pids() ?? [];
    const peakMb = pids.reduce((sum, pid) => sum + (processMemory(pid)?.peakMb ?? 0), 0);
    return { perSecond: messages / seconds, cpuMsEach: (cpuOf(pids) - cpuBefore) / messages, peakMb };
  } finally {
    await running?.stop();
    recipientSink.stop();
    senderSink.stop();
  }
}
