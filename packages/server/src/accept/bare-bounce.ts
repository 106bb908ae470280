/**
 * Bounces to the bare address of a domain that signs with BATV: they are about mail that was sent under its name by others. When
 * the paths that were sent before signing began have had their time, such mail is refused.
 *
 * Not refused are the addresses that the configuration excepts (programs that answer to From instead of the reverse path), and
 * the postmaster, who must be reachable by everybody.
 */

import type { Sender } from "../envelope/index.ts";
import { type ForwardPath, foldedLocal, isPostmaster } from "./forward-path.ts";
import type { LocalDomain } from "./own-domain.ts";
import { type Refusal, refuse } from "./refusal.ts";

const DAY_MS = 86_400_000;

/** Mail with the null sender to an address of a local domain, and the time. */
export interface BareBounceQuestion {
  readonly sender: Sender;
  readonly path: ForwardPath;
  readonly domain: Pick<LocalDomain, "settings">;
  readonly nowMs: number;
}

/** The refusal of a bounce to a bare address; undefined where it may come. */
export function bareBounceRefusal({ sender, path, domain, nowMs }: BareBounceQuestion): Refusal | undefined {
  const { returnPath, bareBounces } = domain.settings;
  if (sender.reversePath !== "" || returnPath.scheme !== "batv") return undefined;
  // Without a beginning the domain has always signed.
  if (nowMs < (bareBounces.signsSinceMs ?? Number.NEGATIVE_INFINITY) + returnPath.lifetimeDays * DAY_MS) return undefined;
  if (isPostmaster(path) || bareBounces.exceptions.some((one) => isExcepted(path, one))) return undefined;
  return refuse("bare-bounce", { address: path.address });
}

/** An exception is a local part or an address. */
function isExcepted({ local, domain }: ForwardPath, exception: string): boolean {
  const folded = foldedLocal(local);
  return foldedLocal(exception) === (exception.includes("@") ? `${folded}@${domain}` : folded);
}
