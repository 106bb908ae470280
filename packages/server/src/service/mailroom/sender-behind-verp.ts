/**
 * The sender of a list behind a VERP path. The path names the recipient that bounced; whoever sent is what stands
 * before: the one beginning with which signing gives the same path again.
 */

import { sign } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";

/** No path has more separators than a local part has octets. */
const MAX_LOCAL = 64;

/** The sender; undefined when the path is none of VERP. */
export function senderBehindVerp(path: string, recipient: string, { domains }: Pick<Configuration, "domains">): string | undefined {
  const at = path.lastIndexOf("@");
  const [local, domain] = [path.slice(0, at), path.slice(at + 1).toLowerCase()];
  if (local.length > MAX_LOCAL || !local.includes("=")) return undefined;
  const home = domains.find(
    (one) => one.kind === "local" && one.returnPath.scheme === "verp" && (one.returnPath.domain ?? one.name) === domain,
  );
  if (home === undefined) return undefined;
  for (let end = local.lastIndexOf("-"); end > 0; end = local.lastIndexOf("-", end - 1)) {
    const list = local.slice(0, end);
    const signed = sign(recipient, { scheme: "verp", sender: `${list}@${domain}` });
    if (signed.ok && signed.address.toLowerCase() === path.toLowerCase()) return `${list}@${home.name}`;
  }
  return undefined;
}
