/** What changed, by the first part of the questions that it changes: answers of that topic are asked for anew, lists look at what is new. */

import { queries } from "./use-query.ts";

const hearers = new Map<string, Set<() => void>>();

/** Returns how to stop hearing. */
export function onTopic(topic: string, hear: () => void): () => void {
  const own = hearers.get(topic) ?? new Set();
  hearers.set(topic, own.add(hear));
  return () => {
    own.delete(hear);
  };
}

export function changed(topic: string): void {
  queries.invalidate(`${topic}/`);
  for (const hear of [...(hearers.get(topic) ?? [])]) hear();
}
