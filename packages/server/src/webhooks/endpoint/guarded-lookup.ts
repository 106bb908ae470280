/**
 * Names to addresses, for sockets: only addresses that may be connected to come through. The socket connects to what it gets
 * here and asks nobody again, so that a name that changes its mind in between (DNS rebinding) gains nothing.
 */

import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { addressRefusal, type EndpointRules } from "./endpoint.ts";

/** An address that a name has. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name; rejects when it has none. */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** As the machine resolves names. */
const systemResolver: ResolveHost = (hostname) => systemLookup(hostname, { all: true });

/** Makes the look-up that is handed to sockets. */
export function guardedLookup(rules: EndpointRules, resolve: ResolveHost = systemResolver): LookupFunction {
  return (hostname, options, callback) => {
    allowed(hostname, { rules, resolve }).then(
      (found) => {
        if (options.all === true) callback(null, [...found]);
        else callback(null, found[0]?.address ?? "", found[0]?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
}

interface Door {
  readonly rules: EndpointRules;
  readonly resolve: ResolveHost;
}

async function allowed(hostname: string, { rules, resolve }: Door): Promise<readonly ResolvedAddress[]> {
  const found = await resolve(hostname);
  const passing = found.filter(({ address }) => addressRefusal(address, rules) === undefined);
  if (passing.length > 0) return passing;
  const [first] = found;
  if (first === undefined) throw new Error(`${hostname} has no address`);
  throw new Error(`${hostname} leads to ${first.address}, which is ${addressRefusal(first.address, rules)}`);
}
