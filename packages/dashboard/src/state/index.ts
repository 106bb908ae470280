/** Values that many parts of the page look at. */
export { LANGUAGES, type Language, prefer, preferences, THEMES } from "./preferences.ts";
export { createStore } from "./store.ts";
export { ticks } from "./ticks.ts";
export { useStore } from "./use-store.ts";
