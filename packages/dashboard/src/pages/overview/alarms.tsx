/** What is wrong, before all else: limits that are exceeded in the span that is shown. */

import { shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { sharesOf, totalsOf } from "./figures.ts";
import { BOUNCE_LIMIT, COMPLAINT_LIMIT } from "./limits.ts";
import type { Overview } from "./use-overview.ts";

export function Alarms({ rates }: Overview) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const shares = rates.data && sharesOf(totalsOf(rates.data.items));
  const rows = [
    { name: overview.bounceRate, share: shares?.bounce, limit: BOUNCE_LIMIT },
    { name: overview.complaintRate, share: shares?.complaint, limit: COMPLAINT_LIMIT },
  ].filter(({ share, limit }) => share !== undefined && share > limit);
  return (
    <p
      role="status"
      class={`mb-3 rounded-lg border px-4 py-2 ${rows.length > 0 ? "border-hard bg-hard-tint" : "border-line bg-surface text-muted"}`}
    >
      {rows.length === 0 && <span>{shares === undefined ? "\u00a0" : `✓ ${overview.noAlarms}`}</span>}
      {rows.map(({ name, share, limit }) => (
        <span key={name} class="mr-4 font-semibold text-hard">
          ■ {overview.alarm(name, shareText(share, language), shareText(limit, language))}
        </span>
      ))}
    </p>
  );
}
