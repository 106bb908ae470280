/**
 * The daemon: the one place where listeners, accepting, the queue and delivery meet.
 *
 *   bound ──afterBinding──▶ store open, queue running ──▶ sessions are let in
 *   stop: sessions end ──▶ attempts end, the rest goes back to the store ──▶ store closed
 *
 * Always holds: no session is let in before the store is open; no mail is taken after the sessions have ended, so what
 * is drained stays drained.
 */

import { createAcceptance } from "../accept/index.ts";
import type { Configuration } from "../config/index.ts";
import type { Resolver } from "../delivery/index.ts";
import type { RunnerStats } from "../queue/index.ts";
import { DEFAULT_TIMEOUTS, probeRecipient } from "../smtp/client/index.ts";
import type { SessionHandlerFactory } from "../smtp/server/index.ts";
import { type Clock, systemClock } from "../time/index.ts";
import { acceptanceEvents } from "./acceptance-events.ts";
import { type Engine, startEngine } from "./engine.ts";
import type { Observe } from "./events/index.ts";
import { type Listeners, type ListeningAt, openListeners, sessionEvents, tellCertificateEnd, tlsContext } from "./listening/index.ts";
import { type SessionGate, sessionGate } from "./session-gate.ts";
import { type Random, systemRandom } from "./settlement/index.ts";

/** What a daemon is given. */
export interface DaemonOptions {
  readonly observe: Observe;
  /** Called once all listeners are bound and before any file of the store is opened: the place to give up root. */
  readonly afterBinding: () => void;
  /** The machine's when absent. */
  readonly clock?: Clock;
  readonly random?: Random;
  /** DNS for delivery; the name servers of the configuration when absent. */
  readonly resolver?: Resolver;
}

/** A daemon that runs. */
export interface Daemon {
  readonly endpoints: readonly ListeningAt[];
  /** The way into the ledger for what comes by other ways than SMTP. */
  readonly intake: Engine["intake"];
  /** Takes the webhooks of sending services. */
  readonly hooks: Engine["hooks"];
  readonly store: Engine["store"];
  readonly suppressions: Engine["suppressions"];
  readonly destinations: Engine["destinations"];
  readonly webhooks: Engine["webhooks"];
  /** The one that holds now. */
  configuration(): Configuration;
  /** Resolved with the cause when it cannot go on: the process must end and be started again. What is in the store is safe. */
  readonly broken: Promise<unknown>;
  stats(): RunnerStats;
  /** Mail in the store may be due: a person has ordered something. */
  poke(): void;
  /** Takes a new configuration and reads certificates again. Rejects when it cannot be used, and then goes on with the old one. */
  reload(configuration: Configuration): Promise<void>;
  /** Takes no more mail, lets what is under way end, gives the rest back to the store. How many attempts were unfinished. */
  stop(): Promise<number>;
}

/** Starts a daemon; rejects when it cannot listen, or cannot use its store. */
export async function startDaemon(configuration: Configuration, options: DaemonOptions): Promise<Daemon> {
  const { observe, afterBinding, clock = systemClock, random = systemRandom, resolver } = options;
  const gate = sessionGate();
  const listeners = await openListeners({ configuration, handler: gate.factory, observe: sessionEvents(observe) });
  try {
    afterBinding();
    const engine = await startEngine({ configuration, clock, random, observe, resolver });
    const policy = (one: Configuration): SessionHandlerFactory => acceptance(one, { engine, clock, observe });
    gate.open(policy(configuration));
    tellCertificateEnd(configuration.smtp.tls, { nowMs: clock.nowMs(), observe });
    return daemonOf({ configuration, listeners, engine, gate, policy, clock, observe });
  } catch (cause) {
    gate.close();
    await listeners.close();
    throw cause;
  }
}

interface Running {
  readonly configuration: Configuration;
  readonly listeners: Listeners;
  readonly engine: Engine;
  readonly gate: SessionGate;
  readonly policy: (configuration: Configuration) => SessionHandlerFactory;
  readonly clock: Clock;
  readonly observe: Observe;
}

function daemonOf({ configuration, listeners, engine, gate, policy, clock, observe }: Running): Daemon {
  return {
    endpoints: listeners.endpoints,
    store: engine.store,
    suppressions: engine.suppressions,
    intake: engine.intake,
    hooks: engine.hooks,
    destinations: engine.destinations,
    webhooks: engine.webhooks,
    configuration: engine.configuration,
    broken: engine.broken,
    stats: engine.stats,
    poke: engine.poke,
    async reload(next) {
      await Promise.resolve();
      const fixed = fixedParts(configuration, next);
      if (fixed.length > 0) observe({ kind: "warning", words: `${fixed.join(", ")} cannot change while the daemon runs; restart it` });
      // what may be refused comes before anything is changed; the sessions that are open keep what they began with
      const tls = next.smtp.tls === undefined ? undefined : tlsContext(next.smtp.tls);
      const accepting = policy(next);
      engine.reload(next);
      listeners.reload(next);
      gate.open(accepting);
      if (tls !== undefined) listeners.replaceTls(tls);
      tellCertificateEnd(next.smtp.tls, { nowMs: clock.nowMs(), observe });
    },
    async stop() {
      await listeners.close();
      return await engine.stop();
    },
  };
}

/** What only a new start brings in. */
const FIXED = {
  "listeners": ({ listeners }: Configuration) => listeners,
  "store.file": ({ store }: Configuration) => store.file,
  "http.listen": ({ http }: Configuration) => http.listen,
  "queue.max_active": ({ queue }: Configuration) => queue.maxActive,
  "log.format": ({ log }: Configuration) => log.format,
  "process": (configuration: Configuration) => configuration.process,
} as const;

function fixedParts(before: Configuration, next: Configuration): readonly string[] {
  return Object.entries(FIXED)
    .filter(([, part]) => JSON.stringify(part(before)) !== JSON.stringify(part(next)))
    .map(([name]) => name);
}

interface Surroundings {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly observe: Observe;
}

function acceptance(configuration: Configuration, { engine, clock, observe }: Surroundings): SessionHandlerFactory {
  const { node, delivery } = configuration;
  const timeouts = { ...DEFAULT_TIMEOUTS, connectMs: delivery.connectTimeoutMs };
  return createAcceptance({
    configuration,
    mailroom: engine.mailroom,
    clock,
    observe: acceptanceEvents(observe, engine.refused),
    probe: ({ host, port, recipient }) =>
      probeRecipient(
        { host, address: host, port, protocol: "smtp", hello: node.hostname, tls: "opportunistic", timeouts },
        { reversePath: "", recipient },
      ),
  });
}
