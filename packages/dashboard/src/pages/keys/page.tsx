/** The keys: whose they are, what they may, when they were last used; to make one, and to revoke one. */

import { useState } from "preact/hooks";
import type { ApiKey } from "ricochet/client";
import { client, may, useAct, useQuery } from "../../api/index.ts";
import { Button, confirm, DataTable, EmptyState, PageHead, SecretDialog, toast, useErrorText } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { AddDialog } from "./add-dialog.tsx";
import { useColumns } from "./columns.tsx";

export function Page() {
  const { common, shell, keys: words } = useWords();
  const isAllowed = may("admin");
  const found = useQuery(["keys"], (signal) => (isAllowed ? client.keys.list({ signal }) : Promise.resolve({ items: [] })));
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<string>();
  const { revoke, refusal } = useRevocation();
  return (
    <>
      <PageHead title={shell.views.keys}>
        <Button kind="primary" disabled={!isAllowed} onClick={() => setAdding(true)} {...(!isAllowed && { title: common.notAllowed })}>
          {words.add}
        </Button>
      </PageHead>
      {refusal !== undefined && (
        <p role="alert" class="mb-3 text-hard">
          ■ {refusal}
        </p>
      )}
      <div class="rounded-lg border border-line bg-surface">
        <DataTable
          label={shell.views.keys}
          columns={useColumns(revoke)}
          rows={found.data?.items ?? []}
          keyOf={({ id }) => id}
          onAgain={found.again}
          isFirst={found.isFirst}
          error={found.error}
          empty={<EmptyState title={isAllowed ? words.none : common.notAllowed} />}
        />
      </div>
      {isAdding && <AddDialog onClose={() => setAdding(false)} onMade={setMade} />}
      {made !== undefined && (
        <SecretDialog title={words.madeTitle} hint={words.madeHint} secret={made} onClose={() => setMade(undefined)} />
      )}
    </>
  );
}

function useRevocation() {
  const { keys: words } = useWords();
  const act = useAct((id: string) => client.keys.revoke({ id }), ["keys"]);
  const text = useErrorText(act.error);
  const revoke = async ({ id, name }: ApiKey): Promise<void> => {
    if (!(await confirm({ title: words.revokeTitle(name), text: words.revokeText, verb: words.revoke, isDangerous: true }))) return;
    if (await act.run(id)) toast(words.revoked(name));
  };
  return { revoke, refusal: act.error === undefined ? undefined : text };
}
