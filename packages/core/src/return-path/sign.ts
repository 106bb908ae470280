/** One door to sign with any scheme: the address that bounces are to come to. */
import { type BatvSigning, signBatv } from "./batv.ts";
import type { Refused, Signed } from "./outcome.ts";
import { unknownScheme } from "./scheme.ts";
import { type SrsSigning, signSrs } from "./srs.ts";
import { signToken, type TokenSigning } from "./token.ts";
import { signVerp, type VerpSigning } from "./verp.ts";

/** What `sign` needs, scheme by scheme. */
export type SignOptions =
  | (TokenSigning & { readonly scheme: "token" })
  | (BatvSigning & { readonly scheme: "batv" })
  | (SrsSigning & { readonly scheme: "srs" })
  | (VerpSigning & { readonly scheme: "verp" });

/**
 * Makes the return path for an address: the sender's own (token, BATV), a foreign sender's (SRS), or the
 * recipient's (VERP). Its local part never has more than 64 octets; an address that does not fit becomes a
 * token or an SRS alias, and `remember` says what the look-up of the check must be able to answer.
 *
 * @param address as in an envelope, without angle brackets; "" is the null path, which BATV and SRS leave as it is
 * @param options scheme, keys, `now`, and what the scheme needs besides
 * @returns the path, or one word why there is none; bad addresses never throw
 * @throws TypeError on a caller's mistake: no key that may sign, a key's id above 9, a date or domain that is none
 * @see draft-levine-smtp-batv; PostSRSd and libsrs2; Mail::Verp, Postfix's VERP_README
 * @example
 * const keys = [{ id: 0, secret: "secret" }];
 * sign("user@example.com", { scheme: "batv", keys, now: new Date("2026-03-01T12:00:00Z") })
 * // { ok: true, reason: "signed", address: "prvs=0520f6548d=user@example.com" }
 */
export function sign(address: string, options: SignOptions): Signed | Refused {
  if (typeof address !== "string") throw new TypeError("the address is a text");
  switch (options.scheme) {
    case "token":
      return signToken(address, options);
    case "batv":
      return signBatv(address, options);
    case "srs":
      return signSrs(address, options);
    case "verp":
      return signVerp(address, options);
    default:
      throw unknownScheme(options);
  }
}
