/** `/v1/suppressions/import` and `/export`: whole lists, read and written piece by piece, however long they are. */

import { z } from "zod";
import type { Suppression, SuppressionKey, SuppressionStore } from "../../store/index.ts";
import { HeldStream, ImportedSuppressions, Tenant } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, type Route, route } from "../route/index.ts";
import { storedStream } from "./shown-suppression.ts";

const Format = z.string().regex(/^[a-z0-9-]{1,30}$/, "the name of a format, as csv or ndjson");
const PAGE = 1000;
const TYPES: Readonly<Record<string, string>> = { csv: "text/csv; charset=utf-8", ndjson: "application/x-ndjson" };

export const SUPPRESSION_FILE_ROUTES: readonly Route[] = [
  route({
    operation: "suppressions.import",
    method: "POST",
    path: "/v1/suppressions/import",
    scopes: ["suppress"],
    query: z.strictObject({
      format: Format.meta({ description: "csv, ndjson, or a provider's: see the guide" }),
      tenant: z.exactOptional(Tenant),
      stream: HeldStream.default("all").meta({ description: "Of entries that do not say it themselves" }),
    }),
    body: { kind: "stream", types: ["text/csv", "application/x-ndjson", "application/json", "text/plain"] },
    summary: "Import a list, of any length",
    description:
      "A line that cannot be read is told, and the rest goes in. What was read before a connection breaks stays; importing again does no harm.",
    answers: { 200: { means: "What it came to", schema: ImportedSuppressions } },
    example: { query: { format: "ndjson" }, body: '{"address":"ann@example.net","cause":"manual"}\n', type: "application/x-ndjson" },
    async handle({ query, body, access }, service) {
      const files = service.part("suppressionFiles");
      demandFormat(query.format, files.formats.read);
      const how = { format: query.format, tenant: access.ownerOf(query.tenant), stream: storedStream(query.stream), who: access.who };
      return { status: 200, body: await files.import(body.octets, { ...how, nowMs: service.nowMs }) };
    },
  }),
  route({
    operation: "suppressions.export",
    method: "GET",
    path: "/v1/suppressions/export",
    scopes: ["read", "suppress"],
    query: z.strictObject({ format: Format.default("ndjson"), tenant: z.exactOptional(Tenant), stream: z.exactOptional(HeldStream) }),
    summary: "Export the list",
    description:
      "In the order of addresses, read as it is written. An answer that breaks off is not complete: `/v1/suppressions` goes on at any address.",
    answers: { 200: { means: "The list", types: ["application/x-ndjson", "text/csv"] } },
    example: { query: { format: "ndjson" } },
    handle({ query, access, signal }, service) {
      const files = service.part("suppressionFiles");
      demandFormat(query.format, files.formats.write);
      const filter = {
        ...access.within(query.tenant),
        ...given({ stream: query.stream && storedStream(query.stream) }),
        nowMs: service.nowMs,
      };
      const pages = pagesOf(service.part("suppressions"), { filter, signal });
      return { status: 200, stream: files.export(pages, query.format), type: TYPES[query.format] ?? "text/plain; charset=utf-8" };
    },
  }),
];

function demandFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  const detail = `one of ${known.join(", ")}`;
  throw new ApiProblem("invalid-query", `format is ${format}; allowed: ${known.join(", ")}`, { errors: [{ parameter: "format", detail }] });
}

interface Walk {
  readonly filter: { readonly tenant?: string; readonly stream?: string; readonly nowMs: number };
  readonly signal: AbortSignal;
}

async function* pagesOf(store: SuppressionStore, { filter, signal }: Walk): AsyncGenerator<readonly Suppression[]> {
  let after: SuppressionKey | undefined;
  while (!signal.aborted) {
    const page: readonly Suppression[] = await store.list({ ...filter, limit: PAGE, ...given({ after }) });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page[page.length - 1];
  }
}
