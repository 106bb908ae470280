/**
 * A list of rows of one height, of any length: only what is seen is drawn. Arrow keys, Page Up and Down, Home and End move, Enter
 * opens (WAI-ARIA APG, grid). Near its end it asks for more. On a narrow screen the columns that matter less are left out.
 *
 * Always holds: its height does not depend on whether data is there; the row with the focus stays drawn.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/index.ts";
import { classNames } from "./class-names.ts";
import { movedRow, rowWindow } from "./row-window.ts";
import { EmptyState, ErrorState, SkeletonRows } from "./states.tsx";

/** A column. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Of CSS grid: "120px", "1fr", "minmax(120px, 2fr)". */
  readonly width: string;
  readonly isNumber?: boolean;
  /** Left out where there is no room for it. */
  readonly isMinor?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  readonly onOpen?: (row: Row) => void;
  /** Near the end: asks for more. */
  readonly onEnd?: () => void;
  readonly hasMore?: boolean;
  /** Nothing came yet. */
  readonly isFirst?: boolean;
  readonly error?: unknown;
  readonly onAgain?: () => void;
  readonly empty?: ComponentChildren;
  /** All of it, of CSS. */
  readonly height?: string;
}

const ROW_HEIGHT = 36;
const NARROW = 640;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, onEnd, hasMore = false, isFirst = false, error, onAgain, empty, height = "60vh" } = props;
  const { common } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600, width: 1000 });
  const [current, setCurrent] = useState(0);
  const shown = columns.filter(({ isMinor }) => isMinor !== true || view.width >= NARROW);
  const template = shown.map(({ width }) => width).join(" ");
  const { from, to } = rowWindow({ ...view, rowHeight: ROW_HEIGHT, count: rows.length });
  const drawn = drawnRows({ from, to, current, count: rows.length });

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
    // The box is drawn with the first row, not before.
  }, [rows.length === 0]);
  useEffect(() => {
    if (hasMore && to >= rows.length - 10) onEnd?.();
  }, [to, rows.length, hasMore]);

  const moveTo = (at: number): void => {
    setCurrent(at);
    const element = box.current;
    if (element === null) return;
    element.scrollTop = keptInView(at, { top: element.scrollTop, height: element.clientHeight - ROW_HEIGHT });
    requestAnimationFrame(() => element.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    // A link or a button within the row has its own Enter.
    if (event.key === "Enter" && row !== undefined && isRow(event.target)) onOpen?.(row);
    const to = movedRow(event.key, current, { count: rows.length, page: Math.floor(view.height / ROW_HEIGHT) - 1 });
    if (to === undefined || isTyping(event.target)) return;
    event.preventDefault();
    moveTo(to);
  };

  if (error !== undefined && rows.length === 0) return <ErrorState error={error} {...(onAgain !== undefined && { onAgain })} />;
  if (rows.length === 0) return <div style={{ minHeight: height }}>{isFirst ? <SkeletonRows rows={10} /> : (empty ?? <EmptyState />)}</div>;
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      class="relative overflow-auto"
      style={{ height }}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div role="rowgroup" class="sticky top-0 z-10 bg-surface">
        <div
          role="row"
          aria-rowindex={1}
          class="grid h-9 items-center gap-3 border-b border-line px-4 text-xs text-muted"
          style={{ gridTemplateColumns: template }}
        >
          {shown.map(({ name, title, isNumber }) => (
            <div key={name} role="columnheader" class={classNames("truncate", isNumber === true && "text-right")}>
              {title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="relative" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {drawn.map((at) => {
          const row = rows[at];
          if (row === undefined) return null;
          return (
            <div
              key={keyOf(row)}
              role="row"
              aria-rowindex={at + 2}
              data-row={at}
              tabIndex={at === current ? 0 : -1}
              onFocus={() => setCurrent(at)}
              onClick={() => onOpen?.(row)}
              class={classNames(
                "absolute inset-x-0 grid h-9 items-center gap-3 border-b border-line px-4 -outline-offset-2 hover:bg-sunken",
                onOpen !== undefined && "cursor-pointer",
              )}
              style={{ top: `${at * ROW_HEIGHT}px`, gridTemplateColumns: template }}
            >
              {shown.map(({ name, cell, isNumber }) => (
                <div key={name} role="gridcell" class={classNames("min-w-0 truncate", isNumber === true && "text-right")}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {hasMore && <div class="px-4 py-2 text-xs text-muted">{common.more} …</div>}
    </div>
  );
}

/** What is seen, and the row that has the focus. */
function drawnRows({
  from,
  to,
  current,
  count,
}: {
  readonly from: number;
  readonly to: number;
  readonly current: number;
  readonly count: number;
}): readonly number[] {
  const seen = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (current >= count || (current >= from && current < to)) return seen;
  return current < from ? [current, ...seen] : [...seen, current];
}

function keptInView(at: number, { top, height }: { readonly top: number; readonly height: number }): number {
  const [begin, end] = [at * ROW_HEIGHT, (at + 1) * ROW_HEIGHT];
  if (begin < top) return begin;
  return end > top + height ? end - height : top;
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset["row"] !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
