/** What a check of the whole configuration is given: what no single key can know is wrong only together with another, or with the machine. */

import type { Configuration } from "./configuration.ts";
import type { SectionValues } from "./read-sections.ts";
import type { Reading } from "./reading.ts";
import type { ConfigurationSources } from "./sources.ts";

/** A configuration to be checked. */
export interface Checked {
  readonly configuration: Configuration;
  readonly values: SectionValues;
  /** Takes what is found. */
  readonly reading: Reading;
  readonly sources: ConfigurationSources;
  /** Whether a key was set, and not left to its default. */
  readonly isSet: (key: string) => boolean;
}

/** Looks at one matter. */
export type Check = (checked: Checked) => void;

/** The first and each later entry that are the same by some measure. */
export function* repeatedEntries<Item>(items: readonly Item[], measure: (item: Item) => string): Generator<readonly [Item, Item]> {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const first = seen.get(measure(item));
    if (first === undefined) seen.set(measure(item), item);
    else yield [first, item];
  }
}
