/** Values that many parts of the page look at. */
export { LANGUAGES, type Language, type Preferences, prefer, preferences, THEMES, type Theme } from "./preferences.ts";
export { createStore, type Store } from "./store.ts";
export { useStore } from "./use-store.ts";
