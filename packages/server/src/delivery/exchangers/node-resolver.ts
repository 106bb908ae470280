/** The resolver of Node (c-ares) behind our port: its own time-outs, the name servers that were configured or the system's. */

import { lookup, Resolver as NodeResolver } from "node:dns/promises";
import { hasSocket } from "./has-socket.ts";
import type { Lookup, Resolver } from "./resolver.ts";

/** What Node says where a name has no such record, or does not exist. */
const NOT_FOUND: Readonly<Record<string, Lookup<never>>> = {
  ENODATA: { kind: "none" },
  ENOTFOUND: { kind: "no-domain" },
  EBADNAME: { kind: "no-domain" },
};
const WORDS: Readonly<Record<string, string>> = {
  ESERVFAIL: "the name server failed",
  ETIMEOUT: "no name server answered in time",
  ECONNREFUSED: "no name server could be reached",
  EREFUSED: "the name server refused",
};
/** Node does not tell how long MX records live. */
const MX_TTL_MS = 300_000;

/** How to ask. */
export interface NodeResolverOptions {
  /** "ip" or "ip:port"; the system's when empty. */
  readonly nameServers: readonly string[];
  /** Of the first try; later ones take longer. */
  readonly timeoutMs?: number;
  readonly tries?: number;
}

/** A resolver that asks the DNS. */
export function nodeResolver({ nameServers, timeoutMs = 5000, tries = 2 }: NodeResolverOptions): Resolver {
  const dns = new NodeResolver({ timeout: timeoutMs, tries });
  if (nameServers.length > 0) dns.setServers(nameServers);
  return {
    mx: (domain) =>
      asked(`MX of ${domain}`, async () => {
        const records = await dns.resolveMx(domain);
        return found(
          records.map(({ priority, exchange }) => ({ preference: priority, host: hostOf(exchange) })),
          MX_TTL_MS,
        );
      }),
    a: (host) => asked(`A of ${host}`, async () => addressesOf(await dns.resolve4(host, { ttl: true }))),
    aaaa: (host) => asked(`AAAA of ${host}`, async () => addressesOf(await dns.resolve6(host, { ttl: true }))),
    ...(nameServers.length === 0 && { local: systemAddresses }),
  };
}

function hostOf(exchange: string): string {
  return exchange.replace(/\.$/, "").toLowerCase();
}

function found<Item>(records: readonly Item[], ttlMs: number): Lookup<Item> {
  return records.length === 0 ? { kind: "none" } : { kind: "found", records, ttlMs };
}

function addressesOf(records: readonly { readonly address: string; readonly ttl: number }[]): Lookup<string> {
  return found(
    records.map(({ address }) => address),
    Math.min(...records.map(({ ttl }) => ttl)) * 1000,
  );
}

async function asked<Item>(what: string, ask: () => Promise<Lookup<Item>>): Promise<Lookup<Item>> {
  try {
    return await ask();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return NOT_FOUND[code] ?? (await failed(code, what));
  }
}

/** c-ares calls a name server refused that it could open no socket to. */
async function failed(code: string, what: string): Promise<Extract<Lookup<never>, { kind: "failed" }>> {
  if (await hasSocket()) return { kind: "failed", text: `${WORDS[code] ?? code} (${what})` };
  return { kind: "failed", text: `this machine has no socket to ask with (${what})`, isUnasked: true };
}

async function systemAddresses(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return []; // whoever asks says that the name has no address
  }
}
