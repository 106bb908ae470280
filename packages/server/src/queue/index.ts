/** The queue: what is tried, when, and how many at once. */

export { backoffMs } from "./backoff.ts";
export type { LaneFeedback, LaneWork } from "./lane-work.ts";
export { type MessageIds, messageIds } from "./message-ids.ts";
export { messageIdOf, queueIdOf } from "./queue-id.ts";
export { createRunner } from "./runner.ts";
export type { Runner, RunnerStats } from "./runner-options.ts";
