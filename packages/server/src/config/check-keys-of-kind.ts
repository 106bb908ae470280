/** Keys that an entry does not understand because of its kind: they would be ignored, and somebody believes that they hold. */

import type { Checked } from "./check.ts";
import { keysOfKind } from "./keys-of-kind.ts";
import { joinKey } from "./origin.ts";
import type { Section } from "./sections/index.ts";

interface Entry {
  readonly section: Section;
  readonly entry: { readonly path: string; readonly kind: string };
}

/** One entry. */
export function checkKeysOfKind({ reading, isSet }: Checked, { section, entry: { path, kind } }: Entry): void {
  const understood = keysOfKind(section, kind);
  for (const name of Object.keys(section.keys)) {
    const key = joinKey(path, name);
    if (understood?.includes(name) === false && isSet(key))
      reading.fault(key, `[[${section.name}]] of kind "${kind}" has no ${name}; it has ${understood.join(", ")}`);
  }
}
