/** Hosts that offer less than others, or say one thing and do another. */

import type { Situation } from "../script/index.ts";

const SMALL_BYTES = 10_000;

export const EXTENSIONS: readonly Situation[] = [
  {
    domain: "helo-only.example",
    shows: "Knows HELO, not EHLO.",
    hosts: [{ script: { ehlo: "502 5.5.1 Command not implemented" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "hangs-up-at-ehlo.example",
    shows: "Hangs up at EHLO; a client that comes again with HELO is served.",
    hosts: [{ script: { ehlo: { kind: "close" } } }],
    expected: { fate: "deferred" },
  },
  {
    domain: "no-extensions.example",
    shows: "Takes EHLO and offers nothing.",
    hosts: [{ script: { extensions: [] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "no-pipelining.example",
    shows: "Offers no PIPELINING, and all the rest.",
    hosts: [{ script: { extensions: ["SIZE 52428800", "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES"] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "no-dsn.example",
    shows: "Offers no DSN: who asked for success is owed a relayed notification by the sender.",
    hosts: [{ script: { extensions: ["PIPELINING", "SIZE 52428800", "8BITMIME", "SMTPUTF8"] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "seven-bit.example",
    shows: "Offers neither 8BITMIME nor SMTPUTF8.",
    hosts: [{ script: { extensions: ["PIPELINING", "SIZE 52428800", "DSN"] } }],
    expected: { fate: "taken" },
  },
  {
    domain: "small.example",
    shows: "Takes ten thousand octets, and says so by SIZE.",
    hosts: [
      {
        script: {
          extensions: ["PIPELINING", `SIZE ${SMALL_BYTES}`, "8BITMIME", "DSN"],
          mail: [{ when: { largerThanBytes: SMALL_BYTES }, act: "552 5.3.4 Message size exceeds fixed limit" }],
          content: [{ when: { largerThanBytes: SMALL_BYTES }, act: "552 5.3.4 Message size exceeds fixed limit" }],
        },
      },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "no-null-sender.example",
    shows: "Refuses the null path, against RFC 5321 §4.5.5.",
    hosts: [{ script: { rcpt: [{ when: { isNullSender: true }, act: "550 5.7.1 Null sender refused" }] } }],
    expected: { fate: "taken" },
  },
];
