/**
 * What works behind the listeners: the store, the runner of its queue, delivery, and the mailroom. Made in the order in
 * which they need each other, and ended in the opposite one.
 */

import type { Mailroom } from "../accept/index.ts";
import type { Configuration } from "../config/index.ts";
import { type Consignment, mailboxBytes, type Resolver } from "../delivery/index.ts";
import type { Hooks } from "../intake/hooks/index.ts";
import { createRunner, messageIds, type Runner, type RunnerStats } from "../queue/index.ts";
import { openSqliteStore, type Store } from "../store/index.ts";
import type { Clock } from "../time/index.ts";
import { watchAlarms } from "./alarms/index.ts";
import { attemptWork, type DestinationFacts, Destinations, dispatchTo, RememberedAddresses, settler } from "./attempts/index.ts";
import { type EquipmentOptions, equip } from "./equipment.ts";
import type { Observe } from "./events/index.ts";
import { keepHouse } from "./housekeeping.ts";
import { busyIntake } from "./intake/beside/index.ts";
import { createIntake, type Intake, RefusedBounces } from "./intake/index.ts";
import { createMailroom, freeRoom, mailboxSizes, type PlacedContent } from "./mailroom/index.ts";
import { tooOld } from "./retention.ts";
import type { Random, Site } from "./settlement/index.ts";
import { providerHooks, runSources } from "./sources/index.ts";
import { deliverOrReport, heldByList, SuppressionList } from "./suppression/index.ts";
import { startWebhooks, type WebhookDesk } from "./webhooks/index.ts";

/** What the engine needs of the world. */
export interface EngineOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly random: Random;
  readonly observe: Observe;
  /** DNS for delivery; the name servers of the configuration when absent. */
  readonly resolver?: Resolver | undefined;
}

/** The engine. */
export interface Engine {
  readonly store: EngineStore;
  readonly mailroom: Mailroom<PlacedContent>;
  readonly suppressions: SuppressionList;
  readonly intake: Intake;
  /** Counts the bounces that are refused. */
  readonly refused: RefusedBounces;
  readonly webhooks: WebhookDesk;
  /** Takes the webhooks of sending services. */
  readonly hooks: Hooks;
  /** Resolved with the cause when the store's thread has died: nothing can be taken or settled any more. */
  readonly broken: Promise<unknown>;
  stats(): RunnerStats;
  readonly destinations: DestinationDesk;
  configuration(): Configuration;
  /** Mail in the store may be due. */
  poke(): void;
  /** Goes on with another configuration, or throws and goes on with the old one. */
  reload(configuration: Configuration): void;
  /** How many recipients were still being tried. */
  stop(): Promise<number>;
}

/** What people ask about destinations, and decide. */
export interface DestinationDesk {
  facts(destination: string): DestinationFacts;
  /** Nothing is sent to it until then. */
  pause(destination: string, untilMs: number): void;
  /** It is tried again, and what it answered is forgotten. */
  resume(destination: string): void;
}

/** What of the store works behind the listeners. */
type EngineStore = Store;

/** Attempts that are under way when the daemon stops have so long. */
const DRAIN_MS = 20_000;

