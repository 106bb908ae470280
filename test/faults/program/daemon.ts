/**
 * The built program as a process of its own: started, told to stop, told to read its configuration again, killed. Its log
 * is JSON, and what tests ask about is kept: how often each event was, and every warning.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PROGRAM } from "./command.ts";

/** Long enough for a machine that is busy with other things; it only ends what would wait for ever. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 120_000;
/** The level of a warning in the log. */
const WARN = 40;

/** A daemon that was started, and may have ended since. */
export interface DaemonProcess {
  readonly pid: number;
  /** Where it takes mail; 0 before it listens. */
  readonly port: number;
  /** Lines of its log that were warnings or errors, and what it wrote to the standard error. */
  readonly complaints: readonly string[];
  /** How often it logged an event. */
  count(event: string): number;
  /** Resolved when it has logged the event so often. */
  logged(event: string, times?: number): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** With SIGKILL: resolved when it is gone, with the time at which that was known. */
  kill(): Promise<number>;
  /** With SIGTERM: resolved with its exit status. Rejects when it does not end, after killing it. */
  stop(): Promise<number | null>;
}

/** Spawns it, and does not wait for anything. */
export function spawnDaemon(configFile: string): DaemonProcess {
  return new Daemon(spawn(process.execPath, [PROGRAM, "serve", "--config", configFile], { stdio: ["ignore", "pipe", "pipe"] }));
}

/** Starts it and waits until it listens; rejects with what it said when it ends instead. */
export async function startDaemon(configFile: string): Promise<DaemonProcess> {
  const daemon = spawnDaemon(configFile);
  await daemon.logged("listening");
  return daemon;
}

interface LogLine {
  readonly level: number | string;
  readonly event: string;
  readonly listener?: string;
  readonly address?: string;
}

class Daemon implements DaemonProcess {
  readonly complaints: string[] = [];
  port = 0;
  readonly #child: ChildProcess;
  readonly #counts = new Map<string, number>();
  readonly #gone: Promise<number | null>;
  #wake = new Set<() => void>();
  #isGone = false;

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#gone = once(child, "close").then(([status]) => status as number | null);
    this.#gone.then(() => {
      this.#isGone = true;
      this.#look();
    });
    if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", (line) => this.#hear(line));
    if (child.stderr !== null) createInterface({ input: child.stderr }).on("line", (line) => this.complaints.push(line));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  count(event: string): number {
    return this.#counts.get(event) ?? 0;
  }

  async logged(event: string, times = 1): Promise<void> {
    const endMs = performance.now() + START_LIMIT_MS;
    const timer = setTimeout(() => this.#look(), START_LIMIT_MS);
    while (this.count(event) < times && !this.#isGone && performance.now() < endMs) await this.#next();
    clearTimeout(timer);
    if (this.count(event) < times) throw new Error(`the daemon never logged "${event}": ${this.complaints.join("\n") || "no complaint"}`);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async kill(): Promise<number> {
    this.#child.kill("SIGKILL");
    await this.#gone;
    return Date.now();
  }

  async stop(): Promise<number | null> {
    this.#child.kill("SIGTERM");
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#child.kill("SIGKILL");
    }, STOP_LIMIT_MS);
    const status = await this.#gone;
    clearTimeout(timer);
    if (isLate) throw new Error(`the daemon did not stop within ${STOP_LIMIT_MS} ms`);
    return status;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#wake.add(resolve));
  }

  #look(): void {
    const waiting = this.#wake;
    this.#wake = new Set();
    for (const wake of waiting) wake();
  }

  #hear(line: string): void {
    const { event, level, listener, address = "" } = JSON.parse(line) as LogLine;
    this.#counts.set(event, this.count(event) + 1);
    if (event === "listening" && listener === "smtp") this.port = Number(address.slice(address.lastIndexOf(":") + 1));
    if (level === "warn" || level === "error" || Number(level) >= WARN) this.complaints.push(line);
    this.#look();
  }
}
