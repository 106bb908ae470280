/** What happened last. */

import type { Outcome } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Card, QueryView, RelativeTime, WeightBadge, weightOf } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import type { Overview } from "./use-overview.ts";

export function LatestCard({ latest }: Overview) {
  const { overview } = useWords();
  return (
    <Card title={overview.latest} isFlush>
      <QueryView query={latest}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="px-4 pb-4 text-muted">{overview.noLatest}</p>
          ) : (
            <ul class="pb-2">
              {items.map((outcome) => (
                <Row key={outcome.id} outcome={outcome} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}

function Row({ outcome }: { readonly outcome: Outcome }) {
  const { id, at, recipient, reason } = outcome;
  return (
    <li class="border-b border-line last:border-0">
      <a href={`/outcomes/${id}`} class="grid min-h-9 grid-cols-[88px_minmax(0,1fr)_auto] items-center gap-3 px-4 hover:bg-sunken">
        <WeightBadge weight={weightOf(outcome)} />
        <span class="truncate">
          <bdi>{visible(recipient)}</bdi> <span class="text-muted">{reason}</span>
        </span>
        <span class="text-xs text-muted">
          <RelativeTime at={at} />
        </span>
      </a>
    </li>
  );
}
