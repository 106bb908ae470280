/** `/v1/rates`: how much mail, with what result, added up as asked. */

import { RateQuery, Rates } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, instant, millis, type Route, route } from "../route/index.ts";

const DAY_MS = 86_400_000;

export const RATE_ROUTES: readonly Route[] = [
  route({
    operation: "rates.get",
    method: "GET",
    path: "/v1/rates",
    scopes: ["read"],
    query: RateQuery,
    summary: "Add up how much mail was delivered, deferred, bounced, complained of",
    description: "Figures are kept by the hour. `by` says by what the sums are told apart.",
    answers: { 200: { means: "The sums", schema: Rates } },
    example: { query: { by: "provider,measure" } },
    async handle({ query, access }, service) {
      const untilMs = query.until === undefined ? service.nowMs : millis(query.until);
      const sinceMs = query.since === undefined ? untilMs - DAY_MS : millis(query.since);
      if (sinceMs > untilMs)
        throw new ApiProblem("invalid-query", "since is behind until", { errors: [{ parameter: "since", detail: "not behind until" }] });
      const { stream, senderDomain, provider, by } = query;
      const filter = {
        ...access.within(query.tenant),
        ...given({ stream, senderDomain: service.domain(senderDomain), provider: provider?.toLowerCase() }),
        sinceMs,
        untilMs,
        by,
      };
      const sums = await service.part("ledger").rates(filter);
      const items = sums.map(({ atMs, ...sum }) => ({ ...sum, ...given({ at: instant(atMs) }) }));
      return { status: 200, body: { since: instant(sinceMs), until: instant(untilMs), items } };
    },
  }),
];
