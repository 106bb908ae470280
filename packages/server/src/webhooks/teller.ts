/** Events to requests to answers: what a dispatcher calls for each event, and what a person calls to try a webhook. */

import type { LedgerEvent } from "../ledger/index.ts";
import type { Webhook } from "../store/index.ts";
import { type Answer, isHeard, Poster, type PosterOptions } from "./sending/index.ts";
import { letterFor, type TellingLedger } from "./telling/index.ts";
import { testLetter } from "./test-letter.ts";

/** What a teller works with. */
export interface TellerOptions extends PosterOptions {
  readonly ledger: TellingLedger;
  readonly nowMs: () => number;
}

/** What a trial came to. */
export interface WebhookTrial {
  readonly isDelivered: boolean;
  readonly code?: number;
  readonly text: string;
  readonly tookMs: number;
}

/** Tells webhooks of events. */
export interface Teller {
  /** undefined where there is nothing to tell. */
  tell(webhook: Webhook, event: LedgerEvent, signal: AbortSignal): Promise<Answer | undefined>;
  /** Posts an event that means nothing; nothing is kept of it. */
  try(webhook: Webhook): Promise<WebhookTrial>;
  close(): void;
}

/** Makes one. */
export function createTeller({ ledger, nowMs, ...options }: TellerOptions): Teller {
  const poster = new Poster(options);
  return {
    async tell(webhook, event, signal) {
      const letter = await letterFor(webhook, event, { ledger, nowMs: nowMs() });
      return letter && (await poster.post({ url: webhook.url, ...letter, signal }));
    },
    async try(webhook) {
      const letter = testLetter(webhook, nowMs());
      const answer = await poster.post({ url: webhook.url, ...letter, signal: new AbortController().signal });
      const { code, text, tookMs } = answer;
      return { isDelivered: isHeard(answer), ...(code !== undefined && { code }), text, tookMs };
    },
    close: () => poster.close(),
  };
}
