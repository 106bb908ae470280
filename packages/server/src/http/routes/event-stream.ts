/**
 * The events of the store as a stream of text: a page is read, written, then the next one; when there is none the stream
 * looks again after a second. A client that reads slowly is waited for, so that no more than a page is in memory.
 */

import type { LedgerEvent } from "../../ledger/index.ts";
import { type Clock, rest } from "../../time/index.ts";
import type { Event } from "../contract/index.ts";

/** What a stream is made of. */
export interface EventStreamOptions {
  /** Begins behind this one. */
  readonly after: number;
  readonly read: (after: number, limit: number) => Promise<readonly LedgerEvent[]>;
  readonly isWanted: (event: LedgerEvent) => boolean;
  readonly show: (event: LedgerEvent) => Promise<Event>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const PAGE = 100;
const LOOK_AGAIN_MS = 1000;
/** Proxies close what is silent for a minute; and a client that has gone is noticed when something is written. */
const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3000;

/** Ends with the signal. */
export async function* eventStream({ after, read, isWanted, show, clock, signal }: EventStreamOptions): AsyncGenerator<string> {
  let last = after;
  let saidAtMs = clock.nowMs();
  yield `retry: ${RETRY_MS}\n\n`;
  while (!signal.aborted) {
    const page = await read(last, PAGE);
    for (const event of page) {
      last = event.entry;
      if (!isWanted(event)) continue;
      yield written(await show(event));
      saidAtMs = clock.nowMs();
    }
    if (page.length >= PAGE) continue;
    if (clock.nowMs() - saidAtMs >= HEARTBEAT_MS) {
      yield ": still here\n\n";
      saidAtMs = clock.nowMs();
    }
    await rest(LOOK_AGAIN_MS, { clock, signal });
  }
}

/** JSON has no line end of its own, so one `data` line is enough. */
function written(event: Event): string {
  return `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
