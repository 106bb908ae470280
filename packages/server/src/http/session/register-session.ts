/** `/session`, for the page alone and no part of the API: POST signs in with the secret of a link, DELETE signs out. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiProblem } from "../problem/index.ts";
import { readWhole, refuseOthers } from "../serving/index.ts";
import { noCookie, sessionCookie } from "./cookie.ts";
import { ABSOLUTE_MS, type SessionDesk, type Visitor } from "./session-desk.ts";

const PATH = "/session";
const LIMIT_BYTES = 200;

/** Registers it. */
export function registerSession(app: FastifyInstance, desk: SessionDesk): void {
  app.post(PATH, async (request: FastifyRequest, reply: FastifyReply) => {
    const secretOfLink = (await readWhole(request.raw, { limitBytes: LIMIT_BYTES })).toString("latin1").trim();
    if (secretOfLink === "") throw new ApiProblem("link-used", "send the secret of a link");
    const secret = await desk.signIn(secretOfLink, visitorOf(request));
    return reply
      .status(204)
      .header("set-cookie", sessionCookie(secret, { headers: request.headers, lastsMs: ABSOLUTE_MS }))
      .send();
  });
  app.delete(PATH, async (request: FastifyRequest, reply: FastifyReply) => {
    await desk.signOut(visitorOf(request));
    return reply.status(204).header("set-cookie", noCookie(request.headers)).send();
  });
  refuseOthers(app, PATH, ["POST", "DELETE"]);
}

/** What of a request the desk looks at. */
export function visitorOf({ method, headers, ip }: FastifyRequest): Visitor {
  return { method, headers, client: ip };
}
