/** Who asks, by whatever they show: a key when there is one, else a session. */

import type { FastifyRequest } from "fastify";
import type { Access } from "../access/index.ts";
import type { KeyRing } from "../serving/index.ts";
import { visitorOf } from "./register-session.ts";
import type { SessionDesk } from "./session-desk.ts";

/** Finds out; throws when nobody is let in. Whoever stays on a stream is asked again, and has done nothing by that. */
export type Gate = (request: FastifyRequest, visit?: { readonly isStaying: boolean }) => Promise<Access>;

/** The gate of a server; without a desk keys alone open it. */
export function gateOf(keys: KeyRing, desk: SessionDesk | undefined): Gate {
  return async (request, { isStaying } = { isStaying: false }) => {
    const { authorization } = request.headers;
    const person = authorization === undefined ? await desk?.open({ ...visitorOf(request), isStaying }) : undefined;
    return person ?? (await keys.open({ authorization, client: request.ip }));
  };
}
