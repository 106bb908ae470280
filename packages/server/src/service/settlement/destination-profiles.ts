/**
 * Profiles of destinations, with the schedule and the connections that the configuration asks for where a provider's
 * profile says nothing else. When mail is given up and when its sender is warned is always the site's word.
 */

import { chooseProfile, type DestinationProfile, PROVIDER_PROFILES, type ResolvedProfile } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";
import { remembered } from "../../memo/index.ts";

/** Gives the profile of a destination. */
export type ProfileOf = (destination: string, exchanger?: string) => ResolvedProfile;

interface Taker {
  readonly domain: string;
  readonly exchanger: string | undefined;
}

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
  const choose = ({ domain, exchanger }: Taker): ResolvedProfile => {
    const chosen = chooseProfile({ domain, ...(exchanger !== undefined && { exchanger }) }, profiles);
    const built = known.get(chosen.name) ?? chosen;
    known.set(chosen.name, built);
    return built;
  };
  const keyOf = ({ domain, exchanger = "" }: Taker): string => `${domain} ${exchanger}`;
  const profileOf = remembered({ most: MOST_REMEMBERED, find: choose, keyOf });
  return (domain, exchanger) => profileOf({ domain, exchanger });
}
