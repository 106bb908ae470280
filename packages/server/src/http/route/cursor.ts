/**
 * Cursors: where a list goes on, opaque to the client. They are no secret and give no right: what stands in one is checked
 * like all that comes from outside.
 */

import type { z } from "zod";
import { ApiProblem } from "../problem/index.ts";

/** A place -> a cursor. */
function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** A cursor -> the place, if it is one of this list. */
export function placeOf<Place extends z.ZodType>(cursor: string | undefined, place: Place): z.output<Place> | undefined {
  if (cursor === undefined) return undefined;
  const read = place.safeParse(parsed(cursor));
  if (!read.success)
    throw new ApiProblem("invalid-cursor", "this is no cursor of this list", {
      errors: [{ parameter: "cursor", detail: "not of this list" }],
    });
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A page of `limit` items out of one more than that: the cursor is made of the last one that is shown. */
export function pageOf<Item, Shown>(
  found: readonly Item[],
  { limit, show, place }: { readonly limit: number; readonly show: (item: Item) => Shown; readonly place: (last: Item) => unknown },
): { readonly items: readonly Shown[]; readonly next?: string } {
  const items = found.slice(0, limit);
  const last = items[items.length - 1];
  return { items: items.map(show), ...(found.length > limit && last !== undefined && { next: cursorOf(place(last)) }) };
}
