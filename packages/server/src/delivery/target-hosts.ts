/** The hosts of a target: those that a route names, the LMTP server of a domain of ours, or the MX hosts of a domain. */

import { isIP } from "node:net";
import type { DeliverySettings } from "../config/index.ts";
import type { Target } from "./destination.ts";
import { addressesOfNamedHost, findExchangers, type NoExchanger, noAnswer, type Resolver } from "./exchangers/index.ts";
import { type Host, isSocket } from "./host.ts";

/** What the search must know. */
export interface TargetHostOptions {
  readonly settings: DeliverySettings;
  readonly resolver: Resolver;
  readonly ownNames: ReadonlySet<string>;
  readonly ownAddresses: ReadonlySet<string>;
  readonly random: () => number;
}

/** Hosts to try, or why there are none. */
export type TargetHosts = { readonly kind: "found"; readonly hosts: readonly Host[] } | NoExchanger;

/** A target that is reached over the network. */
export type RemoteTarget = Extract<Target, { kind: "exchangers" | "smtp" | "lmtp" }>;

/** Finds the hosts; an address at once. `requireTls`: of this message, whatever the settings say (RFC 8689). */
export function hostsOfTarget(target: RemoteTarget, options: TargetHostOptions, requireTls: boolean): TargetHosts | Promise<TargetHosts> {
  const tls = requireTls ? "required" : options.settings.tls;
  if (target.kind === "exchangers") return exchangingHosts(target.domain, options, tls);
  return namedHosts(target, options, requireTls || target.kind === "smtp" ? tls : "off");
}

async function exchangingHosts(domain: string, options: TargetHostOptions, tls: Host["tls"]): Promise<TargetHosts> {
  const found = await findExchangers(domain, { ...options, ipv6: options.settings.ipv6 });
  if (found.kind === "failed") return found;
  const { port } = options.settings;
  return { kind: "found", hosts: found.exchangers.map((exchanger) => ({ ...exchanger, port, protocol: "smtp", tls, isExchanger: true })) };
}

type NamedTarget = Extract<RemoteTarget, { kind: "smtp" | "lmtp" }>;

function namedHosts(target: NamedTarget, options: TargetHostOptions, tls: Host["tls"]): TargetHosts | Promise<TargetHosts> {
  const { host } = target;
  if (isSocket(host)) return hostsAt(target, [host], "off");
  return isIP(host) === 0 ? lookedUp(target, options, tls) : hostsAt(target, [host], tls);
}

async function lookedUp(target: NamedTarget, { resolver, settings }: TargetHostOptions, tls: Host["tls"]): Promise<TargetHosts> {
  const { host } = target;
  const found = await addressesOfNamedHost(host, { resolver, ipv6: settings.ipv6 });
  if (found.kind === "failed") return noAnswer(`the DNS does not answer for ${host}: `, found);
  // The operator's slip, not the sender's: it may be mended before the mail expires.
  if (found.kind === "none") return { kind: "failed", status: "4.4.4", text: `the host of the route, ${host}, has no address` };
  return hostsAt(target, found.addresses, tls);
}

function hostsAt({ kind: protocol, host, port, user, password }: NamedTarget, addresses: readonly string[], tls: Host["tls"]): TargetHosts {
  const auth = user === undefined ? {} : { auth: { user, password: password ?? "" } };
  return { kind: "found", hosts: addresses.map((address) => ({ host, address, port, protocol, tls, ...auth, isExchanger: false })) };
}
