/** The server, as the page asks it. */
export { client, lookWhoIsIn, signIn, signOut } from "./client.ts";
export { hearEvents, type LiveState, live } from "./live.ts";
export type { RowSource } from "./paged-rows.ts";
export { may, session } from "./session.ts";
export { useAct } from "./use-act.ts";
export { forgetPages, type Pages, usePages } from "./use-pages.ts";
export { type Query, queries, useQuery } from "./use-query.ts";
