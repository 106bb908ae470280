/** Why mail failed, the most frequent reason first, with its change. Each leads to its outcomes. */

import { Card, PlainTable, QueryView } from "../../components/index.ts";
import { countText, shareOf, shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { type RankedReason, reasonsOf } from "./figures.ts";
import type { Overview } from "./use-overview.ts";

export function ReasonsCard({ reasons, former, times }: Overview) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const since = new Date(times.sinceMs).toISOString();
  const change = ({ count, before }: RankedReason): string => {
    const share = shareOf(count - before, before);
    if (share === undefined) return "–";
    if (share === 0) return "=";
    return `${share > 0 ? "▲" : "▼"} ${shareText(Math.abs(share), language)}`;
  };
  return (
    <Card title={overview.reasons} isFlush>
      <QueryView query={reasons}>
        {({ items }) => (
          <PlainTable
            label={overview.reasons}
            keyOf={({ reason }) => reason}
            empty={overview.noReasons}
            rows={reasonsOf(items, former.data?.items ?? [])}
            columns={[
              {
                name: "reason",
                title: overview.reason,
                takesRest: true,
                cell: ({ reason }) => (
                  <a class="quiet-link" href={`/outcomes?reason=${reason}&since=${encodeURIComponent(since)}`}>
                    {reason}
                  </a>
                ),
              },
              { name: "count", title: overview.count, isNumber: true, cell: ({ count }) => countText(count, language) },
              { name: "change", title: overview.change, isNumber: true, cell: change },
            ]}
          />
        )}
      </QueryView>
    </Card>
  );
}
