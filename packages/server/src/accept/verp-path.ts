/**
 * VERP paths as we write them: the sender, a hyphen, and the recipient, in whom every hyphen is escaped. So the last hyphen
 * parts them, whatever names lists have; the forms of other programs are no paths of ours.
 *
 * Always holds: the sender that comes out is at a domain of ours that writes such paths, whatever a stranger made up.
 */

import { check, sign } from "@ricochet/core";
import { type Configuration, signingDomain } from "../config/index.ts";
import { formatPath, parseForwardPath } from "./forward-path.ts";

/** Who stands in a path. */
export interface VerpPath {
  /** Who sent, and waits for the bounce. */
  readonly sender: string;
  /** Whom it is about. */
  readonly recipient: string;
}

type Domains = Pick<Configuration, "domains">;

/** No path has more octets in its local part. */
const MAX_LOCAL = 64;

/** Reads a path; undefined when it is none of VERP that we write. */
export function readVerpPath(path: string, { domains }: Domains): VerpPath | undefined {
  const { local = "", domain = "" } = parseForwardPath(path) ?? {};
  const list = local.slice(0, Math.max(0, local.lastIndexOf("-")));
  const home = domains.find((one) => one.kind === "local" && one.returnPath.scheme === "verp" && signingDomain(one) === domain);
  if (home === undefined || list === "" || local.length > MAX_LOCAL) return undefined;
  const asSigned = { scheme: "verp", sender: formatPath(list, domain) } as const;
  const found = check(formatPath(local, domain), asSigned);
  if (!found.ok || found.address === undefined) return undefined;
  const signed = sign(found.address, asSigned);
  const isOurs = signed.ok && folded(signed.address) === `${local}@${domain}`.toLowerCase();
  return isOurs ? { sender: formatPath(list, home.name), recipient: found.address } : undefined;
}

/** The sender; undefined when the path is none of VERP that we write. */
export function senderBehindVerp(path: string, configuration: Domains): string | undefined {
  return readVerpPath(path, configuration)?.sender;
}

/** Quotes need not stand as we write them. */
function folded(address: string): string {
  const { local = "", domain = "" } = parseForwardPath(address) ?? {};
  return `${local}@${domain}`.toLowerCase();
}
