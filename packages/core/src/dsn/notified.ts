/** What a notification can tell of a recipient: the vocabularies that it shares with the words of each language. */

import type { Action, Reason } from "../model/index.ts";

/** RFC 3464 §2.3.3. */
export type NotifiedAction = Exclude<Action, "none">;

/** Reasons that a notification can give: what is no delivery (a complaint, an auto-reply) has none. */
export type NotifiedReason = Exclude<Reason, "complaint" | "auto-reply">;
