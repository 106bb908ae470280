/** `/v1/outcomes`: the ledger as people and programs look at it. */

import { z } from "zod";
import type { ArrivalFacts } from "../../ledger/index.ts";
import type { LedgerOutcome, OutcomeFilter } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import { Arrival, Entry, Outcome, OutcomePage, OutcomeQuery } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, instant, millis, pageOf, placeOf, type Route, route } from "../route/index.ts";
import { placeOfMessage } from "./message-ids.ts";
import { shownOutcome } from "./shown-outcome.ts";

const ById = z.strictObject({ id: Entry.meta({ description: "Id of an outcome" }) });

export const OUTCOME_ROUTES: readonly Route[] = [
  route({
    operation: "outcomes.list",
    method: "GET",
    path: "/v1/outcomes",
    scopes: ["read"],
    query: OutcomeQuery,
    summary: "List outcomes, the newest first",
    answers: { 200: { means: "A page", schema: OutcomePage } },
    example: { query: { bounce: "hard", limit: "10" } },
    async handle({ query, access }, service) {
      const before = placeOf(query.cursor, Entry);
      const filter = { ...filterOf(query, { access, service }), ...given({ before }), limit: query.limit + 1 };
      const found = await service.part("ledger").outcomes(filter);
      return { status: 200, body: pageOf(found, { limit: query.limit, show: shownOutcome, place: ({ entry }) => entry }) };
    },
  }),
  route({
    operation: "outcomes.get",
    method: "GET",
    path: "/v1/outcomes/{id}",
    scopes: ["read"],
    params: ById,
    summary: "Get one outcome",
    answers: { 200: { means: "The outcome", schema: Outcome } },
    example: { params: { id: "1" } },
    handle: async ({ params, access }, service) => ({ status: 200, body: shownOutcome(await seen(params.id, { access, service })) }),
  }),
  route({
    operation: "outcomes.report",
    method: "GET",
    path: "/v1/outcomes/{id}/report",
    scopes: ["read"],
    params: ById,
    summary: "Get what an outcome was read from, as it was understood and judged",
    answers: { 200: { means: "The arrival with its report", schema: Arrival } },
    example: { params: { id: "1" } },
    async handle({ params, access }, service) {
      const { entry, body, ...facts } = await arrivalOf(params.id, { access, service });
      return { status: 200, body: shownArrival(facts, { entry, hasBody: body !== undefined }) };
    },
  }),
  route({
    operation: "outcomes.raw",
    method: "GET",
    path: "/v1/outcomes/{id}/raw",
    scopes: ["read"],
    params: ById,
    summary: "Get the mail that an outcome was read from",
    description: "Byte for byte, as long as it is kept.",
    answers: { 200: { means: "The mail", types: ["message/rfc822"] } },
    example: { params: { id: "1" } },
    async handle({ params, access }, service) {
      const { body } = await arrivalOf(params.id, { access, service });
      if (body === undefined) throw new ApiProblem("not-found", "the mail is not kept any more, or there was none");
      return { status: 200, octets: body, type: "message/rfc822" };
    },
  }),
];

interface Asking {
  readonly access: Access;
  readonly service: ApiService;
}

function filterOf(query: OutcomeQuery, { access, service }: Asking): Omit<OutcomeFilter, "limit"> {
  const { bounce, rule, text } = query;
  const domains = { domain: service.domain(query.domain), senderDomain: service.domain(query.senderDomain) };
  const place = query.message === undefined ? undefined : placeOfMessage(query.message);
  if (query.message !== undefined && place === undefined)
    throw new ApiProblem("invalid-query", "message is no id of a message", {
      errors: [{ parameter: "message", detail: "an id of a message, as 23B3JKRCWHS or sent-17" }],
    });
  return {
    ...access.within(query.tenant),
    ...given({ recipient: query.recipient === undefined ? undefined : service.canonical(query.recipient) }),
    ...given({ ...domains, provider: query.provider?.toLowerCase(), bounce, rule, text, ...place }),
    ...given({ reasons: query.reason, actions: query.action, sources: query.source, isProven: query.proven }),
    ...given({ sinceMs: millis(query.since), untilMs: millis(query.until) }),
  };
}

async function seen(id: number, { access, service }: Asking): Promise<LedgerOutcome> {
  const found = await service.part("ledger").outcome(id);
  if (found === undefined || !access.sees(found.tenant)) throw new ApiProblem("not-found", `there is no outcome ${id}`);
  return found;
}

async function arrivalOf(id: number, asking: Asking) {
  const { arrival } = await seen(id, asking);
  const found = await asking.service.part("ledger").arrival(arrival);
  if (found === undefined) throw new ApiProblem("not-found", `what outcome ${id} was read from is not kept any more`);
  return found;
}

function shownArrival(facts: ArrivalFacts, { entry, hasBody }: { readonly entry: number; readonly hasBody: boolean }): Arrival {
  const { atMs, tenant, source, account, kind, format, verdict, strength, sizeBytes, envelope, report, evidence } = facts;
  return {
    id: entry,
    at: instant(atMs),
    ...{ tenant, source, account, kind, format, verdict, strength, sizeBytes, hasBody },
    ...given({ envelope: envelope && { ...given({ ...envelope }), rcptTo: [...envelope.rcptTo] } }),
    ...given({ report: report && JSON.parse(report), evidence: evidence && JSON.parse(evidence) }),
  };
}
