/** Events of a demo, for tests. */

import type { CameBack, EventOf } from "./demo-event.ts";

export const RELAYED: EventOf<"relayed"> = {
  kind: "relayed",
  queueId: "Q1",
  recipient: "bob@sink.example",
  host: "mx.sink.example",
  code: 250,
  verb: ".",
  reply: "250 2.0.0 Ok",
  tookMs: 5,
};

export const DEFERRED: EventOf<"deferred"> = {
  ...RELAYED,
  kind: "deferred",
  code: 450,
  reply: "450 4.2.0 Greylisted",
  attempts: 1,
  retryInMs: 60_000,
  reason: "greylisted",
};

export const FAILED: EventOf<"failed"> = {
  ...RELAYED,
  kind: "failed",
  queueId: "Q2",
  code: 550,
  reply: "550 5.1.1 User unknown",
  attempts: 1,
  reason: "user-unknown",
};

export const FORGED: EventOf<"forged-bounce"> = { kind: "forged-bounce", session: "s", client: "127.0.0.9", recipient: "ann@example.org" };

export const CAME_BACK: CameBack = {
  kind: "came-back",
  by: "theirs",
  format: "qmail",
  reporter: "mx.example.net",
  recipient: "bob@example.net",
  action: "failed",
  reason: "mailbox-full",
  bounce: "soft",
  status: "5.2.2",
  language: "en",
  reply: "552 5.2.2 Mailbox full",
  about: "Lunch?",
};
