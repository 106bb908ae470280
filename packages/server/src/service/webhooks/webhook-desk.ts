/**
 * Webhooks in the daemon: who is told is looked up now and then, and at once when it was changed from here. What tells them is
 * loaded when the first of them is there: a daemon without webhooks pays for one look-up every few seconds.
 *
 * Always holds: the store is asked for nothing after `close` has resolved.
 */

import type { Configuration } from "../../config/index.ts";
import type { OutboxStore, Store, Webhook } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { Dispatcher, ResolveHost, Teller, WebhookTrial } from "../../webhooks/index.ts";
import type { Observe } from "../events/index.ts";

/** What it works with. */
export interface WebhookDeskOptions {
  readonly store: Pick<Store, "outbox" | "ledger">;
  readonly clock: Clock;
  /** 0 to 1, anew each time. */
  readonly random: () => number;
  readonly observe: Observe;
  readonly configuration: () => Configuration;
  /** The machine's when absent. */
  readonly resolve?: ResolveHost;
}

/** Webhooks, while the daemon runs. */
export interface WebhookDesk {
  /** Posts an event that means nothing, and says what the receiver answered. */
  try(webhook: Webhook): Promise<WebhookTrial>;
  close(): Promise<void>;
}

/** How often it is looked who is told: other programs may have changed it. */
const LOOK_MS = 5000;

/** Begins. */
export function startWebhooks(options: WebhookDeskOptions): WebhookDesk {
  const { store, clock, observe } = options;
  const teller = changingTeller(options);
  const looks = lookingAt(store.outbox, { ...options, teller });
  const endNews = store.outbox.onNews((news) => {
    if (news === "webhooks") looks.now();
    else looks.dispatcher()?.wake();
  });
  looks.now();
  let callOff = (): void => undefined;
  const lookLater = (): void => {
    callOff = clock.wakeAfter(LOOK_MS, () => {
      looks.now();
      lookLater();
    });
  };
  lookLater();
  return {
    try: async (webhook) => await (await teller.now()).try(webhook),
    async close() {
      callOff();
      endNews();
      await looks.close().catch((error: unknown) => observe({ kind: "warning", words: `webhooks could not be ended: ${String(error)}` }));
      teller.close();
    },
  };
}

interface ChangingTeller {
  now(): Promise<Teller>;
  close(): void;
}

/** The one of the configuration that holds now. */
function changingTeller({ store, clock, configuration, resolve }: WebhookDeskOptions): ChangingTeller {
  let made: { readonly settings: string; readonly teller: Teller } | undefined;
  return {
    async now() {
      const { createTeller } = await import("../../webhooks/index.ts");
      const { allowsHttp, allowsPrivate, timeoutMs } = configuration().webhooks;
      const settings = JSON.stringify([allowsHttp, allowsPrivate, timeoutMs]);
      if (made?.settings !== settings) {
        made?.teller.close();
        const rules = { allowsHttp, allowsPrivate };
        made = { settings, teller: createTeller({ ledger: store.ledger, nowMs: clock.nowMs, rules, timeoutMs, resolve }) };
      }
      return made.teller;
    },
    close: () => made?.teller.close(),
  };
}

interface Looks {
  now(): void;
  dispatcher(): Dispatcher | undefined;
  close(): Promise<void>;
}

/** One look after the other: an older list must not undo a newer one. */
function lookingAt(outbox: OutboxStore, options: WebhookDeskOptions & { readonly teller: ChangingTeller }): Looks {
  const { observe } = options;
  let dispatcher: Dispatcher | undefined;
  let isClosed = false;
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  const look = async (): Promise<void> => {
    do {
      isWantedAgain = false;
      const webhooks = await outbox.webhooks();
      if (isClosed) return;
      if (webhooks.some(({ isEnabled }) => isEnabled)) dispatcher ??= await newDispatcher(outbox, options);
      dispatcher?.update(webhooks);
    } while (isWantedAgain);
  };
  return {
    now() {
      isWantedAgain = true;
      running ??= look()
        .catch((error: unknown) => observe({ kind: "store-failed", doing: "look for webhooks", error, retryInMs: LOOK_MS }))
        .finally(() => {
          running = undefined;
        });
    },
    dispatcher: () => dispatcher,
    async close() {
      isClosed = true;
      await running;
      await dispatcher?.close();
    },
  };
}

async function newDispatcher(outbox: OutboxStore, options: WebhookDeskOptions & { readonly teller: ChangingTeller }): Promise<Dispatcher> {
  const { clock, random, observe, configuration, teller } = options;
  const { Dispatcher, Slots } = await import("../../webhooks/index.ts");
  return new Dispatcher({
    ...{ outbox, clock, random, observe },
    slots: new Slots(configuration().webhooks.maxRequests),
    tell: async (...told) => await (await teller.now()).tell(...told),
    onStoreFailure: (error, retryInMs) => observe({ kind: "store-failed", doing: "tell webhooks", error, retryInMs }),
  });
}
