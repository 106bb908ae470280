/** Domains that do what they should, each in its own way. */

import type { Situation } from "../script/index.ts";

export const FRIENDLY: readonly Situation[] = [
  {
    domain: "sink.example",
    shows: "Takes all mail, fast, and offers all there is.",
    hosts: [{ script: { tls: "good" } }],
    expected: { fate: "taken" },
  },
  {
    domain: "drain.example",
    shows: "Takes all mail and forgets it at once: for millions of messages.",
    hosts: [{ script: { isRecorded: false } }],
    expected: { fate: "taken" },
  },
  {
    domain: "lmtp.example",
    shows: "Speaks LMTP: answers the content once a recipient; full@ has no room, gone@ does not exist.",
    hosts: [
      {
        script: {
          protocol: "lmtp",
          rcpt: [{ when: { localPart: "gone" }, act: "550 5.1.1 <{recipient}> User doesn't exist" }],
          content: [{ when: { localPart: "full" }, act: "552 5.2.2 <{recipient}> Quota exceeded (mailbox for user is full)" }],
        },
      },
    ],
    expected: { fate: "taken" },
  },
];
