/** Brings an element into view and lets it flash, as often as `times` changes. */

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

export function useFlash(
  box: RefObject<HTMLElement | null>,
  wanted: { readonly selector: string; readonly times: number } | undefined,
): void {
  useEffect(() => {
    if (wanted === undefined) return;
    const found = box.current?.querySelectorAll<HTMLElement>(wanted.selector) ?? [];
    found[0]?.scrollIntoView({ block: "nearest", inline: "nearest" });
    for (const element of found) flash(element);
  }, [wanted?.selector, wanted?.times]);
}

function flash(element: HTMLElement): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  element.animate([{ opacity: 0.2 }, { opacity: 1 }, { opacity: 0.2 }, { opacity: 1 }], { duration: 700 });
}
