/**
 * Which mail is meant: the filters of the address bar as the API takes them, and to whom of it an order can go. An order names its
 * states itself, so that it moves what was counted and nothing else.
 */

import type { QueueOrder, QueueState } from "ricochet/client";
import { client } from "../../api/index.ts";

/** The filters, "" where there is none. */
export type QueueFilters = Readonly<Record<"destination" | "recipient" | "sender" | "state" | "age", string>>;
export type Command = QueueOrder["command"];

/** States in which mail is in the queue at all. */
const QUEUED = ["waiting", "claimed", "held", "quarantined"] as const satisfies readonly QueueState[];
const HOUR_MS = 3_600_000;
const COUNTED_PAGES = 10;
const COUNTED_AT_ONCE = 1000;

const FROM: Readonly<Record<Command, readonly QueueState[]>> = {
  retry: ["waiting"],
  hold: ["waiting"],
  release: ["held", "quarantined"],
  expire: ["waiting", "held", "claimed"],
  drop: ["waiting", "held", "quarantined"],
};

/** What the list and an order have in common. */
type Selection = Pick<QueueOrder, "destination" | "recipient" | "sender" | "acceptedBefore">;

/** An order whose mail is known to the state. */
export interface Ordered extends Selection {
  readonly command: Command;
  readonly states: readonly QueueState[];
}

/** Mail as the filters name it. */
export function selectionOf({ destination, recipient, sender, age }: QueueFilters, nowMs: number): Selection {
  const hours = Number.parseInt(age, 10);
  return {
    ...(destination !== "" && { destination }),
    ...(recipient !== "" && { recipient }),
    ...(sender !== "" && { sender }),
    ...(hours > 0 && { acceptedBefore: new Date(nowMs - hours * HOUR_MS).toISOString() }),
  };
}

/** States that are shown. */
export function statesOf({ state }: QueueFilters): readonly QueueState[] {
  return QUEUED.filter((one) => state === "" || one === state);
}

/** The order; undefined where it can go to nobody. */
export function orderOf(
  command: Command,
  { filters, nowMs }: { readonly filters: QueueFilters; readonly nowMs: number },
): Ordered | undefined {
  const states = statesOf(filters).filter((state) => FROM[command].includes(state));
  return states.length === 0 ? undefined : { command, states, ...selectionOf(filters, nowMs) };
}

/** How many recipients; counting ends somewhere. */
export async function countOf({ command: _, states, ...selection }: Ordered): Promise<{ readonly count: number; readonly isAll: boolean }> {
  let count = 0;
  let cursor: string | undefined;
  for (let page = 0; page < COUNTED_PAGES; page += 1) {
    const { items, next } = await client.queue.list({
      ...selection,
      state: states,
      limit: COUNTED_AT_ONCE,
      ...(cursor !== undefined && { cursor }),
    });
    count += items.length;
    if (next === undefined) return { count, isAll: true };
    cursor = next;
  }
  return { count, isAll: false };
}
