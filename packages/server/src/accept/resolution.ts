/** What RCPT TO comes to, and what it depends on: the words between the steps that answer it. */

import type { Trust } from "@ricochet/core";
import type { Recipient, Sender } from "../envelope/index.ts";
import type { SignedPath } from "./mailroom.ts";
import { type Refusal, type RefusalId, refuse } from "./refusal.ts";

/** What the answer to RCPT TO depends on besides the address. */
export interface RecipientContext {
  readonly sender: Sender;
  readonly sizeBytes: number | undefined;
  readonly trust: Trust;
}

/** What one RCPT TO comes to. */
export type Resolution =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "bounce"; readonly path: SignedPath }
  /** At least one recipient; more of them where an alias has several targets. */
  | { readonly kind: "accepted"; readonly recipients: readonly Recipient[]; readonly isExpanded: boolean };

/** Answers RCPT TO: at once where nobody need be asked. */
export type ResolveRecipient = (recipient: Recipient, context: RecipientContext) => Resolution | Promise<Resolution>;

/** The recipient is taken. */
export function accepted(...recipients: readonly Recipient[]): Resolution {
  return { kind: "accepted", recipients, isExpanded: false };
}

/** The recipient is refused. */
export function refused(id: RefusalId, { address }: Recipient): Resolution {
  return { kind: "refused", refusal: refuse(id, { address }) };
}
