/**
 * The keys of the configuration in the order of the core: there the first one signs, here the last one does, because a new key is
 * written below the old ones.
 */

import type { ReturnPathKey } from "@ricochet/core";
import type { Configuration } from "../config/index.ts";

/** The keys, the one that signs first. */
export function signingKeys({ keys }: Configuration): readonly ReturnPathKey[] {
  return keys.toReversed();
}
