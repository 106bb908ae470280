/** Refusals that will pass: greylisting, a busy server, limits. */

import type { Situation } from "../script/index.ts";

const MINUTE_MS = 60_000;

export const NOT_NOW: readonly Situation[] = [
  {
    domain: "greylisted.example",
    shows: "Refuses the first try, and takes the second.",
    hosts: [
      {
        script: {
          rcpt: [
            {
              when: { triesBelow: 1 },
              act: "450 4.2.0 <{recipient}>: Recipient address rejected: Greylisted, see https://www.example.org/greylisting",
            },
          ],
        },
      },
    ],
    expected: { fate: "deferred", reason: "greylisted" },
  },
  {
    domain: "greylisted-for-minutes.example",
    shows: "Refuses all tries within five minutes after the first.",
    hosts: [
      {
        script: {
          rcpt: [{ when: { firstTryWithinMs: 5 * MINUTE_MS }, act: "451 4.7.1 Greylisting in action, please come back in 00:05:00" }],
        },
      },
    ],
    expected: { fate: "deferred", reason: "greylisted" },
  },
  {
    domain: "closing-at-greeting.example",
    shows: "Greets with 421 and hangs up.",
    hosts: [
      {
        script: {
          greeting: { kind: "say", lines: ["421 4.3.2 {host} Service not available, closing transmission channel"], ends: "close" },
        },
      },
    ],
    expected: { fate: "deferred" },
  },
  {
    domain: "closing-at-ehlo.example",
    shows: "Answers EHLO and HELO with 421 and hangs up.",
    hosts: [
      {
        script: {
          ehlo: { kind: "say", lines: ["421 4.3.2 {host} shutting down"], ends: "close" },
          helo: { kind: "say", lines: ["421 4.3.2 {host} shutting down"], ends: "close" },
        },
      },
    ],
    expected: { fate: "deferred" },
  },
  {
    domain: "closing-at-mail.example",
    shows: "Answers MAIL with 421 and hangs up.",
    hosts: [{ script: { mail: { kind: "say", lines: ["421 4.3.2 {host} too busy, try again later"], ends: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "closing-at-rcpt.example",
    shows: "Answers the second RCPT with 421 and hangs up.",
    hosts: [
      { script: { rcpt: [{ when: { everyNth: 2 }, act: { kind: "say", lines: ["421 4.4.5 {host} server busy"], ends: "close" } }] } },
    ],
    expected: { fate: "deferred" },
  },
  {
    domain: "closing-at-data.example",
    shows: "Answers DATA with 421 and hangs up.",
    hosts: [{ script: { data: { kind: "say", lines: ["421 4.3.0 {host} temporary failure"], ends: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "closing-after-content.example",
    shows: "Answers the final dot with 421 and hangs up.",
    hosts: [{ script: { content: { kind: "say", lines: ["421 4.3.0 {host} temporary failure"], ends: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "rate-limited.example",
    shows: "Takes one message a connection, then wants to be left alone.",
    hosts: [{ script: { mail: [{ when: { messagesAtLeast: 1 }, act: "450 4.7.1 Error: too much mail from {client}" }] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "throttled.example",
    shows: "Is always over its rate.",
    hosts: [{ script: { mail: "421 4.7.0 Try again later, too many messages from your IP address: rate limit exceeded" } }],
    expected: { fate: "deferred", reason: "rate-limited" },
  },
  {
    domain: "two-connections.example",
    shows: "Takes two connections at a time.",
    hosts: [
      {
        script: {
          greeting: [
            {
              when: { connectionsAtLeast: 3 },
              act: { kind: "say", lines: ["421 4.7.0 {host} Too many concurrent SMTP connections from {client}"], ends: "close" },
            },
          ],
        },
      },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "disk-full.example",
    shows: "Has no disk space left.",
    hosts: [{ script: { mail: "452 4.3.1 Insufficient system storage" } }],
    expected: { fate: "deferred", reason: "system-full" },
  },
];
