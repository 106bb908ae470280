/**
 * Whom a notification is sent to: the reverse path, or behind a path that SRS of ours made the sender it stands for.
 * What comes from outside to such a path is unwrapped when it is accepted; our own notifications never pass there.
 */

import { check } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";

/** The address behind a reverse path. */
export function addresseeOf(reversePath: string, { srs, keys }: Pick<Configuration, "srs" | "keys">, now: Date): string {
  const domain = reversePath.slice(reversePath.lastIndexOf("@") + 1).toLowerCase();
  if (srs.domain === undefined || keys.length === 0 || domain !== srs.domain.toLowerCase()) return reversePath;
  const checked = check(reversePath, { scheme: "srs", keys, now, domain });
  return checked.ok && checked.address !== undefined ? checked.address : reversePath;
}
