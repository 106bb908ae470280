/** What became of events that a webhook was to be told. */

import type { LedgerEvent } from "../../ledger/index.ts";
import type { PendingDelivery } from "../../store/index.ts";
import type { Answer } from "../sending/index.ts";

/** An event on its way to one webhook. */
export interface Item {
  readonly event: LedgerEvent;
  /** What the store knows of it; absent for one that is told for the first time. */
  readonly delivery?: PendingDelivery;
}

/**
 * | result    | means                                                             |
 * |-----------|-------------------------------------------------------------------|
 * | heard     | any 2xx                                                           |
 * | nothing   | there is nothing to tell: no such event in its shape, or forgotten |
 * | failed    | any other answer, or none                                         |
 * | gone      | 410: the webhook is to be switched off                            |
 * | behind    | not tried: an earlier event of its subject was not heard          |
 */
export type Told =
  | { readonly item: Item; readonly result: "heard" | "failed" | "gone"; readonly answer: Answer; readonly atMs: number }
  | { readonly item: Item; readonly result: "nothing" | "behind" };
