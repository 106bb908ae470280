/** Connections that go wrong: nobody there, nobody speaks, somebody leaves. Whether a message was taken when no reply came is not known (RFC 1047). */

import type { Situation } from "../script/index.ts";

const MIDDLE_BYTES = 1000;

export const CONNECTIONS: readonly Situation[] = [
  {
    domain: "nobody-listens.example",
    shows: "The connection is refused.",
    hosts: [{ script: {}, isListening: false }],
    expected: { fate: "deferred", reason: "network-error" },
  },
  {
    domain: "second-is-good.example",
    shows: "The first MX is dead, the second takes all mail.",
    hosts: [
      { label: "mx1", preference: 10, script: {}, isListening: false },
      { label: "mx2", preference: 20, script: {} },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "second-is-up.example",
    shows: "The first MX greets with 421, the second takes all mail.",
    hosts: [
      { label: "mx1", preference: 10, script: { greeting: { kind: "say", lines: ["421 4.3.2 {host} closing"], ends: "close" } } },
      { label: "mx2", preference: 20, script: {} },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "silent.example",
    shows: "Accepts the connection and never greets.",
    hosts: [{ script: { greeting: { kind: "silence" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "silent-later.example",
    shows: "Greets, and answers MAIL with silence.",
    hosts: [{ script: { mail: { kind: "silence" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "hangs-up.example",
    shows: "Closes the connection instead of a greeting.",
    hosts: [{ script: { greeting: { kind: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "resets.example",
    shows: "Resets the connection at RCPT.",
    hosts: [{ script: { rcpt: { kind: "reset" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "drops-in-content.example",
    shows: "Drops the connection in the middle of the content.",
    hosts: [{ script: { interrupt: { afterBytes: MIDDLE_BYTES, kind: "reset" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "drops-after-dot.example",
    shows: "Takes the final dot and closes the connection without a reply.",
    hosts: [{ script: { content: { kind: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "no-reply-to-dot.example",
    shows: "Takes the final dot and never answers.",
    hosts: [{ script: { content: { kind: "silence" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "slow.example",
    shows: "Writes an octet at a time, with a pause after each.",
    hosts: [
      {
        script: {
          greeting: { kind: "say", lines: ["220 {host} ESMTP, slowly"], msPerOctet: 2 },
          rcpt: { kind: "say", lines: ["250 2.1.5 Ok, at last"], msPerOctet: 2 },
          content: { kind: "say", lines: ["250 2.0.0 Ok: queued, after all"], msPerOctet: 2 },
        },
      },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "impolite-quit.example",
    shows: "Resets the connection at QUIT: the mail is delivered all the same.",
    hosts: [{ script: { quit: { kind: "reset" } } }],
    expected: { fate: "taken" },
  },
];
