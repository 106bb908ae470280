/**
 * What a transaction changes about the figures of states and destinations, added up in memory and written once before its
 * commit: a hundred mails to one destination are one statement, not a hundred. It dies with its transaction.
 */

import type { RecipientState } from "../port.ts";
import { addTally, deleteIdleDestination, noteWaiting } from "../statements/index.ts";
import { changesOf, type Work } from "./work.ts";

interface Waiting {
  more: number;
  dueAtMs: number;
}

/** No time is later. What is less due does not change when a destination is due. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

/** The figures that one transaction changes. */
export class Figures {
  readonly #states = new Map<RecipientState, number>();
  readonly #destinations = new Map<string, Waiting>();

  /** A recipient came into a state. */
  enter(state: RecipientState, recipients = 1): void {
    this.#states.set(state, (this.#states.get(state) ?? 0) + recipients);
  }

  /** A recipient left a state. */
  leave(state: RecipientState, recipients = 1): void {
    this.enter(state, -recipients);
  }

  /** Recipients wait for a destination from a time on; 0 when they did before and only the time is new. */
  wait(destination: string, dueAtMs: number, recipients = 1): void {
    const before = this.#destinations.get(destination);
    if (before === undefined) this.#destinations.set(destination, { more: recipients, dueAtMs });
    else {
      before.more += recipients;
      before.dueAtMs = Math.min(before.dueAtMs, dueAtMs);
    }
  }

  /** A recipient waits no longer. The destination may be due too early now; the next claim puts it right. */
  waitNoLonger(destination: string): void {
    this.wait(destination, NEVER_MS, -1);
  }

  /** Writes the figures and begins anew. Sorted, so that two nodes never wait for each other's rows. */
  *write(): Work<void> {
    for (const [state, recipients] of inOrder(this.#states)) {
      if (recipients !== 0) yield* changesOf(addTally, { state, recipients });
    }
    for (const [destination, { more, dueAtMs }] of inOrder(this.#destinations)) {
      yield* changesOf(noteWaiting, { destination, waiting: more, next_due_at: dueAtMs });
      if (more <= 0) yield* changesOf(deleteIdleDestination, { destination });
    }
    this.#states.clear();
    this.#destinations.clear();
  }
}

function inOrder<K extends string, V>(map: ReadonlyMap<K, V>): readonly (readonly [K, V])[] {
  const entries = [...map];
  return entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
