/** "5 min. ago", that stays true while it is looked at; the whole time in the viewer's zone on hover and for readers of screens. */

import { useEffect, useState } from "preact/hooks";
import { relativeTime, wholeTime } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";

const NEXT_MS = 10_000;

export function RelativeTime({ at }: { readonly at: string }) {
  const style = useStore(preferences);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), NEXT_MS);
    return () => clearInterval(timer);
  }, []);
  const atMs = Date.parse(at);
  if (Number.isNaN(atMs)) return <span>{at}</span>;
  return (
    <time dateTime={at} title={wholeTime(atMs, style)} class="whitespace-nowrap">
      {relativeTime(atMs, style)}
    </time>
  );
}

/** The whole time, in the viewer's zone. */
export function WholeTime({ at }: { readonly at: string }) {
  const style = useStore(preferences);
  const atMs = Date.parse(at);
  return <time dateTime={at}>{Number.isNaN(atMs) ? at : wholeTime(atMs, style)}</time>;
}
