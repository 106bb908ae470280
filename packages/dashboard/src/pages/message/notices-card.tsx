/** The notifications that were written about a message: to whom, and how far they are. */

import type { MessageNotices } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Card, QueryView, RelativeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

type Notice = MessageNotices["items"][number];

export function NoticesCard({ id }: { readonly id: string }) {
  const { message } = useWords();
  const found = useQuery(["messages", "notices", id], (signal) => client.messages.notices({ id }, { signal }));
  return (
    <Card title={message.notices}>
      <QueryView query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="text-muted">{message.noNotices}</p>
          ) : (
            <ul class="grid gap-2">
              {items.map((notice) => (
                <Row key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}

function Row({ notice: { id, recipient, state, lastAnswer, at } }: { readonly notice: Notice }) {
  const { message } = useWords();
  const states: Readonly<Record<string, string>> = message.queueStates;
  return (
    <li class="min-w-0">
      <a class="quiet-link break-all" href={`/messages/${encodeURIComponent(id)}`}>
        {visible(recipient)}
      </a>
      <p class="text-xs text-muted" title={lastAnswer}>
        {states[state] ?? state} · <RelativeTime at={at} />
      </p>
    </li>
  );
}
