/** `/v1/suppressions`: the list, questions to it, changes of it. Files are the matter of suppression-files.ts. */

import { z } from "zod";
import type { Suppression as Entry, SuppressionKey } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import {
  ChangedCount,
  CheckedSuppressions,
  HeldStream,
  NewSuppression,
  NewSuppressions,
  Suppressible,
  SuppressionCheck,
  SuppressionHistory,
  SuppressionPage,
  SuppressionQuery,
  Tenant,
} from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, type CheckedQuestion, given, instant, millis, pageOf, placeOf, type Route, route } from "../route/index.ts";
import { shownStream, shownSuppression, storedStream } from "./shown-suppression.ts";

const LARGE_BODY_BYTES = 8 * 1024 * 1024;
const Place = z.strictObject({ tenant: z.string(), stream: z.string(), address: z.string() });
const ByAddress = z.strictObject({ address: Suppressible });
const InStream = z.strictObject({ tenant: z.exactOptional(Tenant), stream: HeldStream.default("all") });
const HISTORY_LINES = 1000;

export const SUPPRESSION_ROUTES: readonly Route[] = [
  route({
    operation: "suppressions.list",
    method: "GET",
    path: "/v1/suppressions",
    scopes: ["read", "suppress"],
    query: SuppressionQuery,
    summary: "List suppressed addresses, in the order of addresses",
    answers: { 200: { means: "A page", schema: SuppressionPage } },
    example: { query: { cause: "hard", limit: "10" } },
    async handle({ query, access }, service) {
      const { limit, stream, prefix, cause, reason, ended } = query;
      const after = placeOf(query.cursor, Place);
      const found = await service.part("suppressions").list({
        ...access.within(query.tenant),
        ...given({ stream: stream && storedStream(stream), prefix: service.beginning(prefix), cause, reason, after }),
        withEnded: ended,
        limit: limit + 1,
        nowMs: service.nowMs,
      });
      return { status: 200, body: pageOf(found, { limit, show: shownSuppression, place: placeIn }) };
    },
  }),
  route({
    operation: "suppressions.check",
    method: "POST",
    path: "/v1/suppressions/check",
    scopes: ["read", "send", "suppress"],
    body: { kind: "json", schema: SuppressionCheck, limitBytes: LARGE_BODY_BYTES },
    summary: "Ask which of up to 10,000 addresses get no mail",
    description: "The answer names those that are held back, by their place in the question; all the others may be written to.",
    answers: { 200: { means: "Those that get no mail", schema: CheckedSuppressions } },
    example: { body: { addresses: ["ann@example.net", "bob@example.org"], stream: "bulk" } },
    async handle({ body, access }, service) {
      const { addresses, stream } = body;
      const tenant = access.ownerOf(body.tenant);
      const found = await service.part("checkSuppressions")(addresses.map((address) => ({ tenant, stream, address })));
      return { status: 200, body: { checked: addresses.length, suppressed: heldAmong(addresses, found) } };
    },
  }),
  route({
    operation: "suppressions.add",
    method: "POST",
    path: "/v1/suppressions",
    scopes: ["suppress"],
    isOnce: true,
    body: { kind: "json", schema: NewSuppressions, limitBytes: LARGE_BODY_BYTES },
    summary: "Suppress addresses, or whole domains",
    answers: { 200: { means: "How many were new or became different", schema: ChangedCount } },
    example: { body: { suppressions: [{ address: "ann@example.net", note: "asked by telephone" }] } },
    async handle({ body, access }, service) {
      const entries = body.suppressions.map((one, at) => entryOf(one, { access, service, pointer: `#/suppressions/${at}` }));
      const changed = await service.part("suppressions").add(entries, { who: access.who, nowMs: service.nowMs });
      return { status: 200, body: { changed } };
    },
  }),
  route({
    operation: "suppressions.put",
    method: "PUT",
    path: "/v1/suppressions/{address}",
    scopes: ["suppress"],
    params: ByAddress,
    body: {
      kind: "json",
      schema: NewSuppression.omit({ address: true }).meta({ id: "PutSuppression", description: "How an address is held" }),
    },
    summary: "Suppress one address",
    answers: { 200: { means: "1 if it was new or became different", schema: ChangedCount } },
    example: { params: { address: "ann@example.net" }, body: { stream: "bulk", note: "no newsletter" } },
    async handle({ params, body, access }, service) {
      const entry = entryOf({ ...body, ...params }, { access, service, pointer: "#" });
      const changed = await service.part("suppressions").add([entry], { who: access.who, nowMs: service.nowMs });
      return { status: 200, body: { changed } };
    },
  }),
  route({
    operation: "suppressions.remove",
    method: "DELETE",
    path: "/v1/suppressions/{address}",
    scopes: ["suppress"],
    params: ByAddress,
    query: InStream.extend({
      consent: z.boolean().default(false).meta({ description: "Whoever complained has asked for the mail again" }),
    }),
    summary: "Reactivate an address",
    description:
      "What happened up to now no longer counts. An entry for all streams and one for a stream are two. One that a complaint brought stays until `consent` says that mail was asked for again.",
    answers: { 204: { means: "It was suppressed, and may be written to again" } },
    example: { params: { address: "ann@example.net" }, query: { stream: "bulk" } },
    async handle({ params, query, access }, service) {
      const key = keyOf(params.address, { ...query, access, service });
      const by = { who: access.who, nowMs: service.nowMs, hasConsent: query.consent };
      const { removed, needConsent } = await service.part("suppressions").remove([key], by);
      if (needConsent.length > 0)
        throw new ApiProblem("conflict", `${params.address} has complained; say consent=true if it asked for the mail again`);
      if (removed === 0) throw new ApiProblem("not-found", `${params.address} is not suppressed for ${query.stream} mail`);
      return { status: 204 };
    },
  }),
  route({
    operation: "suppressions.history",
    method: "GET",
    path: "/v1/suppressions/{address}/history",
    scopes: ["read", "suppress"],
    params: ByAddress,
    query: InStream,
    summary: "See what happened to an entry, and who did it",
    answers: { 200: { means: "The newest first", schema: SuppressionHistory } },
    example: { params: { address: "ann@example.net" } },
    async handle({ params, query, access }, service) {
      const changes = await service.part("suppressions").history(keyOf(params.address, { ...query, access, service }), HISTORY_LINES);
      const items = changes.map(({ entry, atMs, stream, cause, reason, outcome, note, address, tenant, what, who }) => ({
        id: entry,
        at: instant(atMs),
        stream: shownStream(stream),
        ...{ address, tenant, what, who },
        ...given({ cause, reason, outcome, note }),
      }));
      return { status: 200, body: { items } };
    },
  }),
];

