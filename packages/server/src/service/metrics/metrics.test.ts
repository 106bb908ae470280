import { expect, test } from "vitest";
import type { DaemonEvent } from "../events/index.ts";
import { createMetrics, type MetricsOptions } from "./create-metrics.ts";

async function figuresAfter(events: readonly DaemonEvent[], options: Partial<MetricsOptions> = {}): Promise<readonly string[]> {
  const metrics = createMetrics({ nowMs: () => 60_000, withProcess: false, ...options });
  for (const event of events) metrics.observe(event);
  return (await metrics.exposition()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

const ANSWERED = { queueId: "1", recipient: "ann@example.net", host: "mx.example.net", attempts: 1 } as const;

test.each<readonly [DaemonEvent, string]>([
  [{ kind: "session-begun", session: "1", listener: "smtp", client: "192.0.2.1" }, 'ricochet_sessions_open{listener="smtp"} 1'],
  [
    { kind: "accepted", queueId: "1", session: "1", client: "", sender: "", recipients: 2, sizeBytes: 4096, trust: "relay" },
    'ricochet_messages_accepted_total{trust="relay"} 1',
  ],
  [
    { kind: "failed", ...ANSWERED, code: 550, reply: "550 no", verb: "RCPT", reason: "user-unknown" },
    'ricochet_replies_total{verb="RCPT",class="5xx"} 1',
  ],
  [
    { kind: "deferred", ...ANSWERED, code: 0, reply: "timed out", verb: "CONNECT", reason: "network-error", retryInMs: 1 },
    'ricochet_replies_total{verb="CONNECT",class="0"} 1',
  ],
  [{ kind: "relayed", ...ANSWERED, code: 250, reply: "250 ok", verb: ".", tookMs: 700 }, 'ricochet_delivery_seconds_bucket{le="1"} 1'],
  [
    { kind: "notified", queueId: "2", action: "failed", recipient: "bob@example.com", about: "1" },
    'ricochet_notifications_total{action="failed"} 1',
  ],
  [{ kind: "forged-bounce", session: "1", client: "192.0.2.1", recipient: "ann@example.com" }, "ricochet_forged_bounces_total 1"],
])("%j is counted", async (event, figure) => {
  expect(await figuresAfter([event])).toContain(figure);
});

test("a session that ended is not open", async () => {
  const session = { session: "1", listener: "lmtp", client: "192.0.2.1" };
  const figures = await figuresAfter([
    { kind: "session-begun", ...session },
    { kind: "session-ended", ...session, messages: 1 },
  ]);
  expect(figures).toContain('ricochet_sessions_open{listener="lmtp"} 0');
  expect(figures).toContain('ricochet_sessions_total{listener="lmtp"} 1');
});

test("a client cannot make series by inventing commands or codes", async () => {
  const events = Array.from({ length: 500 }, (_, index): DaemonEvent => {
    return { kind: "refused", session: "1", client: `192.0.2.${index}`, verb: `X${index}`, code: index, reply: "500" };
  });
  const series = (await figuresAfter(events)).filter((line) => line.startsWith("ricochet_refusals_total"));
  expect(series.length).toBeLessThanOrEqual(5);
});

test("the state of the queue is asked at each look", async () => {
  const queue = () => Promise.resolve({ byState: { waiting: 3, held: 1 }, oldestWaitingAtMs: 30_000, destinations: ["example.net"] });
  const figures = await figuresAfter([], { queue });
  expect(figures).toContain('ricochet_queue_recipients{state="waiting"} 3');
  expect(figures).toContain("ricochet_queue_oldest_seconds 30");
  expect(figures).toContain("ricochet_queue_destinations 1");
});

test("a store that cannot answer takes no other figure with it", async () => {
  const queue = () => Promise.reject(new Error("busy"));
  expect(await figuresAfter([{ kind: "double-bounce", queueId: "1", recipient: "p@example.com", about: "2" }], { queue })).toContain(
    "ricochet_double_bounces_total 1",
  );
});

test("two sets of figures know nothing of each other", async () => {
  createMetrics({ nowMs: () => 0 }).observe({ kind: "double-bounce", queueId: "1", recipient: "p@example.com", about: "2" });
  expect(await figuresAfter([])).toContain("ricochet_double_bounces_total 0");
});
