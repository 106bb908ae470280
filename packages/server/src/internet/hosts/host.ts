/** A host as its sessions see it: who it is, what its script is, and whom it tells. */

import type { Script } from "../script/index.ts";
import type { Taken } from "./taken.ts";
import type { Tries } from "./tries.ts";

export interface Host {
  /** Domain of its situation. */
  readonly domain: string;
  readonly name: string;
  readonly address: string;
  readonly script: Script;
  readonly tries: Tries;
  nowMs(): number;
  /** Open ones, with the one that asks. */
  connections(): number;
  /** An event to be counted: "rcpt 550", "content without reply", "handshake". */
  count(event: string): void;
  /** The client did something that it may not do. */
  breach(text: string): void;
  take(message: Taken): void;
}
