/**
 * The week before the demo began, made up: what was delivered, refused and forged in each hour, so that the dashboard has something to
 * compare the present with. The same each time, for addresses that nobody writes to while the demo runs.
 */

import { seededRandom } from "../../internet/index.ts";
import type { Daemon } from "../../service/index.ts";
import { HOSTNAME, TOKEN_DOMAIN } from "./writers.ts";

type Ledger = Daemon["store"]["ledger"];
type Request = Parameters<Ledger["record"]>[0];
type Recording = NonNullable<Request["recordings"]>[number];
type Counts = NonNullable<Request["counts"]>;
type Outcome = Recording["outcomes"][number];
type Failure = Pick<Outcome, "reason" | "bounce" | "status" | "text" | "provider"> & Partial<Pick<Outcome, "code">>;

const HOUR_MS = 3_600_000;
const HOURS = 7 * 24;
const SEED = 1987;
/** By day more is sent than at night. */
const DELIVERED_AT_NIGHT = 90;
const DELIVERED_MORE_BY_DAY = 200;
const MOST_FAILURES = 8;
const MOST_REFUSED = 9;
const PEOPLE = 4000;

/** What failed most weeks, the most frequent first. */
const FAILURES: readonly Failure[] = [
  { provider: "unknown-user.example", reason: "user-unknown", bounce: "hard", code: 550, status: "5.1.1", text: "550 5.1.1 User unknown" },
  { provider: "full.example", reason: "mailbox-full", bounce: "soft", code: 552, status: "5.2.2", text: "552 5.2.2 Mailbox full" },
  {
    ...{ provider: "throttled.example", reason: "rate-limited", bounce: "soft", code: 421, status: "4.7.0" },
    text: "421 4.7.0 Try again later, too many messages from your host",
  },
  { provider: "spam.example", reason: "spam", bounce: "soft", code: 550, status: "5.7.1", text: "550 5.7.1 Message looks like spam" },
  {
    ...{ provider: "listed.example", reason: "blocked", bounce: "soft", code: 554, status: "5.7.1" },
    text: "554 5.7.1 Service unavailable; client host blocked using list.example.net",
  },
  { provider: "gone.example", reason: "domain-unknown", bounce: "hard", status: "5.1.2", text: "5.1.2 the domain does not exist" },
];
/** One of so many things that came back is a complaint. */
const COMPLAINT_EVERY = 60;
const FRIENDS = ["sink.example", "tls.example", "no-dsn.example"];

/** Writes it, up to the hour that runs. */
export async function writeWeekBefore({ ledger }: { readonly ledger: Ledger }, nowMs: number): Promise<void> {
  const random = seededRandom(SEED);
  const thisHourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  const hours = Array.from({ length: HOURS }, (_, at) => hourOf(thisHourMs - (HOURS - at) * HOUR_MS, random));
  await ledger.record({
    recordings: hours.flatMap(({ recordings }) => recordings),
    counts: hours.flatMap(({ counts }) => counts),
    nowMs,
  });
}

function hourOf(beginMs: number, random: () => number): { readonly recordings: readonly Recording[]; readonly counts: Counts } {
  const failures = Math.floor(random() * MOST_FAILURES);
  const recordings = Array.from({ length: failures }, (_, at) =>
    failed({ number: at, atMs: beginMs + Math.floor(random() * HOUR_MS), random }),
  );
  const byDay = Math.max(0, Math.sin(((new Date(beginMs).getUTCHours() - 6) / 24) * 2 * Math.PI));
  const delivered = DELIVERED_AT_NIGHT + Math.floor(byDay * DELIVERED_MORE_BY_DAY + random() * DELIVERED_AT_NIGHT);
  const common = { atMs: beginMs, tenant: "default", stream: "transactional", senderDomain: TOKEN_DOMAIN } as const;
  const counts = FRIENDS.map((provider) => ({
    ...({ ...common, provider, measure: "delivered", reason: "delivered" } as const),
    count: Math.round(delivered / FRIENDS.length),
  }));
  const refused = {
    ...common,
    provider: "unknown",
    measure: "forged",
    reason: "unexplained",
    count: Math.floor(random() * MOST_REFUSED),
  } as const;
  return { recordings, counts: [...counts, refused] };
}

function failed({ number, atMs, random }: { readonly number: number; readonly atMs: number; readonly random: () => number }): Recording {
  const failure = FAILURES[Math.floor(random() ** 2 * FAILURES.length)] ?? FAILURES[0];
  if (failure === undefined) throw new TypeError("no failure");
  const isComplaint = random() * COMPLAINT_EVERY < 1;
  const complaint = isComplaint && ({ action: "none", reason: "complaint", bounce: "none", text: "abuse", feedbackType: "abuse" } as const);
  return {
    arrival: {
      ...({
        source: "delivery",
        kind: "delivery-status",
        format: "smtp-reply",
        verdict: "ours",
        strength: "proof",
        tenant: "default",
      } as const),
      ...{ key: `week before ${atMs} ${number}`, account: HOSTNAME, atMs, sizeBytes: 0 },
    },
    outcomes: [
      {
        ...failure,
        ...({ stream: "transactional", action: "failed", isProven: true, confidence: 0.97, senderDomain: TOKEN_DOMAIN } as const),
        ...complaint,
        ...{ atMs, recipient: `customer${Math.floor(random() * PEOPLE)}@${failure.provider}`, remoteMta: `mx.${failure.provider}` },
      },
    ],
  };
}
