/**
 * Profiles of destinations, with the schedule and the connections that the configuration asks for where a provider's
 * profile says nothing else. When mail is given up and when its sender is warned is always the site's word.
 */

import { chooseProfile, type DestinationProfile, PROVIDER_PROFILES, type ResolvedProfile } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";

/** Gives the profile of a destination. */
export type ProfileOf = (destination: string, exchanger?: string) => ResolvedProfile;

/** Destinations whose profile is remembered: every attempt asks for it several times, and the patterns are many. */
const MOST_REMEMBERED = 1000;

/** Makes the look-up; profiles are built once. */
export function destinationProfiles({ queue }: Pick<Configuration, "queue">): ProfileOf {
  const site = { warnAfterMs: queue.warnAfterMs, expireAfterMs: queue.expireAfterMs };
  const ours: DestinationProfile = {
    name: "site",
    domains: ["*"],
    limits: { connections: queue.perDestination },
    source: "the configuration",
  };
  const profiles = [...PROVIDER_PROFILES, ours].map((profile) => ({
    ...profile,
    schedule: { retryAfterMs: queue.retryAfterMs, ...profile.schedule, ...site },
  }));
  const known = new Map<string, ResolvedProfile>();
  const choose = (domain: string, exchanger: string | undefined): ResolvedProfile => {
    const chosen = chooseProfile({ domain, ...(exchanger !== undefined && { exchanger }) }, profiles);
    const built = known.get(chosen.name) ?? chosen;
    known.set(chosen.name, built);
    return built;
  };
  const remembered = new Map<string, ResolvedProfile>();
  return (domain, exchanger) => {
    const key = exchanger === undefined ? domain : `${domain} ${exchanger}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const profile = choose(domain, exchanger);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, profile);
    return profile;
  };
}
