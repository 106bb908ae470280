/** From a request to a route and back. */
export { BodyRoom } from "./body-room.ts";
export { allowOrigin } from "./cross-origin.ts";
export { KeyRing } from "./key-ring.ts";
export { Once } from "./once.ts";
export { problemOf } from "./problem-of.ts";
export { RateLimiter } from "./rate-limiter.ts";
export { readWhole } from "./read-body.ts";
export { refuseOthers, registerRoutes } from "./register-routes.ts";
export { sendOctets, sendProblem } from "./send-answer.ts";
export { StreamSeats } from "./stream-seats.ts";
