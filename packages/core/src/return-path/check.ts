/** One door to check the address that a bounce came to, whatever the scheme. */
import { type BatvChecking, checkBatv } from "./batv.ts";
import type { Keyed } from "./key.ts";
import { parseMailbox } from "./mailbox.ts";
import type { AddressLookup, Checked, Refused } from "./outcome.ts";
import { unknownScheme } from "./scheme.ts";
import { checkSrs, type SrsChecking } from "./srs.ts";
import { checkToken, isToken, type TokenChecking } from "./token.ts";
import { checkVerp, type VerpChecking } from "./verp.ts";

/** For the tokens that stand in for what was too long. */
export interface StandIn extends Partial<Keyed> {
  /** Knows the addresses behind ids. */
  readonly lookup?: AddressLookup;
}

/** What `check` needs, scheme by scheme. */
export type CheckOptions =
  | (TokenChecking & { readonly scheme: "token" })
  | (BatvChecking & { readonly scheme: "batv" })
  | (SrsChecking & { readonly scheme: "srs" })
  | (VerpChecking & StandIn & { readonly scheme: "verp" });

/**
 * Says whether an address is one that `sign` made with one of the keys, not too long ago, and which address
 * was signed. The signature is compared in constant time; the case of letters may have changed on the way.
 *
 * A VERP path carries no signature: its answer is "unsigned", and proves nothing.
 *
 * @param address the recipient of a bounce, as in the envelope
 * @param options scheme, keys, `now`; `domain` where the path must be of one domain; `lookup` for ids
 * @returns the address, or one word why the path is not believed; no address throws
 * @throws TypeError on a caller's mistake, as `sign`
 * @example
 * const keys = [{ id: 0, secret: "secret" }];
 * check("prvs=0520F6548D=User@Example.com", { scheme: "batv", keys, now: new Date("2026-03-05T12:00:00Z") })
 * // { ok: true, reason: "valid", address: "user@example.com", keyId: 0 }
 */
export function check(address: string, options: CheckOptions): Checked | Refused {
  if (typeof address !== "string") throw new TypeError("the address is a text");
  switch (options.scheme) {
    case "token":
      return checkToken(address, options);
    case "batv":
      return checkStandIn(address, options) ?? checkBatv(address, options);
    case "srs":
      return checkSrs(address, options);
    case "verp":
      return checkStandIn(address, options) ?? checkVerp(address, options);
    default:
      throw unknownScheme(options);
  }
}

/** The check of a token that stands in for an address too long for its scheme; undefined where there is none. */
function checkStandIn(
  address: string,
  { keys, now, lookup, domain }: StandIn & { readonly domain?: string },
): Checked | Refused | undefined {
  if (keys === undefined || now === undefined || (!address.startsWith("b-", 0) && !address.startsWith("B-"))) return undefined;
  const mailbox = parseMailbox(address);
  if (mailbox === undefined || !isToken(mailbox.local)) return undefined;
  return checkToken(address, { keys, now, ...(lookup && { lookup }), ...(domain !== undefined && { domain }) });
}
