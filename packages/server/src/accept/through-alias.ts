/** From a recipient that stands for others to those others, with what becomes of its DSN wishes (RFC 3461 §5.2.7). */

import type { Recipient } from "../envelope/index.ts";
import { fannedOut, renamed, wantsExpanded } from "./alias-recipient.ts";
import { type Alias, type Expansion, expand } from "./expansion.ts";
import { isPostmaster } from "./forward-path.ts";
import { type StepParts, targetStep } from "./mailbox-step.ts";
import type { RefusalId } from "./refusal.ts";
import { accepted, type Resolution, refused } from "./resolution.ts";

/** A recipient and what it stands for. */
export interface AliasedRecipient extends Alias {
  readonly recipient: Recipient;
}

/** The client waits while other hosts are asked: no more of them than this for one recipient. */
const MAX_CALLOUTS = 10;

const FAILED = { "loop": "alias-loop", "too-large": "alias-too-large" } as const satisfies Record<string, RefusalId>;

/** Follows an alias to its end. */
export async function throughAlias(parts: StepParts, { recipient, ...alias }: AliasedRecipient): Promise<Resolution> {
  let callouts = 0;
  const mayAsk = (): boolean => ++callouts <= MAX_CALLOUTS;
  const expansion = await expand(alias, (path) => targetStep(parts, { path, mayAsk }));
  return resolutionOf(recipient, expansion, isPostmaster(alias.path));
}

/** Mail to the postmaster is taken even where it leads to no mailbox: the failed delivery is louder than a refusal. */
function resolutionOf(recipient: Recipient, expansion: Expansion, isForPostmaster: boolean): Resolution {
  if (expansion.kind !== "addresses") return refused(FAILED[expansion.kind], recipient);
  const { ends } = expansion;
  const [only, another] = ends;
  if (only === undefined || (!isForPostmaster && ends.every(({ isUnknown }) => isUnknown))) return refused("unknown-user", recipient);
  if (another === undefined) return accepted(renamed(recipient, only.address));
  const recipients = ends.map(({ address }) => fannedOut(recipient, address));
  return { kind: "accepted", recipients, isExpanded: wantsExpanded(recipient) };
}
