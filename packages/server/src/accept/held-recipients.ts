/**
 * What the suppression list says about a recipient that would be taken: refused at once, or taken and reported as undeliverable.
 *
 * Asked only for those who send in their own name (our users, relay clients), and only for addresses that leave this host: a
 * mailbox of ours says itself whether it is there. Never for the null sender: a notification is owed to its one address
 * whatever that address did before, and to hold it back would lose the news that mail was lost.
 */

import type { Recipient } from "../envelope/index.ts";
import type { AcceptanceParts } from "./acceptance-parts.ts";
import { parseForwardPath } from "./forward-path.ts";
import { refuse } from "./refusal.ts";
import type { Resolution } from "./resolution.ts";
import type { Transaction } from "./transaction.ts";

/** A recipient, what it came to, and for whom. */
export interface TakenRecipient {
  readonly transaction: Transaction;
  readonly user: string | undefined;
  readonly recipient: Recipient;
  readonly resolution: Resolution;
}

type Parts = Pick<AcceptanceParts<unknown>, "configuration" | "mailroom" | "domains">;
type Accepted = Extract<Resolution, { readonly kind: "accepted" }>;

/** The resolution as the list leaves it; a promise only where an address may be on it. */
export function afterSuppression(parts: Parts, taken: TakenRecipient): Resolution | Promise<Resolution> {
  const { transaction, resolution, user } = taken;
  const ask = parts.mailroom.holdOn;
  const isAsked = parts.configuration.suppression.atRcpt !== "off" && transaction.trust === "trusted";
  if (ask === undefined || !isAsked || resolution.kind !== "accepted" || transaction.sender.reversePath === "") return resolution;
  const addresses = resolution.recipients.map(({ address }) => address).filter((address) => leaves(parts, address));
  const answers = addresses.map((address) => ask({ address, user }));
  if (answers.every((answer) => answer === undefined)) return resolution;
  return Promise.all(answers).then((words) => {
    const held = new Map(addresses.flatMap((address, at) => (words[at] === undefined ? [] : [[address, words[at]] as const])));
    return withHeld(parts, { ...taken, resolution }, held);
  });
}

/** An alias of several is refused only when nobody of them gets mail; else those who do not are reported. */
function withHeld(
  { configuration, mailroom }: Parts,
  { transaction, recipient, resolution }: TakenRecipient & { readonly resolution: Accepted },
  held: ReadonlyMap<string, string>,
): Resolution {
  const [first] = held.values();
  if (first === undefined) return resolution;
  if (configuration.suppression.atRcpt === "refuse" && held.size === resolution.recipients.length)
    return { kind: "refused", refusal: refuse("suppressed", { address: recipient.address, words: first }) };
  for (const [address, words] of held) {
    transaction.heldBack.set(address, words);
    mailroom.count("suppressed");
  }
  return resolution;
}

function leaves({ domains }: Parts, address: string): boolean {
  return domains.get(parseForwardPath(address)?.domain ?? "")?.kind !== "local";
}
