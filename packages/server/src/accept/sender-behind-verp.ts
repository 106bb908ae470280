/**
 * The sender of a list behind a VERP path. The path names the recipient that bounced; whoever sent is what stands
 * before: the one beginning with which signing gives the same path again.
 *
 * Always holds: what comes out is an address at a domain of ours that writes such paths, whatever a stranger made up.
 */

import { sign } from "@ricochet/core";
import type { Configuration } from "../config/index.ts";
import { canonicalDomain } from "../envelope/index.ts";
import { formatPath, parseForwardPath } from "./forward-path.ts";

/** No path has more separators than a local part has octets. */
const MAX_LOCAL = 64;

/** What stands in a path, as accepting has checked it. */
export interface VerpPath {
  readonly path: string;
  /** That it names. */
  readonly recipient: string;
}

/** The sender; undefined when the path is none of VERP that we write. */
export function senderBehindVerp({ path, recipient }: VerpPath, { domains }: Pick<Configuration, "domains">): string | undefined {
  const { local = "", domain = "" } = parseForwardPath(path) ?? {};
  if (local.length > MAX_LOCAL || !local.includes("=")) return undefined;
  const home = domains.find(
    (one) => one.kind === "local" && one.returnPath.scheme === "verp" && canonicalDomain(one.returnPath.domain ?? one.name) === domain,
  );
  if (home === undefined) return undefined;
  for (let end = local.lastIndexOf("-"); end > 0; end = local.lastIndexOf("-", end - 1)) {
    const list = local.slice(0, end);
    const signed = sign(recipient, { scheme: "verp", sender: formatPath(list, domain) });
    if (signed.ok && foldedPath(signed.address) === `${local}@${domain}`.toLowerCase()) return formatPath(list, home.name);
  }
  return undefined;
}

/** Quotes need not stand as we write them. */
function foldedPath(address: string): string {
  const { local = "", domain = "" } = parseForwardPath(address) ?? {};
  return `${local}@${domain}`.toLowerCase();
}
