/** A client of the HTTP API for programs in TypeScript and JavaScript: types from the contract, nothing but `fetch` behind them. */
export { eventsIn } from "./events.ts";
export type * from "./operations.ts";
export { type Client, createClient } from "./operations.ts";
export type * from "./schemas.ts";
export { ApiError, type CallOptions, type ClientOptions, type ProblemDetails } from "./send.ts";
