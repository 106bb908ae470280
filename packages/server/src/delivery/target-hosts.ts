/** The hosts of a target: those that a route names, the LMTP server of a domain of ours, or the MX hosts of a domain. */

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

/** Finds the hosts. `requireTls`: of this message, whatever the settings say (RFC 8689). */
export async function hostsOfTarget(target: RemoteTarget, options: TargetHostOptions, requireTls: boolean): Promise<TargetHosts> {
  const tls = requireTls ? "required" : options.settings.tls;
  if (target.kind !== "exchangers") return await namedHosts(target, options, requireTls || target.kind === "smtp" ? tls : "off");
  const found = await findExchangers(target.domain, { ...options, ipv6: options.settings.ipv6 });
  if (found.kind === "failed") return found;
  const { port } = options.settings;
  return { kind: "found", hosts: found.exchangers.map((exchanger) => ({ ...exchanger, port, protocol: "smtp", tls, isExchanger: true })) };
}

async function namedHosts(
  { kind: protocol, host, port, user, password }: Extract<RemoteTarget, { kind: "smtp" | "lmtp" }>,
  { resolver, settings }: TargetHostOptions,
  tls: Host["tls"],
): Promise<TargetHosts> {
  const auth = user === undefined ? {} : { auth: { user, password: password ?? "" } };
  if (isSocket(host)) return { kind: "found", hosts: [{ host, address: host, port, protocol, tls: "off", ...auth, isExchanger: false }] };
  const found = await addressesOfNamedHost(host, { resolver, ipv6: settings.ipv6 });
  if (found.kind === "failed") return noAnswer(`the DNS does not answer for ${host}: `, found);
  // The operator's slip, not the sender's: it may be mended before the mail expires.
  if (found.kind === "none") return { kind: "failed", status: "4.4.4", text: `the host of the route, ${host}, has no address` };
  return { kind: "found", hosts: found.addresses.map((address) => ({ host, address, port, protocol, tls, ...auth, isExchanger: false })) };
}
