/**
 * The account of a test: what was sent against what arrived.
 *
 * Always holds, however often the daemon died:
 * - what was acknowledged is where its fate says, whole, and the notification that is owed has come; nothing else has
 * - a notification is never made twice; what was not acknowledged is there once or not at all
 * - a copy arrives twice only where the daemon was killed just after the first one (RFC 1047): within the window
 */

import { fateOf } from "./fate.ts";
import { readLetter } from "./letter.ts";
import type { TakenCopy } from "./next-hops.ts";
import { readNotification } from "./notification.ts";
import type { SentLetter } from "./senders.ts";

/** All that is compared. */
export interface Evidence {
  readonly sent: readonly SentLetter[];
  /** What next hops took and what lies in mailboxes. */
  readonly copies: readonly TakenCopy[];
  /** When the daemon was killed, in order. */
  readonly killedAtMs: readonly number[];
}

/** What came of it. */
export interface Account {
  /** What may still come. */
  readonly missing: readonly string[];
  /** What must never be. */
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly recipients: number;
  readonly notifications: number;
  /** How long before a kill the copies were taken that came again. */
  readonly repeatedWithinMs: readonly number[];
}

/** One commit, on a machine that has other things to do. */
const WINDOW_MS = 3_000;

interface Arrived {
  readonly letters: ReadonlyMap<string, readonly TakenCopy[]>;
  /** By address and action: the notifications, each with its copies. */
  readonly notifications: ReadonlyMap<string, ReadonlyMap<string, readonly TakenCopy[]>>;
  readonly faults: readonly string[];
}

/** Compares. */
export function settleAccount({ sent, copies, killedAtMs }: Evidence): Account {
  const arrived = sortOut(copies);
  const known = new Set(sent.flatMap(({ recipients }) => recipients));
  const strangers = [...arrived.letters.keys()].filter((address) => !known.has(address)).map((address) => `${address} was never sent to`);
  const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged);
  const verdicts = sent.flatMap((one) => one.recipients.map((address) => verdictOn(address, one, arrived)));
  const groups = [...arrived.letters.values(), ...[...arrived.notifications.values()].flatMap((byId) => [...byId.values()])];
  const repeats = groups.map((group) => repeatsOf(group, killedAtMs));
  return {
    missing: verdicts.flatMap(({ missing }) => missing),
    faults: [...arrived.faults, ...strangers, ...verdicts.flatMap(({ faults }) => faults), ...repeats.flatMap(({ faults }) => faults)],
    acknowledged: acknowledged.length,
    recipients: acknowledged.flatMap(({ recipients }) => recipients).length,
    notifications: [...arrived.notifications.values()].length,
    repeatedWithinMs: repeats.flatMap(({ withinMs }) => withinMs),
  };
}

function sortOut(copies: readonly TakenCopy[]): Arrived {
  const letters = new Map<string, TakenCopy[]>();
  const notifications = new Map<string, Map<string, TakenCopy[]>>();
  const faults: string[] = [];
  for (const copy of copies) {
    if (copy.reversePath !== "") {
      const { isWhole } = readLetter(copy.content);
      if (!isWhole) faults.push(`a copy for ${copy.recipient} is not whole`);
      addTo(letters, copy.recipient, copy);
      continue;
    }
    const read = readNotification(copy.content);
    if (read === undefined) faults.push(`${copy.recipient} got something that nobody sent`);
    for (const { address, action } of read?.recipients ?? []) {
      if (!address.includes(`.${copy.recipient.split("@")[0]}@`)) faults.push(`${copy.recipient} was told of ${address}`);
      const key = `${address} ${action}`;
      const byId = notifications.get(key) ?? new Map<string, TakenCopy[]>();
      notifications.set(key, byId);
      addTo(byId, read?.id ?? "", copy);
    }
  }
  return { letters, notifications, faults };
}

function addTo(map: Map<string, TakenCopy[]>, key: string, copy: TakenCopy): void {
  const group = map.get(key) ?? [];
  map.set(key, group);
  group.push(copy);
}

interface Verdict {
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

const ACTIONS = ["failed", "delayed", "relayed", "delivered", "expanded"] as const;

function verdictOn(address: string, { isAcknowledged }: SentLetter, { letters, notifications }: Arrived): Verdict {
  const { copyIn, owes } = fateOf(address);
  const missing: string[] = [];
  const faults: string[] = [];
  const isThere = letters.has(address);
  if (copyIn === "nowhere" && isThere) faults.push(`${address} was refused, and got it`);
  if (copyIn !== "nowhere" && !isThere && isAcknowledged) missing.push(`${address} did not get it`);
  for (const action of ACTIONS) {
    const made = notifications.get(`${address} ${action}`)?.size ?? 0;
    if (made > 1) faults.push(`${made} notifications that ${address} ${action}`);
    if (made > 0 && action !== owes) faults.push(`a notification that ${address} ${action}, which nobody owed`);
    if (made === 0 && action === owes && isAcknowledged) missing.push(`no notification that ${address} ${action}`);
  }
  return { missing, faults };
}

/** Each copy but the last must have been the last thing that a daemon did before it was killed. */
function repeatsOf(
  copies: readonly TakenCopy[],
  killedAtMs: readonly number[],
): { readonly faults: readonly string[]; readonly withinMs: readonly number[] } {
  const sorted = copies.toSorted((one, other) => one.atMs - other.atMs);
  const faults: string[] = [];
  const withinMs: number[] = [];
  for (const [index, { recipient, atMs }] of sorted.slice(0, -1).entries()) {
    const nextMs = sorted[index + 1]?.atMs ?? 0;
    const killMs = killedAtMs.find((killed) => killed >= atMs) ?? Number.POSITIVE_INFINITY;
    const spanMs = killMs - atMs;
    if (spanMs <= WINDOW_MS && killMs <= nextMs) withinMs.push(spanMs);
    else faults.push(`${recipient} got a copy again ${nextMs - atMs} ms later, ${excuse(spanMs, nextMs - atMs)}`);
  }
  return { faults, withinMs };
}

function excuse(killedAfterMs: number, againAfterMs: number): string {
  if (killedAfterMs > againAfterMs) return "without a kill between them";
  return `and the kill between them came ${killedAfterMs} ms after the first, when that was long settled`;
}
