/** A row of a long list; one that is on its way has the same height. */

import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

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

interface GridRowProps<Row> {
  readonly at: number;
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly onCurrent: (at: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

export function GridRow<Row>({ at, row, columns, template, top, isCurrent, onCurrent, onOpen }: GridRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={at}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onCurrent(at)}
      onClick={() => row !== undefined && onOpen?.(row)}
      class={classNames(
        "absolute inset-x-0 grid h-9 items-center gap-3 border-b border-line px-4 -outline-offset-2 hover:bg-sunken",
        onOpen !== undefined && "cursor-pointer",
      )}
      style={{ top: `${top}px`, gridTemplateColumns: template }}
    >
      {columns.map(({ name, cell, isNumber }) => (
        <div key={name} role="gridcell" class={classNames("min-w-0 truncate", isNumber === true && "text-right")}>
          {row === undefined ? <span class="skeleton block h-3 w-2/3" /> : cell(row)}
        </div>
      ))}
    </div>
  );
}