/** Opens the store and starts the queue; rejects when the store cannot be used. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { configuration, observe } = options;
  let tellBroken: (error: unknown) => void = () => undefined;
  const broken = new Promise<unknown>((resolve) => {
    tellBroken = resolve;
  });
  const onDeath = (error: unknown): void => {
    observe({ kind: "store-lost", error });
    tellBroken(error);
  };
  const store = await openSqliteStore({ file: configuration.store.file, onDeath });
  try {
    return { ...(await runOn(store, options)), broken };
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

async function runOn(store: EngineStore, options: EngineOptions): Promise<Omit<Engine, "broken">> {
  const { clock, random, observe } = options;
  const { runner, mailroom, intake, room, equipment, suppressions, destinations } = machinery(store, options);
  await room.open();
  await runner.start();
  const keepSettledMs = (): number => equipment.site().configuration.store.keepSettledMs;
  const sources = runSources(options.configuration.intake, { intake, ledger: store.ledger, clock, observe });
  const endHousekeeping = keepHouse({
    store,
    clock,
    keepSettledMs,
    tooOld: (asked) => tooOld(equipment.site().configuration, asked),
    observe,
  });
  const configuration = (): Configuration => equipment.site().configuration;
  const webhooks = startWebhooks({ store, clock, random: random.fraction, observe, configuration });
  const refused = new RefusedBounces({ ledger: store.ledger, clock, observe });
  const alarms = watchAlarms({ store, clock, observe, configuration });
  return {
    store,
    mailroom,
    suppressions,
    intake,
    refused,
    hooks: providerHooks({ configuration: () => equipment.site().configuration, intake, access: store.access, nowMs: clock.nowMs }),
    destinations,
    webhooks,
    configuration,
    stats: () => runner.stats(),
    poke: () => runner.poke(),
    reload(next) {
      equipment.reload(next);
      sources.reload(next.intake);
      // there may be room for more attempts now
      runner.poke();
    },
    async stop() {
      await sources.stop();
      endHousekeeping();
      await alarms.close();
      await refused.close();
      await runner.drain(clock.nowMs() + DRAIN_MS);
      const { active } = runner.stats();
      await equipment.close();
      // what happened to the last mail is told as far as that goes; the rest at the next start
      await webhooks.close();
      await intake.close();
      await store.close();
      return active;
    },
  };
}

function machinery(store: EngineStore, options: EngineOptions) {
  const { configuration, clock, random, observe } = options;
  const owner = `${configuration.node.hostname}:${process.pid}:${random.hex(4)}`;
  const equipment = changingEquipment(options);
  const { site, destinations, deliver, signContent } = equipment;
  const remembered = new RememberedAddresses(store);
  const room = freeRoom({ store, clock, observe });
  const sizes = mailboxSizes({ configuration: () => site().configuration, clock, read: mailboxBytes });
  // the runner tries what the settlements of its own attempts hand on
  const late: Pick<Runner, "hasRoom" | "offer" | "poke"> = {
    hasRoom: (...asked) => runner.hasRoom(...asked),
    offer: (claims) => runner.offer(claims),
    poke: (destination) => runner.poke(destination),
  };
  const dispatch = dispatchTo(late, owner);
  const settle = settler({ store, clock, owner, dispatch, observe, nextMessageId: () => site().nextMessageId() });
  const work = attemptWork({ site, deliverer: { deliver }, destinations, remembered, settle, observe, clock });
  const limits = {
    maxActive: configuration.queue.maxActive,
    get maxRunning() {
      return site().configuration.delivery.maxConnections;
    },
  };
  const runner: Runner = createRunner({ store, work, clock, owner, limits, observe });
  const suppressions = new SuppressionList({
    store: store.suppressions,
    rules: () => site().configuration.suppression.addresses,
    nowMs: clock.nowMs,
    secret: configuration.addressSecret,
  });
  const holdOn = heldByList(suppressions, () => site().configuration);
  const inPlace = createIntake({ store, site, observe });
  const intake = busyIntake({ inPlace, ledger: store.ledger, site, observe, clock });
  const mailroom = createMailroom({ store, site, dispatch, remembered, room, sizes, holdOn, intake, observe, signContent });
  return { runner, mailroom, intake, room, equipment, suppressions, destinations: deskOf(destinations, runner) };
}

function deskOf(destinations: Destinations, runner: Pick<Runner, "reconsider">): DestinationDesk {
  return {
    facts: (destination) => destinations.facts(destination),
    pause(destination, untilMs) {
      destinations.hold(destination, untilMs);
      runner.reconsider(destination);
    },
    resume(destination) {
      destinations.release(destination);
      runner.reconsider(destination);
    },
  };
}

/** The equipment of the configuration that holds now. What is under way with an older one ends with it. */
function changingEquipment({ configuration, clock, random, observe, resolver }: EngineOptions) {
  const options: EquipmentOptions = { clock, random, observe, resolver, nextMessageId: messageIds(clock, random.fraction) };
  let current = equip(configuration, options);
  const destinations = new Destinations(current.site.profileOf, clock.nowMs);
  const failed = (error: unknown): void => observe({ kind: "warning", words: `connections could not be closed: ${String(error)}` });
  return {
    destinations,
    site: (): Site => current.site,
    signContent: () => current.signContent,
    deliver: (consignment: Consignment) => deliverOrReport(current.deliverer, consignment),
    close: () => current.deliverer.close(),
    reload(next: Configuration): void {
      const before = current.deliverer;
      current = equip(next, options);
      destinations.reload(current.site.profileOf);
      before.close().catch(failed);
    },
  };
}
