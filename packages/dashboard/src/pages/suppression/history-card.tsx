/** What happened to an address, of all kinds of mail, the newest first. */

import type { SuppressionChange } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { Card, type Column, PlainTable, QueryView, WholeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

/** Each has a history of its own. */
const STREAMS = ["all", "transactional", "bulk"] as const;

interface HistoryCardProps {
  readonly address: string;
  readonly whose: { readonly tenant?: string };
}

export function HistoryCard({ address, whose }: HistoryCardProps) {
  const { suppressions: words } = useWords();
  const history = useQuery(["suppression-history", address, whose.tenant], (signal) => historyOf({ address, whose, signal }));
  return (
    <Card title={words.history} isFlush>
      <QueryView query={history}>
        {(rows) => (
          <PlainTable label={words.history} rows={rows} keyOf={({ id }) => id} empty={words.noHistory} columns={columnsOf(words)} />
        )}
      </QueryView>
    </Card>
  );
}

async function historyOf({
  address,
  whose,
  signal,
}: HistoryCardProps & { readonly signal: AbortSignal }): Promise<readonly SuppressionChange[]> {
  const found = await Promise.all(STREAMS.map((stream) => client.suppressions.history({ address, stream, ...whose }, { signal })));
  return found.flatMap(({ items }) => items).toSorted((one, other) => other.id - one.id);
}

function columnsOf(words: ReturnType<typeof useWords>["suppressions"]): readonly Omit<Column<SuppressionChange>, "width">[] {
  return [
    { name: "at", title: words.at, cell: ({ at }) => <WholeTime at={at} /> },
    { name: "what", title: words.what, cell: ({ what }) => words.whats[what] },
    { name: "cause", title: words.cause, cell: ({ cause, reason }) => [cause && words.causes[cause], reason].filter(Boolean).join(", ") },
    { name: "stream", title: words.stream, cell: ({ stream }) => words.streams[stream] },
    {
      name: "outcome",
      title: words.broughtBy,
      cell: ({ outcome, who }) =>
        outcome === undefined ? (
          who
        ) : (
          <a class="quiet-link" href={`/outcomes/${outcome}`}>
            {words.outcome(String(outcome))}
          </a>
        ),
    },
    { name: "note", title: words.note, cell: ({ note }) => note },
  ];
}
