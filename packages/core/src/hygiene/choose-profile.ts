/** Which profile a destination has: the first that names its domain or its mail exchanger, filled up from the default. */

import { DEFAULT_PROFILE } from "./default-profile.ts";
import type { DestinationProfile, ResolvedProfile } from "./destination-profile.ts";

/** Where mail goes: a domain, and the host that takes its mail. */
export interface Destination {
  /** The recipient's domain. */
  readonly domain: string;
  /** The mail exchanger that takes its mail, when it is known. */
  readonly exchanger?: string;
}

/**
 * Chooses and completes the profile of a destination.
 *
 * @param profiles in order of preference; `PROVIDER_PROFILES` are ours
 * @example
 * chooseProfile({ domain: "example.org", exchanger: "aspmx.l.google.com" }, PROVIDER_PROFILES).name // "google"
 */
export function chooseProfile(destination: Destination, profiles: readonly DestinationProfile[]): ResolvedProfile {
  const { domain, exchanger } = destination;
  const profile = profiles.find(
    ({ domains = [], exchangers = [] }) => matchesAny(domain, domains) || (exchanger !== undefined && matchesAny(exchanger, exchangers)),
  );
  if (profile === undefined) return DEFAULT_PROFILE;
  return {
    name: profile.name,
    limits: { ...DEFAULT_PROFILE.limits, ...profile.limits },
    schedule: { ...DEFAULT_PROFILE.schedule, ...profile.schedule },
    replies: [...(profile.replies ?? []), ...DEFAULT_PROFILE.replies],
  };
}

function matchesAny(host: string, patterns: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return patterns.some((pattern) => pattern === "*" || pattern === name || (pattern.startsWith("*.") && name.endsWith(pattern.slice(1))));
}
