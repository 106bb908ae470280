/** MMDF (and SCO's): "Your message could not be delivered to 'a@b (host: …) (queue: …)' for the following reason:". */

import type { TextFormat } from "./text-format.ts";

const ADDRESS = /^\s*'?(?<recipient>[^\s'()]+) \(host: (?<host>[^\s()]+)\)/;

export const mmdf: TextFormat = {
  id: "mmdf",
  product: "MMDF",
  source: "mmdf rtn_proc.c rtn_error(), rtn_time(), rtn_pnam()",
  signs: [
    { text: "your message could not be delivered to", subject: "failed mail msg" },
    { subject: "failed mail msg" },
    { text: "your message could not be fully delivered it failed to be received by the following" },
  ],
  recipient: [ADDRESS, /^\s*'?(?<recipient>[^\s'@<>]+@[^\s'()<>]+)'?(?: for the following)?$/],
  details: [/^(?:reason|for the following reason):[ ']*(?<text>[^ '].*)$/],
  skip: /^for the following$/,
  ends: /^\s*Your message (?:follows|begins as follows):/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <mmdf@host.example.org>\nSubject: Failed mail  (msg.aa01235)",
      body: `    After 6 days (142 hours), your message could not be
fully delivered.

    It failed to be received by the following address(es):

	user@example.com (host: mx.example.com) (queue: smtp)

    Problems usually are due to service interruptions at the receiving
machine.  Less often, they are caused by the communication system.

    Your message follows:
`,
      expects: [{ recipient: "user@example.com", action: "failed" }],
    },
    {
      header: "From: Mail Delivery Subsystem <mmdf@host.example.org>\nSubject: Failed mail  (msg.aa01234)",
      body: `    Your message could not be delivered to
'nobody@example.com (host: mx.example.com) (queue: smtp)' for the following
reason:  ' (USER) Unknown user name in "nobody@example.com"'


    Your message follows:

Received: from host.example.org by host.example.org id aa01234
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
