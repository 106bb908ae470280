/** What people and programs decide about addresses: hold them, or write to them again. Wrong addresses are named, and the rest is done. */

import type { Removal, Suppression, SuppressionBy, SuppressionKey } from "../../store/index.ts";
import type { SuppressionList } from "./suppression-list.ts";

/** An address as somebody writes it. */
export interface HeldByHand extends SuppressionKey {
  /** Absent: until somebody reactivates it. */
  readonly untilMs?: number;
  readonly note?: string;
}

/** What holding came to. */
export interface Held {
  /** New, or held longer than before. */
  readonly added: number;
  /** What is no address, as it was written. */
  readonly wrong: readonly string[];
}

/** What lifting came to. */
export interface Lifted extends Removal {
  readonly wrong: readonly string[];
}

/** An address whose hold is lifted; in every stream where none is named. */
export interface LiftedAddress {
  readonly tenant: string;
  readonly stream: string | undefined;
  readonly address: string;
}

/** Streams of one address; there are two, and "all". */
const MOST_STREAMS = 10;

/** Holds addresses back because somebody said so. */
export async function holdByHand(list: SuppressionList, asked: readonly HeldByHand[], by: SuppressionBy): Promise<Held> {
  const wrong: string[] = [];
  const entries: Suppression[] = [];
  for (const one of asked) {
    const address = list.canonical(one.address);
    if (address === "") wrong.push(one.address);
    else entries.push({ ...one, address, cause: "manual", sinceMs: by.nowMs });
  }
  return { added: await list.store.add(entries, by), wrong };
}

/** Lifts holds. */
export async function liftByHand(list: SuppressionList, asked: readonly LiftedAddress[], by: SuppressionBy): Promise<Lifted> {
  const wrong: string[] = [];
  const keys: SuppressionKey[] = [];
  for (const { tenant, stream, address: written } of asked) {
    const address = list.canonical(written);
    if (address === "") wrong.push(written);
    else if (stream !== undefined) keys.push({ tenant, stream, address });
    else keys.push(...(await list.store.list({ tenant, address, withEnded: true, nowMs: by.nowMs, limit: MOST_STREAMS })));
  }
  const places = keys.map(({ tenant, stream, address }) => ({ tenant, stream, address }));
  return { ...(await list.store.remove(places, by)), wrong };
}
