/**
 * Carries out what a person orders for queued mail, a part at a time, so that an order for a million can be watched.
 *
 * An order that moves recipients to another state is given again until nobody is left in the old one. `retry` and `expire` leave
 * them where they are, so they are given once.
 */

import { type AuditEntry, movableStates, type QueueCommand, type QueueStore } from "../../store/index.ts";
import { filtersOf, type Selection } from "./selection.ts";

const GIVEN_ONCE: ReadonlySet<QueueCommand> = new Set(["retry", "expire"]);
const PART = 10_000;
const ALL = Number.MAX_SAFE_INTEGER;

/** An order. */
export interface Order {
  readonly command: QueueCommand;
  readonly selection: Selection;
  readonly nowMs: number;
  /** Hears how many it were so far. */
  readonly onProgress: (recipients: number) => Promise<void>;
}

/** Gives the order; how many recipients it changed. */
export async function giveOrder(store: Pick<QueueStore, "command">, order: Order): Promise<number> {
  const { command, selection, onProgress } = order;
  const states = movableStates(command, selection.states);
  if (states.length === 0) return 0;
  let changed = 0;
  for (const filter of filtersOf({ ...selection, states })) {
    const limit = GIVEN_ONCE.has(command) ? ALL : PART;
    for (let part = limit; part === limit; ) {
      part = await store.command(command, { ...filter, limit }, auditOf(order));
      changed += part;
      await onProgress(changed);
    }
  }
  return changed;
}

function auditOf({ command, nowMs }: Order): AuditEntry {
  return { atMs: nowMs, who: "operator", what: command, because: `ricochet queue ${command}` };
}
