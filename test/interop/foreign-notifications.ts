/** Notifications for others to read: each with what they must find in it. Addresses are ASCII, which is all that those readers know. */

import { type Notification, type NotifiedRecipient, WORDS } from "../../packages/core/src/dsn/index.ts";

const ORIGINAL = [
  "Return-Path: <ann@example.com>",
  "From: Ann Example <ann@example.com>",
  "To: bob@example.net",
  "Subject: Minutes of the meeting",
  "Date: Sun, 22 Nov 2026 09:58:59 +0100",
  "Message-ID: <20261122085859.1@client.example.com>",
  "",
  "We met, and we agreed.",
  "",
].join("\r\n");

const recipient = (name: string, change: Partial<NotifiedRecipient> = {}): NotifiedRecipient => ({
  recipient: `${name}@example.net`,
  action: "failed",
  remoteMta: "mx.example.net",
  reply: { code: 550, text: `5.1.1 <${name}@example.net>: Recipient address rejected: User unknown`, command: "RCPT" },
  lastAttemptAt: "2026-11-22T10:00:00+01:00",
  ...change,
});

const DELAYED = {
  action: "delayed",
  reply: { code: 452, text: "4.2.2 Mailbox full", command: "RCPT" },
  willRetryUntil: "2026-11-27T10:00:00+01:00",
} as const;

const BASE: Notification = {
  reportingMta: "mx.example.com",
  envelope: { reversePath: "ann@example.com", envelopeId: "QQ314159" },
  recipients: [recipient("bob")],
  now: "2026-11-22T10:00:01+01:00",
  arrivalDate: "2026-11-22T09:59:00+01:00",
  queueId: "4Xy1Zq",
  seed: "interop",
  original: ORIGINAL,
};

const reply = (code: number, text: string, command: string): Partial<NotifiedRecipient> => ({ reply: { code, text, command } });

export const NOTIFICATIONS: Readonly<Record<string, Notification>> = {
  ...Object.fromEntries(Object.keys(WORDS).map((language) => [`failed in ${language}`, { ...BASE, languages: [language] }])),
  ...Object.fromEntries(
    Object.keys(WORDS).map((language) => [
      `delayed in ${language}`,
      { ...BASE, languages: [language], recipients: [recipient("bob", DELAYED)] },
    ]),
  ),
  "with HTML, in two languages": { ...BASE, languages: ["ja"], bilingual: true, html: true },
  "eight bits": { ...BASE, languages: ["ru"], nextHop: { eightBitMime: true } },
  "header only": { ...BASE, envelope: { ...BASE.envelope, ret: "HDRS" } },
  "mailbox full": { ...BASE, recipients: [recipient("full", reply(552, "5.2.2 Mailbox full", "RCPT"))] },
  "message too large": { ...BASE, recipients: [recipient("large", reply(552, "5.3.4 Message size exceeds fixed limit", "MAIL"))] },
  "expired": {
    ...BASE,
    recipients: [recipient("late", { ...reply(451, "Connection timed out", "DATA"), status: "4.4.7", reason: "expired" })],
  },
  "failed and delayed": { ...BASE, recipients: [recipient("bob"), recipient("carl", DELAYED)] },
  "fifty recipients": { ...BASE, recipients: Array.from({ length: 50 }, (_, number) => recipient(`bob${number}`)) },
  "forwarded": { ...BASE, recipients: [recipient("bob", { originalRecipient: "robert@example.org" })] },
};
