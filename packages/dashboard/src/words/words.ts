/** The words of a language: those of English, in their places. */

import type { EN } from "./en/index.ts";

/** What every language has. */
export type Words = typeof EN;
