/**
 * Breaches of RFC 5321 and its extensions by the client that talks to a host. They change nothing in the session;
 * they are written down, for a client that every server forgives is not yet right.
 */

import type { PathCommand } from "./parse-command.ts";

const COMMAND_LIMIT_BYTES = 2048;
const TEXT_LINE_LIMIT_BYTES = 1000;
const LF = 0x0a;
const CR = 0x0d;

/** The extension that must have been offered before a parameter may be used. */
export const EXTENSION_OF: Readonly<Record<string, string>> = {
  SIZE: "SIZE",
  BODY: "8BITMIME",
  SMTPUTF8: "SMTPUTF8",
  RET: "DSN",
  ENVID: "DSN",
  NOTIFY: "DSN",
  ORCPT: "DSN",
  AUTH: "AUTH",
  REQUIRETLS: "REQUIRETLS",
};

/** Of a command line with its end. */
export function lineBreaches(line: Buffer): readonly string[] {
  return [
    ...(line.at(-2) === CR ? [] : ["a command ended by LF alone"]),
    ...(line.length > COMMAND_LIMIT_BYTES ? [`a command of ${line.length} octets`] : []),
  ];
}

/** Of parameters and the address. */
export function pathBreaches(command: PathCommand, offered: ReadonlySet<string>): readonly string[] {
  const unknown = Object.keys(command.parameters).filter((keyword) => !offered.has(EXTENSION_OF[keyword] ?? keyword));
  return unknown.map((keyword) => `parameter ${keyword} was used, but not offered`);
}

/** Of an address where SMTPUTF8 was not asked for (RFC 6531 §3.4). */
export function addressBreaches(addresses: readonly string[], isUtf8: boolean): readonly string[] {
  return isUtf8 ? [] : addresses.filter((address) => !/^[\x00-\x7f]*$/u.test(address)).map((address) => `${address} without SMTPUTF8`);
}

/** Of content that was ended by the dot. */
export function contentBreaches(content: Buffer, isEightBit: boolean): readonly string[] {
  const breaches = new Set<string>();
  if (!isEightBit && content.some((octet) => octet > 127)) breaches.add("content of 8 bits without BODY=8BITMIME");
  let start = 0;
  for (let at = content.indexOf(LF); at >= 0; at = content.indexOf(LF, start)) {
    if (content[at - 1] !== CR) breaches.add("a line of the content ended by LF alone");
    if (at + 1 - start > TEXT_LINE_LIMIT_BYTES) breaches.add("a line of the content longer than 1000 octets");
    start = at + 1;
  }
  return [...breaches];
}
