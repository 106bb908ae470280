/** The server, as the page asks it. */
export { client, lookWhoIsIn, signIn, signOut } from "./client.ts";
export { hearEvents, type LiveState, live } from "./live.ts";
export { QueryCache } from "./query-cache.ts";
export { may, type Right, type Session, session } from "./session.ts";
export { type Act, useAct } from "./use-act.ts";
export { type Page, type Pages, usePages } from "./use-pages.ts";
export { type Query, type QueryOptions, queries, useQuery } from "./use-query.ts";
