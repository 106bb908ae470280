/**
 * Keys of return paths: several at a time, each with a number, so that one can follow another.
 *
 * The first key that is not retired signs; every key checks what it may have signed. Rollover is:
 * put the new key first with another number, retire the old one, and forget it when what it signed
 * has expired. A retired key also ends what the short counters of BATV and SRS cannot: there a path
 * is valid again after 1000 or 1024 days.
 */
import { DAY_MS } from "./day.ts";

/** A secret with its number, and since when another has taken its place. */
export interface ReturnPathKey {
  /** 0–9: the one digit that BATV and tokens carry. SRS carries none. */
  readonly id: number;
  /** Text counts as its UTF-8 octets. */
  readonly secret: string | Uint8Array;
  /** From then on it signs nothing, and checks only what was signed before. */
  readonly retiredAt?: Date;
}

/** What signing and checking always need. */
export interface Keyed {
  /** The first that is not retired signs; each checks what it may have signed. */
  readonly keys: readonly ReturnPathKey[];
  /** The time to sign or to check at. */
  readonly now: Date;
}

/** Holds a caller to what a list of keys must be; a list in use is looked at once. */
function requireKeys(keys: readonly ReturnPathKey[]): void {
  if (sound.has(keys)) return;
  if (keys.length === 0) throw new TypeError("there must be at least one key");
  for (const { id, secret, retiredAt } of keys) {
    if (!Number.isInteger(id) || id < 0 || id > 9) throw new TypeError("the id of a key is a whole number from 0 to 9");
    if (secret.length === 0) throw new TypeError(`the secret of key ${id} is empty`);
    if (retiredAt !== undefined && Number.isNaN(retiredAt.getTime())) throw new TypeError(`retiredAt of key ${id} is no date`);
  }
  sound.add(keys);
}

const sound = new WeakSet<readonly ReturnPathKey[]>();

/** The key that signs now. */
export function signingKey(keys: readonly ReturnPathKey[], now: Date): ReturnPathKey {
  requireKeys(keys);
  const key = keys.find(({ retiredAt }) => retiredAt === undefined || now < retiredAt);
  if (key === undefined) throw new TypeError("every key is retired, so none can sign");
  return key;
}

/**
 * The keys that may have signed a path that is checked now: with that id, if the path carries one,
 * and not retired for longer than a path lives.
 */
export function checkingKeys(keys: readonly ReturnPathKey[], now: Date, { id, days }: { id?: number; days: number }): ReturnPathKey[] {
  requireKeys(keys);
  return keys.filter(
    (key) =>
      (id === undefined || key.id === id) && (key.retiredAt === undefined || now.getTime() < key.retiredAt.getTime() + days * DAY_MS),
  );
}
