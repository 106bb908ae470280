/**
 * Which route is a domain's: the first that matches, found without walking all of them. "example.net" matches itself,
 * "*.example.net" all below it, "*" everything.
 */

import type { RouteSettings } from "../config/index.ts";
import { asciiDomain } from "./ascii-domain.ts";

/** A route that matched. */
export interface MatchedRoute {
  readonly route: RouteSettings;
  /** The pattern was the domain's own name. */
  readonly isExact: boolean;
}

/** Finds the route of a domain in lower case. */
export function routeTable(routes: readonly RouteSettings[]): (domain: string) => MatchedRoute | undefined {
  const places = new Map<string, number>();
  for (const [place, { match }] of routes.entries()) {
    const pattern = match.startsWith("*.") ? `*.${asciiDomain(match.slice(2))}` : asciiDomain(match);
    if (!places.has(pattern)) places.set(pattern, place);
  }
  return (domain) => {
    if (places.size === 0) return undefined;
    const exact = places.get(domain) ?? routes.length;
    const place = patternsAbove(domain).reduce((first, pattern) => Math.min(first, places.get(pattern) ?? first), exact);
    const route = routes[place];
    return route === undefined ? undefined : { route, isExact: place === exact };
  };
}

function patternsAbove(domain: string): string[] {
  const patterns = ["*"];
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) patterns.push(`*${domain.slice(dot)}`);
  return patterns;
}
