/**
 * `/v1/suppressions/import` and `/export`: whole lists, read and written piece by piece, however long they are. What forms there
 * are is the matter of service/suppression/exchange.
 */

import { dirname } from "node:path";
import { z } from "zod";
import { exportList, importList, LIST_FORMATS, LIST_KINDS, type ListFormat } from "../../service/suppression/exchange/index.ts";
import type { SuppressionFilter, SuppressionStore } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import { HeldStream, ImportedSuppressions, ImportProgress, SuppressionQuery, Tenant } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, type Route, route } from "../route/index.ts";
import { importProgress, type OnProgress } from "./import-progress.ts";
import { storedStream } from "./shown-suppression.ts";

/** Fifty million addresses; a list that is larger comes in parts. */
const LIMIT_BYTES = 2 * 1024 ** 3;
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

const LIST_BODY = {
  kind: "stream",
  types: ["text/csv", "application/x-ndjson", "application/json", "text/plain"],
  limitBytes: LIMIT_BYTES,
} as const;
const LIST_EXAMPLE = { body: '{"address":"ann@example.net","cause":"manual"}\n', type: "application/x-ndjson" } as const;

export const SUPPRESSION_FILE_ROUTES: readonly Route[] = [
  route({
    operation: "suppressions.import",
    method: "POST",
    path: "/v1/suppressions/import",
    scopes: ["suppress"],
    query: ImportQuery,
    body: LIST_BODY,
    summary: "Import a list, however long",
    description:
      "CSV, NDJSON, a bare list of addresses, or the list of a sending service, told apart by what stands in it. Nothing goes in before all of it has come; a line that cannot be read is told, and the rest goes in. Importing again does no harm. It is read and sorted piece by piece: 2 GiB at most, and no more than a quarter of the room on the disk that mail does not need.",
    answers: { 200: { means: "What it came to", schema: ImportedSuppressions } },
    example: LIST_EXAMPLE,
    async handle({ query, body, access, headers }, service) {
      const octets = await withinRoom(body.octets, { headers, service });
      return { status: 200, body: await imported(octets, { ...query, access, service }) };
    },
  }),
  route({
    operation: "suppressions.importTold",
    method: "POST",
    path: "/v1/suppressions/import/told",
    scopes: ["suppress"],
    query: ImportQuery,
    body: LIST_BODY,
    summary: "Import a list, and hear how far it has come",
    description:
      "As the other import. The answer begins at once: an object a line, with how many entries were read and written so far, about every second; the last line has `result`, or the `problem` for which nothing, or only a part, went in. An answer that ends without either has broken off.",
    answers: { 200: { means: "How far it has come, then what it came to", schema: ImportProgress, types: ["application/x-ndjson"] } },
    example: LIST_EXAMPLE,
    async handle({ query, body, access, headers }, service) {
      const octets = await withinRoom(body.octets, { headers, service });
      const { clock } = service.parts;
      const act = (onProgress: OnProgress) => imported(octets, { ...query, access, service, onProgress });
      return { status: 200, stream: importProgress(act, clock), type: "application/x-ndjson" };
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
      "In the order of addresses, and written as it is read. An answer that breaks off is not complete. The lists of sending services are of addresses alone, which they hold for good: entries for whole domains, hashes of erased addresses and holds after repeated failures, which end, are left out of them.",
    answers: { 200: { means: "The list", types: ["application/x-ndjson", "text/csv", JSON_TYPE] } },
    example: { query: { format: "csv", cause: "hard" } },
    handle({ query, access, signal }, service) {
      const { format, stream, prefix, cause, reason, ended } = query;
      const filter = {
        ...access.within(query.tenant),
        ...given({ stream: stream && storedStream(stream), prefix: service.beginning(prefix), cause, reason }),
        withEnded: ended,
        nowMs: service.nowMs,
      };
      return { status: 200, stream: exported(service.part("suppressions"), { format, filter, signal }), type: TYPES[format] };
    },
  }),
];

interface Asked {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly service: ApiService;
}

/** Sorting needs a few times the room of the list, and the disk is that of the mail. */
const ROOM_PARTS = 4;

async function withinRoom(octets: AsyncIterable<Uint8Array>, { headers, service }: Asked): Promise<AsyncIterable<Uint8Array>> {
  const free = (await service.queue.freeBytes()) - service.configuration.store.minFreeBytes;
  const roomBytes = Math.max(0, Math.floor(free / ROOM_PARTS));
  if (Number(headers["content-length"] ?? 0) > roomBytes) throw noRoom(roomBytes);
  return bounded(octets, roomBytes);
}

async function* bounded(octets: AsyncIterable<Uint8Array>, roomBytes: number): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const piece of octets) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > roomBytes) throw noRoom(roomBytes);
    yield piece;
  }
}

function noRoom(roomBytes: number): ApiProblem {
  return new ApiProblem("body-too-large", `there is room for a list of ${roomBytes} octets now: the disk has no more to spare`);
}

interface Import extends z.output<typeof ImportQuery> {
  readonly access: Access;
  readonly service: ApiService;
  readonly onProgress?: OnProgress;
}

async function imported(
  octets: AsyncIterable<Uint8Array>,
  { tenant, stream, kind, access, service, onProgress }: Import,
): Promise<z.output<typeof ImportedSuppressions>> {
  const told: { line: number; detail: string }[] = [];
  const { read, added, ended, faults } = await importList(service.part("suppressions"), {
    octets,
    ...{ who: access.who, name: "a request", nowMs: service.nowMs, rules: service.addressRules },
    folder: dirname(service.configuration.store.file),
    ...access.within(tenant),
    ...given({ kind, stream: stream && storedStream(stream), onProgress }),
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
