/** Where we are: path and query of the address bar, moved by links, by code and by the browser's own buttons. */

import { createStore } from "../state/index.ts";

/** A place of the page. */
export interface Place {
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

const here = (): Place => ({ path: location.pathname, search: location.search });

export const place = createStore<Place>(typeof location === "undefined" ? { path: "/", search: "" } : here());

/** Goes to a path of the page; "replace" leaves no step behind. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const target = new URL(to, location.href);
  const whole = `${target.pathname}${target.search}${target.hash}`;
  const isElsewhere = target.pathname !== location.pathname;
  if (whole !== `${location.pathname}${location.search}${location.hash}`) {
    if (replace) history.replaceState(null, "", whole);
    else history.pushState(null, "", whole);
  }
  place.set(here());
  if (isElsewhere) scrollTo(0, 0);
}

/** Links of the page move without a reload. Returns how to stop that. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    if (anchor === null || isForBrowser(event, anchor)) return;
    event.preventDefault();
    navigate(anchor.href);
  };
  const onMove = (): void => place.set(here());
  document.addEventListener("click", onClick);
  addEventListener("popstate", onMove);
  return () => {
    document.removeEventListener("click", onClick);
    removeEventListener("popstate", onMove);
  };
}

function isForBrowser(event: MouseEvent, anchor: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const isOurs = anchor.origin === location.origin && anchor.target === "" && !anchor.hasAttribute("download");
  const isFragment = anchor.getAttribute("href")?.startsWith("#") === true;
  return event.defaultPrevented || !isPlain || !isOurs || isFragment;
}
