/** From a scanned message to raw findings: which kind it is, which format, and what it literally says. */
export type { UnwrapReturnPath } from "./material.ts";
export { recognise } from "./recognise.ts";
export type { Recognised } from "./recognised.ts";
