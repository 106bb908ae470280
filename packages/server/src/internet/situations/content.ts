/** Refusals after the content: they hit all recipients of the transaction. */

import type { Situation } from "../script/index.ts";

export const CONTENT: readonly Situation[] = [
  {
    domain: "spam.example",
    shows: "Takes everything for spam.",
    hosts: [{ script: { content: "550 5.7.1 Message rejected as spam by Content Filtering" } }],
    expected: { fate: "refused", reason: "spam" },
  },
  {
    domain: "virus.example",
    shows: "Finds a virus.",
    hosts: [{ script: { content: "554 5.7.1 Virus found in the message: Eicar-Test-Signature" } }],
    expected: { fate: "refused", reason: "virus" },
  },
  {
    domain: "too-large.example",
    shows: "Finds each message too large, but only when it has it.",
    hosts: [{ script: { extensions: ["PIPELINING", "8BITMIME", "DSN"], content: "552 5.3.4 Message too big for system" } }],
    expected: { fate: "refused", reason: "message-too-large" },
  },
  {
    domain: "picky.example",
    shows: "Refuses what holds the word lottery.",
    hosts: [{ script: { content: [{ when: { contains: "lottery" }, act: "550 5.7.1 Message content rejected: prohibited words" }] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "refused-at-data.example",
    shows: "Refuses DATA itself, after good recipients.",
    hosts: [{ script: { data: "554 5.5.1 Transaction failed" } }],
    expected: { fate: "refused" },
  },
  {
    domain: "content-later.example",
    shows: "Has a content filter that is out of order.",
    hosts: [{ script: { content: "451 4.3.0 Error: queue file write error" } }],
    expected: { fate: "deferred", reason: "system-error" },
  },
];
