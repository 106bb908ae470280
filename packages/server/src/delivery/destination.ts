/**
 * Where an address goes: a lane key for the queue, and back from the key to the target. A route that names a domain in
 * full goes before everything; then come our own domains, so that "*" to a smart host does not take their mail away;
 * then the other routes; then MX.
 */

import type { DomainSettings, RouteSettings, RouteTarget } from "../config/index.ts";
import { remembered } from "../memo/index.ts";
import { asciiDomain } from "./ascii-domain.ts";
import { isSocket } from "./host.ts";
import { routeTable } from "./route-table.ts";

/** A domain whose mailboxes are ours. */
export type LocalDomain = Extract<DomainSettings, { kind: "local" }>;

/** What a destination stands for. */
export type Target =
  | { readonly kind: "exchangers"; readonly domain: string }
  | Extract<RouteTarget, { kind: "smtp" | "lmtp" | "refuse" }>
  | { readonly kind: "local"; readonly domain: LocalDomain };

/** Finds targets. */
export interface Destinations {
  destinationOf(address: string): string;
  targetOf(address: string): Target;
}

/** Domains that are remembered: several questions are asked about each recipient, when it is accepted and at each attempt. */
const MOST_REMEMBERED = 1000;

/** Reads the routes and domains once. */
export function createDestinations(routes: readonly RouteSettings[], localDomains: readonly LocalDomain[]): Destinations {
  const routeOf = routeTable(routes);
  const local = new Map(localDomains.map((domain) => [asciiDomain(domain.name), domain]));
  const targetOf = (written: string): Target => {
    const domain = asciiDomain(written);
    const matched = routeOf(domain);
    const own = local.get(domain);
    if (own !== undefined && matched?.isExact !== true) return { kind: "local", domain: own };
    return matched === undefined ? { kind: "exchangers", domain } : targetOfRoute(matched.route.to);
  };
  const placeOfDomain = remembered({
    most: MOST_REMEMBERED,
    find: (written: string) => {
      const target = targetOf(written);
      return { target, destination: keyOf(target) };
    },
  });
  return {
    targetOf: (address) => placeOfDomain(domainOf(address)).target,
    destinationOf: (address) => placeOfDomain(domainOf(address)).destination,
  };
}

/** The domain of an address as it is written; "" where it has none, which no lookup finds. */
function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1);
}

function targetOfRoute(to: RouteTarget): Target {
  return to.kind === "mx" ? { kind: "exchangers", domain: asciiDomain(to.domain) } : to;
}

function keyOf(target: Target): string {
  switch (target.kind) {
    case "exchangers":
      return target.domain;
    case "local":
      return `local:${target.domain.name}`;
    case "refuse":
      return `refuse:${target.text}`;
    default:
      return `${target.kind}:${target.user === undefined ? "" : `${target.user}@`}${placeOf(target)}`;
  }
}

function placeOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return isSocket(host) ? host : `${bracketed(host)}:${port}`;
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
