/** How one sender stands to each limit: those for mail to everybody first, then those of a provider for the mail to it. */

import type { Reputation } from "ricochet/client";

/** A limit, and how much of it is used. */
export interface StandingRow {
  readonly limit: Reputation["limits"][number];
  readonly share: number | undefined;
  readonly state: Sender["standings"][number]["state"];
}

type Sender = Reputation["senders"][number];

/** In the order of the limits; none of a provider that gets no mail. */
export function standingsOf(sender: Sender, limits: Reputation["limits"]): readonly StandingRow[] {
  const found = new Map([sender, ...sender.providers].flatMap(({ standings }) => standings).map((one) => [one.limit, one]));
  return limits.flatMap((limit) => {
    const standing = found.get(limit.id);
    return standing === undefined ? [] : [{ limit, share: standing.share, state: standing.state }];
  });
}
