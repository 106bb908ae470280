/** Hosts that take all mail, and bounce it when the sender has gone, each as some program does. */

import { BOUNCE_STYLES, type Situation } from "../script/index.ts";

export const BOUNCERS: readonly Situation[] = [
  ...BOUNCE_STYLES.map(
    (style): Situation => ({
      domain: `bounces-like-${style}.example`,
      shows: `Takes the message, and bounces it as ${style} does.`,
      hosts: [{ script: { afterwards: { kind: "bounce", style, reply: "550 5.1.1 sorry, no mailbox here by that name" } } }],
      expected: { fate: "taken", reason: "user-unknown", comesBack: "bounce" },
    }),
  ),
  {
    domain: "bounces-full.example",
    shows: "Takes the message, and bounces it for a full mailbox; others@ is delivered.",
    hosts: [
      { script: { afterwards: { kind: "bounce", style: "postfix", reply: "552 5.2.2 mailbox full", localParts: ["user", "full"] } } },
    ],
    expected: { fate: "taken", reason: "mailbox-full", comesBack: "bounce" },
  },
];
