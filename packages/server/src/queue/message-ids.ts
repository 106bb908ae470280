/**
 * New ids of messages: milliseconds since 2020 in the upper 41 bits (enough until 2089), a counter in the lower 12.
 *
 * Always holds: each id of a source is greater than the one before, even when the clock goes back or more than 4096
 * messages come in a millisecond. The counter begins at random in each millisecond, so that two nodes, or a program
 * that was started anew with its clock set back, hardly ever meet.
 */

import type { MessageId } from "../store/index.ts";
import type { Clock } from "../time/index.ts";

const SINCE_MS = Date.UTC(2020, 0, 1);
const COUNTS = 4096;

/** Gives ids to messages. */
export type MessageIds = () => MessageId;

/** Makes a source of ids. `random` gives 0…1. */
export function messageIds(clock: Clock, random: () => number): MessageIds {
  let last = 0;
  return () => {
    const sinceMs = Math.max(0, clock.nowMs() - SINCE_MS);
    // in the lower half, which leaves room to count on
    const fresh = sinceMs * COUNTS + Math.floor((random() * COUNTS) / 2);
    last = Math.max(last + 1, fresh);
    return last;
  };
}
