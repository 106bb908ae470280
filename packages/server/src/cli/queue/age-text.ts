/** How long something has lasted or will, in whole seconds or larger: nobody reads milliseconds of a queue. */

import { spanText } from "../../time/index.ts";

/** 1855 -> "2s"; never less than a second. */
export function ageText(spanMs: number): string {
  return spanText(Math.max(1, Math.round(spanMs / 1000)) * 1000);
}

/** When something comes: "in 5m", or "now". */
export function inText(spanMs: number): string {
  return spanMs <= 0 ? "now" : `in ${ageText(spanMs)}`;
}
