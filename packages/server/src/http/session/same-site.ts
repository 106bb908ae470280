/**
 * Whether a request with a cookie comes from our own page: cookies go along with whatever a browser sends, also to other ports
 * of the same host. `SameSite=Strict` keeps most away; this keeps the rest.
 *
 * Always holds: what changes something carries a header field that no form can send and no other origin may, and says where it
 * comes from (Fetch Metadata, or the Origin of older browsers); a request that says it comes from elsewhere is refused.
 */

import type { IncomingHttpHeaders } from "node:http";
import { ApiProblem } from "../problem/index.ts";

/** The field that the page sends. */
const PAGE_FIELD = "x-ricochet-page";
const SAFE: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/** Throws unless it does. */
export function demandOwnPage({ method, headers }: { readonly method: string; readonly headers: IncomingHttpHeaders }): void {
  const site = headers["sec-fetch-site"];
  const isSafe = SAFE.includes(method);
  if (site !== undefined && site !== "same-origin" && !(site === "none" && isSafe)) throw refusal(`Sec-Fetch-Site is ${String(site)}`);
  if (isSafe) return;
  if (headers[PAGE_FIELD] === undefined) throw refusal(`${PAGE_FIELD} is missing`);
  if (site === undefined && !isOwnOrigin(headers)) throw refusal("neither Sec-Fetch-Site nor Origin names this server");
}

function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function refusal(why: string): ApiProblem {
  return new ApiProblem("cross-site", `a session is for the page of this server alone: ${why}`);
}
