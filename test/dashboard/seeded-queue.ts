/** Mail that waits, for orders to be given about it: none of it is due while a test runs, so that nothing is sent. */

import type { ObservableDaemon } from "../../packages/server/src/cli/daemon/daemon.ts";

type Store = ObservableDaemon["store"];
type Queued = Parameters<Store["enqueue"]>[0];
type State = Queued["recipients"][number]["state"];

const HOUR_MS = 3_600_000;
const FIRST_ID = 9_000_000;
/** One row a recipient, each of a message of its own. */
const WAITING: readonly (readonly [address: string, state: State, hours: number])[] = [
  ["ann@slow.example", "waiting", 1],
  ["bob@slow.example", "waiting", 3],
  ["carla@slow.example", "waiting", 7],
  ["dan@other.example", "waiting", 2],
  ["eve@other.example", "held", 5],
  ["zoe@elsewhere.example", "quarantined", 9],
];

/** How many recipients it puts into the queue. */
export const QUEUED = WAITING.length;

/** Puts all of it there. */
export async function seedQueue(store: Store, nowMs: number): Promise<void> {
  await store.enqueueAll(
    WAITING.map(([address, state, hours], at) =>
      queued({ address, state, id: FIRST_ID + at, acceptedAtMs: nowMs - hours * HOUR_MS, nowMs }),
    ),
  );
}

interface Waiting {
  readonly address: string;
  readonly state: State;
  readonly id: number;
  readonly acceptedAtMs: number;
  readonly nowMs: number;
}

function queued({ address, state, id, acceptedAtMs, nowMs }: Waiting): Queued {
  const destination = address.slice(address.indexOf("@") + 1);
  return {
    ...{ id, kind: "ordinary", acceptedAtMs, trace: new Uint8Array(), messageId: `${id}@example.com` },
    sender: { reversePath: "news@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    recipients: [{ address, notify: "unset", destination, state, dueAtMs: nowMs + HOUR_MS, expiresAtMs: nowMs + 100 * HOUR_MS }],
    content: new TextEncoder().encode(`From: news@example.com\r\nTo: ${address}\r\nSubject: What is new\r\n\r\nNothing.\r\n`),
  };
}
