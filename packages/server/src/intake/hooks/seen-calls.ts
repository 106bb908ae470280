/**
 * Requests whose signature covers no event (Mailgun's): whoever saw one could sign any other event with it. The first
 * event that comes with a signature is the only one that it is good for; the memory is the store's, so that a restart forgets none.
 */

import { hash } from "node:crypto";
import type { HookCall } from "./hook-call.ts";

/** The memory. */
export interface SeenCalls {
  /** The event that came with the id, if any did. */
  find(place: string, id: string): Promise<string | undefined>;
  /** The first one stays. */
  note(seen: { readonly place: string; readonly id: string; readonly event: string; readonly nowMs: number }): Promise<void>;
}

/** Where and when a request came. */
export interface SeenOptions {
  readonly seen: SeenCalls;
  readonly place: string;
  readonly id: string | undefined;
  readonly nowMs: number;
}

/** Whether its id came before: with the same event (the service repeats itself), or with another one. */
export async function seenBefore({ octets }: HookCall, { seen, place, id, nowMs }: SeenOptions): Promise<"new" | "same" | "other"> {
  if (id === undefined) return "new";
  const event = hash("sha256", octets);
  const known = await seen.find(place, id);
  if (known !== undefined) return known === event ? "same" : "other";
  await seen.note({ place, id, event, nowMs });
  return (await seen.find(place, id)) === event ? "new" : "other";
}
