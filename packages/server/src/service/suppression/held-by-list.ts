/** The question of whoever accepts mail, answered by the list of the client's tenant and stream, in words for the client. */

import type { AskHold } from "../../accept/index.ts";
import type { Configuration } from "../../config/index.ts";
import { clientScope } from "./client-scope.ts";
import { holdWords } from "./hold-words.ts";
import type { SuppressionList } from "./suppression-list.ts";

/** Makes the question. */
export function heldByList(list: Pick<SuppressionList, "holdOn">, configuration: () => Configuration): AskHold {
  return ({ address, user }) => {
    const { tenant, stream } = clientScope(configuration(), user);
    const hold = list.holdOn({ tenant, stream, address });
    if (hold instanceof Promise) return hold.then((one) => (one === undefined ? undefined : holdWords(one)));
    return hold === undefined ? undefined : holdWords(hold);
  };
}
