/**
 * The addresses at which mail would come back to us: those where we listen at the port that MX hosts have. Delivery sends
 * nothing there (RFC 5321 §5.1).
 */

import { networkInterfaces } from "node:os";
import type { Configuration } from "../../config/index.ts";

/** Each once; loopback only where we listen on it. */
export function ownAddresses({ listeners, delivery }: Pick<Configuration, "listeners" | "delivery">): readonly string[] {
  const endpoints = listeners.filter(({ protocol }) => protocol === "smtp").flatMap(({ listen }) => listen);
  const hosts = endpoints.filter(({ port }) => port === delivery.port).map(({ host }) => host);
  return [...new Set(hosts.flatMap((host) => (isEverywhere(host) ? machineAddresses() : [host])))];
}

function isEverywhere(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** A sandbox without AF_NETLINK does not let us look; then a loop is known by the name in the greeting alone. */
function machineAddresses(): readonly string[] {
  try {
    return Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address));
  } catch {
    return ["127.0.0.1", "::1"];
  }
}
