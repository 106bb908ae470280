/** As qmail writes it (`qmail-send.c`, QSBMF): words alone, the message below them, no MIME. */

import type { FailedMail, WordedBounce } from "./failed-mail.ts";

export function wordAsQmail(failed: FailedMail): WordedBounce {
  const { host, sender, recipients, reply, remoteAddress } = failed;
  return {
    from: `MAILER-DAEMON@${host}`,
    subject: "failure notice",
    fields: [],
    text: [
      `Hi. This is the qmail-send program at ${host}.`,
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      "This is a permanent error; I've given up. Sorry it didn't work out.",
      ...recipients.flatMap((recipient) => [
        "",
        `<${recipient}>:`,
        `${remoteAddress} does not like recipient.`,
        `Remote host said: ${reply}`,
        `Giving up on ${remoteAddress}.`,
      ]),
      "",
      "--- Below this line is a copy of the message.",
      "",
      `Return-Path: <${sender}>`,
    ],
    returned: "inline",
  };
}
