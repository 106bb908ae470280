/**
 * Addresses as a notification writes them: in header fields of the mail (RFC 5322 §3.4), and with
 * their type in the fields of the report (RFC 3464 §2.1.2, RFC 6533 §3).
 */

import { encodeWords } from "./encode-words.ts";
import { isAscii, oneLine } from "./one-line.ts";

/** Longer than any address may be (RFC 5321 §4.5.3.1), shorter than a line. */
const LIMIT = 512;
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const QUOTED = /^"(?:[^"\\]|\\.)*"$/u;
const PLAIN_NAME = /^[\w!#$%&'*+/=?^`{|}~ -]+$/;
const NOT_IN_DOMAIN = /[^\p{L}\p{M}\p{N}.:[\]_-]/gu;

/** `local@domain` that can be nothing else: what is no address by its grammar becomes a quoted local part. */
function addrSpec(raw: string): string {
  const address = oneLine(raw, LIMIT);
  const at = address.lastIndexOf("@");
  const local = at < 0 ? address : address.slice(0, at);
  const domain = at < 0 ? "" : hostName(address.slice(at + 1));
  const safe = DOT_ATOM.test(local) || QUOTED.test(local) ? local : `"${local.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  return domain === "" ? safe : `${safe}@${domain}`;
}

/** A host name or address literal with nothing beside it. */
export function hostName(raw: string): string {
  return oneLine(raw, 255).replaceAll(NOT_IN_DOMAIN, "");
}

/**
 * "Name" <address> for From and To. An address beyond ASCII cannot be written for a next hop
 * without SMTPUTF8: it stands as the name of an empty group (RFC 6854 §2, as RFC 6857 §3.1.8 has it).
 */
export function mailboxField(address: string, name: string | undefined, isUtf8: boolean): string {
  const spec = addrSpec(address);
  if (!isUtf8 && !isAscii(spec)) return `${encodeWords(spec)} :;`;
  return name === undefined || name.trim() === "" ? `<${spec}>` : `${displayName(oneLine(name, LIMIT), isUtf8)} <${spec}>`;
}

function displayName(name: string, isUtf8: boolean): string {
  if (PLAIN_NAME.test(name) && !name.includes("=?")) return name;
  return isAscii(name) || isUtf8 ? `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` : encodeWords(name);
}

/** "rfc822; bob@example.net", or "utf-8; …" in the form that the next hop can take; `type` is that of ORCPT. */
export function typedAddress(raw: string, isUtf8: boolean, type?: string): string {
  const address = oneLine(raw, LIMIT);
  const own = isAscii(address) ? "rfc822" : "utf-8";
  const token = typeToken(type ?? "");
  const named = token === "" || token === "rfc822" ? own : token;
  if (named === "utf-8") return `utf-8; ${isUtf8 ? unitext(address) : xtext(address)}`;
  if (named === "rfc822") return `rfc822; ${withSafeStart(address)}`;
  return `${named}; ${isAscii(address) ? address : xtext(address)}`;
}

function typeToken(type: string): string {
  return type
    .toLowerCase()
    .replaceAll(/[^a-z\d-]/g, "")
    .slice(0, 40);
}

/** A local part that begins like a pipe or a file name is quoted, which is the same address (RFC 5321 §4.1.2). */
function withSafeStart(address: string): string {
  if (!/^[|/]/.test(address)) return address;
  const at = address.lastIndexOf("@");
  return at < 0 ? address : `"${address.slice(0, at)}"${address.slice(at)}`;
}

/** utf-8-addr-unitext: what must not stand in an ORCPT is escaped, letters beyond ASCII stand as they are. */
function unitext(address: string): string {
  return address.replaceAll(/[\\+= ]/g, escapePoint);
}

/** utf-8-addr-xtext: ASCII only. */
function xtext(address: string): string {
  return address.replaceAll(/[\\+= ]|[^\x20-\x7e]/gu, escapePoint);
}

function escapePoint(character: string): string {
  return `\\x{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/** Text of a field in ASCII: characters beyond it as RFC 6533 escapes them. */
export function asciiText(text: string): string {
  return isAscii(text) && !text.includes("\\x{") ? text : text.replaceAll(/\\(?=x\{)|[^\x20-\x7e]/gu, escapePoint);
}
