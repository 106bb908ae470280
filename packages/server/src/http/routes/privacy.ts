/**
 * `/v1/privacy`: all that is known of an address, and its erasure, as people may ask of whoever keeps them (GDPR, articles 15
 * and 17). The address stands in the body, never in a path that logs and proxies write down. Both acts stand in the audit log.
 */

import { addressSecret } from "../../config/index.ts";
import { tagSeparator } from "../../ledger/index.ts";
import type { TracePage } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import { ErasedAddress, PrivacyRequest, Trace } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, type Route, route } from "../route/index.ts";

const EXAMPLE = { address: "ann@example.net" };

export const PRIVACY_ROUTES: readonly Route[] = [
  route({
    operation: "privacy.export",
    method: "POST",
    path: "/v1/privacy/export",
    scopes: ["admin"],
    body: { kind: "json", schema: PrivacyRequest },
    summary: "Write out what is known of an address",
    description:
      "Every row that names it, one object a line, with the name of its table: bounces and their reports, outcomes, events, the suppression list and its history, the send log, mail that has come to its end, the audit log. An answer that breaks off is not complete.",
    answers: { 200: { means: "The rows", schema: Trace, types: ["application/x-ndjson"] } },
    example: { body: EXAMPLE },
    async handle({ body, access, signal }, service) {
      const whose = wanted(body, { access, service });
      const because = "what is known of the address was written out on request";
      await service.access.noteAct({ atMs: service.nowMs, who: access.who, what: "export", recipient: whose.address, because });
      return { status: 200, stream: rowsOf(whose, { service, signal }), type: "application/x-ndjson" };
    },
  }),
  route({
    operation: "privacy.erase",
    method: "POST",
    path: "/v1/privacy/erase",
    scopes: ["admin"],
    body: { kind: "json", schema: PrivacyRequest },
    summary: "Take an address out of all that is kept",
    description:
      "A hash stands in its place, the mails and reports that name it are forgotten, and whoever was held back stays held back, by the hash. Figures and reasons stay, as nobody's. Mail that is under way to the address stays until its end. The audit log says that an address was erased, and not which. An Idempotency-Key is not heard: to erase twice is the same as once.",
    answers: { 200: { means: "What it came to", schema: ErasedAddress } },
    example: { body: EXAMPLE },
    async handle({ body, access }, service) {
      const whose = wanted(body, { access, service });
      const secret = service.configuration.addressSecret ?? addressSecret(service.configuration);
      const { erased, underWay } = await service.part("ledger").erase({ ...whose, who: access.who, nowMs: service.nowMs, secret });
      return { status: 200, body: { erased, underWay } };
    },
  }),
];

interface Asking {
  readonly access: Access;
  readonly service: ApiService;
}

interface Whose {
  readonly address: string;
  readonly separator: string | undefined;
  readonly tenant?: string;
}

/** The canonical form, under which everything is kept. */
function wanted({ address, tenant }: PrivacyRequest, { access, service }: Asking): Whose {
  const canonical = service.canonical(address);
  if (canonical === "")
    throw new ApiProblem("invalid-body", "this is no address", {
      errors: [{ pointer: "#/address", detail: "an address, as ann@example.net" }],
    });
  return { address: canonical, separator: tagSeparator(service.addressRules), ...access.within(tenant) };
}

/** Ends where nobody listens any more. */
async function* rowsOf(
  whose: Whose,
  { service, signal }: Pick<Asking, "service"> & { readonly signal: AbortSignal },
): AsyncGenerator<string> {
  const ledger = service.part("ledger");
  let place: TracePage["next"];
  do {
    const page: TracePage = await ledger.traces({ ...whose, place });
    const lines = page.rows.map((row) => `${JSON.stringify({ table: page.table, ...readable(row) })}\n`);
    if (lines.length > 0) yield lines.join("");
    place = page.next;
  } while (place !== undefined && !signal.aborted);
}

/** Octets as text: what is written of mail in rows is header lines. */
function readable(row: TracePage["rows"][number]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString() : value]),
  );
}
