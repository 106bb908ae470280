/** What somebody chose for himself, kept in this browser: theme, language, time zone. `public/theme.js` reads the same record. */

import { createStore } from "./store.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** All of it. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  /** IANA name, or "local" for the one of the browser. */
  readonly zone: string;
}

const KEY = "ricochet";

export const preferences = createStore<Preferences>(kept());

/** Changes some of it, and keeps it. */
export function prefer(changes: Partial<Preferences>): void {
  preferences.set((before) => ({ ...before, ...changes }));
  const { theme, language } = preferences.get();
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  root.lang = language;
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // It holds until the page is left.
  }
}

function kept(): Preferences {
  const found = stored();
  return {
    theme: THEMES.find((theme) => theme === found["theme"]) ?? "system",
    language: LANGUAGES.find((language) => language === found["language"]) ?? browserLanguage(),
    zone: typeof found["zone"] === "string" ? found["zone"] : "local",
  };
}

function stored(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function browserLanguage(): Language {
  const wanted = typeof navigator === "undefined" ? "en" : navigator.language.slice(0, 2);
  return LANGUAGES.find((language) => language === wanted) ?? "en";
}
