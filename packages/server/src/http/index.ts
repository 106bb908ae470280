/** The daemon by HTTP. */

export type { ApiOptions } from "./api-app.ts";
export { apiPartsOf, type DaemonBehindApi } from "./daemon-parts.ts";
export { startHttpServer } from "./http-server.ts";
