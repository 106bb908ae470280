/**
 * What the log says of each event: its level, and a sentence that ends with what comes next. A name in braces is a
 * field of the event; how it is shown follows from the unit in its name. The table is also the reference of the log.
 */

import type { DaemonEvent } from "../events/index.ts";

/** From the least to the gravest. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
/** How grave a line is. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What is said of an event. */
export interface Sentence {
  readonly level: LogLevel;
  readonly words: string;
  /** The words where no server spoke (`code` is 0): it was not reached, went away, or the mailbox is ours. */
  readonly unanswered?: string;
  /** Events of this kind that have this field in common are repeats, and are counted when there are many. */
  readonly repeatsBy?: string;
}

/** One row an event. */
export const SENTENCES: Readonly<Record<DaemonEvent["kind"], Sentence>> = {
  "session-begun": { level: "debug", words: "session {session} from {client} on {listener}; waiting for its commands" },
  "session-ended": { level: "debug", words: "session {session} from {client} ended after {messages} messages; done" },
  "refused": { level: "info", words: "{client} was refused at {verb}: {reply}; nothing kept", repeatsBy: "client" },
  "login-failed": { level: "warn", words: "{client} gave a wrong password for {user}; refused", repeatsBy: "client" },
  "forged-bounce": {
    level: "info",
    words: "{client} brought a bounce to <{recipient}>, which never sent; refused, nothing kept",
    repeatsBy: "client",
  },
  "accepted": { level: "info", words: "from <{sender}> by {client}, recipients: {recipients}, size: {sizeBytes}; queued" },
  "bounce-read": { level: "info", words: "<{recipient}>: {reason}, {bounce}, from {account}; recorded" },
  "source-failed": { level: "warn", words: "{account} cannot be read: {error}; will try again in {retryInMs}" },
  "source-troubled": { level: "warn", words: "{account}: {because}; going on with the rest" },
  "forged-recorded": { level: "info", words: "a bounce from {account} is about mail that never left here; counted as backscatter" },
  "delivered": { level: "info", words: "<{recipient}> delivered to {host} in {tookMs}: {reply}; done" },
  "relayed": { level: "info", words: "<{recipient}> relayed to {host} in {tookMs}: {reply}; done" },
  "deferred": {
    level: "info",
    words: "<{recipient}> not yet, {host} answered {verb}: {reply} ({reason}); will try again in {retryInMs}",
    unanswered: "<{recipient}> not yet, {host}: {reply} ({reason}); will try again in {retryInMs}",
  },
  "failed": {
    level: "info",
    words: "<{recipient}> failed, {host} answered {verb}: {reply} ({reason}); given up",
    unanswered: "<{recipient}> failed, {host}: {reply} ({reason}); given up",
  },
  "expired": { level: "info", words: "<{recipient}> expired after {attempts} attempts, the last: {reply}; given up" },
  "expanded": { level: "info", words: "<{recipient}> stands for {into} others; they follow" },
  "suppressed": { level: "info", words: "<{recipient}> is on the suppression list: {because}; not tried" },
  "quarantined": { level: "warn", words: "<{recipient}> quarantined: {because}; waits for a person (ricochet queue release or drop)" },
  "discarded": { level: "warn", words: "<{recipient}> thrown away: {because}; written to the audit log" },
  "notified": { level: "info", words: "notification about {about} ({action}) for <{recipient}>; queued" },
  "double-bounce": { level: "warn", words: "notification {about} came back itself; sent on to <{recipient}>, and no further" },
  "webhook-delivered": { level: "debug", words: "{webhook} heard event {event} ({type}) in {tookMs}, {lagMs} after it happened; done" },
  "webhook-failed": {
    level: "warn",
    words: "{webhook} did not hear event {event}: {because}; will try again in {retryInMs}",
    repeatsBy: "webhook",
  },
  "webhook-parked": {
    level: "error",
    words: "{webhook} did not hear event {event} in {attempts} attempts: {because}; parked (ricochet webhook replay)",
    repeatsBy: "webhook",
  },
  "webhook-disabled": { level: "error", words: "{webhook} is switched off: {because}; told nothing more until a person switches it on" },
  "alarm-raised": { level: "warn", words: "alarm {alarm} {subject}: {words}; told once, until it is over" },
  "alarm-cleared": { level: "info", words: "alarm {alarm} {subject} is over after {lastedForMs}; done" },
  "listening": { level: "info", words: "listening for {listener} at {address}" },
  "reloaded": { level: "info", words: "configuration and certificates read again; in use" },
  "reload-failed": { level: "error", words: "the new configuration cannot be used: {error}; going on with the old one" },
  "stopping": { level: "info", words: "{signal}: no more mail is taken; waiting for what is under way" },
  "stopped": { level: "info", words: "stopped, attempts unfinished: {unfinished}; what waits is tried again at the next start" },
  "store-failed": { level: "error", words: "the store could not {doing}: {error}; will try again in {retryInMs}", repeatsBy: "doing" },
  "not-stored": {
    level: "error",
    words: "the store could not take a message of {client}: {error}; the client was told to try again, nothing kept",
    repeatsBy: "client",
  },
  "store-lost": {
    level: "error",
    words: "the store has ended: {error}; the program ends too and must be started again, what is stored is safe",
  },
  "disk-full": {
    level: "error",
    words: "only {freeBytes} free on the disk; mail is refused with 452 until there is more",
    repeatsBy: "kind",
  },
  "lane-paused": { level: "info", words: "{destination} takes nothing now; its mail waits until {untilMs}", repeatsBy: "destination" },
  "no-socket": {
    level: "error",
    words:
      "no connection to {host}, for want of something of our own: {because}; at most {connections} at once for now, its mail is tried again soon",
    repeatsBy: "kind",
  },
  "lease-renewal-failed": {
    level: "error",
    words: "the lease could not be renewed: {error}; held until {heldUntilMs}, trying again",
    repeatsBy: "kind",
  },
  "lease-regained": { level: "warn", words: "the lease is there again after {lapsedMs}; going on" },
  "clock-set-back": {
    level: "warn",
    words:
      "the clock was set back by {byMs}: no destination is paused any more; mail that waits is tried that much later than it was to be (ricochet queue retry --all: now)",
  },
  "recovered": { level: "warn", words: "{recipients} recipients were under way when a process ended; they are tried again" },
  "http-failed": { level: "error", words: "{method} {path} could not be answered ({instance}): {error}; its client was told so" },
  "work-failed": {
    level: "error",
    words: "a fault of its own with mail for {destination}: {error}; it waits for the next attempt",
    repeatsBy: "destination",
  },
  "claim-lost": {
    level: "error",
    words: "mail for {destination} was settled by somebody else: {error}; left to them",
    repeatsBy: "destination",
  },
  "drained": {
    level: "debug",
    words: "the queue has stopped, attempts unfinished: {unfinished}; what waits is tried again at the next start",
  },
  "certificate-ends": { level: "warn", words: "the certificate of {name} ends at {untilMs}; renew it" },
  "log-lost": { level: "warn", words: "{lines} lines of the log were thrown away, for nobody took them; mail and figures went on" },
  "warning": { level: "warn", words: "{words}", repeatsBy: "words" },
};

/** Names of the fields that a sentence shows. */
export function fieldsIn(words: string): readonly string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}
