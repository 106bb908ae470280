/** The daemon by HTTP. */
export { apiPartsOf, type DaemonBehindApi } from "./daemon-parts.ts";
export { startHttpServer } from "./http-server.ts";
