/** Why mail failed, the most frequent reason first, with its kinds drawn and its change. Each leads to its outcomes. */

import { Card, PartsBar, PlainTable, QueryView } from "../../components/index.ts";
import { countText, shareOf, shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { type RankedReason, reasonsOf } from "./figures.ts";
import type { Overview } from "./use-overview.ts";

export function ReasonsCard({ reasons, former, times }: Overview) {
  const { overview } = useWords();
  return (
    <Card title={overview.reasons} isFlush>
      <QueryView query={reasons}>
        {({ items }) => <Ranking rows={reasonsOf(items, former.data?.items ?? [])} sinceMs={times.sinceMs} />}
      </QueryView>
    </Card>
  );
}

interface RankingProps {
  readonly rows: readonly RankedReason[];
  readonly sinceMs: number;
}

function Ranking({ rows, sinceMs }: RankingProps) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const since = encodeURIComponent(new Date(sinceMs).toISOString());
  return (
    <PlainTable
      label={overview.reasons}
      keyOf={({ reason }) => reason}
      empty={overview.noReasons}
      rows={rows}
      columns={[
        {
          name: "reason",
          title: overview.reason,
          takesRest: true,
          cell: ({ reason, parts }) => (
            <div class="flex items-center gap-4">
              <a class="quiet-link truncate sm:w-44 sm:shrink-0" href={`/outcomes?reason=${reason}&since=${since}`}>
                {reason}
              </a>
              <div class="min-w-0 flex-1 max-sm:hidden">
                <PartsBar parts={parts} whole={rows[0]?.count ?? 0} />
              </div>
            </div>
          ),
        },
        { name: "count", title: overview.count, isNumber: true, cell: ({ count }) => countText(count, language) },
        { name: "change", title: overview.change, isNumber: true, cell: (row) => changeText(row, language) },
      ]}
    />
  );
}

/** Up or down, and by how much; nothing to compare with is a dash. */
function changeText({ count, before }: RankedReason, language: string): string {
  const share = shareOf(count - before, before);
  if (share === undefined) return "–";
  if (share === 0) return "=";
  return `${share > 0 ? "▲" : "▼"} ${shareText(Math.abs(share), language)}`;
}
