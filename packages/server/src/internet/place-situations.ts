/**
 * Gives each host of the situations an address of loopback, and writes the zone: for a domain with hosts an MX and an
 * address for each, a PTR back, SPF and DMARC for what the hosts send; besides, what the situation itself says.
 */

import type { Zone } from "./dns/index.ts";
import type { DnsRecord, ScriptedHost, Situation } from "./script/index.ts";

/** A host with its place. */
export interface PlacedHost {
  readonly domain: string;
  readonly name: string;
  readonly address: string;
  readonly host: ScriptedHost;
}

/** The first host's address; 127.0.0.1 is the name server's, and ours. */
const FIRST_ADDRESS = 0x7f000002;
const LAST_ADDRESS = 0x7f00ffff;
const USUAL_PREFERENCE = 10;

/** `ourHost` stands for `{us}` in records. Adds to the zone; gives the hosts in the order of the situations. */
export function placeSituations(
  situations: readonly Situation[],
  { zone, ourHost }: { readonly zone: Zone; readonly ourHost: string },
): PlacedHost[] {
  const placed: PlacedHost[] = [];
  for (const situation of situations) {
    const hosts = situation.hosts.map((host, at) => placeHost(situation.domain, host, FIRST_ADDRESS + placed.length + at));
    placed.push(...hosts);
    for (const record of recordsOf(situation, hosts, ourHost)) zone.add(record);
    if (situation.trouble !== undefined) zone.fail(situation.domain, situation.trouble);
  }
  return placed;
}

function placeHost(domain: string, host: ScriptedHost, number: number): PlacedHost {
  if (number > LAST_ADDRESS) throw new TypeError("more hosts than addresses of 127.0.0.0/16");
  const address = [24, 16, 8, 0].map((shift) => (number >> shift) & 255).join(".");
  return { domain, name: `${host.label ?? "mx"}.${domain}`, address, host };
}

function recordsOf(situation: Situation, hosts: readonly PlacedHost[], ourHost: string): readonly DnsRecord[] {
  const { domain, records = [], usualRecords } = situation;
  const fill = (text: string): string =>
    text.replace(/\{([0-9]+)\}/gu, (_, at: string) => hosts[Number(at)]?.address ?? "").replaceAll("{us}", ourHost);
  const own = records.map((record) => fillRecord({ ...record, name: record.name === "@" ? domain : record.name }, fill));
  return usualRecords === "none" || hosts.length === 0 ? own : [...usualOf(domain, hosts), ...own];
}

function fillRecord(record: DnsRecord, fill: (text: string) => string): DnsRecord {
  if (record.type === "A" || record.type === "AAAA") return { ...record, address: fill(record.address) };
  return record.type === "MX" ? { ...record, exchange: fill(record.exchange) } : record;
}

function usualOf(domain: string, hosts: readonly PlacedHost[]): readonly DnsRecord[] {
  return [
    ...hosts.flatMap(({ name, address, host }): DnsRecord[] => [
      { name: domain, type: "MX", preference: host.preference ?? USUAL_PREFERENCE, exchange: name },
      { name, type: "A", address },
      { name: `${address.split(".").toReversed().join(".")}.in-addr.arpa`, type: "PTR", target: name },
      { name, type: "TXT", text: "v=spf1 a -all" },
    ]),
    { name: domain, type: "TXT", text: "v=spf1 mx -all" },
    { name: `_dmarc.${domain}`, type: "TXT", text: "v=DMARC1; p=none" },
  ];
}
