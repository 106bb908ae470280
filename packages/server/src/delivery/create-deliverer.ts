/**
 * Delivery, put together: where each recipient goes, the hosts there, connections that are kept for the next message,
 * or a mailbox of ours. When the next attempt is, and who is told, is decided elsewhere.
 */

import type { DeliverySettings, RouteSettings } from "../config/index.ts";
import type { WireFailure } from "../smtp/client/index.ts";
import type { Clock } from "../time/index.ts";
import { ConnectionPool } from "./connection-pool.ts";
import { deliverLocally } from "./deliver-locally.ts";
import type { Consignment, Deliverer, DeliveryOutcome, DeliveryReport } from "./delivery.ts";
import type { ObserveDelivery } from "./delivery-event.ts";
import { createDestinations, type Destinations, type LocalDomain, type Target } from "./destination.ts";
import { cachedResolver, type Resolver } from "./exchangers/index.ts";
import { type Host, isSocket } from "./host.ts";
import { HostMemory } from "./host-memory.ts";
import { hostOpener } from "./open-host.ts";
import { localFailure } from "./outcome.ts";
import { type RelayOptions, relay } from "./relay.ts";

/** What a deliverer is made of. */
export interface DelivererOptions {
  readonly settings: DeliverySettings;
  readonly routes: readonly RouteSettings[];
  /** Our name: in EHLO, and as an MX host that is ourselves. */
  readonly hostname: string;
  /** Our addresses, where mail would come back to us; loopback too, where nothing else listens there. */
  readonly ownAddresses: readonly string[];
  readonly localDomains: readonly LocalDomain[];
  /** Whether an address in a Maildir domain is nobody's; none is when absent. */
  readonly isNobodys?: (address: string) => boolean | Promise<boolean>;
  /** Is asked through a cache. */
  readonly resolver: Resolver;
  readonly clock: Clock;
  /** Draws lots among MX hosts of equal preference. */
  readonly random?: () => number;
  /** The first pause between attempts: a host that could not be reached is tried again after that, if not sooner. */
  readonly firstPauseMs?: number | undefined;
  readonly observe?: ObserveDelivery;
}

/** Messages over one connection. */
const MAX_TRANSACTIONS = 1000;

interface Parts {
  readonly destinations: Destinations;
  readonly relaying: RelayOptions;
  readonly hostname: string;
  readonly clock: Clock;
  readonly isNobodys: (address: string) => boolean | Promise<boolean>;
}

/** Makes a deliverer. */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { clock, hostname, isNobodys = () => false, observe = () => undefined } = options;
  const { idleMs, maxConnections } = options.settings;
  const open = hostOpener({ settings: options.settings, hostname, observe });
  const onNoSocket = ({ host, address, port }: Host, { text }: WireFailure, connections: number): void =>
    observe({ kind: "no-socket", host, address, port, text, connections });
  const pool = new ConnectionPool({ open, clock, idleMs, maxConnections, maxTransactions: MAX_TRANSACTIONS, onNoSocket });
  const destinations = createDestinations(options.routes, options.localDomains);
  const parts: Parts = { destinations, hostname, clock, isNobodys, relaying: relayingParts(options, pool, observe) };
  const running = new Set<Promise<DeliveryReport>>();
  return {
    destinationOf: (address) => destinations.destinationOf(address),
    deliver(consignment) {
      const report = deliverSafely(parts, consignment, observe);
      running.add(report);
      report.then(() => running.delete(report));
      return report;
    },
    async close() {
      await Promise.all([pool.close(), ...running]);
    },
  };
}

function relayingParts(options: DelivererOptions, pool: ConnectionPool, observe: ObserveDelivery): RelayOptions {
  const { settings, clock, hostname, ownAddresses, random = Math.random, firstPauseMs } = options;
  return {
    settings,
    random,
    resolver: cachedResolver(options.resolver, clock),
    ownNames: new Set([hostname.toLowerCase()]),
    ownAddresses: new Set(ownAddresses),
    sending: {
      pool,
      clock,
      hostname,
      observe,
      memory: new HostMemory(clock, firstPauseMs === undefined ? {} : { answerForMs: firstPauseMs }),
    },
  };
}

