/** The list in any form, piece by piece. Whoever breaks off goes on behind the last entry of the last piece. */

import type { SuppressionFilter, SuppressionKey, SuppressionStore } from "../../../store/index.ts";
import type { ListFormat } from "./list-formats.ts";
import { LIST_WRITERS } from "./list-writers.ts";

/** What is given out. */
export interface ListExport {
  readonly format: ListFormat;
  /** `after` goes on behind an entry, without what stands before the first. */
  readonly filter: Omit<SuppressionFilter, "limit">;
}

/** A piece of the output. */
export interface ExportedPiece {
  readonly text: string;
  readonly entries: number;
  /** For which the form has no word. */
  readonly leftOut: number;
  /** The last entry in it. */
  readonly last?: SuppressionKey;
}

const PAGE = 5_000;

/** Writes the list. */
export async function* exportList(store: Pick<SuppressionStore, "list">, { format, filter }: ListExport): AsyncGenerator<ExportedPiece> {
  const { begin, entry, between, end, holds } = LIST_WRITERS[format];
  let isFirst = filter.after === undefined;
  if (isFirst) yield { text: begin, entries: 0, leftOut: 0 };
  let after = filter.after;
  let leftOut = 0;
  for (;;) {
    const page = await store.list({ ...filter, limit: PAGE, ...(after !== undefined && { after }) });
    const listed = page.filter(holds);
    leftOut += page.length - listed.length;
    after = page.at(-1);
    if (listed.length > 0 && after !== undefined) {
      yield { text: (isFirst ? "" : between) + listed.map(entry).join(between), entries: listed.length, leftOut, last: after };
      leftOut = 0;
      isFirst = false;
    }
    if (page.length < PAGE) break;
  }
  yield { text: isFirst && between === "\n" ? "" : end, entries: 0, leftOut };
}
