/**
 * What the routes are handed: the ports of the store and the few things of the running daemon that are not in it. A part
 * that does not run here is absent, and its routes say so.
 */

import type { ResolvedProfile } from "@ricochet/core";
import type { Configuration } from "../../config/index.ts";
import {
  type AddressRules,
  type Arrival,
  addressBeginning,
  canonicalAddress,
  DEFAULT_ADDRESS_RULES,
  keptDomain,
} from "../../ledger/index.ts";
import type {
  AccessStore,
  AlarmStore,
  LedgerStore,
  OutboxStore,
  QueueStore,
  Recorded,
  SessionStore,
  Suppression,
  SuppressionQuestion,
  SuppressionStore,
  Webhook,
} from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import { ApiProblem } from "../problem/index.ts";

/** What is known of a destination. */
export interface DestinationFacts {
  readonly connections: number;
  readonly pausedUntilMs?: number;
  readonly isCareful: boolean;
  /** A person paused it. */
  readonly isHeld: boolean;
  readonly profile: ResolvedProfile;
}

/** How mail is sent to whom. */
export interface DestinationDesk {
  facts(destination: string): DestinationFacts;
  /** Sends nothing until then. */
  pause(destination: string, untilMs: number): void;
  /** Begins anew with it. */
  resume(destination: string): void;
}

/** A raw request of a provider. */
export interface ProviderCall {
  readonly provider: string;
  /** Which of several accounts; any when absent. */
  readonly account?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly octets: Uint8Array;
}

/** What a provider is answered. */
export interface ProviderAnswer {
  readonly status: number;
  readonly text: string;
}

/** The answer to whether mail may be sent. */
export interface CheckedQuestion {
  /** What holds it back. */
  readonly hold?: Suppression;
}

/** Whether a receiver hears us. */
export interface WebhookTrial {
  readonly isDelivered: boolean;
  readonly code?: number;
  readonly text: string;
  readonly tookMs: number;
}

/** All of it. */
export interface ApiParts {
  readonly queue: QueueStore;
  readonly access: AccessStore;
  readonly ledger?: LedgerStore | undefined;
  readonly suppressions?: SuppressionStore | undefined;
  /** As the store, with less work. */
  readonly checkSuppressions?: ((questions: readonly SuppressionQuestion[]) => Promise<readonly CheckedQuestion[]>) | undefined;
  readonly outbox?: OutboxStore | undefined;
  readonly alarms?: AlarmStore | undefined;
  /** Of people at the page. */
  readonly sessions?: SessionStore | undefined;
  readonly destinations?: DestinationDesk | undefined;
  readonly takeIn?: ((arrivals: readonly Arrival[]) => Promise<readonly Recorded[]>) | undefined;
  readonly tryWebhook?: ((webhook: Webhook) => Promise<WebhookTrial>) | undefined;
  readonly takeCall?: ((call: ProviderCall) => Promise<ProviderAnswer>) | undefined;
  readonly configuration: () => Configuration;
  /** Which local parts are the same mailbox; the usual rules when absent. */
  readonly addressRules?: (() => AddressRules) | undefined;
  readonly clock: Clock;
  /** Mail in the store may be due. */
  readonly poke: () => void;
}

/** The parts, each asked for by name: what is absent is answered with 503. */
export class ApiService {
  readonly parts: ApiParts;

  constructor(parts: ApiParts) {
    this.parts = parts;
  }

  get queue(): QueueStore {
    return this.parts.queue;
  }

  get access(): AccessStore {
    return this.parts.access;
  }

  get configuration(): Configuration {
    return this.parts.configuration();
  }

  get nowMs(): number {
    return this.parts.clock.nowMs();
  }

  get addressRules(): AddressRules {
    return this.parts.addressRules?.() ?? DEFAULT_ADDRESS_RULES;
  }

  /** The one form of an address under which it is kept; "" for what is none. */
  canonical(address: string): string {
    return canonicalAddress(address, this.addressRules);
  }

  /** How an address begins, and a domain, as they are kept; undefined when nothing is asked. */
  beginning(text: string | undefined): string | undefined {
    return text === undefined ? undefined : addressBeginning(text, this.addressRules);
  }

  domain(text: string | undefined): string | undefined {
    return text === undefined ? undefined : keptDomain(text);
  }

  /** A part that may be absent. */
  part<Name extends keyof ApiParts>(name: Name): NonNullable<ApiParts[Name]> {
    const found = this.parts[name];
    if (found === undefined || found === null) throw new ApiProblem("not-running", PARTS[name] ?? "it is not there");
    return found;
  }
}

const PARTS: Readonly<Record<string, string>> = {
  ledger: "the ledger does not run here",
  checkSuppressions: "the suppression list does not run here",
  suppressions: "the suppression list does not run here",
  outbox: "events and webhooks do not run here",
  alarms: "there are no alarms here",
  destinations: "nothing is sent from here",
  takeIn: "bounces cannot be handed in here",
  tryWebhook: "webhooks are not sent from here",
  takeCall: "webhooks of providers are not taken here",
};
