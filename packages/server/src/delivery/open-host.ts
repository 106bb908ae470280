/**
 * Opens a connection to a host as the settings say. Where TLS is opportunistic and breaks, it goes on without, over a
 * new connection (RFC 7435 §4): mail in clear is what there was before, and better than none.
 */

import type { DeliverySettings } from "../config/index.ts";
import {
  type Broken,
  type ConnectionOptions,
  DEFAULT_TIMEOUTS,
  type Opening,
  openConnection,
  type Timeouts,
} from "../smtp/client/index.ts";
import type { DeliveryEvent, ObserveDelivery } from "./delivery-event.ts";
import type { Host } from "./host.ts";

/** What the opening must know. */
export interface OpenHostOptions {
  readonly settings: DeliverySettings;
  /** Our name. */
  readonly hostname: string;
  readonly observe: ObserveDelivery;
}

/** Gives a function that opens connections. */
export function hostOpener({ settings, hostname, observe }: OpenHostOptions): (host: Host) => Promise<Opening> {
  const timeouts = timeoutsOf(settings);
  const localAddress = localAddresses(settings.sourceAddresses);
  return async (host) => {
    const options = { ...host, hello: hostname, timeouts, ...localAddress(host.address) };
    const opening = await openOrGiveUpTls(options, observe);
    observe(eventOf(host, opening));
    return opening;
  };
}

async function openOrGiveUpTls(options: ConnectionOptions, observe: ObserveDelivery): Promise<Opening> {
  const opening = await openConnection(options);
  if (options.tls !== "opportunistic" || !isBrokenTls(opening)) return opening;
  const { host, address, port } = options;
  observe({ kind: "tls-given-up", host, address, port, text: opening.cause.text });
  return await openConnection({ ...options, tls: "off" });
}

/** The handshake failed, or the session it made broke at the first command in it. */
function isBrokenTls(opening: Opening): opening is Broken {
  return opening.kind === "broken" && (opening.verb === "STARTTLS" || (opening.verb !== "AUTH" && opening.cause.code === "tls"));
}

function timeoutsOf({ connectTimeoutMs, commandTimeoutMs, dataTimeoutMs }: DeliverySettings): Timeouts {
  return {
    connectMs: connectTimeoutMs,
    greetingMs: commandTimeoutMs,
    commandMs: commandTimeoutMs,
    dataStartMs: Math.min(DEFAULT_TIMEOUTS.dataStartMs, commandTimeoutMs),
    dataBlockMs: Math.min(DEFAULT_TIMEOUTS.dataBlockMs, dataTimeoutMs),
    dataEndMs: dataTimeoutMs,
  };
}

/** Local addresses of the other side's family, by turns. */
function localAddresses(addresses: readonly string[]): (remote: string) => { readonly localAddress?: string } {
  let turn = 0;
  return (remote) => {
    const family = addresses.filter((address) => address.includes(":") === remote.includes(":"));
    const localAddress = family[turn++ % family.length];
    return localAddress === undefined ? {} : { localAddress };
  };
}

function eventOf({ host, address, port }: Host, opening: Opening): DeliveryEvent {
  const at = { host, address, port };
  if (opening.kind === "broken")
    return { kind: "not-connected", ...at, verb: opening.verb, code: 0, failure: opening.cause.code, text: opening.cause.text };
  if (opening.kind === "refused")
    return { kind: "not-connected", ...at, verb: opening.verb, code: opening.reply.code, text: opening.reply.text };
  const { tls } = opening.connection.server;
  return { kind: "connected", ...at, ...(tls !== undefined && { tls }) };
}
