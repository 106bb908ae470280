/** Why the daemon could not start, in words that say what to do, and whether the same may work later. */

import { missingRight } from "../../rights/index.ts";

/** What to tell. */
export interface StartFailure {
  readonly words: string;
  readonly isRetryable: boolean;
}

interface SystemError extends Error {
  readonly path?: unknown;
  readonly code?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
  readonly isRetryable?: unknown;
}

/** The words for whatever `start` threw. */
export function startFailure(cause: unknown): StartFailure {
  if (!(cause instanceof Error)) return { words: String(cause), isRetryable: false };
  const { code, address, port, path, message, isRetryable } = cause as SystemError;
  const where = address === undefined ? "" : ` ${String(address)}${port === undefined || port === -1 ? "" : `:${String(port)}`}`;
  if (code === "EADDRINUSE")
    return { words: `${where.trim()} is taken by another program; stop it, or listen elsewhere`, isRetryable: true };
  if (code === "EADDRNOTAVAIL")
    return { words: `${where.trim()} is no address of this machine; see listen in the configuration`, isRetryable: true };
  if (code === "EACCES" && typeof port === "number" && port > 0 && port < 1024)
    return { words: `port ${port} is for root: start as root with process.user set, or give CAP_NET_BIND_SERVICE`, isRetryable: false };
  if (code === "ENOTDIR")
    return {
      words: `${String(path)} cannot be: a part of that path is a file and no folder; see store.url in the configuration`,
      isRetryable: false,
    };
  return { words: (typeof path === "string" ? missingRight(path) : undefined) ?? message, isRetryable: isRetryable === true };
}
