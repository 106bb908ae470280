/**
 * Whether a domain of ours would refuse bounces to VERP paths. They have no signature, so they are taken only where the
 * configuration says that we write them; of domains of others we know nothing.
 */

import type { Configuration } from "../../config/index.ts";

/** Asked before a path is made that nothing could come back to. */
export function refusesVerp(domain: string, { domains }: Pick<Configuration, "domains">): boolean {
  const name = domain.toLowerCase();
  const isWritten = domains.some(
    (one) => one.kind === "local" && one.returnPath.scheme === "verp" && (one.returnPath.domain ?? one.name) === name,
  );
  return !isWritten && domains.some((one) => one.kind !== "relay" && one.name === name);
}
