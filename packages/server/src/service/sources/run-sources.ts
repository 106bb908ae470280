/**
 * Runs the sources of a configuration beside each other: each reads until it is ended, and is begun anew after trouble, at longer
 * and longer intervals. Whatever one of them meets, the others and the daemon go on.
 */

import type { IntakeSettings } from "../../config/index.ts";
import { accountOf, type RunSource } from "../../intake/source/index.ts";
import type { LedgerStore } from "../../store/index.ts";
import { type Clock, rest } from "../../time/index.ts";
import type { Observe } from "../events/index.ts";
import type { Intake } from "../intake/index.ts";
import { IntakeDoor } from "./source-door.ts";

/** What sources need. */
export interface SourcesOptions {
  readonly intake: Pick<Intake, "takeIn" | "takeTold">;
  readonly ledger: Pick<LedgerStore, "position" | "setPosition">;
  readonly clock: Clock;
  readonly observe: Observe;
  /** The reader of a source; those of this program when absent. */
  readonly open?: (settings: IntakeSettings) => Promise<RunSource>;
}

/** Sources that run. */
export interface RunningSources {
  /** Goes on with those of another configuration; what is in both is not disturbed. */
  reload(settings: readonly IntakeSettings[]): void;
  /** Resolved when all have ended. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
/** Who read for so long had no lasting trouble. */
const SOUND_MS = 60_000;

interface Running {
  readonly end: AbortController;
  readonly ended: Promise<void>;
}

/** Starts them. */
export function runSources(settings: readonly IntakeSettings[], options: SourcesOptions): RunningSources {
  const running = new Map<string, Running>();
  const reload = (wanted: readonly IntakeSettings[]): void => {
    const byText = new Map(wanted.map((one) => [JSON.stringify(one), one]));
    const leaving = [...running].filter(([text]) => !byText.has(text));
    const left = Promise.all(leaving.map(([text, one]) => ended(one).then(() => running.delete(text))));
    // two readers of one source would move one position
    for (const [text, one] of byText) if (!running.has(text)) running.set(text, begin(one, { ...options, after: left }));
  };
  reload(settings);
  return {
    reload,
    async stop() {
      await Promise.all([...running.values()].map(ended));
    },
  };
}

async function ended({ end, ended: over }: Running): Promise<void> {
  end.abort();
  await over;
}

function begin(settings: IntakeSettings, options: SourcesOptions & { readonly after: Promise<unknown> }): Running {
  const end = new AbortController();
  return { end, ended: options.after.then(() => keepReading(settings, { ...options, signal: end.signal })) };
}

async function keepReading(settings: IntakeSettings, options: SourcesOptions & { readonly signal: AbortSignal }): Promise<void> {
  const { intake, ledger, clock, observe, signal, open = openSource } = options;
  const account = accountOf(settings);
  const onTrouble = (because: string): void => observe({ kind: "source-troubled", account, because });
  const door = new IntakeDoor({ account, settings, intake, ledger, nowMs: clock.nowMs, onTrouble });
  let run: RunSource | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const begunMs = clock.nowMs();
    try {
      run ??= await open(settings);
      await run({ door, clock, signal });
    } catch (error) {
      if (signal.aborted) return;
      if (clock.nowMs() - begunMs >= SOUND_MS) pauseMs = FIRST_PAUSE_MS;
      await door.note(error instanceof Error ? error.message : String(error));
      observe({ kind: "source-failed", account, error, retryInMs: pauseMs });
    }
    if (!signal.aborted) await rest(pauseMs, { clock, signal });
  }
}

/** What reads IMAP is loaded where it is read. */
async function openSource(settings: IntakeSettings): Promise<RunSource> {
  switch (settings.kind) {
    case "maildir":
      return (await import("../../intake/maildir/index.ts")).watchMaildir(settings);
    case "mbox":
      return (await import("../../intake/mbox/index.ts")).followMbox(settings);
    case "imap":
      return (await import("../../intake/imap/index.ts")).readImap(settings);
    case "log":
      return (await import("../../intake/log/index.ts")).followLog(settings);
  }
}
