/** The rules as they are given away: without their sources and examples, which the published form does not carry. */

import { type Rule, RULES as WITH_EXAMPLES } from "./rules/index.ts";

/** Every rule that the engine weighs. */
export const RULES: readonly Rule[] = WITH_EXAMPLES;