/** A defect of ours must cost nobody his mail: it waits, and the log says why. */
async function deliverSafely(parts: Parts, consignment: Consignment, observe: ObserveDelivery): Promise<DeliveryReport> {
  try {
    return await deliverAll(parts, consignment);
  } catch (error) {
    const [first] = consignment.recipients;
    const domain = first === undefined ? "" : first.address.slice(first.address.lastIndexOf("@") + 1);
    observe({ kind: "defect", queueId: consignment.queueId, domain, error });
    const outcome = localFailure("4.3.0", "internal error of this host");
    return { outcomes: consignment.recipients.map(() => outcome), destinationFailed: false };
  }
}

/** Recipients go by what the routes say now, not by what they said when the mail was accepted. */
function deliverAll(parts: Parts, consignment: Consignment): DeliveryReport | Promise<DeliveryReport> {
  const groups = groupsByTarget(parts.destinations, consignment);
  const [only] = groups;
  return groups.length === 1 && only !== undefined ? deliverTo(parts, only.target, consignment) : deliverEach(parts, consignment, groups);
}

/** Recipients with one target, by their places in the consignment. */
interface Group {
  readonly target: Target;
  readonly places: number[];
}

async function deliverEach(parts: Parts, consignment: Consignment, groups: readonly Group[]): Promise<DeliveryReport> {
  const reports: (readonly [places: readonly number[], report: DeliveryReport])[] = [];
  for (const { target, places } of groups) {
    const recipients = places.flatMap((place) => consignment.recipients[place] ?? []);
    reports.push([places, await deliverTo(parts, target, { ...consignment, recipients })]);
  }
  return merged(reports);
}

function groupsByTarget({ destinationOf, targetOf }: Destinations, { recipients }: Consignment): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [place, { address }] of recipients.entries()) {
    const destination = destinationOf(address);
    const group = groups.get(destination);
    if (group === undefined) groups.set(destination, { target: targetOf(address), places: [place] });
    else group.places.push(place);
  }
  return [...groups.values()];
}

function deliverTo(
  { relaying, hostname, clock, isNobodys }: Parts,
  target: Target,
  consignment: Consignment,
): DeliveryReport | Promise<DeliveryReport> {
  if (target.kind === "refuse") {
    const outcome = localFailure("5.7.1", target.text);
    return { outcomes: consignment.recipients.map(() => outcome), destinationFailed: false };
  }
  if (target.kind === "lmtp" && isSocket(target.host)) return relay(target, withoutTls(consignment), relaying);
  if (target.kind !== "local") return relay(target, consignment, relaying);
  const { deliver } = target.domain;
  if (deliver.kind === "lmtp") return relay(deliver, withoutTls(consignment), relaying);
  return deliverLocally({ root: deliver.root, domain: target.domain }, consignment, { hostname, clock, isNobodys });
}

/** The last step stays within this house: TLS was required of the way here (RFC 8689 §4.2). */
function withoutTls(consignment: Consignment): Consignment {
  return { ...consignment, sender: { ...consignment.sender, requireTls: false } };
}

function merged(reports: readonly (readonly [places: readonly number[], report: DeliveryReport])[]): DeliveryReport {
  const outcomes: DeliveryOutcome[] = [];
  for (const [places, report] of reports)
    for (const [index, place] of places.entries()) outcomes[place] = report.outcomes[index] as DeliveryOutcome;
  const exchanger = reports.find(([, report]) => report.exchanger !== undefined)?.[1].exchanger;
  const destinationFailed = reports.every(([, report]) => report.destinationFailed);
  const dialogues = reports.flatMap(([, report]) => report.dialogues ?? []);
  return { outcomes, destinationFailed, dialogues, ...(exchanger !== undefined && { exchanger }) };
}
