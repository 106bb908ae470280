/** A ledger with many outcomes of a month: each reason now and then, thousands of addresses, replies in the words of servers. */

import { openSqliteStore } from "../../packages/server/dist/store/index.js";

const FAILURES = [
  ["user-unknown", "hard", 550, "5.1.1", "550 5.1.1 The email account that you tried to reach does not exist"],
  ["mailbox-full", "soft", 452, "4.2.2", "452 4.2.2 The recipient's inbox is out of storage space"],
  ["blocked", "soft", 554, "5.7.1", "554 5.7.1 Service unavailable; client host [192.0.2.7] blocked using list.example.net"],
  ["spam", "soft", 550, "5.7.1", "550 5.7.1 Our system has detected that this message is likely unsolicited mail"],
  ["rate-limited", "soft", 421, "4.7.0", "421 4.7.0 Too many messages from this client, try again later"],
  ["domain-unknown", "hard", 550, "5.1.2", "550 5.1.2 Host or domain name not found"],
] as const;
const DOMAINS = ["example.com", "example.net", "example.org", "mail.example", "post.example"];
const MONTH_MS = 30 * 86_400_000;
const OUTCOMES_EACH = 500;
const ARRIVALS_AT_ONCE = 10;

/** Writes so many, the oldest first; each five hundred of them came in one report. */
export async function fillLedger(file: string, outcomes: number): Promise<void> {
  const store = await openSqliteStore({ file });
  const nowMs = Date.now();
  const timeOf = (number: number): number => Math.floor(nowMs - MONTH_MS + (number / outcomes) * MONTH_MS);
  for (let from = 0; from < outcomes; from += OUTCOMES_EACH * ARRIVALS_AT_ONCE) {
    const recordings = Array.from({ length: ARRIVALS_AT_ONCE }, (_, at) => from + at * OUTCOMES_EACH)
      .filter((begin) => begin < outcomes)
      .map((begin) => recording(begin, { count: Math.min(OUTCOMES_EACH, outcomes - begin), timeOf }));
    await store.ledger.record({ recordings, nowMs: timeOf(from) });
  }
  await store.close();
}

function recording(begin: number, { count, timeOf }: { readonly count: number; readonly timeOf: (number: number) => number }) {
  const arrival = {
    ...({ source: "smtp", kind: "delivery-status", format: "rfc3464", verdict: "ours", strength: "proof", tenant: "default" } as const),
    ...{ key: `bench ${begin}`, account: "bench", atMs: timeOf(begin), sizeBytes: 1_000 },
  };
  return { arrival, outcomes: Array.from({ length: count }, (_, at) => outcome(begin + at, timeOf(begin + at))) };
}

function outcome(number: number, atMs: number) {
  const [reason, bounce, code, status, text] = FAILURES[(number * 7) % FAILURES.length] ?? FAILURES[0];
  const domain = DOMAINS[(number * 3) % DOMAINS.length] ?? "example.com";
  return {
    ...({ stream: "bulk", action: "failed", isProven: false, confidence: 0.98, senderDomain: "example.com" } as const),
    ...{ reason, bounce, code, status, text, atMs, rule: `${reason}.bench`, remoteMta: `mx.${domain}`, provider: domain },
    recipient: addressOf(number),
  };
}

/** Whose the outcome of that number is. */
export function addressOf(number: number): string {
  return `person${(number * 2_654_435_761) % 400_000}@${DOMAINS[(number * 3) % DOMAINS.length]}`;
}
