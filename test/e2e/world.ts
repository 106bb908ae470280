/**
 * A world for one story: a misbehaving internet, the daemon as it is served, a folder for its store and its mailboxes, and
 * a clock that only the story moves. Mail goes over real sockets of loopback.
 *
 * Always holds: after `close` nothing runs and nothing is left; every notification that the story has produced was right
 * in what all of them have in common, and is kept for other readers.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Internet,
  SITUATIONS,
  type Situation,
  type Submission,
  type Submitted,
  startInternet,
  submit,
} from "../../packages/server/src/internet/index.ts";
import { type Daemon, startDaemon } from "../../packages/server/src/service/index.ts";
import { type ManualClock, manualClock } from "../../packages/server/src/time/index.ts";
import { type Activity, openActivity } from "./activity.ts";
import { type Letter, lettersIn } from "./letters.ts";
import { mail } from "./mail.ts";
import { checkNotices, type Notice, noticesIn } from "./notice.ts";
import { nextDueMs, untilQuiet } from "./quiet.ts";
import { travelTo } from "./travel.ts";
import { configure, type WorldSettings } from "./world-configuration.ts";

/** What a story begins with. */
export interface WorldOptions extends WorldSettings {
  /** Domains of the internet, out of its situations; sink.example, which takes all mail, is always there. */
  readonly domains?: readonly string[];
  /** Domains of the story's own. */
  readonly situations?: readonly Situation[];
}

/** What a story can do, and see. */
export interface World {
  readonly internet: Internet;
  readonly daemon: Daemon;
  readonly clock: ManualClock;
  readonly activity: Activity;
  readonly folder: string;
  /** A user of ours sends; unless it is said otherwise ann@example.com, from 127.0.0.1. */
  send(submission: Pick<Submission, "rcptTo"> & Partial<Submission>): Promise<Submitted>;
  /** The host of a domain sends, from its own address. */
  sendAs(domain: string, submission: Pick<Submission, "rcptTo" | "mailFrom"> & Partial<Submission>): Promise<Submitted>;
  quiet(): Promise<void>;
  /** Lets so much time pass, and all that is due in it happen. */
  pass(spanMs: number): Promise<void>;
  /** Lets time pass until no mail waits any more; a month at most. */
  settle(): Promise<void>;
  /** The mail in a mailbox of ours, oldest first. */
  mailbox(localPart: string): Promise<readonly Letter[]>;
  /** All notifications that we have sent and that have arrived: those in our mailboxes, then those elsewhere. */
  notices(): Promise<readonly Notice[]>;
  reload(settings: WorldSettings): Promise<void>;
  close(): Promise<void>;
}

/** When each story begins. */
export const BEGIN_MS = Date.UTC(2026, 10, 22, 10);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
const LONGEST_MS = 30 * DAY_MS;

/** Starts a world. */
export async function startWorld({ domains = [], situations = [], ...settings }: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "ricochet-story-"));
  const clock = manualClock(BEGIN_MS);
  const chosen = [...[...new Set(["sink.example", ...domains])].map(situationOf), ...situations];
  const internet = await startInternet({ situations: chosen, nowMs: () => clock.nowMs(), sendLimit: 50 });
  const activity = openActivity();
  const configuration = await configure(settings, { folder, internet });
  const daemon = await startDaemon(configuration, { observe: activity.observe, afterBinding: () => undefined, clock });
  const home = { to: "127.0.0.1", port: daemon.endpoints[0]?.port ?? 0 };
  internet.setHome({ address: home.to, port: home.port });
  const running = { internet, daemon, clock, activity, folder };
  const notices = async (): Promise<readonly Notice[]> => noticesIn([...(await lettersIn(folder)), ...internet.received.map(letterOf)]);
  return {
    ...running,
    send: (submission) => submit({ ...home, mailFrom: "ann@example.com", content: mail(), ...submission }),
    sendAs: (domain, submission) =>
      submit({ ...home, content: mail({ from: `user@${domain}` }), ...hostOf(internet, domain), ...submission }),
    quiet: () => untilQuiet(running),
    pass: (spanMs) => passUntil(running, clock.nowMs() + spanMs),
    async settle() {
      await passUntil(running, clock.nowMs() + LONGEST_MS, true);
    },
    mailbox: async (localPart) => await lettersIn(folder, localPart),
    notices,
    reload: async (next) => await daemon.reload(await configure(next, { folder, internet })),
    async close() {
      try {
        await untilQuiet(running);
        await checkNotices(await notices());
      } finally {
        await daemon.stop();
        await internet.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function situationOf(domain: string): Situation {
  const found = SITUATIONS.find((one) => one.domain === domain);
  if (found === undefined) throw new TypeError(`no situation ${domain}`);
  return found;
}

function hostOf({ hosts }: Internet, domain: string): Pick<Submission, "from" | "hello"> {
  const host = hosts.find((one) => one.domain === domain);
  if (host === undefined) throw new TypeError(`${domain} has no host`);
  return { from: host.address, hello: host.name };
}

function letterOf({ mailFrom, rcptTo, content }: Internet["received"][number]): Letter {
  return { reversePath: mailFrom.address, recipient: rcptTo[0]?.address ?? "", content };
}

type Running = Pick<World, "internet" | "daemon" | "clock" | "activity">;

/** From one thing that is due to the next. */
async function passUntil(world: Running, endMs: number, onlyWhileMailWaits = false): Promise<void> {
  for (;;) {
    await untilQuiet(world);
    const dueMs = await nextDueMs(world);
    if (dueMs === undefined || dueMs > endMs) break;
    await travelTo(world, dueMs);
  }
  if (!onlyWhileMailWaits) await travelTo(world, endMs);
  else if ((await nextDueMs(world)) !== undefined) throw new Error("mail waits for longer than any does");
  await untilQuiet(world);
}
