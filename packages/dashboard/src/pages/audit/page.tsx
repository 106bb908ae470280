/** The audit log: who did what, when and why, the newest first. */

import type { Act } from "ricochet/client";
import { client, usePages } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { type Column, EmptyState, FilterBar, PagedTable, PageHead, RelativeTime } from "../../components/index.ts";
import { useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";

const PAGE_ITEMS = 100;

export function Page() {
  const { shell, audit: words } = useWords();
  const [{ who, what, recipient }] = useQueryState(["who", "what", "recipient"]);
  const wanted = { ...(who !== "" && { who }), ...(what !== "" && { what }), ...(recipient !== "" && { recipient }) };
  const list = usePages<Act>(["audit", wanted], (cursor, signal) =>
    client.audit.list({ ...wanted, limit: PAGE_ITEMS, ...(cursor !== undefined && { cursor }) }, { signal }),
  );
  return (
    <>
      <PageHead title={shell.views.audit} />
      <FilterBar
        filters={[
          { kind: "text", name: "who", title: words.who, placeholder: "cli" },
          { kind: "text", name: "what", title: words.what, placeholder: "drop" },
          { kind: "text", name: "recipient", title: words.recipient, placeholder: "ann@example.net" },
        ]}
      />
      <PagedTable
        label={shell.views.audit}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={Object.keys(wanted).length === 0 ? words.none : words.noMatch} />}
      />
    </>
  );
}

function useColumns(): readonly Column<Act>[] {
  const { audit: words } = useWords();
  return [
    { name: "at", title: words.at, width: "112px", cell: ({ at }) => <RelativeTime at={at} /> },
    { name: "who", title: words.who, width: "minmax(96px, 1fr)", cell: ({ who }) => who },
    { name: "what", title: words.what, width: "minmax(96px, 1fr)", cell: ({ what }) => what },
    { name: "about", title: words.about, width: "minmax(120px, 2fr)", isMinor: true, cell: (act) => <About {...act} /> },
    {
      name: "because",
      title: words.because,
      width: "minmax(120px, 3fr)",
      cell: ({ because }) => <span title={visible(because)}>{visible(because)}</span>,
    },
  ];
}

function About({ message, recipient }: Act) {
  if (message === undefined) return <>{visible(recipient ?? "–")}</>;
  return (
    <a class="quiet-link" href={`/messages/${message}`}>
      {visible(recipient ?? message)}
    </a>
  );
}
