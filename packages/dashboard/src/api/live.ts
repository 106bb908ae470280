/**
 * What happens, as it happens: the server's stream of events. Each event makes the questions of its topics be asked anew, once a
 * second at most, so that a storm of bounces does not become a storm of questions.
 */

import type { Event } from "ricochet/client";
import { createStore } from "../state/index.ts";
import { changed } from "./topics.ts";

/** How it stands: the stream runs, is being opened, or cannot be had. */
export type LiveState = "live" | "connecting" | "off";
type EventType = Event["type"];

export const live = createStore<LiveState>("connecting");

/** Kind of event -> first parts of the questions that it may change. */
const TOPICS: Readonly<Record<EventType, readonly string[]>> = {
  "message.bounced": ["rates", "queue", "outcomes", "messages", "destinations"],
  "message.delayed": ["rates", "queue", "outcomes", "messages", "destinations"],
  "message.delivered": ["rates", "queue", "outcomes", "messages", "destinations"],
  "message.complained": ["rates", "outcomes", "messages"],
  "message.replied": ["rates", "outcomes", "messages"],
  "suppression.added": ["suppressions"],
  "suppression.removed": ["suppressions"],
  "alarm.raised": ["alarms"],
  "alarm.cleared": ["alarms"],
  "webhook.parked": ["webhooks"],
  "webhook.disabled": ["webhooks"],
};
const AT_MOST_EVERY_MS = 1000;
const COME_BACK_MS = 15_000;

/** Hears until the returned function is called. */
export function hearEvents(): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const topics = gathered((topic) => changed(topic));
  const open = (): void => {
    source = new EventSource("/v1/events");
    source.onopen = () => live.set("live");
    source.onerror = () => {
      const isGone = source?.readyState === EventSource.CLOSED;
      live.set(isGone ? "off" : "connecting");
      // The browser comes back by itself, but not after an answer that was an error.
      if (isGone) again = setTimeout(open, COME_BACK_MS);
    };
    for (const [type, touched] of Object.entries(TOPICS)) source.addEventListener(type, () => topics.add(touched));
  };
  open();
  return () => {
    clearTimeout(again);
    topics.end();
    source?.close();
    live.set("connecting");
  };
}

function gathered(act: (topic: string) => void): { readonly add: (topics: readonly string[]) => void; readonly end: () => void } {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    for (const topic of waiting) act(topic);
    waiting.clear();
  };
  return {
    add(topics) {
      for (const topic of topics) waiting.add(topic);
      timer ??= setTimeout(flush, AT_MOST_EVERY_MS);
    },
    end: () => clearTimeout(timer),
  };
}
