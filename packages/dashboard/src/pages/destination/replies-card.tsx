/** What a destination answered to mail that failed or waits, alike answers together. */

import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Card, PlainTable, QueryView, RelativeTime } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { type SimilarReplies, similarReplies } from "./similar-replies.ts";

const READ = 200;

export function RepliesCard({ name }: { readonly name: string }) {
  const { destinations: words } = useWords();
  const { language } = useStore(preferences);
  const replies = useQuery(["outcomes", "replies", name], async (signal) => {
    const { items } = await client.outcomes.list({ domain: name, action: ["failed", "delayed"], limit: READ }, { signal });
    return similarReplies(items);
  });
  return (
    <Card title={words.replies} isFlush>
      <QueryView query={replies}>
        {(groups) => (
          <PlainTable<SimilarReplies>
            label={words.replies}
            rows={groups}
            keyOf={({ pattern }) => pattern}
            empty={words.noReplies}
            columns={[
              {
                name: "reply",
                title: words.reply,
                takesRest: true,
                cell: ({ pattern, example }) => <span title={visible(example)}>{visible(pattern)}</span>,
              },
              { name: "count", title: words.count, isNumber: true, cell: ({ count }) => countText(count, language) },
              { name: "latest", title: words.latest, cell: ({ latestAt }) => <RelativeTime at={latestAt} /> },
            ]}
          />
        )}
      </QueryView>
    </Card>
  );
}
