/** `/v1/destinations`: how mail is sent to whom, and that none is to be sent for a while. */

import { z } from "zod";
import { Destination, DestinationName, DestinationPage, DestinationProfile, DestinationQuery, PauseRequest } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, type DestinationFacts, given, instant, millis, pageOf, placeOf, type Route, route } from "../route/index.ts";

/** All mail that waits is given up sooner. */
const PAUSE_MS = 30 * 86_400_000;
const ByName = z.strictObject({ name: DestinationName });

export const DESTINATION_ROUTES: readonly Route[] = [
  route({
    operation: "destinations.list",
    method: "GET",
    path: "/v1/destinations",
    scopes: ["read", "operate"],
    spansTenants: true,
    query: DestinationQuery,
    summary: "List the destinations for which mail waits",
    answers: { 200: { means: "In the order of their names", schema: DestinationPage } },
    example: { query: { limit: "10" } },
    async handle({ query }, service) {
      const after = placeOf(query.cursor, z.string());
      const names = await waitingFor(service);
      const found = [...names.keys()].toSorted().filter((name) => after === undefined || name > after);
      const show = (name: string) =>
        shown(name, { facts: service.part("destinations").facts(name), waiting: names.get(name), nowMs: service.nowMs });
      return { status: 200, body: pageOf(found, { limit: query.limit, show, place: (name) => name }) };
    },
  }),
  route({
    operation: "destinations.get",
    method: "GET",
    path: "/v1/destinations/{name}",
    scopes: ["read", "operate"],
    spansTenants: true,
    params: ByName,
    summary: "See how a destination does",
    answers: { 200: { means: "Also of one that nobody has tried yet", schema: Destination } },
    example: { params: { name: "example.net" } },
    async handle({ params: { name } }, service) {
      return { status: 200, body: await destinationNow(name.toLowerCase(), service) };
    },
  }),
  route({
    operation: "destinations.profile",
    method: "GET",
    path: "/v1/destinations/{name}/profile",
    scopes: ["read", "operate"],
    spansTenants: true,
    params: ByName,
    summary: "See by which rules mail is sent to a destination",
    answers: { 200: { means: "Its profile", schema: DestinationProfile } },
    example: { params: { name: "example.net" } },
    handle({ params }, service) {
      const { name, limits, schedule, replies } = service.part("destinations").facts(params.name.toLowerCase()).profile;
      return {
        status: 200,
        body: {
          name,
          limits,
          retryAfterSeconds: schedule.retryAfterMs.map((ms) => ms / 1000),
          warnAfterSeconds: schedule.warnAfterMs / 1000,
          expireAfterSeconds: schedule.expireAfterMs / 1000,
          replies: replies.map(({ id, example, reaction = "none", treatAs, source }) => ({
            id,
            example,
            reaction,
            source,
            ...given({ treatAs }),
          })),
        },
      };
    },
  }),
  route({
    operation: "destinations.pause",
    method: "POST",
    path: "/v1/destinations/{name}/pause",
    scopes: ["operate"],
    spansTenants: true,
    params: ByName,
    body: { kind: "json", schema: PauseRequest },
    summary: "Send nothing to a destination for a while",
    description: "What is under way ends. Mail that waits expires as ever. A pause ends with the program.",
    answers: { 200: { means: "It is paused", schema: Destination } },
    example: { params: { name: "example.net" }, body: { because: "asked by its postmaster" } },
    async handle({ params, body, access }, service) {
      const name = params.name.toLowerCase();
      const untilMs = millis(body.until) ?? service.nowMs + PAUSE_MS;
      if (untilMs <= service.nowMs)
        throw new ApiProblem("invalid-body", "until is over", { errors: [{ pointer: "#/until", detail: "a time to come" }] });
      const desk = service.part("destinations");
      const because = `${name}${body.because === undefined ? "" : `: ${body.because}`}`;
      await service.access.noteAct({ atMs: service.nowMs, who: access.who, what: "pause", because });
      desk.pause(name, untilMs);
      return { status: 200, body: await destinationNow(name, service) };
    },
  }),
  route({
    operation: "destinations.resume",
    method: "POST",
    path: "/v1/destinations/{name}/resume",
    scopes: ["operate"],
    spansTenants: true,
    params: ByName,
    summary: "Send to a destination again, and forget what it answered",
    answers: { 200: { means: "It is open", schema: Destination } },
    example: { params: { name: "example.net" } },
    async handle({ params, access }, service) {
      const name = params.name.toLowerCase();
      const desk = service.part("destinations");
      await service.access.noteAct({ atMs: service.nowMs, who: access.who, what: "resume", because: name });
      desk.resume(name);
      // What went back to the store is not due before the pause would have ended.
      const retry = { atMs: service.nowMs, who: access.who, what: "retry", because: `${name} resumed` };
      await service.queue.command("retry", { destination: name, limit: Number.MAX_SAFE_INTEGER }, retry);
      service.parts.poke();
      return { status: 200, body: await destinationNow(name, service) };
    },
  }),
];

interface Waiting {
  readonly waiting: number;
  readonly nextDueAtMs: number;
}

async function waitingFor(service: ApiService): Promise<ReadonlyMap<string, Waiting>> {
  const { destinations } = await service.queue.counts();
  return new Map(destinations.map(({ destination, ...waiting }) => [destination, waiting]));
}

async function destinationNow(name: string, service: ApiService): Promise<Destination> {
  const waiting = (await waitingFor(service)).get(name);
  return shown(name, { facts: service.part("destinations").facts(name), waiting, nowMs: service.nowMs });
}

interface Known {
  readonly facts: DestinationFacts;
  readonly waiting: Waiting | undefined;
  readonly nowMs: number;
}

function shown(name: string, { facts, waiting, nowMs }: Known): Destination {
  const { connections, pausedUntilMs, profile } = facts;
  const isPaused = pausedUntilMs !== undefined && pausedUntilMs > nowMs;
  return {
    name,
    state: stateOf(facts, isPaused),
    connections: isPaused ? 0 : connections,
    ...(isPaused && Number.isFinite(pausedUntilMs) && { pausedUntil: instant(pausedUntilMs) }),
    waiting: waiting?.waiting ?? 0,
    ...given({ nextDueAt: instant(waiting?.nextDueAtMs) }),
    profile: profile.name,
  };
}

function stateOf({ isHeld, isCareful }: DestinationFacts, isPaused: boolean): Destination["state"] {
  if (isPaused) return isHeld ? "held" : "paused";
  return isCareful ? "careful" : "open";
}
