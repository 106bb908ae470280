/** Hangs a table of routes on the router: each with its methods, and an answer for all methods that a path does not have. */

import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { ApiProblem } from "../problem/index.ts";
import type { Route } from "../route/index.ts";
import { answering, type Door } from "./answering.ts";

/** Methods that the router knows. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const satisfies readonly HTTPMethods[];

/** Registers them. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], door: Door): void {
  const methods = new Map<string, HTTPMethods[]>();
  for (const route of routes) {
    const url = routerPath(route.path);
    const own: HTTPMethods[] = route.method === "GET" ? ["GET", "HEAD"] : [route.method];
    app.route({ method: own, url, handler: answering(route, door) });
    methods.set(url, [...(methods.get(url) ?? []), ...own]);
  }
  for (const [url, allowed] of methods) refuseOthers(app, url, allowed);
}

/** What a path does not have is answered with what it has. */
export function refuseOthers(app: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const others = METHODS.filter((method) => !allowed.includes(method));
  const allow = [...allowed];
  app.route({
    method: [...others],
    url,
    handler: () => {
      throw new ApiProblem("method-not-allowed", `allowed here: ${allow.join(", ")}`, { allow });
    },
  });
  app.route({
    method: "OPTIONS",
    url,
    handler: (_request: FastifyRequest, reply: FastifyReply) => reply.status(204).header("allow", allow.join(", ")).send(),
  });
}

/** "/v1/outcomes/{id}" -> "/v1/outcomes/:id". */
function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
