/** The destinations for which mail waits: those that make trouble first. */

import type { Destination } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import {
  Badge,
  type Column,
  DataTable,
  DueTime,
  EmptyState,
  FilterBar,
  PageHead,
  RelativeTime,
  type Tone,
} from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { navigate, useQueryState } from "../../router/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

const MOST = 1000;
const EVERY_MS = 15_000;
const TONES: Readonly<Record<Destination["state"], Tone>> = { open: "good", careful: "soft", paused: "hard", held: "muted" };
const TROUBLE: readonly Destination["state"][] = ["paused", "held", "careful", "open"];

export function Page() {
  const { shell, destinations: words } = useWords();
  const [{ name, state }] = useQueryState(["name", "state"]);
  const found = useQuery(["destinations", "all"], (signal) => client.destinations.list({ limit: MOST }, { signal }), { everyMs: EVERY_MS });
  const rows = (found.data?.items ?? [])
    .filter((one) => one.name.includes(name.toLowerCase()) && (state === "" || one.state === state))
    .toSorted((one, other) => TROUBLE.indexOf(one.state) - TROUBLE.indexOf(other.state) || other.waiting - one.waiting);
  return (
    <>
      <PageHead title={shell.views.destinations} />
      <FilterBar
        filters={[
          { kind: "text", name: "name", title: words.search },
          { kind: "choice", name: "state", title: words.state, choices: TROUBLE.map((value) => ({ value, title: words.states[value] })) },
        ]}
      />
      <div class="rounded-lg border border-line bg-surface">
        <DataTable
          label={shell.views.destinations}
          columns={useColumns()}
          rows={rows}
          keyOf={(row) => row.name}
          onOpen={(row) => navigate(`/destinations/${encodeURIComponent(row.name)}`)}
          onAgain={found.again}
          isFirst={found.isFirst}
          error={found.error}
          empty={<EmptyState title={words.none} />}
        />
      </div>
    </>
  );
}

function useColumns(): readonly Column<Destination>[] {
  const { destinations: words } = useWords();
  const { language } = useStore(preferences);
  return [
    { name: "name", title: words.name, width: "minmax(140px, 2fr)", cell: ({ name }) => name },
    { name: "state", title: words.state, width: "160px", cell: ({ state }) => <Badge tone={TONES[state]}>{words.states[state]}</Badge> },
    { name: "waiting", title: words.waiting, width: "80px", isNumber: true, cell: ({ waiting }) => countText(waiting, language) },
    {
      name: "next",
      title: words.next,
      width: "112px",
      isMinor: true,
      cell: ({ nextDueAt }) => (nextDueAt === undefined ? "–" : <DueTime at={nextDueAt} />),
    },
    {
      name: "until",
      title: words.until,
      width: "112px",
      isMinor: true,
      cell: ({ pausedUntil }) => (pausedUntil === undefined ? "–" : <RelativeTime at={pausedUntil} />),
    },
    {
      name: "connections",
      title: words.connections,
      width: "104px",
      isMinor: true,
      isNumber: true,
      cell: ({ connections }) => countText(connections, language),
    },
    { name: "profile", title: words.profile, width: "120px", isMinor: true, cell: ({ profile }) => profile },
  ];
}
