/**
 * Ends the connection of a client that takes nothing of what waits for it. An answer without end would otherwise keep its seat, and
 * a long one its connection, as long as the client likes: who vanished without a word, or never reads, is told apart by nothing else.
 *
 * Always holds: who has taken all that there is may wait as long as he likes for more.
 */

import type { ServerResponse } from "node:http";

/** The kernel's buffers are full by then, and none of it was taken: a listener comes back with Last-Event-ID and misses nothing. */
const STALLED_MS = 60_000;

/** Watches an answer until its end. */
export function endWhenStalled(response: ServerResponse, afterMs: number = STALLED_MS): void {
  // emitted where nothing moved for so long; begins anew with whatever moves
  response.setTimeout(afterMs, () => {
    const { socket } = response;
    if (socket !== null && socket.writableLength > 0) socket.destroy();
  });
}
