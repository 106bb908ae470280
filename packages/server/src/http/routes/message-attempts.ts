/**
 * The attempts at a message as a timeline: those that are kept, and for recipients that were taken what their last answer says, so
 * that the line does not end before the mail left.
 */

import type { AttemptedRecipient, AttemptRecord, KeptDialogue, MessageId, QueueEntry } from "../../store/index.ts";
import type { Attempt } from "../contract/index.ts";
import { type ApiService, given, instant } from "../route/index.ts";

const MOST_RECIPIENTS = 10_000;
const TAKEN: ReadonlySet<string> = new Set(["delivered", "relayed"]);

/** They, the oldest first. */
export async function attemptsAt(message: MessageId, { queue }: ApiService): Promise<Attempt[]> {
  const entries = await queue.list({ message, limit: MOST_RECIPIENTS });
  const addresses = new Map(entries.map(({ key, address }) => [key.index, address]));
  const kept = await queue.attempts(message);
  const known = new Set(kept.flatMap(({ recipients }) => recipients.filter(({ state }) => TAKEN.has(state)).map(({ index }) => index)));
  const taken = entries.filter(({ key, state }) => TAKEN.has(state) && !known.has(key.index));
  const shown = [...kept.map((record) => shownAttempt(record, addresses)), ...takenAttempts(taken)];
  return shown.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function shownAttempt(record: AttemptRecord, addresses: ReadonlyMap<number, string>): Attempt {
  const { beganAtMs, tookMs, destination, recipients, recipientsLeftOut, dialogues } = record;
  return {
    at: instant(beganAtMs),
    ...{ tookMs, destination, recipientsLeftOut },
    recipients: recipients.map((one) => shownRecipient(one, addresses.get(one.index) ?? "")),
    hasTranscript: dialogues.length > 0,
    dialogues: dialogues.map(shownDialogue),
  };
}

function shownRecipient({ dueAtMs, reason, ...facts }: AttemptedRecipient, recipient: string): Attempt["recipients"][number] {
  return { recipient, ...facts, ...given({ dueAt: instant(dueAtMs), reason: reason as Attempt["recipients"][number]["reason"] }) };
}

function shownDialogue({ beganAtMs, exchanges, ...facts }: KeptDialogue): Attempt["dialogues"][number] {
  const stage = exchanges.at(-1)?.verb ?? "CONNECT";
  return { ...facts, at: instant(beganAtMs), stage, exchanges: exchanges.map((one) => ({ ...one })) };
}

/** One for each moment and host at which recipients were taken. */
function takenAttempts(entries: readonly QueueEntry[]): readonly Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const { key, address, state, destination, last, acceptedAtMs } of entries) {
    const at = instant(last?.atMs ?? acceptedAtMs);
    const place = `${at} ${destination}`;
    const attempt = attempts.get(place) ?? { at, destination, recipients: [], recipientsLeftOut: 0, hasTranscript: false, dialogues: [] };
    const { code, status, text = "", verb, host } = last ?? {};
    attempt.recipients.push({ recipient: address, index: key.index, state, text, ...given({ code, status, verb, host }) });
    attempts.set(place, attempt);
  }
  return [...attempts.values()];
}
