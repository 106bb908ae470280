/**
 * Everything that runs in the demo: the misbehaving internet, the daemon on a store of its own, the mailboxes, and the
 * mail that is sent. Ended in the opposite order; when something cannot start, what had started is ended.
 */

import { join } from "node:path";
import type { Configuration } from "../../config/index.ts";
import { type Internet, startInternet } from "../../internet/index.ts";
import { type Daemon, startDaemon } from "../../service/index.ts";
import { type Clock, fastClock } from "../../time/index.ts";
import { withHttp } from "../daemon/index.ts";
import { demoConfiguration } from "./demo-configuration.ts";
import type { DemoEvent, Tell } from "./demo-event.ts";
import { openInbox } from "./inbox.ts";
import { keepDoing } from "./keep-doing.ts";
import { rememberLetters } from "./sent-letters.ts";
import { startTraffic } from "./traffic.ts";
import { writeWeekBefore } from "./week-before.ts";
import { BATV_DOMAIN, HOSTNAME, RETURN_PATH_DOMAIN, TOKEN_DOMAIN } from "./writers.ts";

/** What a world is made of. */
export interface WorldOptions {
  /** Everything that is written lies in it. */
  readonly folder: string;
  readonly speed: number;
  /** Whether what was read is kept. */
  readonly isKept: boolean;
  readonly tell: Tell;
}

/** A world that runs. */
export interface World {
  readonly clock: Clock;
  readonly endpoints: Daemon["endpoints"];
  /** Lets whoever opens it in to the dashboard, once; absent where the page was not built. */
  readonly dashboard?: string;
  /** How many domains there are to be met. */
  readonly situations: number;
  /** Recipients that wait in the queue. */
  waiting(): number;
  /** Sends nothing more, ends all that runs. How many recipients are left in the queue. */
  stop(): Promise<number>;
}

const LOOK_EVERY_MS = 500;
const LOCAL_DOMAINS: readonly string[] = [TOKEN_DOMAIN, BATV_DOMAIN];
const OURSELVES = { hostname: HOSTNAME, domains: [...LOCAL_DOMAINS, RETURN_PATH_DOMAIN], address: "127.0.0.1" };
const KEPT_FOLDER = "bounces";

export async function startWorld(options: WorldOptions): Promise<World> {
  const clock = fastClock({ speed: options.speed });
  const internet = await startInternet({ ourselves: OURSELVES, nowMs: clock.nowMs });
  try {
    return await startAround(internet, { ...options, clock });
  } catch (cause) {
    await internet.close();
    throw cause;
  }
}

async function startAround(internet: Internet, options: WorldOptions & { readonly clock: Clock }): Promise<World> {
  const { folder, speed, clock, isKept, tell } = options;
  const letters = rememberLetters();
  const keptIn = join(folder, KEPT_FOLDER);
  const inbox = openInbox({ root: join(folder, "mail"), letters, tell, ...(isKept && { keptIn }) });
  let forgedIn = "";
  const observe = (event: DemoEvent): void => {
    // how a forged bounce was answered is told once more, after what it was
    if (event.kind === "refused" && event.session === forgedIn) return;
    if (event.kind === "forged-bounce") forgedIn = event.session;
    tell(event);
    if (event.kind === "delivered" && isOurs(event.recipient)) inbox.look(event.recipient);
  };
  const lmtpHost = internet.hosts.find(({ domain }) => domain === "lmtp.example")?.address ?? "127.0.0.1";
  const site = { folder, speed, nameServer: internet.nameServer, mailPort: internet.port, lmtpHost };
  const daemon = await startBoth(demoConfiguration(site), { observe, clock });
  const home = { address: "127.0.0.1", port: daemon.endpoints.find(({ listener }) => listener === "smtp")?.port ?? 0 };
  internet.setHome(home);
  await writeWeekBefore(daemon.store, clock.nowMs());
  const dashboard = await daemon.wayIn?.();
  const queue = watchQueue(daemon);
  const watch = keepDoing({ everyMs: LOOK_EVERY_MS, act: queue.look });
  const stopTraffic = startTraffic({ internet, home, clock, letters, tell });
  return {
    clock,
    endpoints: daemon.endpoints,
    ...(dashboard !== undefined && { dashboard }),
    situations: internet.situations.length,
    waiting: () => queue.waiting,
    async stop() {
      await stopTraffic();
      await queue.look();
      await watch();
      await daemon.stop();
      await Promise.all([inbox.close(), internet.close()]);
      return queue.waiting;
    },
  };
}

/** The daemon with its HTTP side, and the store of which the demo asks how much waits. */
async function startBoth(
  configuration: Configuration,
  { observe, clock }: { readonly observe: (event: DemoEvent) => void; readonly clock: Clock },
) {
  let store: Daemon["store"] | undefined;
  const start = withHttp(async (given, options) => {
    const daemon = await startDaemon(given, { ...options, clock });
    store = daemon.store;
    return daemon;
  });
  const daemon = await start(configuration, { observe, afterBinding: () => undefined });
  if (store === undefined) throw new TypeError("a daemon without a store");
  return { ...daemon, store };
}

/** How much waits: asked of the store now and then, not each time that the page is drawn. */
function watchQueue({ store }: Pick<Daemon, "store">) {
  const queue = {
    waiting: 0,
    async look() {
      const { byState } = await store.counts();
      queue.waiting = (byState.waiting ?? 0) + (byState.claimed ?? 0);
    },
  };
  return queue;
}

/** "smtp 127.0.0.1:2525"; what speaks HTTP as something to click on. */
export function listeningText({ listener, host, port }: Daemon["endpoints"][number]): string {
  return listener === "http" ? `http://${host}:${port}/metrics` : `${listener} ${host}:${port}`;
}

function isOurs(address: string): boolean {
  return LOCAL_DOMAINS.includes(address.slice(address.lastIndexOf("@") + 1).toLowerCase());
}
