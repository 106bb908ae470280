/** `/v1/audit`: who did what. */

import { tagSeparator } from "../../ledger/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import type { AuditLine } from "../../store/index.ts";
import { AuditPage, AuditQuery, Entry } from "../contract/index.ts";
import { given, instant, millis, pageOf, placeOf, type Route, route } from "../route/index.ts";

export const AUDIT_ROUTES: readonly Route[] = [
  route({
    operation: "audit.list",
    method: "GET",
    path: "/v1/audit",
    scopes: ["operate"],
    spansTenants: true,
    query: AuditQuery,
    summary: "List what was done by hand, and what was decided about mail",
    answers: { 200: { means: "The newest first", schema: AuditPage } },
    example: { query: { limit: "10" } },
    async handle({ query }, service) {
      const { limit, who, what, since, until } = query;
      const recipient = query.recipient && (service.canonical(query.recipient) || query.recipient);
      const before = placeOf(query.cursor, Entry);
      const times = given({ sinceMs: millis(since), untilMs: millis(until) });
      const found = await service.access.audit({
        ...given({ who, what, recipient, separator: tagSeparator(service.addressRules), before }),
        ...times,
        limit: limit + 1,
      });
      return { status: 200, body: pageOf(found, { limit, show: shownAct, place: ({ entry }) => entry }) };
    },
  }),
];

function shownAct({ entry, atMs, who, what, message, recipient, because }: AuditLine) {
  const id = message === undefined ? undefined : queueIdOf(message);
  return { id: entry, at: instant(atMs), who, what, because, ...given({ message: id, recipient }) };
}
