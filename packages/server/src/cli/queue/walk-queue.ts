/** The entries of a queue page by page: a million of them pass through, and one page at a time is in memory. */

import type { QueueEntry, QueueStore, RecipientKey } from "../../store/index.ts";
import { filtersOf, type Selection } from "./selection.ts";

const PAGE = 500;

/** Pages of selected entries, in the order of acceptance. */
export async function* walkQueue(store: Pick<QueueStore, "list">, selection: Selection): AsyncGenerator<readonly QueueEntry[]> {
  for (const filter of filtersOf(selection)) {
    let after: RecipientKey | undefined;
    for (;;) {
      const page = await store.list({ ...filter, limit: PAGE, ...(after !== undefined && { after }) });
      if (page.length > 0) yield page;
      after = page.at(-1)?.key;
      if (page.length < PAGE || after === undefined) break;
    }
  }
}
