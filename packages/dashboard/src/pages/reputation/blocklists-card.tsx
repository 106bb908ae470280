/** Blocklists that refusals name: which, how often, and what the newest said. */

import type { Reputation } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Card, PlainTable, RelativeTime } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

export function BlocklistsCard({ blocklists }: Pick<Reputation, "blocklists">) {
  const { reputation: words } = useWords();
  const { language } = useStore(preferences);
  return (
    <Card title={words.blocklists} isFlush>
      <PlainTable
        label={words.blocklists}
        keyOf={({ list }) => list}
        empty={words.noBlocklists}
        rows={blocklists}
        columns={[
          {
            name: "list",
            title: words.list,
            cell: ({ list }) => (
              <a class="quiet-link" href={`/outcomes?text=${encodeURIComponent(list)}`}>
                {list}
              </a>
            ),
          },
          { name: "refusals", title: words.refusals, isNumber: true, cell: ({ refusals }) => countText(refusals, language) },
          { name: "text", title: words.said, takesRest: true, cell: ({ text }) => <span title={visible(text)}>{visible(text)}</span> },
          { name: "last", title: words.last, cell: ({ lastAt }) => <RelativeTime at={lastAt} /> },
        ]}
      />
    </Card>
  );
}
