/** A query as a resolver sends it (RFC 1035 §4.1): one question, opcode 0; EDNS (RFC 6891) only for the size it allows. */

import { decodeName } from "./dns-name.ts";

/** Types by their numbers; others are answered with no data. */
export const TYPE_NUMBERS = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, OPT: 41, ANY: 255 } as const;
export const CLASS_IN = 1;
const HEADER_BYTES = 12;
/** RFC 1035 §4.2.1: what UDP carries without EDNS. */
const UDP_LIMIT_BYTES = 512;

export interface DnsQuery {
  readonly id: number;
  readonly opcode: number;
  readonly isRecursionDesired: boolean;
  /** As it was asked, for the answer must repeat it octet by octet. */
  readonly name: string;
  readonly type: number;
  readonly class: number;
  /** The question with name, type and class. */
  readonly question: Buffer;
  readonly udpLimitBytes: number;
  readonly hasEdns: boolean;
}

/** What cannot be a query is undefined; nobody answers it. */
export function decodeQuery(octets: Buffer): DnsQuery | undefined {
  if (octets.length < HEADER_BYTES) return undefined;
  const flags = octets.readUInt16BE(2);
  if (flags >= 0x8000 || octets.readUInt16BE(4) !== 1) return undefined;
  const found = decodeName(octets, HEADER_BYTES);
  if (found === undefined || found.end + 4 > octets.length) return undefined;
  const edns = findEdns(octets, found.end + 4);
  return {
    id: octets.readUInt16BE(0),
    opcode: (flags >> 11) & 15,
    isRecursionDesired: (flags & 0x0100) !== 0,
    name: found.name,
    type: octets.readUInt16BE(found.end),
    class: octets.readUInt16BE(found.end + 2),
    question: octets.subarray(HEADER_BYTES, found.end + 4),
    udpLimitBytes: Math.max(UDP_LIMIT_BYTES, edns ?? 0),
    hasEdns: edns !== undefined,
  };
}

/** The size in the OPT record, which stands first among the additional ones of a query, if anywhere. */
function findEdns(octets: Buffer, at: number): number | undefined {
  const isAlone = octets.readUInt16BE(6) === 0 && octets.readUInt16BE(8) === 0 && octets.readUInt16BE(10) > 0;
  if (!isAlone || at + 5 > octets.length || octets[at] !== 0) return undefined;
  return octets.readUInt16BE(at + 1) === TYPE_NUMBERS.OPT ? octets.readUInt16BE(at + 3) : undefined;
}
