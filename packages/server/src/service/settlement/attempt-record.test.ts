import { describe, expect, test } from "vitest";
import type { DeliveryReport, HostDialogue } from "../../delivery/index.ts";
import { attemptRecord } from "./attempt-record.ts";
import { NOW_MS, outcome, sampleClaim, sampleSite } from "./sample-site.test-support.ts";
import { judgeAttempt } from "./settle-attempt.ts";

type Exchange = HostDialogue["exchanges"][number];

const OK: Exchange = { verb: "RCPT", command: "RCPT TO:<bob@example.net>", reply: { code: 250, status: "2.1.5", text: "ok" } };
const BUSY = outcome("failed", "451 4.3.0 RCPT Try later");
const TAKEN = outcome("relayed", "250 2.0.0 . taken");

function dialogue(exchanges: readonly Exchange[]): HostDialogue {
  const host = { host: "mx.example.net", address: "192.0.2.1", port: 25, isReused: false };
  return { ...host, beganAtMs: NOW_MS, tookMs: 5, exchanges, leftOut: 0 };
}

function recordOf(outcomes: DeliveryReport["outcomes"], dialogues: readonly HostDialogue[] = []) {
  const site = sampleSite();
  const claim = sampleClaim({ recipients: outcomes.map((_, at) => ({ address: `r${at}@example.net` })) });
  const report: DeliveryReport = { outcomes, destinationFailed: false, dialogues };
  const { settled } = judgeAttempt(claim, report, site);
  return attemptRecord({ claim, report, settled, beganAtMs: NOW_MS - 9, endedAtMs: NOW_MS });
}

describe("an attempt", () => {
  test("at which all were taken is not kept, nor one for which this machine had no socket", () => {
    expect(recordOf([TAKEN, TAKEN])).toBeUndefined();
    const untried = { ...outcome("failed", "0 4.4.5 CONNECT too many open files"), isUntried: true } as DeliveryReport["outcomes"][number];
    expect(recordOf([untried])).toBeUndefined();
  });

  test("says what became of each recipient, those that were not taken first, and what was said to whom", () => {
    const record = recordOf([TAKEN, BUSY], [dialogue([OK])]);
    expect(record).toMatchObject({ beganAtMs: NOW_MS - 9, tookMs: 9, recipientsLeftOut: 0 });
    expect(record?.recipients.map(({ index, state, code }) => [index, state, code])).toEqual([
      [1, "waiting", 451],
      [0, "relayed", 250],
    ]);
    expect(record?.recipients[0]?.dueAtMs).toBeGreaterThan(NOW_MS);
    expect(record?.dialogues).toEqual([
      {
        ...{ host: "mx.example.net", address: "192.0.2.1", port: 25, isReused: false, beganAtMs: NOW_MS, tookMs: 5, leftOut: 0 },
        exchanges: [{ verb: "RCPT", command: "RCPT TO:<bob@example.net>", code: 250, status: "2.1.5", text: "ok" }],
      },
    ]);
  });

  test("is small, whatever a server says and however many it refuses", () => {
    const page: Exchange = { verb: "RCPT", command: `RCPT TO:<${"x".repeat(5000)}>`, reply: { code: 550, text: "y".repeat(50_000) } };
    const dialogues = Array.from({ length: 50 }, () => dialogue(Array.from({ length: 128 }, () => page)));
    const record = recordOf(
      Array.from({ length: 1000 }, () => BUSY),
      dialogues,
    );
    expect([record?.recipients.length, record?.recipientsLeftOut, record?.dialogues.length]).toEqual([100, 900, 10]);
    expect(record?.dialogues[0]).toMatchObject({ leftOut: 88 });
    expect(JSON.stringify(record).length).toBeLessThan(500_000);
  });

  test("keeps of a long transcript the refusals and the end, and leaves out recipients that were taken", () => {
    const refused: Exchange = { verb: "RCPT", command: "RCPT TO:<no@example.net>", reply: { code: 550, status: "5.1.1", text: "no" } };
    const end: Exchange = { verb: ".", reply: { code: 250, text: "queued" } };
    const record = recordOf([BUSY], [dialogue([...Array.from({ length: 90 }, () => OK), refused, end])]);
    const [kept] = record?.dialogues ?? [];
    expect(kept?.exchanges.slice(-2).map(({ verb, code }) => [verb, code])).toEqual([
      ["RCPT", 550],
      [".", 250],
    ]);
    expect([kept?.exchanges.length, kept?.leftOut]).toEqual([40, 52]);
  });
});
