/**
 * A daemon's life: start, ready, reload on SIGHUP, stop on SIGTERM or SIGINT, at once on the second of them.
 *
 *     starting ──▶ running ──SIGHUP──▶ reloading ──▶ running
 *                  running, reloading ──SIGTERM, SIGINT──▶ stopping ──▶ ended
 *                  stopping ──SIGTERM, SIGINT──▶ ended, unfinished: the store knows what was under way
 *                  running, reloading ──its store has died──▶ ended, to be started again
 *
 * Always holds: one reload at a time, each with the newest configuration; after `stop` was asked for, no reload begins.
 */

import type { Configuration } from "../../config/index.ts";
import type { Observe } from "../../service/events/index.ts";
import type { Daemon, StartDaemon } from "./daemon.ts";
import { addressText } from "./first-words.ts";
import type { ServiceManager } from "./service-manager.ts";

/** Where signals come from: the process. */
export interface Signals {
  on(signal: NodeJS.Signals, act: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, act: (signal: NodeJS.Signals) => void): unknown;
}

/** What a daemon's life needs. */
export interface DaemonLife {
  readonly configuration: Configuration;
  readonly start: StartDaemon;
  readonly observe: Observe;
  readonly afterBinding: () => void;
  readonly signals: Signals;
  readonly manager: ServiceManager;
  /** Reads the configuration again; throws, with what is wrong, when it cannot be used. */
  readonly readAgain: () => Configuration | Promise<Configuration>;
  /** Says that it is up. */
  readonly onReady: (daemon: Daemon) => void;
}

/** How it ended. */
export type DaemonEnd = "stopped" | "at-once" | "broken";

const STOP_SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** Resolved when the daemon has ended; rejects when it cannot start. */
export async function runDaemon(life: DaemonLife): Promise<DaemonEnd> {
  const { configuration, start, observe, afterBinding, signals, manager, onReady } = life;
  const stop = waitFor(signals);
  let daemon: Daemon;
  try {
    daemon = await start(configuration, { observe, afterBinding });
  } catch (cause) {
    stop.off();
    throw cause;
  }
  for (const endpoint of daemon.endpoints) observe({ kind: "listening", listener: endpoint.listener, address: addressText(endpoint) });
  const reloads = reloadOnSignal(life, daemon);
  manager.ready();
  onReady(daemon);
  const asked = await Promise.race([stop.first.then((signal) => ({ signal })), daemon.broken.then(() => undefined)]);
  if (asked === undefined) {
    reloads.off();
    stop.off();
    return "broken";
  }
  observe({ kind: "stopping", ...asked });
  manager.stopping();
  reloads.off();
  const stopped = reloads.settled().then(() => daemon.stop());
  const end = await Promise.race([stopped, stop.second]);
  stop.off();
  if (typeof end !== "number") return "at-once";
  observe({ kind: "stopped", unfinished: end });
  return "stopped";
}

interface StopSignals {
  readonly first: Promise<string>;
  readonly second: Promise<string>;
  readonly off: () => void;
}

function waitFor(signals: Signals): StopSignals {
  const waiting: ((signal: string) => void)[] = [];
  const next = (): Promise<string> => new Promise((resolve) => waiting.push(resolve));
  const [first, second] = [next(), next()];
  const act = (signal: NodeJS.Signals): void => waiting.shift()?.(signal);
  for (const signal of STOP_SIGNALS) signals.on(signal, act);
  const off = (): void => {
    for (const signal of STOP_SIGNALS) signals.off(signal, act);
  };
  return { first, second, off };
}

interface Reloads {
  readonly off: () => void;
  readonly settled: () => Promise<void>;
}

/** A signal that comes during a reload asks for one more after it, and not for as many as came. */
function reloadOnSignal(life: DaemonLife, daemon: Daemon): Reloads {
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  let isOff = false;
  const run = async (): Promise<void> => {
    do {
      isWantedAgain = false;
      await reloadOnce(life, daemon);
    } while (isWantedAgain && !isOff);
    running = undefined;
  };
  const act = (): void => {
    if (running === undefined) running = run();
    else isWantedAgain = true;
  };
  life.signals.on("SIGHUP", act);
  return {
    off: () => {
      isOff = true;
      life.signals.off("SIGHUP", act);
    },
    settled: () => running ?? Promise.resolve(),
  };
}

async function reloadOnce({ manager, observe, readAgain }: DaemonLife, daemon: Daemon): Promise<void> {
  manager.reloading();
  try {
    await daemon.reload(await readAgain());
    observe({ kind: "reloaded" });
  } catch (error) {
    observe({ kind: "reload-failed", error });
  }
  manager.ready();
}
