/** What the page says, in each language. */
export { loadWords, useWords } from "./use-words.ts";
export type { Words } from "./words.ts";
