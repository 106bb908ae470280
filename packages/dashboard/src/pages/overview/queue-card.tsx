/** How the queue does: how much waits, for how long, for whom. */

import type { QueueCounts } from "ricochet/client";
import { Card, QueryView, RelativeTime } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import type { Overview } from "./use-overview.ts";

const MOST = 6;

export function QueueCard({ queue }: Overview) {
  const { overview } = useWords();
  return (
    <Card
      title={overview.queue}
      actions={
        <a class="quiet-link" href="/queue">
          {overview.queue} →
        </a>
      }
    >
      <QueryView query={queue}>{(counts) => <Counts counts={counts} />}</QueryView>
    </Card>
  );
}

function Counts({ counts: { states, oldestWaitingAt, destinations } }: { readonly counts: QueueCounts }) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const rows = [
    [overview.waiting, states.waiting ?? 0],
    [overview.underWay, states.claimed ?? 0],
    [overview.held, states.held ?? 0],
    [overview.quarantined, states.quarantined ?? 0],
  ] as const;
  const longest = destinations.toSorted((one, other) => other.waiting - one.waiting).slice(0, MOST);
  return (
    <>
      <dl class="grid grid-cols-4 gap-2">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dd class="text-lg font-semibold">{countText(count, language)}</dd>
            <dt class="truncate text-xs text-muted">{name}</dt>
          </div>
        ))}
      </dl>
      <p class="mt-3 min-h-5 text-muted">
        {oldestWaitingAt === undefined ? (
          overview.noneWaiting
        ) : (
          <>
            {overview.oldest}: <RelativeTime at={oldestWaitingAt} />
          </>
        )}
      </p>
      <ul class="mt-2">
        {longest.map(({ destination, waiting }) => (
          <li key={destination} class="flex min-h-7 items-center justify-between gap-2">
            <a class="quiet-link truncate leading-6" href={`/destinations/${encodeURIComponent(destination)}`}>
              {destination}
            </a>
            <span>{countText(waiting, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
