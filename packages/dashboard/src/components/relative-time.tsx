/** "5 min. ago", that stays true while it is looked at; the whole time in the viewer's zone on hover and for readers of screens. */

import { relativeTime, wholeTime } from "../format/index.ts";
import { preferences, ticks, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";

export function RelativeTime({ at }: { readonly at: string }) {
  const style = useStore(preferences);
  useStore(ticks);
  const atMs = Date.parse(at);
  if (Number.isNaN(atMs)) return <span>{at}</span>;
  return (
    <time dateTime={at} title={wholeTime(atMs, style)} class="whitespace-nowrap">
      {relativeTime(atMs, style)}
    </time>
  );
}

/** When something is to be done: what is due already waits for its turn, and how long it has been due says little. */
export function DueTime({ at }: { readonly at: string }) {
  const { common } = useWords();
  useStore(ticks);
  return Date.parse(at) <= Date.now() ? <span class="text-muted">{common.due}</span> : <RelativeTime at={at} />;
}

/** The whole time, in the viewer's zone. */
export function WholeTime({ at }: { readonly at: string }) {
  const style = useStore(preferences);
  const atMs = Date.parse(at);
  return <time dateTime={at}>{Number.isNaN(atMs) ? at : wholeTime(atMs, style)}</time>;
}
