/**
 * What a monitor asks a daemon by HTTP: its figures in Prometheus' words, whether it lives, whether it takes mail.
 * Nothing here changes anything, and nothing here tells an address.
 */

/** What the answers are made of. */
export interface Probed {
  /** The text that Prometheus reads, and its type. */
  readonly exposition: () => Promise<string>;
  readonly contentType: string;
  /** Whether there is room for mail; rejects when the store cannot be used. */
  readonly isReady: () => Promise<boolean>;
}

/** An answer. */
export interface ProbeAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const PROBES: Readonly<Record<string, (probed: Probed) => ProbeAnswer | Promise<ProbeAnswer>>> = {
  "/metrics": async ({ exposition, contentType }) => ({ status: 200, type: contentType, body: await exposition() }),
  "/healthz": () => text(200, "alive"),
  "/readyz": ({ isReady }) => isReady().then(readiness, () => text(503, "the store cannot be used")),
};

function readiness(hasRoom: boolean): ProbeAnswer {
  return hasRoom ? text(200, "ready") : text(503, "no room for mail: less of the disk is free than store.min_free_bytes");
}

/** Answers a request for a path; undefined where there is nothing. */
export function answerProbe(path: string, probed: Probed): ProbeAnswer | Promise<ProbeAnswer> | undefined {
  return Object.hasOwn(PROBES, path) ? PROBES[path]?.(probed) : undefined;
}

/** The paths, for whoever asks for another one. */
export const PROBE_PATHS: readonly string[] = Object.keys(PROBES);

function text(status: number, body: string): ProbeAnswer {
  return { status, type: "text/plain; charset=utf-8", body: `${body}\n` };
}
