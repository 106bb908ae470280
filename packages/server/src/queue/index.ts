/** The queue: what is tried, when, and how many at once. */
export type { LaneFeedback, LaneWork } from "./lane-work.ts";
