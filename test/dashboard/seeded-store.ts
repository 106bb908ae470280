/** Two days of mail for the page to show, the same each time: deliveries, each way to fail, complaints, forgeries, and mail that waits. */

import type { ObservableDaemon } from "../../packages/server/src/cli/daemon/daemon.ts";
import type { RateCount, RecordedOutcome, Recording } from "../../packages/server/src/ledger/index.ts";

type Store = ObservableDaemon["store"];

const HOUR_MS = 3_600_000;
const HOURS = 48;

const FAILURES = [
  {
    reason: "user-unknown",
    bounce: "hard",
    code: 550,
    status: "5.1.1",
    text: "550 5.1.1 The email account that you tried to reach does not exist",
  },
  { reason: "mailbox-full", bounce: "soft", code: 452, status: "4.2.2", text: "452 4.2.2 The recipient's inbox is out of storage space" },
  { reason: "blocked", bounce: "soft", code: 554, status: "5.7.1", text: "554 5.7.1 Service unavailable; client host [192.0.2.7] blocked" },
  {
    reason: "spam",
    bounce: "soft",
    code: 550,
    status: "5.7.1",
    text: "550 5.7.1 Our system has detected that this message is likely spam",
  },
  { reason: "domain-unknown", bounce: "hard", status: "5.1.2", text: "Host or domain name not found" },
  { reason: "rate-limited", bounce: "soft", code: 421, status: "4.7.0", text: "421 4.7.0 Too many messages from this client" },
] as const;
const PROVIDERS = ["google", "microsoft", "example.net", "example.org", "yahoo"] as const;

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes all of it, up to now. */
export async function seed(store: Store, nowMs: number): Promise<void> {
  const random = chance(7);
  for (let hour = HOURS; hour > 0; hour -= 1) {
    const atMs = nowMs - hour * HOUR_MS + 60_000;
    const failed = 2 + Math.floor(random() * 6);
    const recordings = Array.from({ length: failed }, (_, at) => recording({ key: `${hour}-${at}`, atMs: atMs + at * 1000, random }));
    await store.ledger.record({ recordings, counts: deliveries(atMs, random), nowMs: atMs });
  }
}

/** One more bounce. */
export async function recordBounce(store: Store, recipient: string, nowMs: number): Promise<void> {
  const { arrival, outcomes, ...rest } = recording({ key: recipient, atMs: nowMs, random: () => 0.5 });
  const about = outcomes.map((outcome) => ({ ...outcome, recipient }));
  await store.ledger.record({ recordings: [{ ...rest, arrival, outcomes: about }], nowMs });
}

interface Chance {
  readonly key: string;
  readonly atMs: number;
  readonly random: () => number;
}

function recording({ key, atMs, random }: Chance): Recording {
  const kind = random();
  const failure = FAILURES[Math.floor(random() ** 2 * FAILURES.length)] ?? FAILURES[0];
  const provider = PROVIDERS[Math.floor(random() * PROVIDERS.length)] ?? "google";
  const person = `person${Math.floor(random() * 900)}@${provider.includes(".") ? provider : `${provider}.example`}`;
  const common = {
    recipient: person,
    provider,
    atMs,
    stream: "transactional",
    senderDomain: "example.com",
    confidence: 0.97,
    isProven: true,
  } as const;
  const failed: RecordedOutcome = {
    ...common,
    ...failure,
    action: "failed",
    rule: `${failure.reason}/seed`,
    remoteMta: `mx.${provider}.example`,
  };
  const complaint: RecordedOutcome = {
    ...common,
    action: "none",
    text: "abuse",
    reason: "complaint",
    bounce: "none",
    feedbackType: "abuse",
  };
  return {
    arrival: {
      ...{ key, source: "smtp", account: "127.0.0.1:2525", atMs, tenant: "default", kind: "delivery-status", format: "rfc3464" },
      ...{ verdict: kind < 0.1 ? "forged" : "ours", strength: "proof", sizeBytes: 2000, report: "{}", evidence: "[]" },
    },
    body: new TextEncoder().encode(`Subject: failed\r\n\r\n${failure.text}\r\n`),
    outcomes: [kind > 0.93 ? complaint : failed],
  };
}

function deliveries(atMs: number, random: () => number): readonly RateCount[] {
  const common = { atMs, tenant: "default", stream: "transactional", senderDomain: "example.com" } as const;
  const delivered = PROVIDERS.map((provider) => ({
    ...{ ...common, provider, measure: "delivered", reason: "delivered" as const },
    count: 20 + Math.floor(random() * 60),
  })) satisfies readonly RateCount[];
  return [...delivered, { ...common, provider: "example.org", measure: "forged", reason: "unexplained", count: Math.floor(random() * 9) }];
}
