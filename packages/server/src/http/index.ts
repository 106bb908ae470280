/** The daemon by HTTP. */
export { type HttpServer, startHttpServer } from "./http-server.ts";
