/** What happens while webhooks are told of events, as values: for the log and the figures. */

import type { EventType } from "../../ledger/index.ts";

/** Something that happened. */
export type WebhookNews =
  | {
      readonly kind: "webhook-delivered";
      readonly webhook: string;
      readonly event: number;
      readonly type: EventType;
      readonly tookMs: number;
      /** Since it happened. */
      readonly lagMs: number;
    }
  | {
      readonly kind: "webhook-failed";
      readonly webhook: string;
      readonly event: number;
      readonly attempts: number;
      readonly because: string;
      readonly retryInMs: number;
    }
  | {
      readonly kind: "webhook-parked";
      readonly webhook: string;
      readonly event: number;
      readonly attempts: number;
      readonly because: string;
    }
  | { readonly kind: "webhook-disabled"; readonly webhook: string; readonly because: string };

/** Takes what happens; never throws, and never waits. */
export type ObserveWebhooks = (news: WebhookNews) => void;
