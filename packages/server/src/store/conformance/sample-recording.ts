/** Arrivals for the cases: a bounce about one recipient, proven to be about mail of ours. */

import type { RecordedOutcome, Recording } from "../../ledger/index.ts";
import { NOON_MS, octets } from "./sample.ts";

/** An outcome: nobody of that name. */
export function sampleOutcome(facts: Partial<RecordedOutcome> = {}): RecordedOutcome {
  return {
    stream: "transactional",
    recipient: "jane@example.net",
    action: "failed",
    status: "5.1.1",
    code: 550,
    text: "550 5.1.1 No such user",
    reason: "user-unknown",
    bounce: "hard",
    rule: "user-unknown/no-such-user",
    confidence: 0.98,
    atMs: NOON_MS,
    isProven: true,
    senderDomain: "example.com",
    provider: "example.net",
    remoteMta: "mx.example.net",
    reportingMta: "relay.example.org",
    ...facts,
  };
}

/** An arrival with outcomes; one that is hard when nothing is said. */
export function sampleRecording(key: string, facts: Partial<Recording["arrival"]> & Partial<Omit<Recording, "arrival">> = {}): Recording {
  const { body, outcomes = [sampleOutcome()], counts, ...arrival } = facts;
  return {
    arrival: {
      key,
      source: "smtp",
      account: "127.0.0.1:2525",
      atMs: NOON_MS,
      tenant: "default",
      kind: "delivery-status",
      format: "rfc3464",
      verdict: "ours",
      strength: "proof",
      sizeBytes: 1_234,
      envelope: { mailFrom: "", rcptTo: ["b-1@bounces.example.com"] },
      report: JSON.stringify({ kind: "delivery-status" }),
      evidence: "[]",
      ...arrival,
    },
    body: body ?? octets("Subject: failed\r\n\r\nNo such user\r\n"),
    outcomes,
    ...(counts !== undefined && { counts }),
  };
}
