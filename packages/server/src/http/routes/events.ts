/** `/v1/events`: what happens, as it happens (server-sent events, WHATWG HTML §9.2). */

import type { LedgerEvent } from "../../ledger/index.ts";
import { Event, EventQuery } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, instant, type Route, route } from "../route/index.ts";
import { eventStream } from "./event-stream.ts";
import { shownOutcome } from "./shown-outcome.ts";

export const EVENT_ROUTES: readonly Route[] = [
  route({
    operation: "events.stream",
    method: "GET",
    path: "/v1/events",
    scopes: ["read"],
    query: EventQuery,
    summary: "Hear what happens, as it happens",
    description:
      "Server-sent events: `id`, `event` (its type) and `data` (an Event as JSON). A client that comes back with `Last-Event-ID` misses nothing, as long as events are kept; one that takes nothing for a minute is let go. A comment comes every 15 seconds when nothing else does.",
    answers: { 200: { means: "A stream that does not end", types: ["text/event-stream"], schema: Event } },
    example: { query: { type: "message.bounced,message.complained" } },
    async handle({ query, access, headers, signal }, service) {
      const outbox = service.part("outbox");
      const { tenant } = access.within(query.tenant);
      const last = await outbox.lastEvent();
      // a store that was put back to what it was counts anew: who has heard more would hear nothing until it caught up
      const after = Math.min(lastHeard(headers["last-event-id"]) ?? query.after ?? last, last);
      const read = async (from: number, limit: number): Promise<readonly LedgerEvent[]> => await outbox.events(from, limit, tenant);
      const isWanted = ({ type }: LedgerEvent): boolean => query.type?.includes(type) ?? true;
      const show = (event: LedgerEvent): Promise<Event> => shownEvent(event, service);
      return {
        status: 200,
        stream: eventStream({ after, read, isWanted, show, clock: service.parts.clock, signal }),
        type: "text/event-stream",
      };
    },
  }),
];

function lastHeard(header: string | readonly string[] | undefined): number | undefined {
  if (header === undefined || header === "") return undefined;
  const entry = Number(header);
  if (typeof header === "string" && /^\d{1,16}$/.test(header) && Number.isSafeInteger(entry)) return entry;
  throw new ApiProblem("invalid-header", "Last-Event-ID is no id of an event", {
    errors: [{ header: "Last-Event-ID", detail: "the id of an event" }],
  });
}

async function shownEvent({ entry, type, atMs, tenant, subject, outcome, data }: LedgerEvent, service: ApiService): Promise<Event> {
  const found = outcome === undefined ? undefined : await service.parts.ledger?.outcome(outcome);
  return {
    ...{ id: entry, type, at: instant(atMs), tenant, subject },
    ...given({ outcome: found && shownOutcome(found), data: data === undefined ? undefined : (JSON.parse(data) as unknown) }),
  };
}
