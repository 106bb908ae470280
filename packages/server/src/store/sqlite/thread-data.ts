/** What the two ends of a thread of the store say to each other. */

import type { MessagePort } from "node:worker_threads";
import type { SuppressionRules } from "../suppression-port.ts";
import type { SentFailure } from "./failure-of.ts";
import type { OperationName, Request, Returned } from "./operations.ts";

/** How a thread begins. */
export interface ThreadData {
  readonly part: "writer" | "reader";
  readonly file: string;
  /** "daemon": holds the lock and keeps house. "visitor": comes beside it, for a moment. */
  readonly role: "daemon" | "visitor";
  readonly keepSettledMs?: number;
  readonly suppression?: SuppressionRules;
  /** How long nothing must have been asked before the writer keeps house. */
  readonly idleMs: number;
}

/** Requests that came together. */
export interface Requests {
  readonly requests: readonly Request[];
  /** Octets of all of them. */
  readonly sizeBytes: number;
}

/** To the thread that reads. */
export type ToReader = Requests | "close";

/** To the thread that writes. `door`: by this port somebody in another thread asks as well, and is answered there. */
export type ToThread = ToReader | { readonly door: MessagePort };

/** The answer to one request. */
export type Reply<N extends OperationName = OperationName> =
  | { readonly id: number; readonly value: Returned<N>; readonly failure?: never }
  | { readonly id: number; readonly failure: SentFailure };

/** From the thread: once that it is ready, or why not, then answers. */
export type FromThread =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly failure: SentFailure }
  | { readonly kind: "replies"; readonly replies: readonly Reply[] }
  /** To the main thread: what was done in one commit for those behind doors. */
  | { readonly kind: "done-behind-doors"; readonly names: readonly OperationName[] };
