/** A queue in memory, honest to the part of the store's port that the commands use: pages, filters, orders. */

import {
  movableStates,
  type QueueCommand,
  type QueueEntry,
  type QueueFilter,
  type QueueStore,
  type RecipientState,
} from "../../store/index.ts";
import type { QueueAccess } from "./queue-access.ts";

export const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

/** An entry; the number is the message. */
export function entryOf(message: number, change: Partial<QueueEntry> = {}): QueueEntry {
  return {
    key: { message, index: 0 },
    state: "waiting",
    address: `user${message}@example.net`,
    notify: {},
    destination: "example.net",
    dueAtMs: NOW + 300_000,
    expiresAtMs: NOW + 48 * HOUR,
    attempts: 1,
    reversePath: "news@example.com",
    acceptedAtMs: NOW - 2 * HOUR,
    sizeBytes: 4096,
    ...change,
  } as QueueEntry;
}

const TARGETS: Readonly<Record<QueueCommand, RecipientState>> = {
  retry: "waiting",
  hold: "held",
  release: "waiting",
  expire: "waiting",
  drop: "dropped",
};

/** The queue, and what was asked of it. */
export function queueOf(given: readonly QueueEntry[]) {
  let entries = [...given];
  const asked: string[] = [];
  const matches = (entry: QueueEntry, filter: Omit<QueueFilter, "after" | "limit">): boolean =>
    (filter.states?.includes(entry.state) ?? true) &&
    (filter.message ?? entry.key.message) === entry.key.message &&
    (filter.sender ?? entry.reversePath) === entry.reversePath &&
    (filter.recipient ?? entry.address) === entry.address &&
    (filter.acceptedBeforeMs === undefined || entry.acceptedAtMs < filter.acceptedBeforeMs) &&
    (filter.destination ?? entry.destination) === entry.destination;
  const isAfter = ({ key }: QueueEntry, { after }: QueueFilter): boolean =>
    after === undefined || key.message > after.message || (key.message === after.message && key.index > after.index);
  const store: Pick<QueueStore, "list" | "command"> = {
    list: (filter) => {
      asked.push(`list ${filter.limit}`);
      return Promise.resolve(entries.filter((entry) => matches(entry, filter) && isAfter(entry, filter)).slice(0, filter.limit));
    },
    command: (command, filter, audit) => {
      asked.push(`${command} ${audit.who}`);
      const meant = new Set(
        entries.filter((entry) => movableStates(command).includes(entry.state) && matches(entry, filter)).slice(0, filter.limit),
      );
      entries = entries.map((entry) => (meant.has(entry) ? { ...entry, state: TARGETS[command] } : entry));
      return Promise.resolve(meant.size);
    },
  };
  const access: Pick<QueueAccess, "idText"> = { idText: (message) => `Q${message}`.padEnd(11, "0") };
  return { store, access, asked, states: () => entries.map(({ state }) => state) };
}
