/** One mail transaction on its way through a session: what MAIL FROM and the accepted RCPT TO said. */

import type { Trust } from "@ricochet/core";
import type { Recipient, Sender } from "../envelope/index.ts";
import type { SignedPath } from "./mailroom.ts";
import type { ResolvedRecipient } from "./transaction-groups.ts";

/** The envelope so far. */
export interface Transaction {
  readonly sender: Sender;
  readonly sizeBytes: number | undefined;
  readonly trust: Trust;
  /** Its client hands on what others sent: see `ClientStanding`. */
  readonly handsOn: boolean;
  /** Accepted ones, as the client gave them, in order: LMTP answers for each. */
  readonly asked: Recipient[];
  /** Those that are delivered. */
  readonly resolved: ResolvedRecipient[];
  /** Those that are return paths. */
  readonly bounceFor: SignedPath[];
  /** Addresses of `resolved` that are taken only to be reported: why. */
  readonly heldBack: Map<string, string>;
}
