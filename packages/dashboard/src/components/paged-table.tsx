/** A list that the server gives page by page, as a table. What came into being while somebody looks elsewhere waits above it, to be pressed. */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Pages } from "../api/index.ts";
import { countText } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { DataTable } from "./data-table.tsx";
import type { Column } from "./grid-row.tsx";
import { useErrorText } from "./states.tsx";

interface PagedTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly list: Pages<Row>;
  readonly keyOf: (row: Row) => string | number;
  readonly onOpen?: (row: Row) => void;
  readonly empty: ComponentChildren;
  readonly height?: string;
}

export function PagedTable<Row>({ list, ...table }: PagedTableProps<Row>) {
  const { rows, hasMore, isFirst, error, place, look, again, showNewer } = list;
  const box = useRef<HTMLDivElement>(null);
  const show = (): void => {
    showNewer();
    box.current?.querySelector('[role="grid"]')?.scrollTo({ top: 0 });
  };
  return (
    <div ref={box} class="relative overflow-hidden rounded-lg border border-line bg-surface">
      <NewerRows count={list.newer} onShow={show} />
      <DataTable {...table} {...{ rows, hasMore, isFirst, error, place }} onLook={look} onAgain={again} />
      {error !== undefined && rows.length > 0 && <Broken list={list} />}
    </div>
  );
}

function NewerRows({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const { common } = useWords();
  const { language } = useStore(preferences);
  return (
    <div role="status" class="pointer-events-none absolute inset-x-0 top-10 z-20 flex justify-center">
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          class="pointer-events-auto min-h-7 rounded-full border border-accent bg-accent px-3 text-xs text-on-accent shadow"
        >
          ↑ {common.newer(countText(count, language))}
        </button>
      )}
    </div>
  );
}

/** The rest could not be had. */
function Broken<Row>({ list: { error, again } }: Pick<PagedTableProps<Row>, "list">) {
  const { common } = useWords();
  const text = useErrorText(error);
  return (
    <p role="alert" class="border-t border-line px-4 py-2 text-hard">
      ■ {text}{" "}
      <button type="button" onClick={again} class="quiet-link">
        {common.again}
      </button>
    </p>
  );
}
