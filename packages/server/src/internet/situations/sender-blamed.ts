/** Refusals that are about the sender: nothing of them is the recipient's fault. */

import type { Situation } from "../script/index.ts";

export const SENDER_BLAMED: readonly Situation[] = [
  {
    domain: "refuses-all.example",
    shows: "Greets with 554 (RFC 5321 §3.1).",
    hosts: [{ script: { greeting: "554 5.7.1 {host} No SMTP service here for {client}" } }],
    expected: { fate: "refused" },
  },
  {
    domain: "listed.example",
    shows: "Believes a list of bad addresses, and we are on it.",
    hosts: [
      {
        script: {
          rcpt: "554 5.7.1 Service unavailable; Client host [{client}] blocked using bl.example; https://bl.example/query/{client}",
        },
      },
    ],
    expected: { fate: "refused", reason: "blocked" },
  },
  {
    domain: "dmarc.example",
    shows: "Refuses by the sender's own DMARC policy.",
    hosts: [{ script: { content: "550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy" } }],
    expected: { fate: "refused", reason: "authentication-failed" },
  },
  {
    domain: "spf.example",
    shows: "Refuses for SPF.",
    hosts: [
      { script: { rcpt: "550 5.7.23 <{recipient}>: Recipient address rejected: Message rejected due to: SPF fail - not authorized" } },
    ],
    expected: { fate: "refused", reason: "authentication-failed" },
  },
  {
    domain: "no-reverse-dns.example",
    shows: "Misses a name for our address.",
    hosts: [{ script: { mail: "550 5.7.25 Client host rejected: cannot find your reverse hostname, [{client}]" } }],
    expected: { fate: "refused", reason: "reverse-dns" },
  },
  {
    domain: "poor-reputation.example",
    shows: "Finds our reputation poor.",
    hosts: [
      {
        script: {
          mail: "550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address",
        },
      },
    ],
    expected: { fate: "refused", reason: "poor-reputation" },
  },
  {
    domain: "sender-refused.example",
    shows: "Does not like the sender's address.",
    hosts: [{ script: { mail: "550 5.1.8 <{sender}>: Sender address rejected: Domain not found" } }],
    expected: { fate: "refused", reason: "sender-refused" },
  },
];
