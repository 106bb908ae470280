/** Who is told of events; to add somebody, whose secret is shown once. */

import { useState } from "preact/hooks";
import type { Webhook } from "ricochet/client";
import { client, may, useQuery } from "../../api/index.ts";
import { Badge, Button, type Column, DataTable, EmptyState, PageHead, RelativeTime, SecretDialog } from "../../components/index.ts";
import { navigate } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { AddDialog } from "./add-dialog.tsx";

export function Page() {
  const { common, shell, webhooks: words } = useWords();
  const found = useQuery(["webhooks", "all"], (signal) => client.webhooks.list({}, { signal }));
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const isAllowed = may("operate");
  return (
    <>
      <PageHead title={shell.views.webhooks}>
        <Button kind="primary" disabled={!isAllowed} onClick={() => setAdding(true)} {...(!isAllowed && { title: common.notAllowed })}>
          {words.add}
        </Button>
      </PageHead>
      <div class="rounded-lg border border-line bg-surface">
        <DataTable
          label={shell.views.webhooks}
          columns={useColumns()}
          rows={found.data?.items ?? []}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate(`/webhooks/${encodeURIComponent(id)}`)}
          onAgain={found.again}
          isFirst={found.isFirst}
          error={found.error}
          empty={<EmptyState title={words.none} />}
        />
      </div>
      {isAdding && <AddDialog onClose={() => setAdding(false)} onMade={setSecret} />}
      {secret !== undefined && (
        <SecretDialog title={words.secretTitle} hint={words.secretHint} secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </>
  );
}

function useColumns(): readonly Column<Webhook>[] {
  const { webhooks: words } = useWords();
  return [
    { name: "url", title: words.url, width: "minmax(160px, 3fr)", cell: ({ url }) => <span title={url}>{url}</span> },
    {
      name: "state",
      title: words.state,
      width: "80px",
      cell: ({ isEnabled }) => <Badge tone={isEnabled ? "good" : "muted"}>{isEnabled ? words.enabled : words.disabled}</Badge>,
    },
    {
      name: "types",
      title: words.types,
      width: "minmax(120px, 2fr)",
      isMinor: true,
      cell: ({ types }) => (types.length === 0 ? words.allTypes : types.join(", ")),
    },
    { name: "shape", title: words.shape, width: "120px", isMinor: true, cell: ({ shape }) => words.shapes[shape] },
    { name: "created", title: words.created, width: "112px", isMinor: true, cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}
