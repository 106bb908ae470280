/**
 * The form of addresses rewritten by the Sender Rewriting Scheme, as libsrs2 and PostSRSd write them,
 * and nothing about who wrote them:
 *
 *   SRS0=hash=stamp=host=user@forwarder          the sender was user@host
 *   SRS1=hash=forwarder=rest@second-forwarder    the sender was SRS0rest@forwarder; the rest begins with its separator
 *
 * The character behind SRS0 and SRS1 is one of `=`, `+` and `-`; between the fields it is always `=`.
 */
import type { Mailbox } from "./mailbox.ts";

export interface Srs0 {
  readonly hash: string;
  readonly stamp: string;
  readonly host: string;
  readonly user: string;
}

export interface Srs1 {
  readonly hash: string;
  readonly host: string;
  /** All of the foreign SRS0 behind "SRS0", its separator first: not ours to look into. */
  readonly rest: string;
}

/** 0 or 1 where a local part begins like such an address, whether or not it goes on like one. */
export function srsLevel(local: string): 0 | 1 | undefined {
  const [, digit] = /^srs([01])[=+-]/i.exec(local) ?? [];
  if (digit === undefined) return undefined;
  return digit === "0" ? 0 : 1;
}

export function parseSrs0(local: string): Srs0 | undefined {
  const [, hash = "", stamp = "", host = "", user = ""] = /^srs0[=+-]([^=]+)=([^=]+)=([^=]+)=(.+)$/is.exec(local) ?? [];
  return user === "" ? undefined : { hash, stamp, host, user };
}

export function parseSrs1(local: string): Srs1 | undefined {
  const [, hash = "", host = "", rest = ""] = /^srs1[=+-]([^=]+)=([^=]+)=([=+-].+)$/is.exec(local) ?? [];
  return rest === "" ? undefined : { hash, host, rest };
}

/** What an SRS1 address was made of: the address of the first forwarder, who alone may undo it. */
export function guarded({ host, rest }: Srs1): Mailbox {
  return { local: `SRS0${rest}`, domain: host };
}
