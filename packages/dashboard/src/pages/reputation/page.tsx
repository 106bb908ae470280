/** How senders stand with those who carry and take their mail, in the last week: the limits that they have published, and the lists that refusals name. */

import type { Reputation } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { EmptyState, PageHead, QueryView } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { BlocklistsCard } from "./blocklists-card.tsx";
import { SenderCard } from "./sender-card.tsx";

const EVERY_MS = 60_000;

export function Page() {
  const { shell } = useWords();
  const found = useQuery(["rates", "reputation"], (signal) => client.reputation.get({}, { signal }), { everyMs: EVERY_MS });
  return (
    <>
      <PageHead title={shell.views.reputation} />
      <QueryView query={found}>{(reputation) => <Parts reputation={reputation} />}</QueryView>
    </>
  );
}

function Parts({ reputation: { senders, limits, blocklists } }: { readonly reputation: Reputation }) {
  const { reputation: words } = useWords();
  return (
    <>
      <p class="mb-4 max-w-3xl text-muted">
        {words.hint} <span class="max-sm:hidden">{words.marks}</span>
      </p>
      <div class="grid gap-3">
        {senders.length === 0 && <EmptyState title={words.none} />}
        {senders.map((sender) => (
          <SenderCard key={sender.senderDomain} sender={sender} limits={limits} />
        ))}
        <BlocklistsCard blocklists={blocklists} />
      </div>
    </>
  );
}
