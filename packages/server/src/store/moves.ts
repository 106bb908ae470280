/**
 * What a person can do to queued mail, as one table. Claimed recipients stay as they are: somebody is at it. What is given up is given up
 * also then, unless that attempt succeeds.
 */

import type { QueueCommand, RecipientState } from "./port.ts";

/** `dueAtMs` of what a person wants tried at once: `ordered` names its destination, so that no pause keeps it back. */
export const ORDERED_AT_MS = 0;

/** `expiresAtMs` of what a person gave up: past, whatever a clock says. */
export const GIVEN_UP_AT_MS = 0;

/** `dueAtMs` of what a person gave up: no attempt, only its end. The last instant that a date of four digits can tell. */
export const NEVER_DUE_AT_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

interface Move {
  readonly from: readonly RecipientState[];
  readonly to: "waiting" | "held" | "dropped";
}

/** Each command: whom it moves, and where to. */
export const MOVES: Readonly<Record<QueueCommand, Move>> = {
  retry: { from: ["waiting"], to: "waiting" },
  hold: { from: ["waiting"], to: "held" },
  release: { from: ["held", "quarantined"], to: "waiting" },
  expire: { from: ["waiting", "held", "claimed"], to: "waiting" },
  drop: { from: ["waiting", "held", "quarantined"], to: "dropped" },
};

/** The states out of which an order moves recipients, of those that were asked for; of all when none were. */
export function movableStates(command: QueueCommand, asked?: readonly RecipientState[]): readonly RecipientState[] {
  return MOVES[command].from.filter((state) => asked?.includes(state) ?? true);
}
