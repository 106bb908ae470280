/** Time as a value that is handed in. */
export { type Clock, systemClock } from "./clock.ts";
export { fastClock } from "./fast-clock.ts";
export { type ManualClock, manualClock } from "./manual-clock.ts";
export { rest } from "./rest.ts";
export { spanText } from "./span-text.ts";
