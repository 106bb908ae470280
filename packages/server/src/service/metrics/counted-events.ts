/** Which event counts as what: one row an event; those without a row are for the log alone. */

import type { DaemonEvent } from "../events/index.ts";
import type { Counters } from "./counters.ts";

type Kind = DaemonEvent["kind"];
type EventOf<Wanted extends Kind> = Extract<DaemonEvent, { readonly kind: Wanted }>;
type Rows = { readonly [Wanted in Kind]?: (counters: Counters, event: EventOf<Wanted>) => void };

const VERBS: readonly string[] = ["CONNECT", "EHLO", "HELO", "LHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BDAT", "."];

const ROWS: Rows = {
  "session-begun": ({ sessions, open }, { listener }) => {
    sessions.inc({ listener });
    open.inc({ listener });
  },
  "session-ended": ({ open }, { listener }) => open.dec({ listener }),
  "accepted": ({ messages, bytes }, { trust, sizeBytes }) => {
    messages.inc({ trust });
    bytes.inc(sizeBytes);
  },
  "refused": ({ refusals }, event) => refusals.inc(replyLabels(event)),
  "login-failed": ({ logins }) => logins.inc(),
  "forged-bounce": ({ forged }) => forged.inc(),
  "forged-recorded": ({ backscatter }, { source }) => backscatter.inc({ source }),
  "bounce-read": ({ bounces }, { reason, bounce }) => bounces.inc({ reason, bounce }),
  "delivered": countTaken,
  "relayed": countTaken,
  "deferred": countAnswered,
  "failed": countAnswered,
  "expired": countState,
  "expanded": countState,
  "suppressed": countState,
  "quarantined": countState,
  "discarded": countState,
  "notified": ({ notifications }, { action }) => notifications.inc({ action }),
  "double-bounce": ({ doubles }) => doubles.inc(),
  "store-failed": ({ failures }, { doing }) => failures.inc({ doing }),
  "not-stored": ({ failures }) => failures.inc({ doing: "enqueue" }),
  "store-lost": ({ failures }) => failures.inc({ doing: "run" }),
  "lane-paused": ({ pauses }) => pauses.inc(),
  "no-socket": ({ shortages }) => shortages.inc(),
  "http-failed": ({ faults }) => faults.inc(),
  "webhook-delivered": ({ webhooks, webhookLag }, { lagMs }) => {
    webhooks.inc({ result: "delivered" });
    webhookLag.observe(lagMs / 1000);
  },
  "webhook-failed": ({ webhooks }) => webhooks.inc({ result: "failed" }),
  "webhook-parked": ({ webhooks }) => webhooks.inc({ result: "parked" }),
  "webhook-disabled": ({ webhooks }) => webhooks.inc({ result: "disabled" }),
  "alarm-raised": ({ alarms }, { alarm }) => alarms.inc({ alarm }),
  "alarm-cleared": ({ alarms }, { alarm }) => alarms.dec({ alarm }),
  "work-failed": ({ faults }) => faults.inc(),
};

/** Counts one event. */
export function countEvent(counters: Counters, event: DaemonEvent): void {
  const row = ROWS[event.kind] as ((counters: Counters, event: DaemonEvent) => void) | undefined;
  row?.(counters, event);
}

interface Answered {
  readonly verb: string;
  readonly code: number;
}

function countState({ recipients }: Counters, { kind }: { readonly kind: Kind }): void {
  recipients.inc({ state: kind });
}

function countAnswered(counters: Counters, event: Answered & { readonly kind: Kind }): void {
  counters.replies.inc(replyLabels(event));
  countState(counters, event);
}

function countTaken(counters: Counters, event: Answered & { readonly kind: Kind; readonly tookMs: number }): void {
  counters.delivery.observe(event.tookMs / 1000);
  countAnswered(counters, event);
}

/** A client may send any word as a command, and a server any number as a reply. */
function replyLabels({ verb, code }: Answered): { readonly verb: string; readonly class: string } {
  return { verb: VERBS.includes(verb) ? verb : "other", class: code >= 200 && code < 600 ? `${Math.floor(code / 100)}xx` : "0" };
}
