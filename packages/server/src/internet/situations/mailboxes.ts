/** Recipients that cannot have it, refused as they should be: at RCPT. */

import type { Situation } from "../script/index.ts";

export const MAILBOXES: readonly Situation[] = [
  {
    domain: "unknown-user.example",
    shows: "Knows nobody but postmaster@.",
    hosts: [
      {
        script: {
          rcpt: [
            { when: { localPart: "postmaster" }, act: "250 2.1.5 Ok" },
            { when: {}, act: "550 5.1.1 <{recipient}>: Recipient address rejected: User unknown in virtual mailbox table" },
          ],
        },
      },
    ],
    expected: { fate: "refused", reason: "user-unknown" },
  },
  {
    domain: "unknown-user-bare.example",
    shows: "Knows nobody, and says so without an enhanced status.",
    hosts: [{ script: { rcpt: "550 Requested action not taken: mailbox unavailable" } }],
    expected: { fate: "refused" },
  },
  {
    domain: "mailbox-full.example",
    shows: "The mailbox is full, for good.",
    hosts: [{ script: { rcpt: "552 5.2.2 <{recipient}>: Mailbox full" } }],
    expected: { fate: "refused", reason: "mailbox-full" },
  },
  {
    domain: "mailbox-full-for-now.example",
    shows: "The mailbox is full, for now.",
    hosts: [{ script: { rcpt: "452 4.2.2 The recipient's mailbox is over its quota" } }],
    expected: { fate: "deferred", reason: "mailbox-full" },
  },
  {
    domain: "disabled.example",
    shows: "The mailbox was disabled.",
    hosts: [{ script: { rcpt: "550 5.2.1 The email account that you tried to reach is disabled" } }],
    expected: { fate: "refused", reason: "mailbox-disabled" },
  },
  {
    domain: "moved.example",
    shows: "The user has moved, and the reply says where.",
    hosts: [{ script: { rcpt: "551 5.1.6 User has moved; please try <new@sink.example>" } }],
    expected: { fate: "refused", reason: "user-moved" },
  },
  {
    domain: "relay-denied.example",
    shows: "The host does not know the domain.",
    hosts: [{ script: { rcpt: "554 5.7.1 <{recipient}>: Relay access denied" } }],
    expected: { fate: "refused", reason: "relay-denied" },
  },
  {
    domain: "every-other.example",
    shows: "Takes every other recipient of a transaction.",
    hosts: [{ script: { rcpt: [{ when: { everyNth: 2 }, act: "550 5.1.1 <{recipient}>: User unknown" }] } }],
    expected: { fate: "mixed", reason: "user-unknown" },
  },
  {
    domain: "two-recipients.example",
    shows: "Takes two recipients a transaction; for the others one must come again.",
    hosts: [{ script: { rcpt: [{ when: { acceptedAtLeast: 2 }, act: "452 4.5.3 Too many recipients" }] } }],
    expected: { fate: "mixed" },
  },
];
