/**
 * An answer on the wire (RFC 1035 §4.1): header, the question again, records. A negative one carries the SOA, so
 * that resolvers know how long to believe it (RFC 2308). What does not fit into UDP goes without its records and
 * with TC, for the resolver to ask again over TCP.
 */

import { isIPv4 } from "node:net";
import type { DnsRecord } from "../script/index.ts";
import { encodeName } from "./dns-name.ts";
import { CLASS_IN, type DnsQuery, TYPE_NUMBERS } from "./dns-query.ts";

export const RESPONSE_CODES = { ok: 0, formerr: 1, servfail: 2, nxdomain: 3, notimp: 4, refused: 5 } as const;
export type ResponseCode = keyof typeof RESPONSE_CODES;

/** What the zone found. */
export interface DnsAnswer {
  readonly code: ResponseCode;
  readonly records: readonly DnsRecord[];
  /** For UDP: only the sign that TCP has more. */
  readonly isTruncated?: boolean;
}

const TTL_SECONDS = 5;
const STRING_LIMIT_BYTES = 255;

/** `limitBytes`: what the way back carries. */
export function encodeAnswer(query: DnsQuery, answer: DnsAnswer, limitBytes: number): Buffer {
  const records = answer.records.map(encodeRecord);
  const authority = records.length === 0 && (answer.code === "ok" || answer.code === "nxdomain") ? [soa()] : [];
  const additional = query.hasEdns ? [opt()] : [];
  const sections = [records, authority, additional];
  const whole = join(query, { code: answer.code, sections, isTruncated: false });
  if (answer.isTruncated !== true && whole.length <= limitBytes) return whole;
  return join(query, { code: answer.code, sections: [[], [], additional], isTruncated: true });
}

interface Assembly {
  readonly code: ResponseCode;
  readonly sections: readonly (readonly Buffer[])[];
  readonly isTruncated: boolean;
}

/** QR, AA, RA: we answer with authority, and look like a resolver, for that is whom programs ask. */
function join(query: DnsQuery, { code, sections, isTruncated }: Assembly): Buffer {
  const header = Buffer.alloc(12);
  const flags = 0x8480 | (query.opcode << 11) | (isTruncated ? 0x0200 : 0) | (query.isRecursionDesired ? 0x0100 : 0);
  header.writeUInt16BE(query.id, 0);
  header.writeUInt16BE(flags | RESPONSE_CODES[code], 2);
  header.writeUInt16BE(1, 4);
  for (const [index, section] of sections.entries()) header.writeUInt16BE(section.length, 6 + 2 * index);
  return Buffer.concat([header, query.question, ...sections.flat()]);
}

function encodeRecord(record: DnsRecord): Buffer {
  return resource({ name: record.name, type: TYPE_NUMBERS[record.type], data: dataOf(record) });
}

function resource({ name, type, data }: { readonly name: string; readonly type: number; readonly data: Buffer }): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(CLASS_IN, 2);
  fixed.writeUInt32BE(TTL_SECONDS, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(name), fixed, data]);
}

function dataOf(record: DnsRecord): Buffer {
  switch (record.type) {
    case "A":
    case "AAAA":
      return encodeAddress(record.address);
    case "MX":
      return Buffer.concat([uint16(record.preference), encodeName(record.exchange)]);
    case "CNAME":
    case "PTR":
      return encodeName(record.target);
    case "TXT":
      return encodeText(Buffer.from(record.text));
  }
}

function encodeAddress(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  const [before = "", after] = address.split("::");
  const groups = (text = ""): number[] => (text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16)));
  const [left, right] = [groups(before), groups(after)];
  const zeros = new Array<number>(8 - left.length - right.length).fill(0);
  return Buffer.concat([...left, ...zeros, ...right].map(uint16));
}

function encodeText(octets: Buffer): Buffer {
  const count = Math.max(1, Math.ceil(octets.length / STRING_LIMIT_BYTES));
  const strings = Array.from({ length: count }, (_, at) => octets.subarray(at * STRING_LIMIT_BYTES, (at + 1) * STRING_LIMIT_BYTES));
  return Buffer.concat(strings.flatMap((string) => [Buffer.from([string.length]), string]));
}

function soa(): Buffer {
  const times = Buffer.concat([1, 3600, 600, 86_400, TTL_SECONDS].map(uint32));
  return resource({
    name: "",
    type: TYPE_NUMBERS.SOA,
    data: Buffer.concat([encodeName("ns.example"), encodeName("hostmaster.example"), times]),
  });
}

/** RFC 6891 §6.1.2: class is the size that we take. */
function opt(): Buffer {
  return Buffer.concat([Buffer.from([0]), uint16(TYPE_NUMBERS.OPT), uint16(1232), uint32(0), uint16(0)]);
}

function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 255]);
}

function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}
