/** STARTTLS that works, and STARTTLS that does not. Opportunistic senders go on in the clear, with a new connection. */

import type { Situation } from "../script/index.ts";

export const ENCRYPTION: readonly Situation[] = [
  {
    domain: "tls.example",
    shows: "Offers STARTTLS with a right certificate.",
    hosts: [{ script: { tls: "good" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-only.example",
    shows: "Refuses MAIL in the clear.",
    hosts: [{ script: { mail: "530 5.7.0 Must issue a STARTTLS command first" } }],
    expected: { fate: "refused", reason: "tls-failed" },
  },
  {
    domain: "tls-wrong-name.example",
    shows: "The certificate is another host's.",
    hosts: [{ script: { tls: "wrong-name" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-expired.example",
    shows: "The certificate has expired.",
    hosts: [{ script: { tls: "expired" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-self-signed.example",
    shows: "The certificate is signed by nobody.",
    hosts: [{ script: { tls: "self-signed" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-garbage.example",
    shows: "Answers the handshake with words.",
    hosts: [{ script: { tls: "garbage" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-hangs-up.example",
    shows: "Hangs up when the handshake should begin.",
    hosts: [{ script: { tls: "close" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-silent.example",
    shows: "Never answers the handshake.",
    hosts: [{ script: { tls: "silence" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "tls-not-now.example",
    shows: "Offers STARTTLS and answers it with 454.",
    hosts: [{ script: { tls: "good", starttls: "454 4.7.0 TLS not available due to temporary reason" } }],
    expected: { fate: "taken" },
  },
];
