/** The questions that delivery asks of the DNS, and their answers told apart as RFC 5321 §5.1 needs them. */

/**
 * "none": the name exists without such records. "no-domain": the name does not exist. "failed": nobody knows; where this
 * machine had no socket to ask with, nobody was asked.
 */
export type Lookup<Item> =
  | { readonly kind: "found"; readonly records: readonly Item[]; readonly ttlMs: number }
  | { readonly kind: "none" }
  | { readonly kind: "no-domain" }
  | { readonly kind: "failed"; readonly text: string; readonly isUnasked?: true };

/** A record of type MX; the host "" is the null MX (RFC 7505). */
export interface ExchangeRecord {
  readonly preference: number;
  readonly host: string;
}

/** The DNS. Never rejects. */
export interface Resolver {
  mx(domain: string): Promise<Lookup<ExchangeRecord>>;
  /** IPv4 addresses. */
  a(host: string): Promise<Lookup<string>>;
  /** IPv6 addresses. */
  aaaa(host: string): Promise<Lookup<string>>;
  /** What this machine knows of a name beside the DNS (its hosts file); for hosts of routes only. */
  local?(host: string): Promise<readonly string[]>;
}
