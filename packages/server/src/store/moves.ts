/** What a person can do to queued mail, as one table. Claimed recipients stay as they are: somebody is at it. */

import type { QueueCommand, RecipientState } from "./port.ts";

/** `dueAtMs` of what a person wants tried at once: `ordered` names its destination, so that no pause keeps it back. */
export const ORDERED_AT_MS = 0;

interface Move {
  readonly from: readonly RecipientState[];
  readonly to: "waiting" | "held" | "dropped";
}

/** Each command: whom it moves, and where to. */
export const MOVES: Readonly<Record<QueueCommand, Move>> = {
  retry: { from: ["waiting"], to: "waiting" },
  hold: { from: ["waiting"], to: "held" },
  release: { from: ["held", "quarantined"], to: "waiting" },
  drop: { from: ["waiting", "held", "quarantined"], to: "dropped" },
};
