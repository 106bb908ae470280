/**
 * A list of rows of one height, of any length: only what is seen is drawn. Arrow keys, Page Up and Down, Home and End move, Enter
 * opens (WAI-ARIA APG, grid). It tells which rows are looked at, so that they can be had. On a narrow screen the columns that matter
 * less are left out.
 *
 * Always holds: the row with the focus stays drawn; a row that is not there yet has its place.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RowSource } from "../api/index.ts";
import { useWords } from "../words/index.ts";
import { classNames } from "./class-names.ts";
import { type Column, GridRow } from "./grid-row.tsx";
import { keptInView, movedRow, type RowWindow, rowTop, rowWindow, scrolledHeight } from "./row-window.ts";
import { EmptyState, ErrorState, SkeletonRows } from "./states.tsx";
import { type GridPlace, useGridView } from "./use-grid-view.ts";

/** What is seen of a list, and whether new rows may come to its top without moving what somebody is about to press. */
export interface Looked extends RowWindow {
  readonly isAtRest: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: RowSource<Row>;
  readonly keyOf: (row: Row) => string | number;
  readonly onOpen?: (row: Row) => void;
  readonly onLook?: (looked: Looked) => void;
  readonly hasMore?: boolean;
  /** Nothing came yet. */
  readonly isFirst?: boolean;
  readonly error?: unknown;
  readonly onAgain?: () => void;
  readonly empty?: ComponentChildren;
  /** At most, of CSS. */
  readonly height?: string;
  /** Kept by the caller for whoever comes back. */
  readonly place?: GridPlace;
}

const ROW_HEIGHT = 36;
const NARROW = 640;
const LEAST = "320px";

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, onLook, hasMore = false, isFirst = false, error, onAgain, empty, place } = props;
  const { common } = useWords();
  const height = `max(${LEAST}, ${props.height ?? "100vh - 160px"})`;
  const count = rows.length;
  const [box, view] = useGridView({ isDrawn: count > 0, place });
  const [current, setCurrent] = useState(0);
  const shown = columns.filter(({ isMinor }) => isMinor !== true || view.width >= NARROW);
  const template = shown.map(({ width }) => width).join(" ");
  const list = { ...view, rowHeight: ROW_HEIGHT, count };
  const { from, to } = rowWindow(list);
  const isAtRest = from === 0 && view.top < ROW_HEIGHT && !view.isHeld;
  useEffect(() => onLook?.({ from, to, isAtRest }), [from, to, isAtRest, count, onLook === undefined]);

  const moveTo = (at: number): void => {
    setCurrent(at);
    const element = box.current;
    if (element === null) return;
    element.scrollTop = keptInView(at, { ...list, top: element.scrollTop });
    requestAnimationFrame(() => element.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.at(current);
    // A link or a button within the row has its own Enter.
    if (event.key === "Enter" && row !== undefined && isRow(event.target)) onOpen?.(row);
    const next = movedRow(event.key, current, { count, page: Math.floor(view.height / ROW_HEIGHT) - 1 });
    if (next === undefined || isTyping(event.target)) return;
    event.preventDefault();
    moveTo(next);
  };

  if (error !== undefined && count === 0) return <ErrorState error={error} {...(onAgain !== undefined && { onAgain })} />;
  if (count === 0) return isFirst ? <Waiting height={height} /> : <div>{empty ?? <EmptyState />}</div>;
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : count + 1}
      class="relative overflow-auto"
      style={{ height: `min(${height}, ${(count + 1) * ROW_HEIGHT + (hasMore ? ROW_HEIGHT : 1)}px)` }}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div role="rowgroup" class="sticky top-0 z-10 bg-surface">
        <HeadRow columns={shown} template={template} />
      </div>
      <div role="rowgroup" class="relative" style={{ height: `${scrolledHeight(list)}px` }}>
        {drawnRows({ from, to, current, count }).map((at) => {
          const row = rows.at(at);
          return (
            <GridRow
              key={row === undefined ? `waits ${at}` : keyOf(row)}
              {...{ at, row, template, onOpen, columns: shown, top: rowTop(at, list), isCurrent: at === current, onCurrent: setCurrent }}
            />
          );
        })}
      </div>
      {hasMore && <div class="px-4 py-2 text-xs text-muted">{common.more} …</div>}
    </div>
  );
}

function HeadRow<Row>({ columns, template }: { readonly columns: readonly Column<Row>[]; readonly template: string }) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      class="grid h-9 items-center gap-3 border-b border-line px-4 text-xs text-muted"
      style={{ gridTemplateColumns: template }}
    >
      {columns.map(({ name, title, isNumber }) => (
        <div key={name} role="columnheader" class={classNames("truncate", isNumber === true && "text-right")}>
          {title}
        </div>
      ))}
    </div>
  );
}

function Waiting({ height }: { readonly height: string }) {
  return (
    <div style={{ height: `calc(${height})` }} class="overflow-hidden">
      <SkeletonRows rows={10} />
    </div>
  );
}

/** What is seen, and the row that has the focus. */
function drawnRows({ from, to, current, count }: RowWindow & { readonly current: number; readonly count: number }): readonly number[] {
  const seen = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (current >= count || (current >= from && current < to)) return seen;
  return current < from ? [current, ...seen] : [...seen, current];
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset["row"] !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
