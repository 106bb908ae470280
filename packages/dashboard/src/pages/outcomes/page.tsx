/** The view "outcomes": what became of mail, the newest first, filtered by what stands in the address bar. */

import type { Outcome } from "ricochet/client";
import { client, usePages } from "../../api/index.ts";
import { EmptyState, type Filter, FilterBar, PagedTable, PageHead } from "../../components/index.ts";
import { navigate, useQueryState } from "../../router/index.ts";
import { useWords, type Words } from "../../words/index.ts";
import { askedOf, FILTER_NAMES } from "./asked.ts";
import { columnsOf } from "./columns.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { Narrowed } from "./narrowed.tsx";
import { REASONS } from "./reasons.ts";

const FIRST_ROWS = 200;
/** As many as the API gives at once: whoever scrolls so far goes on. */
const MORE_ROWS = 1000;

export function Page() {
  const words = useWords();
  const [values] = useQueryState(FILTER_NAMES);
  const asked = askedOf(values);
  const pages = usePages<Outcome>(
    ["outcomes", asked],
    (cursor, signal) =>
      client.outcomes.list({ ...asked, ...(cursor === undefined ? { limit: FIRST_ROWS } : { limit: MORE_ROWS, cursor }) }, { signal }),
    { keyOf: ({ id }) => id },
  );
  return (
    <>
      <PageHead title={words.shell.views.outcomes}>
        <ExportButtons asked={asked} />
      </PageHead>
      <FilterBar filters={filtersOf(words)} />
      <Narrowed values={values} />
      <PagedTable
        label={words.shell.views.outcomes}
        list={pages}
        columns={columnsOf(words)}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(`/outcomes/${id}`)}
        empty={<EmptyState title={words.outcomes.none} />}
        height="100vh - 176px"
      />
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
    {
      kind: "choice",
      name: "proven",
      isMinor: true,
      title: outcomes.proven,
      choices: [choice("yes", outcomes.yes), choice("no", outcomes.no)],
    },
    { kind: "text", name: "provider", isMinor: true, title: outcomes.provider },
    { kind: "text", name: "rule", isMinor: true, title: outcomes.rule },
    { kind: "time", name: "since", isMinor: true, title: outcomes.since },
    { kind: "time", name: "until", isMinor: true, title: outcomes.until },
  ];
}
