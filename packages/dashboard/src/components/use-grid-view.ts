/**
 * Where a list is looked at: how far it is scrolled, how much is seen of it, whether somebody's hand is on its rows. The place is kept
 * in what the caller gives, so that whoever comes back finds the list where he left it.
 */

import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** In pixels. */
export interface GridView {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** The pointer or the focus is on a row: nothing may move under it. */
  readonly isHeld: boolean;
}

/** Where the list was. */
export interface GridPlace {
  top: number;
}

const FIRST = { height: 600, width: 1000, isHeld: false };
const HEAD = 37;

/** `isDrawn`: the box is drawn with the first row, not before. */
export function useGridView({
  isDrawn,
  place,
}: {
  readonly isDrawn: boolean;
  readonly place: GridPlace | undefined;
}): readonly [RefObject<HTMLDivElement | null>, GridView] {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<GridView>({ ...FIRST, top: place?.top ?? 0 });
  // Before it is seen: whoever comes back does not see its top for a moment.
  useLayoutEffect(() => box.current?.scrollTo({ top: place?.top ?? 0 }), [isDrawn, place]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      // Taken out of the page it is told to be at its top.
      if (!element.isConnected || element.clientHeight === 0) return;
      const { scrollTop: top, clientHeight, clientWidth: width } = element;
      if (place !== undefined) place.top = top;
      setView((before) => ({ ...before, top, width, height: Math.max(0, clientHeight - HEAD) }));
    };
    const hold = (): void => setView((before) => ({ ...before, isHeld: element.matches(":hover, :focus-within") }));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    for (const type of HANDS) element.addEventListener(type, hold);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
      for (const type of HANDS) element.removeEventListener(type, hold);
    };
  }, [isDrawn, place]);
  return [box, view];
}

const HANDS = ["pointerenter", "pointerleave", "focusin", "focusout"] as const;
