/** One address: why it gets no mail, since when, when that ends, and everything that ever happened to it. */

import type { Suppression } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { EmptyState, PageHead, QueryView } from "../../components/index.ts";
import { useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import type { ViewProps } from "../view.ts";
import { EntryCard } from "./entry-card.tsx";
import { HistoryCard } from "./history-card.tsx";

/** An address has an entry a stream; longer addresses that begin alike stand behind it. */
const MOST_ENTRIES = 10;

export function Page({ params: { address = "" } }: ViewProps) {
  const { suppressions: words } = useWords();
  const [{ tenant }] = useQueryState(["tenant"]);
  const whose = tenant === "" ? {} : { tenant };
  const found = useQuery<readonly Suppression[]>(["suppressions", "one", address, tenant], async (signal) => {
    const { items } = await client.suppressions.list({ prefix: address, limit: MOST_ENTRIES, ...whose }, { signal });
    return items.filter((item) => item.address === address);
  });
  return (
    <>
      <PageHead title={visible(address)} />
      <div class="grid gap-4">
        <QueryView query={found}>
          {(entries) =>
            entries.length === 0 ? (
              <EmptyState title={words.free} />
            ) : (
              entries.map((entry) => <EntryCard key={entry.stream} entry={entry} />)
            )
          }
        </QueryView>
        <HistoryCard address={address} whose={whose} />
      </div>
    </>
  );
}
