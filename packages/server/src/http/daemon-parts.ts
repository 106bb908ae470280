/** A daemon that runs -> what the routes are handed. */

import type { Daemon } from "../service/index.ts";
import type { Clock } from "../time/index.ts";
import type { ApiParts } from "./route/index.ts";

/** What of a daemon the API needs. */
export type DaemonBehindApi = Pick<
  Daemon,
  "store" | "suppressions" | "destinations" | "intake" | "webhooks" | "hooks" | "configuration" | "poke"
>;

/** Puts them together. */
export function apiPartsOf(
  { store, suppressions, destinations, intake, webhooks, hooks, configuration, poke }: DaemonBehindApi,
  clock: Clock,
): ApiParts {
  const { access, ledger, outbox, sessions, alarms } = store;
  return {
    ...{ queue: store, access, ledger, outbox, sessions, alarms, destinations, configuration, poke, clock },
    suppressions: suppressions.store,
    tryWebhook: (webhook) => webhooks.try(webhook),
    takeIn: (arrivals) => intake.takeIn(arrivals),
    takeCall: (call) => hooks.takeCall(call),
    checkSuppressions: (questions) => suppressions.check(questions),
    addressRules: () => configuration().suppression.addresses,
  };
}
