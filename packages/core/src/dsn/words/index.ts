/** The languages in which notifications can be written. */

import { en } from "./en.ts";
import type { Words } from "./words.ts";

export { ADVICE_KEYS, type AdviceKey, type FailureReason, type Words } from "./words.ts";

/** By BCP 47 tag. */
export const WORDS: Readonly<Record<string, Words>> = { en };
