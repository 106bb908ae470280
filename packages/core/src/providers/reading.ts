/** What reading a webhook takes and gives: the same for all providers. */

import type { Bounce, Reason, Report } from "../model/index.ts";
import type { PayloadProblem } from "./payload-problem.ts";

/** What the classifier makes of the words of a server; `classifyReply` of this package is one. */
export type ClassifyText = (text: string) => {
  readonly reason: Reason;
  readonly bounce: Bounce;
  readonly confidence: number;
  readonly rule?: string;
};

/** How a webhook is read. */
export interface ReadWebhookOptions {
  /** Refines the reason where the provider's class says little and the remote server's words are there. */
  readonly classify?: ClassifyText;
}

/** What a webhook turned out to be. */
export interface WebhookReading {
  /** One for each event about delivery, in the order of the payload. */
  readonly reports: readonly Report[];
  /** Events about something else (opens, clicks, tests), or of a kind that did not exist when this was written. */
  readonly ignored: number;
  /** What was wrong with it. */
  readonly problems: readonly PayloadProblem[];
  /** Amazon SNS asks whether its messages are wanted: yes is a GET of the URL. Only after the signature was checked. */
  readonly subscription?: { readonly topicArn: string; readonly subscribeUrl: string; readonly token: string };
}

/** What a reader of this folder works with. */
export interface ReadContext {
  readonly format: string;
  readonly product: string;
  readonly classify: ClassifyText | undefined;
  readonly problems: PayloadProblem[];
}
