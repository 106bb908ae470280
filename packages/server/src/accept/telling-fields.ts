/** The few fields of a header that accepting asks for: those by which loops, machines and lists are known (`readLoopSigns`). */

import type { HeaderField } from "@ricochet/core";
import { fieldValue, type HeaderBlock } from "../header/index.ts";

const ASKED_FOR =
  /^(?:received|auto-submitted|message-id|(?:x-)?precedence|list-(?:id|post|help|subscribe|unsubscribe|owner|archive)|(?:x-)?mailing-list|x-beenthere|x-mailman-version)$/;

/** The fields that tell of loops, machines and lists. */
export function tellingFields(block: HeaderBlock): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (const place of block.places) if (ASKED_FOR.test(place.name)) fields.push({ name: place.name, value: fieldValue(block, place) });
  return fields;
}
