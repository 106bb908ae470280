/**
 * A list that the server gives page by page. What came is kept for whoever comes back to it, with the place where he was; a changed
 * question has another list. What live events touch is asked for anew.
 */

import { useEffect, useMemo, useState } from "preact/hooks";
import { type AskPage, type Loaded, type Look, PageLoader } from "./page-loader.ts";
import { onTopic } from "./topics.ts";
import { keyOf as keyOfParts } from "./use-query.ts";

/** A list, and what can be done with it. */
export interface Pages<Item> extends Loaded<Item> {
  /** Where it was scrolled to. */
  readonly place: { top: number };
  look(look: Look): void;
  showNewer(): void;
  again(): void;
}

const MOST_KEPT = 8;
const kept = new Map<string, PageLoader<unknown>>();
const hearers = new Map<string, () => void>();

/** Nobody is in any more: nothing of before may be seen. */
export function forgetPages(): void {
  for (const loader of kept.values()) loader.stop();
  kept.clear();
}

/** `keyOf` for lists that only grow at their top. What the parts do not say must not change the question. */
export function usePages<Item>(
  parts: readonly unknown[],
  ask: AskPage<Item>,
  { keyOf }: { readonly keyOf?: (item: Item) => unknown } = {},
): Pages<Item> {
  const key = keyOfParts(parts);
  const [, draw] = useState(0);
  const loader = useMemo(() => loaderOf(key, () => new PageLoader({ ask, keyOf, changed: () => hearers.get(key)?.() })), [key]);
  useEffect(() => {
    hearers.set(key, () => draw((count) => count + 1));
    loader.freshen();
    const stopHearing = onTopic(String(parts[0]), () => loader.freshen());
    return () => {
      stopHearing();
      hearers.delete(key);
      loader.stop();
    };
  }, [loader]);
  return {
    ...loader.loaded,
    place: loader,
    look: (look) => loader.look(look),
    showNewer: () => loader.showNewer(),
    again: () => loader.again(),
  };
}

function loaderOf<Item>(key: string, make: () => PageLoader<Item>): PageLoader<Item> {
  const found = (kept.get(key) ?? make()) as PageLoader<Item>;
  kept.delete(key);
  kept.set(key, found as PageLoader<unknown>);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}
