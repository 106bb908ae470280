/** Entries of the suppression list as the API shows them: "all" stands for every stream. */

import { ALL_STREAMS, type Stream } from "../../ledger/index.ts";
import type { Suppression as Entry } from "../../store/index.ts";
import type { Suppression } from "../contract/index.ts";
import { given, instant } from "../route/index.ts";

/** As a client names it. */
export type ShownStream = Stream | "all";

/** Ready to be sent. */
export function shownSuppression({ address, tenant, stream, cause, reason, sinceMs, untilMs, outcome, note }: Entry): Suppression {
  const until = instant(untilMs);
  return { address, tenant, stream: shownStream(stream), cause, since: instant(sinceMs), ...given({ reason, until, outcome, note }) };
}

/** A stream of the store, as it is shown. */
export function shownStream(stream: string): ShownStream {
  return stream === ALL_STREAMS ? "all" : (stream as Stream);
}

/** A stream as it is shown, for the store. */
export function storedStream(stream: ShownStream): string {
  return stream === "all" ? ALL_STREAMS : stream;
}
