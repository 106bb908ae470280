/**
 * What works behind the listeners: the store, the runner of its queue, delivery, and the mailroom. Made in the order in
 * which they need each other, and ended in the opposite one.
 */

import type { Mailroom } from "../accept/index.ts";
import type { Configuration } from "../config/index.ts";
import { createDeliverer, type Deliverer, nodeResolver, type Resolver } from "../delivery/index.ts";
import { createRunner, messageIds, type Runner, type RunnerStats } from "../queue/index.ts";
import { openSqliteStore, type QueueStore } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import { attemptWork, Destinations, dispatchTo, RememberedAddresses, settler } from "./attempts/index.ts";
import type { Observe } from "./events/index.ts";
import { keepHouse } from "./housekeeping.ts";
import { ownAddresses } from "./listening/index.ts";
import {
  createMailroom,
  dkimSigning,
  freeRoom,
  type PlacedContent,
  readDkimKeys,
  type SignContent,
  type TakenMessage,
} from "./mailroom/index.ts";
import { destinationProfiles, type Random, type Site } from "./settlement/index.ts";

/** What the engine needs of the world. */
export interface EngineOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly random: Random;
  readonly observe: Observe;
  /** DNS for delivery; the name servers of the configuration when absent. */
  readonly resolver?: Resolver | undefined;
  readonly onTaken: (message: TakenMessage) => void;
}

/** The engine. */
export interface Engine {
  readonly store: QueueStore;
  readonly mailroom: Mailroom<PlacedContent>;
  stats(): RunnerStats;
  /** Mail in the store may be due. */
  poke(): void;
  /** Goes on with another configuration; what it cannot change while it runs stays. */
  reload(configuration: Configuration): void;
  /** How many recipients were still being tried. */
  stop(): Promise<number>;
}

/** Attempts that are under way when the daemon stops have so long. */
const DRAIN_MS = 20_000;

/** The parts of a configuration that are made anew with it. */
interface Equipment {
  readonly site: Site;
  readonly deliverer: Deliverer;
  readonly signContent: SignContent;
}

/** Opens the store and starts the queue; rejects when the store cannot be used. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { configuration, clock, random, observe, onTaken } = options;
  const store = await openSqliteStore({
    file: configuration.store.file,
    onDeath: (error) => observe({ kind: "store-failed", doing: "run", error, retryInMs: 0 }),
  });
  // one source for the whole life: ids never come twice
  const parts = { ...options, nextMessageId: messageIds(clock, random.fraction) };
  let equipment = equip(configuration, parts);
  const site = (): Site => equipment.site;
  const owner = `${configuration.node.hostname}:${process.pid}:${random.hex(4)}`;
  const remembered = new RememberedAddresses(store);
  const room = freeRoom(store, clock);
  const destinations = new Destinations(equipment.site.profileOf, clock.nowMs);
  const dispatch = dispatchTo(
    { hasRoom: (...of) => runner.hasRoom(...of), offer: (claims) => runner.offer(claims), poke: (one) => runner.poke(one) },
    owner,
  );
  const settle = settler({ store, clock, owner, dispatch, observe });
  const deliverer = { deliver: (consignment: Parameters<Deliverer["deliver"]>[0]) => equipment.deliverer.deliver(consignment) };
  const work = attemptWork({ site, deliverer, destinations, remembered, settle, observe });
  const limits = { maxActive: configuration.queue.maxActive, maxRunning: configuration.delivery.maxConnections };
  const runner: Runner = createRunner({ store, work, clock, owner, limits, observe });
  const mailroom = createMailroom({ store, site, dispatch, remembered, room, observe, onTaken, signContent: () => equipment.signContent });
  await Promise.all([remembered.open(), room.open()]);
  await runner.start();
  const endHousekeeping = keepHouse({ store, clock, keepSettledMs: () => site().configuration.store.keepSettledMs, observe });
  return {
    store,
    mailroom,
    stats: () => runner.stats(),
    poke: () => runner.poke(),
    reload(next) {
      const before = equipment.deliverer;
      equipment = equip(next, parts);
      destinations.reload(equipment.site.profileOf);
      // what it has under way ends with it
      before.close().catch((error: unknown) => observe({ kind: "warning", words: `connections could not be closed: ${String(error)}` }));
    },
    async stop() {
      endHousekeeping();
      await runner.drain(clock.nowMs() + DRAIN_MS);
      const { active } = runner.stats();
      await equipment.deliverer.close();
      await store.close();
      return active;
    },
  };
}

function equip(
  configuration: Configuration,
  { clock, random, resolver, nextMessageId, observe }: EngineOptions & Pick<Site, "nextMessageId">,
): Equipment {
  const { delivery, routes, node, domains, dkim } = configuration;
  const deliverer = createDeliverer({
    settings: delivery,
    routes,
    hostname: node.hostname,
    ownAddresses: ownAddresses(configuration),
    localDomains: domains.filter((domain) => domain.kind === "local"),
    resolver: resolver ?? nodeResolver({ nameServers: delivery.nameServers }),
    clock,
    random: random.fraction,
  });
  const site = {
    configuration,
    keys: configuration.keys.toReversed(),
    nowMs: clock.nowMs,
    random,
    nextMessageId,
    destinationOf: deliverer.destinationOf,
    profileOf: destinationProfiles(configuration),
  };
  const onFailure = (words: string): void => observe({ kind: "warning", words });
  return { site, deliverer, signContent: dkimSigning(readDkimKeys(dkim), { nowMs: clock.nowMs, onFailure }) };
}
