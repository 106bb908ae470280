/** People at the page, and how they got in. */
export { type Gate, gateOf } from "./gate.ts";
export { registerSession } from "./register-session.ts";
export { SessionDesk } from "./session-desk.ts";
