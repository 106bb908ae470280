/** One door to read what stands inside a return path, of ours or of others, without a key and without belief. */
import { formatMailbox, type Mailbox, parseMailbox } from "./mailbox.ts";
import { type Refused, refuse } from "./outcome.ts";
import { RETURN_PATH_SCHEMES, type ReturnPathScheme, unknownScheme } from "./scheme.ts";
import { readToken } from "./token.ts";
import { unwrapReturnPath } from "./unwrap-return-path.ts";
import { unwrapLayers, type Wrapping } from "./wrapping.ts";

/** The answer of `unwrap`. */
export interface Unwrapped {
  /** Tells it from a refusal. */
  readonly ok: true;
  /** Read, and believed by nobody. */
  readonly reason: "unwrapped";
  /** Absent for a token that carries an id. */
  readonly address?: string;
  /** 32 hex digits that the look-up of whoever made the token knows. */
  readonly id?: string;
  /** What was taken off, from the outside in. */
  readonly layers: readonly (Wrapping | "token" | "verp")[];
}

const BATV: readonly string[] = ["prvs", "btv1", "msprvs1", "sub-address", "caf"] satisfies readonly Wrapping[];

/**
 * The address inside a return path: BATV and its relatives (Cisco, Barracuda `btv1==`, SparkPost `msprvs1=`, tags
 * behind a sub-address), SRS0 and SRS1, VERP, and our tokens, one inside another too. Nothing is verified.
 *
 * @param address the return path, as in the envelope
 * @param options `scheme`: what the outermost layer must be; without it, any. With "verp" the recipient is read
 *   even below other layers.
 * @returns the address, or why there is none: "not-an-address", "not-this-scheme"
 * @example
 * unwrap("btv1==34826e458e2==user@example.com")
 * // { ok: true, reason: "unwrapped", address: "user@example.com", layers: ["btv1"] }
 */
export function unwrap(address: string, { scheme }: { readonly scheme?: ReturnPathScheme } = {}): Unwrapped | Refused {
  if (typeof address !== "string") throw new TypeError("the address is a text");
  if (scheme !== undefined && !RETURN_PATH_SCHEMES.includes(scheme)) throw unknownScheme({ scheme });
  const path = parseMailbox(address);
  if (path === undefined) return refuse("not-an-address");
  const { inside, layers } = unwrapLayers(path);
  const token = layers.length === 0 ? readToken(path) : undefined;
  if (token !== undefined)
    return isWanted("token", scheme) ? { ok: true, reason: "unwrapped", ...token, layers: ["token"] } : refuse("not-this-scheme");
  if (scheme === "verp" || layers.length === 0) return unwrapVerp(inside, layers, scheme);
  if (!isWanted(BATV.includes(layers[0] ?? "") ? "batv" : "srs", scheme)) return refuse("not-this-scheme");
  return { ok: true, reason: "unwrapped", address: formatMailbox(inside), layers };
}

function unwrapVerp(inside: Mailbox, layers: readonly Wrapping[], scheme: ReturnPathScheme | undefined): Unwrapped | Refused {
  const recipient = isWanted("verp", scheme) ? unwrapReturnPath(formatMailbox(inside)) : undefined;
  return recipient === undefined
    ? refuse("not-this-scheme")
    : { ok: true, reason: "unwrapped", address: recipient, layers: [...layers, "verp"] };
}

function isWanted(found: ReturnPathScheme, scheme: ReturnPathScheme | undefined): boolean {
  return scheme === undefined || scheme === found;
}
