/**
 * All names of the misbehaving internet and what is known of them. A look-up follows CNAME (RFC 1034 §3.6.2), tells
 * a name without such records (NODATA) from one that does not exist, and fails where a situation says so. Names are
 * compared without regard to case.
 */

import type { DnsRecord, DnsTrouble } from "../script/index.ts";
import type { DnsAnswer } from "./dns-answer.ts";
import { TYPE_NUMBERS } from "./dns-query.ts";

/** A circle of CNAMEs ends here. */
const ALIAS_LIMIT = 8;

/** What a name server says, or nothing at all. */
export type ZoneAnswer = DnsAnswer | "silence";

export interface Zone {
  add(record: DnsRecord): void;
  /** The name server fails when asked for this type of this name, MX by default. */
  fail(name: string, trouble: DnsTrouble): void;
  find(name: string, type: number): ZoneAnswer;
}

export function makeZone(): Zone {
  const records = new Map<string, DnsRecord[]>();
  const troubles = new Map<string, DnsTrouble>();
  /** Names that exist because something stands below them: they have no data, but they are there. */
  const existing = new Set<string>();
  return {
    add(record) {
      const name = keyOf(record.name);
      records.set(name, [...(records.get(name) ?? []), record]);
      for (let rest = name; rest !== ""; rest = rest.includes(".") ? rest.slice(rest.indexOf(".") + 1) : "") existing.add(rest);
    },
    fail(name, trouble) {
      troubles.set(keyOf(name), trouble);
      existing.add(keyOf(name));
    },
    find(name, type) {
      const trouble = troubles.get(keyOf(name));
      if (trouble === "silence") return trouble;
      if (trouble === "servfail" || trouble === "refused") return { code: trouble, records: [] };
      return { ...lookUp({ records, existing }, name, type), ...(trouble === "truncated" ? { isTruncated: true } : {}) };
    },
  };
}

interface Names {
  readonly records: ReadonlyMap<string, readonly DnsRecord[]>;
  readonly existing: ReadonlySet<string>;
}

function lookUp({ records, existing }: Names, name: string, type: number): DnsAnswer {
  const chain: DnsRecord[] = [];
  for (let current = keyOf(name); chain.length < ALIAS_LIMIT; ) {
    const here = records.get(current) ?? [];
    const wanted = here.filter((record) => type === TYPE_NUMBERS.ANY || TYPE_NUMBERS[record.type] === type);
    const alias = here.find(isAlias);
    if (wanted.length > 0 || alias === undefined)
      return { code: existing.has(current) ? "ok" : "nxdomain", records: [...chain, ...wanted] };
    chain.push(alias);
    current = keyOf(alias.target);
  }
  return { code: "servfail", records: [] };
}

function isAlias(record: DnsRecord): record is Extract<DnsRecord, { readonly type: "CNAME" | "PTR" }> {
  return record.type === "CNAME";
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\.$/u, "");
}
