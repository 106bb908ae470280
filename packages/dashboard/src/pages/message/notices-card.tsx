/** The notifications that were written about a message: to whom, and how far they are. */

import type { MessageNotices } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Card, type PlainColumn, PlainTable, QueryView, RelativeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

type Notice = MessageNotices["items"][number];

export function NoticesCard({ id }: { readonly id: string }) {
  const { message } = useWords();
  const columns = useColumns();
  const found = useQuery(["messages", "notices", id], (signal) => client.messages.notices({ id }, { signal }));
  return (
    <Card title={message.notices} isFlush>
      <QueryView query={found}>
        {({ items }) => (
          <PlainTable label={message.notices} rows={items} keyOf={(notice) => notice.id} empty={message.noNotices} columns={columns} />
        )}
      </QueryView>
    </Card>
  );
}

function useColumns(): readonly PlainColumn<Notice>[] {
  const { common, message } = useWords();
  const states: Readonly<Record<string, string>> = message.queueStates;
  return [
    {
      name: "to",
      title: message.told,
      takesRest: true,
      cell: ({ id, recipient }) => (
        <a class="quiet-link" title={recipient} href={`/messages/${encodeURIComponent(id)}`}>
          {visible(recipient)}
        </a>
      ),
    },
    { name: "state", title: message.state, cell: ({ state, lastAnswer }) => <span title={lastAnswer}>{states[state] ?? state}</span> },
    { name: "at", title: common.time, cell: ({ at }) => <RelativeTime at={at} /> },
  ];
}
