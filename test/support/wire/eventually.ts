/** Waits for what the server's side will do in its own time. */

import { expect } from "vitest";

/** Resolves as soon as something is so; a time limit is for what hangs. */
export function eventually(look: () => boolean): Promise<void> {
  return expect.poll(look, { interval: 2 }).toBe(true);
}
