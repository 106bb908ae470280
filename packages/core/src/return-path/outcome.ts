/** What signing, checking and unwrapping a return path give: the one word why, and what belongs to it. */

/** Why a path was not signed, or is not believed. */
export const REFUSALS = [
  "not-an-address", // the text is no address of an envelope
  "not-this-scheme", // an address, but without the signs of the scheme
  "malformed", // begins like the scheme, and goes on unlike it
  "too-long", // and nothing could stand for it
  "wrong-domain", // not of the domain that was asked for
  "unknown-key", // signed with a key that is not (or no longer) ours
  "bad-signature",
  "expired", // signed too long ago, or dated ahead by more than clocks differ
  "unknown-id", // signed by us, but the look-up does not know (or no longer knows) what it stands for
] as const;
/** One word why not. */
export type Refusal = (typeof REFUSALS)[number];

/** The answer to an address that is not signed or not believed. */
export interface Refused {
  /** Tells it from the other answers. */
  readonly ok: false;
  /** Why. */
  readonly reason: Refusal;
}

/** The answer of `sign`. */
export interface Signed {
  /** Tells it from a refusal. */
  readonly ok: true;
  /** "unchanged": the null path, or SRS for an address of the own domain. */
  readonly reason: "signed" | "unchanged";
  /** The return path, as for `MAIL FROM`. */
  readonly address: string;
  /** What a look-up must be able to answer until the path expires, because the address did not fit into it. */
  readonly remember?: { readonly id: string; readonly address: string };
}

/** The answer of `check` to an address that is believed. */
export interface Checked {
  /** Tells it from a refusal. */
  readonly ok: true;
  /** "unsigned": of the right form, and proof of nothing (VERP). */
  readonly reason: "valid" | "unsigned";
  /** The address that was signed; absent where only a look-up could tell and none was given. */
  readonly address?: string;
  /** What the path carries instead of an address: 32 hex digits of a token, 32 digits of base32hex of an SRS alias. */
  readonly id?: string;
  /** Of the key that signed, where the path says so. */
  readonly keyId?: number;
}

/** Gives the address that an id stands for, or undefined. */
export type AddressLookup = (id: string) => string | undefined;

export function refuse(reason: Refusal): Refused {
  return REFUSED[reason];
}

const REFUSED = Object.fromEntries(REFUSALS.map((reason) => [reason, { ok: false, reason }])) as Readonly<Record<Refusal, Refused>>;
