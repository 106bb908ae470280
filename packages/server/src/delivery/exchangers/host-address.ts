/** The addresses of one host: both families side by side, and what to make of it when one family is unknown. */

import { isIP } from "node:net";
import type { Lookup, Resolver } from "./resolver.ts";

/** Addresses in the order in which they should be tried. */
export type HostAddresses =
  | { readonly kind: "found"; readonly addresses: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly text: string; readonly isUnasked?: true };

/** How to look. */
export interface AddressOptions {
  readonly resolver: Resolver;
  /** Whether IPv6 is tried. */
  readonly ipv6: boolean;
}

const NO_ADDRESSES: Lookup<string> = { kind: "none" };
/** A name that resolves to hundreds of addresses is somebody's joke. */
const MAX_ADDRESSES = 16;

/** Addresses of a host; families by turns, IPv6 first (RFC 6724, RFC 8305 §4). An address is no name (RFC 5321 §5.1). */
export async function addressesOfHost(host: string, { resolver, ipv6 }: AddressOptions): Promise<HostAddresses> {
  if (isIP(host) !== 0) return { kind: "none" };
  const [a, aaaa] = await Promise.all([resolver.a(host), ipv6 ? resolver.aaaa(host) : NO_ADDRESSES]);
  const addresses = interleaved(recordsOf(aaaa), recordsOf(a));
  if (addresses.length > 0) return { kind: "found", addresses: addresses.slice(0, MAX_ADDRESSES) };
  if (a.kind === "failed") return a;
  return aaaa.kind === "failed" ? aaaa : { kind: "none" };
}

/** Addresses of a host that the operator named: "localhost" and the machine's own table count (RFC 6761 §6.3). */
export async function addressesOfNamedHost(host: string, options: AddressOptions): Promise<HostAddresses> {
  if (isIP(host) !== 0) return { kind: "found", addresses: [host] };
  if (host === "localhost") return { kind: "found", addresses: options.ipv6 ? ["127.0.0.1", "::1"] : ["127.0.0.1"] };
  const addresses = await addressesOfHost(host, options);
  if (addresses.kind === "found" || options.resolver.local === undefined) return addresses;
  const local = await options.resolver.local(host);
  return local.length > 0 ? { kind: "found", addresses: local } : addresses;
}

function recordsOf(lookup: Lookup<string>): readonly string[] {
  return lookup.kind === "found" ? lookup.records : [];
}

function interleaved(one: readonly string[], other: readonly string[]): string[] {
  const all: string[] = [];
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    for (const address of [one[index], other[index]]) if (address !== undefined) all.push(address);
  }
  return all;
}
