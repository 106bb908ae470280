/** The clauses of a Received field that tell who handed the message to whom (RFC 5321 §4.4). */

import { canonicalHost } from "../syntax/index.ts";

export interface Hop {
  /** The name that the client gave, or its host had; both are the client's word. Lower case. */
  readonly from: string | undefined;
  /** HELO where it stands apart from `from`. */
  readonly helo: string | undefined;
  /** The client's IP address as the server saw it, lower case. */
  readonly address: string | undefined;
  /** The server that wrote the field. */
  readonly by: string | undefined;
  /** "esmtp", "esmtpsa", "http" … lower case. */
  readonly protocol: string | undefined;
}

const ADDRESS = /[[(](?:ipv6:)?(\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:]{1,40}(?:\.\d{1,3}){0,3})[\])]/i;
const MAX_FIELD = 2000;

export function parseReceived(value: string): Hop {
  const text = value.slice(0, MAX_FIELD).replaceAll(/\s+/g, " ");
  const by = /(?:^|[ )])by ([^ ;()]+)/i.exec(text);
  const client = by === null ? text : text.slice(0, by.index + 1);
  return {
    from: hostIn(/^ ?from ([^ ;()]+)/i.exec(client)?.[1]),
    helo: hostIn(/\b(?:helo|ehlo)[ =]([^ ;()]+)/i.exec(client)?.[1]),
    address: ADDRESS.exec(client)?.[1]?.toLowerCase(),
    by: hostIn(by?.[1]),
    protocol: /\bwith ([\w-]+)/i.exec(by === null ? text : text.slice(by.index))?.[1]?.toLowerCase(),
  };
}

function hostIn(name: string | undefined): string | undefined {
  return name === undefined ? undefined : canonicalHost(name);
}

/** Addresses that say nothing of the client: of a network behind a translator, of the host itself. */
const PRIVATE =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][\da-f]{2}:|fe80:)/;

export function isPrivateAddress(address: string): boolean {
  return PRIVATE.test(address);
}
