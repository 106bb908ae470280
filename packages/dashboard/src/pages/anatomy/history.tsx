/** What happened to the address on the suppression list, the newest first. */

import { client, useQuery } from "../../api/index.ts";
import { Card, QueryView, RelativeTime, SkeletonRows } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function HistoryCard({ address }: { readonly address: string }) {
  const { anatomy } = useWords();
  const history = useQuery(["suppressions", "history", address], (signal) => client.suppressions.history({ address }, { signal }));
  return (
    <Card title={anatomy.suppression}>
      <QueryView query={history} waiting={<SkeletonRows rows={1} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="text-muted">{anatomy.noSuppression}</p>
          ) : (
            <ol class="grid gap-2">
              {items.map(({ id, at, what, who, cause, note }) => (
                <li key={id} class="min-w-0 break-words">
                  <a href={`/suppressions/${encodeURIComponent(address)}`} class="quiet-link">
                    {anatomy.suppress[what]}
                  </a>{" "}
                  {cause} {anatomy.by(who)}{" "}
                  <span class="text-xs text-muted">
                    <RelativeTime at={at} />
                  </span>
                  {note !== undefined && <span class="block text-xs text-muted">{note}</span>}
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Card>
  );
}
