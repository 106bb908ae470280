/** What is counted. Which event counts as what stands in `counted-events.ts`. */

import { Counter, Gauge, Histogram, type Registry } from "prom-client";

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 300, 3600, 14_400, 86_400, 432_000];

/** The counters of one registry. */
export type Counters = ReturnType<typeof countersIn>;

/** Puts the counters into a registry. */
export function countersIn(registry: Registry) {
  const counter = (name: string, help: string, labelNames: readonly string[] = []): Counter =>
    new Counter({ name: `ricochet_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const histogram = (name: string, help: string, buckets: readonly number[]): Histogram =>
    new Histogram({ name: `ricochet_${name}`, help, buckets: [...buckets], registers: [registry] });
  return {
    sessions: counter("sessions_total", "Sessions that began.", ["listener"]),
    open: new Gauge({ name: "ricochet_sessions_open", help: "Sessions that are open.", labelNames: ["listener"], registers: [registry] }),
    messages: counter("messages_accepted_total", "Messages that were accepted.", ["trust"]),
    bytes: counter("accepted_bytes_total", "Octets of the messages that were accepted."),
    refusals: counter("refusals_total", "Commands of clients that were refused.", ["verb", "class"]),
    logins: counter("login_failures_total", "Wrong passwords."),
    forged: counter("forged_bounces_total", "Bounces about mail that was never sent from here, refused."),
    backscatter: counter("backscatter_total", "Bounces about mail that was never sent from here, taken in and recorded.", ["source"]),
    bounces: counter("bounces_read_total", "Recipients in bounces that came back.", ["reason", "bounce"]),
    recipients: counter("recipients_total", "Recipients by what became of them; deferred ones each time.", ["state"]),
    replies: counter("replies_total", "Replies of other servers; class 0 where none came.", ["verb", "class"]),
    notifications: counter("notifications_total", "Notifications that were written.", ["action"]),
    doubles: counter("double_bounces_total", "Notifications that came back themselves."),
    failures: counter("store_failures_total", "What the store could not do.", ["doing"]),
    pauses: counter("lane_pauses_total", "Destinations that were paused."),
    shortages: counter("socket_shortages_total", "Connections that could not be opened for want of sockets of our own."),
    faults: counter("own_faults_total", "Attempts that failed by a fault of our own."),
    webhooks: counter("webhook_deliveries_total", "Events that were posted to webhooks, by what came of it.", ["result"]),
    webhookLag: histogram("webhook_lag_seconds", "From an event to its being heard by a webhook.", SECONDS),
    alarms: new Gauge({ name: "ricochet_alarms_active", help: "Alarms that are active.", labelNames: ["alarm"], registers: [registry] }),
    delivery: histogram("delivery_seconds", "From acceptance to delivery.", SECONDS),
  };
}
