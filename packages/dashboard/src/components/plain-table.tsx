/** A short table, as HTML has it: for rankings of a few rows. */

import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";
import type { Column } from "./data-table.tsx";

interface PlainTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Pick<Column<Row>, "name" | "title" | "cell" | "isNumber">[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  readonly empty?: ComponentChildren;
}

export function PlainTable<Row>({ label, columns, rows, keyOf, empty }: PlainTableProps<Row>) {
  if (rows.length === 0) return <p class="px-4 pb-4 text-muted">{empty}</p>;
  return (
    <div role="group" aria-label={label} tabIndex={0} class="overflow-x-auto pb-2">
      <table aria-label={label} class="w-full border-collapse">
        <thead>
          <tr class="text-xs text-muted">
            {columns.map(({ name, title, isNumber }) => (
              <th
                key={name}
                scope="col"
                class={classNames("border-b border-line px-4 py-1 font-normal", isNumber === true ? "text-right" : "text-left")}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class="border-b border-line last:border-0 hover:bg-sunken">
              {columns.map(({ name, cell, isNumber }) => (
                <td key={name} class={classNames("h-9 max-w-72 truncate px-4", isNumber === true && "text-right")}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
