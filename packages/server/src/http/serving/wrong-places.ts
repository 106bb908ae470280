/** What a schema found wrong -> places and words of Problem Details. */

import type { z } from "zod";
import type { WrongPlace } from "../problem/index.ts";

type Issue = z.core.$ZodIssue;

/** More than that help nobody. */
const MAX_PLACES = 50;

/** Of a body: JSON pointers. */
export function wrongInBody(issues: readonly Issue[]): readonly WrongPlace[] {
  return placesOf(issues).map(({ path, detail }) => ({ pointer: `#${path.map(pointerStep).join("")}`, detail }));
}

/** Of a query: names of parameters. */
export function wrongInQuery(issues: readonly Issue[]): readonly WrongPlace[] {
  return placesOf(issues).map(({ path, detail }) => ({ parameter: String(path[0] ?? ""), detail }));
}

interface Place {
  readonly path: readonly PropertyKey[];
  readonly detail: string;
}

function placesOf(issues: readonly Issue[]): readonly Place[] {
  return issues.slice(0, MAX_PLACES).flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.slice(0, MAX_PLACES).map((key) => ({ path: [...issue.path, key], detail: "there is no such member" }));
    return [{ path: issue.path, detail: issue.message }];
  });
}

/** RFC 6901 §3 and §6. */
function pointerStep(step: PropertyKey): string {
  return `/${encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}
