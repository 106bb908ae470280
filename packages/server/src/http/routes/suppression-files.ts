/**
 * `/v1/suppressions/import` and `/export`: whole lists, read and written piece by piece, however long they are. What forms there
 * are is the matter of service/suppression/exchange.
 */

import { dirname } from "node:path";
import { z } from "zod";
import { exportList, importList, LIST_FORMATS, LIST_KINDS, type ListFormat } from "../../service/suppression/exchange/index.ts";
import type { SuppressionFilter, SuppressionStore } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import { HeldStream, ImportedSuppressions, SuppressionQuery, Tenant } from "../contract/index.ts";
import { type ApiService, given, type Route, route } from "../route/index.ts";
import { storedStream } from "./shown-suppression.ts";

/** More than a person reads. */
const FAULTS_TOLD = 100;
const JSON_TYPE = "application/json";
const TYPES: Readonly<Record<ListFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson",
  ses: JSON_TYPE,
  sendgrid: JSON_TYPE,
  mailgun: JSON_TYPE,
  postmark: JSON_TYPE,
};

const ImportQuery = z.strictObject({
  kind: z
    .exactOptional(z.enum(LIST_KINDS))
    .meta({ description: "What the list is about, where it does not say so itself: some lists of sending services" }),
  tenant: z.exactOptional(Tenant),
  stream: z.exactOptional(HeldStream).meta({ description: "Of all entries, whatever they say themselves" }),
});

const ExportQuery = SuppressionQuery.omit({ limit: true, cursor: true }).extend({
  format: z.enum(LIST_FORMATS).default("ndjson").meta({ description: "Our own, which say everything, or that of a sending service" }),
});

export const SUPPRESSION_FILE_ROUTES: readonly Route[] = [
  route({
    operation: "suppressions.import",
    method: "POST",
    path: "/v1/suppressions/import",
    scopes: ["suppress"],
    query: ImportQuery,
    body: { kind: "stream", types: ["text/csv", "application/x-ndjson", "application/json", "text/plain"] },
    summary: "Import a list, of any length",
    description:
      "CSV, NDJSON, a bare list of addresses, or the list of a sending service, told apart by what stands in it. Nothing goes in before all of it has come; a line that cannot be read is told, and the rest goes in. Importing again does no harm.",
    answers: { 200: { means: "What it came to", schema: ImportedSuppressions } },
    example: { body: '{"address":"ann@example.net","cause":"manual"}\n', type: "application/x-ndjson" },
    async handle({ query, body, access }, service) {
      return { status: 200, body: await imported(body.octets, { ...query, access, service }) };
    },
  }),
  route({
    operation: "suppressions.export",
    method: "GET",
    path: "/v1/suppressions/export",
    scopes: ["read", "suppress"],
    query: ExportQuery,
    summary: "Export the list, or a part of it",
    description:
      "In the order of addresses, and written as it is read. An answer that breaks off is not complete. The lists of sending services are of addresses alone: entries for whole domains are left out of them.",
    answers: { 200: { means: "The list", types: ["application/x-ndjson", "text/csv", JSON_TYPE] } },
    example: { query: { format: "csv", cause: "hard" } },
    handle({ query, access, signal }, service) {
      const { format, stream, prefix, cause, reason, ended } = query;
      const filter = {
        ...access.within(query.tenant),
        ...given({ stream: stream && storedStream(stream), prefix, cause, reason }),
        withEnded: ended,
        nowMs: service.nowMs,
      };
      return { status: 200, stream: exported(service.part("suppressions"), { format, filter, signal }), type: TYPES[format] };
    },
  }),
];

interface Import extends z.output<typeof ImportQuery> {
  readonly access: Access;
  readonly service: ApiService;
}

async function imported(
  octets: AsyncIterable<Uint8Array>,
  { tenant, stream, kind, access, service }: Import,
): Promise<z.output<typeof ImportedSuppressions>> {
  const told: { line: number; detail: string }[] = [];
  const { read, added, ended, faults } = await importList(service.part("suppressions"), {
    octets,
    ...{ who: access.who, name: "a request", nowMs: service.nowMs, rules: service.addressRules },
    folder: dirname(service.configuration.store.file),
    ...access.within(tenant),
    ...given({ kind, stream: stream && storedStream(stream) }),
    onFault: (line, detail) => {
      if (told.length < FAULTS_TOLD) told.push({ line, detail });
    },
  });
  return { read, changed: added, ended, wrong: faults, faults: told };
}

interface Export {
  readonly format: ListFormat;
  readonly filter: Omit<SuppressionFilter, "limit">;
  readonly signal: AbortSignal;
}

/** Ends where nobody listens any more. */
async function* exported(store: SuppressionStore, { signal, ...wanted }: Export): AsyncGenerator<string> {
  for await (const { text } of exportList(store, wanted)) {
    if (signal.aborted) return;
    if (text !== "") yield text;
  }
}
