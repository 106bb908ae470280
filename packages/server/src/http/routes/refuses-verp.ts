/**
 * Whether a domain of ours would refuse bounces to VERP paths. They have no signature, so they are taken only where the
 * configuration says that we write them; of domains of others we know nothing.
 */

import { type Configuration, signingDomain } from "../../config/index.ts";
import { canonicalDomain } from "../../envelope/index.ts";

/** Asked before a path is made that nothing could come back to. */
export function refusesVerp(domain: string, { domains }: Pick<Configuration, "domains">): boolean {
  const name = canonicalDomain(domain);
  const isWritten = domains.some((one) => one.kind === "local" && one.returnPath.scheme === "verp" && signingDomain(one) === name);
  return !isWritten && domains.some((one) => one.kind !== "relay" && canonicalDomain(one.name) === name);
}
