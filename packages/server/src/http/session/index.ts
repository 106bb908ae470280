/** People at the page, and how they got in. */
export { type Gate, gateOf } from "./gate.ts";
export { registerSession } from "./register-session.ts";
export { ABSOLUTE_MS, IDLE_MS, SessionDesk } from "./session-desk.ts";
