/** The words that are shown now. English comes with the page; another language is fetched when somebody wants it. */

import { createStore, type Language, preferences, useStore } from "../state/index.ts";
import { EN } from "./en/index.ts";
import type { Words } from "./words.ts";

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => Promise.resolve(EN),
  de: async () => (await import("./de/index.ts")).DE,
};

const words = createStore<Words>(EN);

/** The words in the language of whoever looks. */
export function useWords(): Words {
  return useStore(words);
}

/** Follows the language that is preferred; resolved when its words are there for the first time. */
export async function loadWords(): Promise<void> {
  preferences.subscribe(() => load());
  await load();
}

async function load(): Promise<void> {
  const { language } = preferences.get();
  const found = await LOADERS[language]().catch(() => EN);
  if (preferences.get().language === language) words.set(found);
}
