/**
 * A daemon's life: start, ready, reload on SIGHUP, stop on SIGTERM or SIGINT, at once on the second of them.
 *
 *     starting ──▶ running ──SIGHUP──▶ reloading ──▶ running            (SIGHUP before that: as soon as it runs)
 *                  running, reloading ──SIGTERM, SIGINT──▶ stopping ──▶ ended
 *                  stopping ──SIGTERM, SIGINT──▶ ended, unfinished: the store knows what was under way
 *                  running, reloading ──its store has died──▶ ended, to be started again
 *
 * Always holds: one reload at a time, each with the newest configuration; after `stop` was asked for, no reload begins.
 * A signal that means nothing here changes nothing: with which other programs reopen their logs, Node would begin to take
 * a debugger from anybody on this machine (SIGUSR1), or end in the middle of its work (SIGUSR2).
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
const SIGNALS_OF_NOTHING = ["SIGUSR1", "SIGUSR2"] as const;
const NOTHING = "means nothing here: SIGHUP reads the configuration again, SIGTERM stops, and no log needs to be reopened";

/** Resolved when the daemon has ended; rejects when it cannot start. */
export async function runDaemon(life: DaemonLife): Promise<DaemonEnd> {
  const outlived = outlive(life);
  try {
    return await live(life, outlived);
  } finally {
    outlived.off();
  }
}

async function live(life: DaemonLife, outlived: Outlived): Promise<DaemonEnd> {
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
  if (outlived.isHungUp()) reloads.act();
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

interface Outlived {
  /** Whether a reload was asked for. */
  readonly isHungUp: () => boolean;
  readonly off: () => void;
}

/** The signals that would end it before it is up, while it stops, or ever. */
function outlive({ signals, observe }: DaemonLife): Outlived {
  let isHungUp = false;
  const hangUp = (): void => {
    isHungUp = true;
  };
  const warn = (signal: NodeJS.Signals): void => observe({ kind: "warning", words: `${signal} ${NOTHING}` });
  signals.on("SIGHUP", hangUp);
  for (const signal of SIGNALS_OF_NOTHING) signals.on(signal, warn);
  const off = (): void => {
    signals.off("SIGHUP", hangUp);
    for (const signal of SIGNALS_OF_NOTHING) signals.off(signal, warn);
  };
  return { isHungUp: () => isHungUp, off };
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
  readonly act: () => void;
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
    act,
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
