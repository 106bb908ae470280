/**
 * Whom a notification is sent to: the reverse path, or behind a path that SRS of ours made the sender it stands for.
 * What comes from outside to such a path is unwrapped when it is accepted; our own notifications never pass there.
 */

import { check } from "@ricochet/core";
import type { Site } from "./site.ts";

/** The address behind a reverse path. */
export function addresseeOf(reversePath: string, { configuration: { srs }, keys, nowMs }: Site): string {
  const domain = reversePath.slice(reversePath.lastIndexOf("@") + 1).toLowerCase();
  if (srs.domain === undefined || keys.length === 0 || domain !== srs.domain.toLowerCase()) return reversePath;
  const checked = check(reversePath, { scheme: "srs", keys, now: new Date(nowMs()), domain });
  return checked.ok && checked.address !== undefined ? checked.address : reversePath;
}
