/**
 * Tells systemd how the daemon fares (sd_notify): ready, reloading, stopping, still alive. Node cannot write to a
 * datagram socket of the file system, so systemd's own `systemd-notify` does; the unit needs NotifyAccess=all.
 *
 * Always holds: without NOTIFY_SOCKET nothing is run, and no failure of a message ever reaches the daemon.
 */

import { execFile } from "node:child_process";

/** The messages of sd_notify. */
export interface ServiceManager {
  ready(): void;
  reloading(): void;
  stopping(): void;
  /** Sends no more. */
  close(): void;
}

/** What the messages need. */
export interface ServiceManagerOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Sends assignments, "READY=1". */
  readonly send?: (assignments: readonly string[]) => void;
}

/** The service manager of this process, or one that hears nothing. */
export function serviceManager({ environment, send = runNotify }: ServiceManagerOptions): ServiceManager {
  const isListening = environment["NOTIFY_SOCKET"] !== undefined;
  const tell = (...assignments: readonly string[]): void => {
    if (isListening) send(assignments);
  };
  const watchdogMs = Number(environment["WATCHDOG_USEC"]) / 1000;
  const pulse = isListening && watchdogMs > 0 ? setInterval(() => tell("WATCHDOG=1"), watchdogMs / 2).unref() : undefined;
  return {
    ready: () => tell("READY=1"),
    // systemd tells a reload that it asked for from an older one by the time (Type=notify-reload).
    reloading: () => tell("RELOADING=1", `MONOTONIC_USEC=${process.hrtime.bigint() / 1000n}`),
    stopping: () => tell("STOPPING=1"),
    close: () => clearInterval(pulse),
  };
}

function runNotify(assignments: readonly string[]): void {
  execFile("systemd-notify", [...assignments], () => undefined).unref();
}
