/** CommuniGate Pro: "Failed to deliver to 'a@b'" and what the module reports. */

import type { TextFormat } from "./text-format.ts";

export const communigate: TextFormat = {
  id: "communigate",
  product: "CommuniGate Pro",
  source: "CommuniGate Pro guide, Message Transfer: delivery reports",
  signs: [
    { text: "failed to deliver to", from: /mailer-daemon|postmaster|mail system|mail delivery/i },
    { text: "module domain * reports" },
    { text: "local module account * reports" },
  ],
  recipient: [/^Failed to deliver to '<?(?<recipient>[^\s<>']+)>?'/],
  details: [/^\s*host (?<host>\S+) says:$/],
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: Undeliverable mail: hello",
      body: `Failed to deliver to 'nobody@example.com'
SMTP module(domain example.com) reports:
 host mx.example.com says:
 550 5.1.1 User unknown

`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};
