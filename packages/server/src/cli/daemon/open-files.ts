/**
 * Whether the process may open as many files as its configuration can need: each session and each connection out is one.
 * Without a free one the system takes connections and closes them at once, and nobody is told: so it is said at the start.
 */

import { readFileSync } from "node:fs";
import type { Configuration } from "../../config/index.ts";

/** The store, its thread, the log, and mailboxes that are written. */
const BESIDES = 128;

/** Files that the configuration can need at once. */
export function neededFiles({ listeners, limits, delivery }: Pick<Configuration, "listeners" | "limits" | "delivery">): number {
  return listeners.length * limits.maxConnections + delivery.maxConnections + BESIDES;
}

/** What to warn of; undefined where the limit suffices, or the system does not tell it. */
export function tooFewFiles(
  configuration: Pick<Configuration, "listeners" | "limits" | "delivery">,
  allowed = allowedFiles(),
): string | undefined {
  const needed = neededFiles(configuration);
  if (allowed === undefined || needed <= allowed) return undefined;
  return `this process may open ${allowed} files, and limits.max_connections for each listener with delivery.max_connections can need ${needed}; beyond that connections are cut off: raise the limit (ulimit -n, LimitNOFILE) or lower them`;
}

/** The limit of this process; undefined where there is no /proc. */
function allowedFiles(): number | undefined {
  try {
    const digits = /^Max open files +(\d+)/m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
    return digits === undefined ? undefined : Number(digits);
  } catch {
    return undefined;
  }
}
