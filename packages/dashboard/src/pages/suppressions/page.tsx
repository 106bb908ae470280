/** The suppression list: found by how an address begins, opened to see why; added to, imported, exported. */

import { useState } from "preact/hooks";
import type { Suppression } from "ricochet/client";
import { client, may, usePages } from "../../api/index.ts";
import { Button, EmptyState, FilterBar, PagedTable, PageHead } from "../../components/index.ts";
import { changeQuery, navigate, useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { AddDialog } from "./add-dialog.tsx";
import { useColumns } from "./columns.tsx";
import { choicesOf, isCause, isStream } from "./filters.ts";
import { ImportDialog } from "./import-dialog.tsx";

const PAGE_ITEMS = 100;

export function Page() {
  const { shell, suppressions: words } = useWords();
  const [{ prefix, cause, stream }] = useQueryState(["prefix", "cause", "stream"]);
  const list = usePages<Suppression>(["suppressions", prefix, cause, stream], (cursor, signal) =>
    client.suppressions.list(
      {
        limit: PAGE_ITEMS,
        ...(prefix !== "" && { prefix }),
        ...(isCause(cause) && { cause }),
        ...(isStream(stream) && { stream }),
        ...(cursor !== undefined && { cursor }),
      },
      { signal },
    ),
  );
  return (
    <>
      <PageHead title={shell.views.suppressions}>
        <Actions prefix={prefix} onChanged={list.again} />
      </PageHead>
      <FilterBar
        filters={[
          { kind: "text", name: "prefix", title: words.search, placeholder: "ann@" },
          { kind: "choice", name: "cause", title: words.cause, choices: choicesOf(words.causes) },
          { kind: "choice", name: "stream", title: words.stream, choices: choicesOf(words.streams) },
        ]}
      />
      <PagedTable
        label={shell.views.suppressions}
        list={list}
        columns={useColumns()}
        keyOf={({ tenant, stream: of, address }) => `${tenant} ${of} ${address}`}
        onOpen={(row) => navigate(pathOf(row))}
        empty={<EmptyState title={`${prefix}${cause}${stream}` === "" ? words.none : words.noMatch} />}
      />
    </>
  );
}

function pathOf({ address, tenant }: Suppression): string {
  return `/suppressions/${encodeURIComponent(address)}?tenant=${encodeURIComponent(tenant)}`;
}

function Actions({ prefix, onChanged }: { readonly prefix: string; readonly onChanged: () => void }) {
  const { common, suppressions: words } = useWords();
  const [opened, open] = useState<"add" | "import">();
  const isAllowed = may("suppress");
  const refusal = isAllowed ? {} : { title: common.notAllowed };
  const close = (): void => open(undefined);
  return (
    <>
      <a
        class="quiet-link"
        href={`/v1/suppressions/export?format=csv&prefix=${encodeURIComponent(prefix)}`.replace(/&prefix=$/, "")}
        download="suppressions.csv"
      >
        {words.take}
      </a>
      <Button disabled={!isAllowed} onClick={() => open("import")} {...refusal}>
        {words.bring}
      </Button>
      <Button kind="primary" disabled={!isAllowed} onClick={() => open("add")} {...refusal}>
        {words.add}
      </Button>
      {opened === "add" && <AddDialog onClose={close} onDone={(address) => changeQuery({ prefix: address, cause: "", stream: "" })} />}
      {opened === "import" && <ImportDialog onClose={close} onDone={onChanged} />}
    </>
  );
}
