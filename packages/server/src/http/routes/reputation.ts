/** `/v1/reputation`: rates beside the limits that providers publish, blocklists, mail that was refused for its authentication. */

import { type BlocklistSighting, readBlocklists } from "../../service/alarms/index.ts";
import { periodBetween, REPUTATION_LIMITS, readSenders, type SenderStanding, type Standing } from "../../service/rates/index.ts";
import { Reputation, ReputationQuery } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, instant, millis, type Route, route } from "../route/index.ts";

const WEEK_MS = 7 * 86_400_000;
/** More than a page shows. */
const MOST = { senders: 100, providers: 30 } as const;

export const REPUTATION_ROUTES: readonly Route[] = [
  route({
    operation: "reputation.get",
    method: "GET",
    path: "/v1/reputation",
    scopes: ["read"],
    query: ReputationQuery,
    summary: "See how senders stand with providers",
    description: "Of whole hours: the figures are kept by the hour.",
    answers: { 200: { means: "By sender domain and provider", schema: Reputation } },
    example: { query: { senderDomain: "example.com" } },
    async handle({ query, access }, service) {
      const untilMs = query.until === undefined ? service.nowMs : millis(query.until);
      const sinceMs = query.since === undefined ? untilMs - WEEK_MS : millis(query.since);
      if (sinceMs > untilMs)
        throw new ApiProblem("invalid-query", "since is behind until", { errors: [{ parameter: "since", detail: "not behind until" }] });
      const ledger = service.part("ledger");
      const { stream, senderDomain } = query;
      const scope = {
        ...access.within(query.tenant),
        ...given({ senderDomain: service.domain(senderDomain) }),
        ...periodBetween(sinceMs, untilMs),
      };
      const senders = await readSenders(ledger, { ...scope, ...given({ stream }) }, MOST);
      const blocklists = await readBlocklists(ledger, scope);
      const limits = REPUTATION_LIMITS.map((limit) => ({ ...limit }));
      const times = { since: instant(scope.sinceMs), until: instant(scope.untilMs) };
      return { status: 200, body: { ...times, limits, senders: senders.map(shownSender), blocklists: blocklists.map(shownBlocklist) } };
    },
  }),
];

type Shown = Reputation["senders"][number];

function shownSender({ senderDomain, providers, ...figures }: SenderStanding): Shown {
  return {
    senderDomain,
    ...shownFigures(figures),
    providers: providers.map(({ provider, ...own }) => ({ provider, ...shownFigures(own) })),
  };
}

function shownFigures({
  tally,
  shares,
  standings,
  authenticationFailures,
}: Pick<SenderStanding, "tally" | "shares" | "standings" | "authenticationFailures">) {
  return { counts: { ...tally }, shares: { ...shares }, standings: standings.map(shownStanding), authenticationFailures };
}

function shownStanding({ limit, share, state }: Standing) {
  return { limit: limit.id, state, ...given({ share }) };
}

function shownBlocklist({ lastAtMs, ...sighting }: BlocklistSighting): Reputation["blocklists"][number] {
  return { ...sighting, lastAt: instant(lastAtMs) };
}
