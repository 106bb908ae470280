/** The options of `ricochet webhook`, as its functions get them, and the words that they take. */

import type { EventType } from "../../ledger/index.ts";
import type { WebhookShape } from "../../store/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";

/** Spelt out here, as the shapes are: nothing behind them is loaded until something runs. */
export const TYPES = [
  "message.bounced",
  "message.delayed",
  "message.delivered",
  "message.complained",
  "message.replied",
  "suppression.added",
  "suppression.removed",
  "alarm.raised",
  "alarm.cleared",
  "webhook.parked",
  "webhook.disabled",
] as const satisfies readonly EventType[];

export const SHAPES = ["ricochet", "ses", "sendgrid", "postmark", "mailgun"] as const satisfies readonly WebhookShape[];

export interface WebhookAddFlags extends ConfigFlag, JsonFlag {
  readonly type?: readonly EventType[];
  readonly shape?: WebhookShape;
  readonly tenant?: string;
  readonly authorization?: string;
  readonly note?: string;
}

export interface RotateFlags extends ConfigFlag, JsonFlag {
  readonly dropOld?: boolean;
}

export interface DeliveriesFlags extends ConfigFlag, JsonFlag {
  readonly parked?: boolean;
}
