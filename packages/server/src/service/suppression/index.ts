/** The suppression list: looked up, changed, brought in and given out. */
export { holdByHand, liftByHand } from "./by-hand.ts";
export { clientScope } from "./client-scope.ts";
export { heldByList } from "./held-by-list.ts";
export { deliverOrReport, isSuppressedLane, suppressedLane } from "./suppressed-lane.ts";
export { type Checked, SuppressionList } from "./suppression-list.ts";
