/** The daemon by HTTP. */
export { startHttpServer } from "./http-server.ts";
