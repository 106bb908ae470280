/**
 * Against those who try out names to find mailboxes: the first few unknown recipients of a session are an honest
 * mistake, the next are answered ever more slowly, and then the session ends.
 */

import type { SmtpReply } from "../envelope/index.ts";
import type { Clock } from "../time/index.ts";
import { refuse } from "./refusal.ts";

const PROMPT = 3;
const MOST = 20;
const STEP_MS = 500;

/** Counts the unknown recipients of one session. */
export interface UnknownGuard {
  /** The reply to one more unknown recipient, at once or later. */
  answer(reply: SmtpReply): SmtpReply | Promise<SmtpReply>;
}

/** Opens the count for one session. */
export function unknownGuard(clock: Clock): UnknownGuard {
  let count = 0;
  return {
    answer(reply) {
      count++;
      if (count <= PROMPT) return reply;
      if (count >= MOST) return refuse("too-many-unknown").reply;
      return new Promise((resolve) => {
        clock.wakeAfter((count - PROMPT) * STEP_MS, () => resolve(reply));
      });
    },
  };
}
