/** Keys that work in every view: `/` to the search, `?` for help, `g` and a letter to a view. Never while somebody types. */

import { useEffect } from "preact/hooks";
import { NAVIGATION } from "../pages/index.ts";
import { navigate } from "../router/index.ts";

const SECOND_KEY_MS = 1500;

/** Hears the keys for as long as the page is there. */
export function useShortcuts(onHelp: () => void): void {
  useEffect(() => {
    // When the keys were pressed, not when the page came to hear of them: it may have been busy.
    let expectedUntilMs = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return;
      if (event.timeStamp < expectedUntilMs) go(event);
      else if (event.key === "g") expectedUntilMs = event.timeStamp + SECOND_KEY_MS;
      else if (event.key === "/") toSearch(event);
      else if (event.key === "?") onHelp();
    };
    const go = (event: KeyboardEvent): void => {
      expectedUntilMs = 0;
      const view = NAVIGATION.find(({ letter }) => letter === event.key);
      if (view === undefined) return;
      event.preventDefault();
      navigate(view.path);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function toSearch(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLElement>("[data-search]");
  if (search === null) return;
  event.preventDefault();
  search.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName));
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
