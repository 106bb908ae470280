/**
 * What the address to which a bounce came says of itself, for bounces that come by another way than a session: a mailbox
 * that is read, an upload, or once more after RCPT TO. Nothing is refused here.
 */

import type { Configuration } from "../config/index.ts";
import { canonicalDomain } from "../envelope/index.ts";
import { bareBounceRefusal } from "./bare-bounce.ts";
import { isPostmaster, parseForwardPath } from "./forward-path.ts";
import type { LocalDomain, OwnDomain } from "./own-domain.ts";
import { type PathCheck, type PathCheckContext, returnPathCheck } from "./return-path-check.ts";

/** Answers about addresses. */
export interface AddressChecks {
  /** Whether it is a return path of ours. */
  check(address: string): PathCheck;
  /** Whether all mail with this reverse path has left with a signed one, for longer than bounces take. */
  signsAll(address: string): boolean;
}

/** A domain of ours, without its mailboxes. */
type Named = Pick<OwnDomain, "kind" | "name"> & Partial<Pick<LocalDomain, "settings">>;

const PLAIN: PathCheck = { kind: "plain" };
const NOBODY = { reversePath: "", body: "7BIT", smtpUtf8: false, requireTls: false } as const;

/** Makes the checks for a configuration. */
export function addressChecks(context: PathCheckContext): AddressChecks {
  const domains = namedDomains(context.configuration);
  const checkPath = returnPathCheck(context);
  const place = (address: string) => {
    const path = parseForwardPath(address);
    const domain = path === undefined ? undefined : domains.get(path.domain);
    return path === undefined || domain === undefined ? undefined : { path, domain };
  };
  return {
    check(address) {
      const found = place(address);
      return found === undefined ? PLAIN : checkPath(found.path, found.domain);
    },
    signsAll(address) {
      const found = place(address);
      if (found === undefined || isPostmaster(found.path)) return false;
      const { path, domain } = found;
      if (domain.kind === "return-path") return true;
      const { settings } = domain;
      return (
        settings !== undefined && bareBounceRefusal({ sender: NOBODY, path, domain: { settings }, nowMs: context.nowMs() }) !== undefined
      );
    },
  };
}

function namedDomains({ domains, srs }: Configuration): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  if (srs.domain !== undefined) named.set(canonicalDomain(srs.domain), { kind: "return-path", name: canonicalDomain(srs.domain) });
  for (const settings of domains) {
    const name = canonicalDomain(settings.name);
    named.set(name, { kind: settings.kind, name, ...(settings.kind === "local" && { settings }) });
  }
  return named;
}
