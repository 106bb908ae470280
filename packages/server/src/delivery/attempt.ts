/** One attempt at the hosts of a destination, one after the other, until each recipient has an answer that stands. */

import type { RecipientAnswer } from "../smtp/client/index.ts";
import type { HostDialogue } from "./delivery.ts";
import type { Host } from "./host.ts";
import { mayTryNext } from "./next-host.ts";
import { type Parcel, type SendingParts, tryHost } from "./try-host.ts";

/** The answer that stands for one recipient, and whose it is. */
export interface Settled {
  readonly answer: RecipientAnswer;
  readonly host: Host;
  readonly dsnPassedOn: boolean;
}

/** What came of an attempt. */
export interface AttemptResult {
  /** In the order of the recipients. */
  readonly settled: readonly Settled[];
  /** Whether a transaction was possible with any host. */
  readonly isReached: boolean;
  readonly dialogues: readonly HostDialogue[];
}

/** Tries the hosts, at least one, in their order. */
export async function attempt(parts: SendingParts, parcel: Parcel, hosts: readonly Host[]): Promise<AttemptResult> {
  const advice = parts.memory.advise(hosts);
  const { recipients } = parcel.transaction;
  if (advice.kind === "dead") {
    const settled = { answer: advice.answer, host: advice.host, dsnPassedOn: false };
    return { settled: recipients.map(() => settled), isReached: false, dialogues: [] };
  }
  const settled = new Map<number, Settled>();
  const dialogues: HostDialogue[] = [];
  let isReached = false;
  let places: readonly number[] = [...recipients.keys()];
  for (const host of advice.hosts) {
    const { answers, dsnPassedOn, isReached: reached, dialogues: own } = await tryHost(parts, host, { ...parcel, places });
    isReached ||= reached;
    dialogues.push(...own);
    for (const [place, answer] of answers) settled.set(place, better(settled.get(place), { answer, host, dsnPassedOn }));
    places = places.filter((place) => mayTryNext(answers.get(place) as RecipientAnswer));
    if (places.length === 0) break;
  }
  return { settled: recipients.map((_, place) => settled.get(place) as Settled), isReached, dialogues };
}

/** The newest answer stands, so that a recipient for whom a socket was missing counts as untried; but words of a server are worth more than the silence of another. */
function better(before: Settled | undefined, now: Settled): Settled {
  return before?.answer.kind === "refused" && now.answer.kind === "broken" ? before : now;
}
