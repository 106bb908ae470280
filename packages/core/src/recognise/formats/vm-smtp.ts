/** IBM's SMTP server for VM and z/OS: "unable to deliver following mail to recipient(s):". */

import type { TextFormat } from "./text-format.ts";

export const vmSmtp: TextFormat = {
  id: "vm-smtp",
  product: "IBM VM/zOS SMTP",
  source: "IBM TCP/IP for VM and z/OS Communications Server: SMTP server, undeliverable mail notices",
  signs: [{ text: "unable to deliver following mail to recipient s" }],
  begins: /^(?<reporter>\S+) unable to deliver following mail to recipient\(s\):$/,
  recipient: [/^\s+<(?<recipient>[^\s@<>]+@[^\s@<>]+)>$/],
  details: [/^\S+ (?<text>(?:received negative reply|unable to connect).*)$/],
  ends: /^\s*\*\* Text of Mail follows \*\*/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: SMTP@vm.example.org\nReturn-Path: <>\nSubject: Undeliverable Mail",
      body: `vm.example.org unable to deliver following mail to recipient(s):
    <nobody@example.com>
vm.example.org received negative reply from host:
    mx.example.com
    550 5.1.1 User unknown

           ** Text of Mail follows **
Received: from vm.example.org
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
