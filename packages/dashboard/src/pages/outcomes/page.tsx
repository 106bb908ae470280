/** The view "outcomes": what became of mail, the newest first, filtered by what stands in the address bar. */

import { client, usePages } from "../../api/index.ts";
import { DataTable, EmptyState, type Filter, FilterBar, PageHead } from "../../components/index.ts";
import { navigate, useQueryState } from "../../router/index.ts";
import { useWords, type Words } from "../../words/index.ts";
import { askedOf, FILTER_NAMES } from "./asked.ts";
import { columnsOf } from "./columns.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { Narrowed } from "./narrowed.tsx";
import { REASONS } from "./reasons.ts";

const PAGE_ROWS = 200;

export function Page() {
  const words = useWords();
  const [values] = useQueryState(FILTER_NAMES);
  const asked = askedOf(values);
  const pages = usePages(["outcomes", asked], (cursor, signal) =>
    client.outcomes.list({ ...asked, limit: PAGE_ROWS, ...(cursor !== undefined && { cursor }) }, { signal }),
  );
  return (
    <>
      <PageHead title={words.shell.views.outcomes}>
        <ExportButtons asked={asked} />
      </PageHead>
      <FilterBar filters={filtersOf(words)} />
      <Narrowed values={values} />
      <div class="overflow-hidden rounded-lg border border-line bg-surface">
        <DataTable
          label={words.shell.views.outcomes}
          columns={columnsOf(words)}
          rows={pages.items}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate(`/outcomes/${id}`)}
          onEnd={pages.more}
          hasMore={pages.hasMore}
          isFirst={pages.isFirst}
          error={pages.error}
          onAgain={pages.again}
          empty={<EmptyState title={words.outcomes.none} />}
          height="calc(100vh - 216px)"
        />
      </div>
    </>
  );
}

function filtersOf({ outcomes, common }: Words): readonly Filter[] {
  const choice = (value: string, title = value) => ({ value, title });
  return [
    { kind: "text", name: "address", title: outcomes.address, placeholder: "ann@example.net, example.net" },
    { kind: "text", name: "text", title: outcomes.wordsOfReply, placeholder: "550 5.1.1" },
    {
      kind: "choice",
      name: "bounce",
      title: outcomes.bounce,
      choices: (["hard", "soft", "none"] as const).map((one) => choice(one, common[one])),
    },
    { kind: "choice", name: "reason", title: outcomes.reason, choices: REASONS.map((reason) => choice(reason)) },
    { kind: "choice", name: "proven", title: outcomes.proven, choices: [choice("yes", outcomes.yes), choice("no", outcomes.no)] },
    { kind: "text", name: "provider", title: outcomes.provider },
    { kind: "text", name: "rule", title: outcomes.rule },
  ];
}
