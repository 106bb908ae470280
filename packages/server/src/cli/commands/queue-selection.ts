/** The ids and options of a command line -> a selection; an id that is none is said, and nothing is done. One of mail that is not kept is said too, and the others count. */

import { canonicalDomain } from "../../envelope/index.ts";
import type { QueueAccess, Selection } from "../queue/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { SelectionFlags } from "./queue-flags.ts";
import { shown } from "./shown.ts";

interface Asked {
  readonly verb: string;
  readonly flags: SelectionFlags;
  readonly ids: readonly string[];
  readonly nowMs: number;
}

/** undefined when an id is wrong, which has been said. */
export async function selectionOf(
  context: Context,
  { idOf, store }: QueueAccess,
  { verb, flags, ids, nowMs }: Asked,
): Promise<Selection | undefined> {
  const messages: number[] = [];
  for (const id of ids) {
    const message = idOf(id);
    if (message === undefined) {
      context.fail(EXIT.wrongUse, `ricochet queue ${verb}: "${shown(id)}" is no queue id; they look like 23B3JKRCWHS`);
      return undefined;
    }
    const [kept] = await store.list({ message, limit: 1 });
    if (kept === undefined) context.fail(EXIT.badInput, `ricochet queue ${verb}: ${notKept(shown(id))}`);
    messages.push(message);
  }
  const { sender, recipient, destination, state, olderThan } = flags;
  return {
    ...(messages.length > 0 && { messages }),
    ...(state !== undefined && { states: state }),
    ...(sender !== undefined && { sender: sender === "<>" ? "" : bare(sender) }),
    ...(recipient !== undefined && { recipient: bare(recipient) }),
    ...(destination !== undefined && { destination: laneOf(destination) }),
    ...(olderThan !== undefined && { beforeMs: nowMs - olderThan }),
  };
}

/** What is said of an id that is well written, and of no mail. */
export function notKept(id: string): string {
  return `no message ${id} is kept; it may be settled and forgotten`;
}

/** A domain as the store has it; a host of a route, smtp:HOST:PORT or lmtp:unix:/PATH, is named as it is. */
function laneOf(destination: string): string {
  return destination.includes(":") ? destination : canonicalDomain(destination);
}

/** As the store has it: without angle brackets, the domain in lower case. */
function bare(address: string): string {
  const path = address.replace(/^<(.*)>$/, "$1");
  const at = path.lastIndexOf("@");
  return at < 0 ? path : path.slice(0, at) + path.slice(at).toLowerCase();
}
