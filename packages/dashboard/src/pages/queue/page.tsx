/** The queue: who waits for what, for how long, what was answered last; and orders about it. */

import type { QueueEntry } from "ricochet/client";
import { client, usePages } from "../../api/index.ts";
import { type Choice, EmptyState, FilterBar, PagedTable, PageHead } from "../../components/index.ts";
import { navigate, useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { useColumns } from "./columns.tsx";
import { Orders } from "./orders.tsx";
import { selectionOf, statesOf } from "./selection.ts";

const PAGE_ITEMS = 100;

export function Page() {
  const { shell, queue: words } = useWords();
  const [filters] = useQueryState(["destination", "recipient", "sender", "state", "age"]);
  const list = usePages<QueueEntry>(["queue", filters], (cursor, signal) =>
    client.queue.list(
      { ...selectionOf(filters, Date.now()), state: statesOf(filters), limit: PAGE_ITEMS, ...(cursor !== undefined && { cursor }) },
      { signal },
    ),
  );
  const isFiltered = Object.values(filters).some((value) => value !== "");
  return (
    <>
      <PageHead title={shell.views.queue} />
      <FilterBar
        filters={[
          { kind: "text", name: "destination", title: words.destination, placeholder: "example.net" },
          { kind: "text", name: "recipient", title: words.recipient, placeholder: "ann@example.net" },
          { kind: "choice", name: "state", title: words.state, choices: choices(words.states) },
          { kind: "choice", name: "age", title: words.age, choices: choices(words.ages) },
        ]}
      />
      <Orders filters={filters} onDone={list.again} />
      <PagedTable
        label={shell.views.queue}
        list={list}
        columns={useColumns()}
        keyOf={({ message, index }) => `${message} ${index}`}
        onOpen={({ message }) => navigate(`/messages/${encodeURIComponent(message)}`)}
        empty={<EmptyState title={isFiltered ? words.noMatch : words.none} />}
      />
    </>
  );
}

function choices(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}
