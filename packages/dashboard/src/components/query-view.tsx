/** The answer to a question, or why there is none: what every part of a view shows while it waits, and when it failed. */

import type { ComponentChildren } from "preact";
import type { Query } from "../api/index.ts";
import { ErrorState, SkeletonRows } from "./states.tsx";

interface QueryViewProps<Data> {
  readonly query: Query<Data>;
  /** While the first answer is on its way, of the same height as what comes. */
  readonly waiting?: ComponentChildren;
  readonly children: (data: Data) => ComponentChildren;
}

export function QueryView<Data>({ query, waiting, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== undefined) return <ErrorState error={query.error} onAgain={query.again} />;
  return <>{waiting ?? <SkeletonRows />}</>;
}
