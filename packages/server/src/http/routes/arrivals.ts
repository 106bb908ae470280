/** `/v1/arrivals`: bounces that somebody else received, handed in as they are. */

import { ArrivalQuery, RecordedArrival } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, type Route, route } from "../route/index.ts";

export const ARRIVAL_ROUTES: readonly Route[] = [
  route({
    operation: "arrivals.add",
    method: "POST",
    path: "/v1/arrivals",
    scopes: ["operate", "send"],
    query: ArrivalQuery,
    body: { kind: "octets", types: ["message/rfc822"], limitBytes: "message" },
    summary: "Hand in a bounce",
    description:
      "It is read, tied to the message that it is about, and recorded, all in one transaction. The same mail twice is recorded once.",
    answers: { 200: { means: "It was known before", schema: RecordedArrival }, 201: { means: "It is recorded", schema: RecordedArrival } },
    example: {
      query: { rcptTo: "bounces@example.com" },
      body: "Subject: Undelivered\n\n550 5.1.1 <ann@example.net>: User unknown\n",
      type: "message/rfc822",
    },
    async handle({ query, body, access }, service) {
      if (body.octets.byteLength === 0)
        throw new ApiProblem("invalid-body", "there is no mail", { errors: [{ pointer: "#", detail: "a mail" }] });
      const [recorded] = await service.part("takeIn")([
        {
          source: "http",
          account: access.who,
          atMs: service.nowMs,
          octets: body.octets,
          envelope: { rcptTo: query.rcptTo ?? [], ...given({ mailFrom: query.mailFrom }) },
          tenant: access.ownerOf(query.tenant),
        },
      ]);
      if (recorded === undefined || recorded.isKnown) return { status: 200, body: { isKnown: true, outcomes: [] } };
      return { status: 201, body: { isKnown: false, arrival: recorded.arrival, outcomes: [...recorded.outcomes] } };
    },
  }),
];
