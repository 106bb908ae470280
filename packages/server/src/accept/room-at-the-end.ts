/**
 * Whether a message whose size is known by now fits into the mailboxes that it is for: asked at the final dot, the last
 * moment at which the client still owes the notification. There is one reply for all recipients, so it is refused only
 * where nobody could take it; of several, those whose mailbox is full are told of later. LMTP answers for each recipient: there
 * those without room are refused, and the others have the message (RFC 2033 §4.2).
 */

import type { Recipient } from "../envelope/index.ts";
import { isPostmaster, parseForwardPath } from "./forward-path.ts";
import type { AskMailbox } from "./mailroom.ts";
import type { LocalDomain, OwnDomains } from "./own-domain.ts";
import type { Refusal } from "./refusal.ts";
import { roomRefusal } from "./room-in-mailbox.ts";
import type { Transaction } from "./transaction.ts";

/** A message that is complete. */
export interface SizedMessage {
  readonly transaction: Pick<Transaction, "resolved" | "bounceFor">;
  readonly sizeBytes: number;
}

interface Parts {
  readonly domains: OwnDomains;
  readonly mailboxBytes: AskMailbox | undefined;
}

interface Mailbox {
  readonly asked: Recipient;
  readonly address: string;
  readonly domain: LocalDomain;
}

/** The refusal where every recipient's mailbox is full; at once where no quota is asked for. */
export function roomAtTheEnd(parts: Parts, message: SizedMessage): Refusal | undefined | Promise<Refusal | undefined> {
  const { resolved, bounceFor } = message.transaction;
  const mailboxes = resolved.flatMap(({ asked, recipients }) =>
    recipients.flatMap(({ address }) => mailboxOf(parts, asked, address) ?? []),
  );
  const isForOthers = bounceFor.length > 0 || mailboxes.length < resolved.reduce((sum, { recipients }) => sum + recipients.length, 0);
  return isForOthers || mailboxes.length === 0 ? undefined : refusalOfAll(parts, { mailboxes, sizeBytes: message.sizeBytes });
}

/** Recipients whose mailbox has no room, as the client named them. */
export type FullMailboxes = ReadonlyMap<Recipient, Refusal>;

const NONE: FullMailboxes = new Map();

interface Limited {
  readonly asked: Recipient;
  readonly mailboxes: readonly Mailbox[];
}

/** The recipients of LMTP that are to be refused; at once where no quota is asked for. */
export function fullMailboxes(
  parts: Parts,
  { transaction, sizeBytes }: Pick<SizedMessage, "sizeBytes"> & { readonly transaction: Pick<Transaction, "resolved"> },
): FullMailboxes | Promise<FullMailboxes> {
  const limited = transaction.resolved.flatMap(({ asked, recipients }): Limited | readonly [] => {
    const mailboxes = recipients.flatMap(({ address }) => mailboxOf(parts, asked, address) ?? []);
    return mailboxes.length > 0 && mailboxes.length === recipients.length ? { asked, mailboxes } : [];
  });
  return limited.length === 0 ? NONE : refusalsOf(parts, limited, sizeBytes);
}

async function refusalsOf(parts: Parts, limited: readonly Limited[], sizeBytes: number): Promise<FullMailboxes> {
  const full = new Map<Recipient, Refusal>();
  for (const { asked, mailboxes } of limited) {
    const refusal = await refusalOfAll(parts, { mailboxes, sizeBytes });
    if (refusal !== undefined) full.set(asked, refusal);
  }
  return full;
}

/** undefined where no quota keeps a message out. */
function mailboxOf({ domains }: Parts, asked: Recipient, address: string): Mailbox | undefined {
  const path = parseForwardPath(address);
  const domain = path && domains.get(path.domain);
  if (domain?.kind !== "local" || domain.settings.quotaBytes === undefined || isPostmaster(path as NonNullable<typeof path>))
    return undefined;
  return { asked, address, domain };
}

async function refusalOfAll(
  { mailboxBytes }: Parts,
  { mailboxes, sizeBytes }: { readonly mailboxes: readonly Mailbox[]; readonly sizeBytes: number },
): Promise<Refusal | undefined> {
  let first: Refusal | undefined;
  for (const { asked, address, domain } of mailboxes) {
    const refusal = await roomRefusal({ address, recipient: asked, domain, sizeBytes, mailboxBytes });
    if (refusal === undefined) return undefined;
    first ??= refusal;
  }
  return first;
}
