/** Look-ups: ten thousand questions are one statement. An entry for all streams or for the whole domain holds mail back too. */

import { type Hold, strongerHold } from "@ricochet/core";
import { holdsFor } from "../../statements/suppression/index.ts";
import type { Suppression } from "../../suppression-port.ts";
import { rowsOf, type Work } from "../work.ts";
import { holdOf, suppressionOf } from "./entry-row.ts";

/** Questions as JSON lists: place, tenant, stream, address, "@domain". */
export interface CheckRequest {
  readonly rows: string;
  readonly nowMs: number;
}

/** The entries that hold mail back, each with the place of its question; of several for one question the strongest. */
export function* checkEntries(request: CheckRequest): Work<readonly (readonly [place: number, entry: Suppression])[]> {
  const found = new Map<number, Suppression>();
  for (const { place, ...row } of yield* rowsOf(holdsFor, request)) found.set(place, stronger(found.get(place), suppressionOf(row)));
  return [...found];
}

function stronger(one: Suppression | undefined, other: Suppression): Suppression {
  if (one === undefined) return other;
  const hold: Hold = holdOf(one);
  return strongerHold(hold, holdOf(other)) === hold ? one : other;
}
