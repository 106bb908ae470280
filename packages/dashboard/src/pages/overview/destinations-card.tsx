/** Where mail fails most. */

import { visible } from "../../bounce/index.ts";
import { Card, PlainTable, QueryView } from "../../components/index.ts";
import { countText, shareOf, shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { destinationsOf } from "./figures.ts";
import type { Overview } from "./use-overview.ts";

export function DestinationsCard({ destinations }: Overview) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  return (
    <Card title={overview.destinations} isFlush>
      <QueryView query={destinations}>
        {({ items }) => (
          <PlainTable
            label={overview.destinations}
            keyOf={({ provider }) => provider}
            empty={overview.noDestinations}
            rows={destinationsOf(items)}
            columns={[
              {
                name: "destination",
                title: overview.destination,
                takesRest: true,
                cell: ({ provider }) => (
                  <a class="quiet-link" title={visible(provider)} href={`/outcomes?provider=${encodeURIComponent(provider)}`}>
                    {visible(provider)}
                  </a>
                ),
              },
              { name: "failed", title: overview.failed, isNumber: true, cell: ({ failed }) => countText(failed, language) },
              {
                name: "share",
                title: overview.share,
                isNumber: true,
                cell: ({ failed, settled }) => shareText(shareOf(failed, settled), language),
              },
            ]}
          />
        )}
      </QueryView>
    </Card>
  );
}