function placeIn({ tenant, stream, address }: SuppressionKey): SuppressionKey {
  return { tenant, stream, address };
}

function heldAmong(addresses: readonly string[], found: readonly CheckedQuestion[]) {
  return found.flatMap(({ hold }, index) =>
    hold === undefined ? [] : [{ index, address: addresses[index] ?? "", suppression: shownSuppression(hold) }],
  );
}

interface Asking {
  readonly access: Access;
  readonly service: ApiService;
}

interface Keyed extends Asking {
  readonly tenant?: string;
  readonly stream: z.output<typeof HeldStream>;
}

function keyOf(address: string, { tenant, stream, access, service }: Keyed): SuppressionKey {
  return { tenant: access.ownerOf(tenant), stream: storedStream(stream), address: service.canonical(address) };
}

interface Wishing extends Asking {
  /** Where the wish stands in the body. */
  readonly pointer: string;
}

function entryOf(wish: z.output<typeof NewSuppression>, { access, service, pointer }: Wishing): Entry {
  const { address, tenant, stream, cause, reason, until, note } = wish;
  const key = keyOf(address, { ...given({ tenant }), stream, access, service });
  if (key.address === "")
    throw new ApiProblem("invalid-body", `${address} is no address`, { errors: [{ pointer, detail: `${address} is no address` }] });
  const untilMs = millis(until);
  // what is over would be taken, and hold nobody back
  if (untilMs !== undefined && untilMs <= service.nowMs)
    throw new ApiProblem("invalid-body", `until is over for ${address}`, {
      errors: [{ pointer: `${pointer}/until`, detail: "a time to come" }],
    });
  return { ...key, cause, sinceMs: service.nowMs, ...given({ reason, note, untilMs }) };
}
