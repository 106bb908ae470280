/** The values by which the list is narrowed, as the address bar has them. */

import type { Suppression } from "ricochet/client";
import type { Choice } from "../../components/index.ts";

type Cause = Suppression["cause"];
type Stream = Suppression["stream"];

const CAUSES: Readonly<Record<Cause, true>> = { hard: true, repeats: true, complaint: true, manual: true };
const STREAMS: Readonly<Record<Stream, true>> = { all: true, transactional: true, bulk: true };

/** Whoever types an address may write anything. */
export function isCause(text: string): text is Cause {
  return Object.hasOwn(CAUSES, text);
}

export function isStream(text: string): text is Stream {
  return Object.hasOwn(STREAMS, text);
}

/** Words of a vocabulary as choices. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}
