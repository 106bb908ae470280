/**
 * A short table, as HTML has it: for rankings of a few rows. The column that `takesRest` gets what the others leave and is cut
 * where that is too little, so that a long name moves no figure out of sight.
 */

import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";
import type { Column } from "./grid-row.tsx";

/** A column, of the width of what stands in it. */
interface PlainColumn<Row> extends Pick<Column<Row>, "name" | "title" | "cell" | "isNumber"> {
  readonly takesRest?: boolean;
}

interface PlainTableProps<Row> {
  readonly label: string;
  readonly columns: readonly PlainColumn<Row>[];
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
              {columns.map(({ name, cell, isNumber, takesRest = false }) => (
                <td
                  key={name}
                  class={classNames(
                    "h-9 truncate px-4",
                    takesRest ? "w-full max-w-0 min-w-32" : "max-w-72",
                    isNumber === true && "text-right",
                  )}
                >
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
