/**
 * Aliases of PostSRSd's database mode: in place of a sender the digest of its address, at the host "1".
 * The same digest and base32hex (RFC 4648 §7), so that one database can serve both programs.
 */
import { sha1 } from "./hmac.ts";
import type { Mailbox } from "./mailbox.ts";

const HOST = "1";
const BASE32HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
const DIGEST = /^[0-9a-v]{32}$/i;

export function aliasOf(address: string): Mailbox {
  const bits = Array.from(sha1(address), (octet) => octet.toString(2).padStart(8, "0")).join("");
  const digits = Array.from({ length: 32 }, (_, i) => BASE32HEX.charAt(Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)));
  return { local: digits.join(""), domain: HOST };
}

export function isAlias({ local, domain }: Mailbox): boolean {
  return domain === HOST && DIGEST.test(local);
}
