/**
 * The profile of a destination that has none of its own. Where the numbers come from stands in
 * docs/decisions/2026-11-22-hygiene-defaults.md.
 */

import type { ResolvedProfile } from "./destination-profile.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations.ts";

/** The profile of a destination that has none of its own, and what others leave out. */
export const DEFAULT_PROFILE: ResolvedProfile = {
  name: "default",
  limits: { connections: 10, messagesPerConnection: 100, recipientsPerMessage: 100 },
  schedule: {
    retryAfterMs: [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS],
    jitterShare: 0.1,
    warnAfterMs: 4 * HOUR_MS,
    expireAfterMs: 5 * DAY_MS,
  },
  replies: [
    {
      id: "too-many-recipients-552",
      when: { codes: [552], phrase: "too many recipients", verbs: ["RCPT"] },
      treatAs: "temporary",
      rewrite: { code: 452, status: "4.5.3" },
      source: "RFC 5321 §4.5.3.1.10: a client treats it as 452",
      example: "552 Too many recipients",
    },
    {
      id: "too-many-recipients",
      when: { statuses: ["4.5.3"] },
      source: "RFC 3463 §3.6: the rest goes in the next transaction, nobody has to wait",
      example: "452 4.5.3 Too many recipients",
    },
    {
      id: "dnsbl-pause",
      when: { reasons: ["blocked"], codes: [550, 553, 554, 571], verbs: ["CONNECT", "EHLO", "HELO"] },
      treatAs: "temporary",
      reaction: "pause",
      forMs: HOUR_MS,
      source: "a refusal of the client says nothing of the message; a listing can be lifted within the message's life",
      example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using dnsbl.example.org",
    },
    {
      id: "deferred-for-complaints",
      when: { phrase: "messages from * deferred" },
      treatAs: "temporary",
      reaction: "pause",
      forMs: 90 * MINUTE_MS,
      source: "KumoMTA policy-extras/shaping.toml: 90 minutes",
      example: "421 4.7.0 Messages from 192.0.2.1 temporarily deferred due to user complaints",
    },
    {
      id: "rate-limited",
      when: { reasons: ["rate-limited"] },
      treatAs: "temporary",
      reaction: "back-off",
      forMs: 30 * MINUTE_MS,
      source: "KumoMTA community/shaping.toml: 30 minutes at a lower rate is its commonest answer",
      example: "450 4.7.1 Too much mail from 192.0.2.1",
    },
    {
      id: "poor-reputation",
      when: { codes: [421, 450, 451], reasons: ["poor-reputation", "blocked"] },
      reaction: "pause",
      forMs: HOUR_MS,
      source: "KumoMTA community/shaping.toml: suspends for one to two hours",
      example: "421 4.7.0 Your host has a poor reputation",
    },
    {
      id: "closing",
      when: { codes: [421] },
      reaction: "back-off",
      forMs: 5 * MINUTE_MS,
      source: "RFC 5321 §3.8: the server is shutting down or overloaded",
      example: "421 4.3.2 Service not available, closing transmission channel",
    },
  ],
};
