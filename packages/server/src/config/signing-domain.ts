/** To which domain the return paths of a domain with mailboxes lead, in the spelling in which the server compares domains. */

import { canonicalDomain } from "../envelope/index.ts";
import type { DomainSettings } from "./configuration.ts";

type LocalSettings = Extract<DomainSettings, { kind: "local" }>;

/** Its own, or the one that it names; a path of BATV stays at home. */
export function signingDomain({ name, returnPath: { scheme, domain = name } }: Pick<LocalSettings, "name" | "returnPath">): string {
  return canonicalDomain(scheme === "batv" ? name : domain);
}
