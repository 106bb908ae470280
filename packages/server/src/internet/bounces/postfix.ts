/** As Postfix writes it (bounce(8), `bounce_notify_util.c`): a report, each recipient with "host … said:". */

import { type FailedMail, mailDate, statusOf, type WordedBounce } from "./failed-mail.ts";

export function wordAsPostfix(failed: FailedMail): WordedBounce {
  const { host, sender, recipients, reply, remoteHost, remoteAddress, nowMs, id } = failed;
  return {
    from: `MAILER-DAEMON@${host} (Mail Delivery System)`,
    subject: "Undelivered Mail Returned to Sender",
    fields: ["Auto-Submitted: auto-replied"],
    text: [
      `This is the mail system at host ${host}.`,
      "",
      "I'm sorry to have to inform you that your message could not",
      "be delivered to one or more recipients. It's attached below.",
      "",
      "For further assistance, please send mail to postmaster.",
      "",
      "If you do so, please include this problem report. You can",
      "delete your own text from the attached returned message.",
      "",
      "                   The mail system",
      ...recipients.flatMap((recipient) => [
        "",
        `<${recipient}>: host ${remoteHost}[${remoteAddress}] said: ${reply}`,
        "    (in reply to RCPT TO command)",
      ]),
    ],
    status: [
      [
        `Reporting-MTA: dns; ${host}`,
        `X-Postfix-Queue-ID: ${id}`,
        `X-Postfix-Sender: rfc822; ${sender}`,
        `Arrival-Date: ${mailDate(nowMs)}`,
      ],
      ...recipients.map((recipient) => [
        `Final-Recipient: rfc822; ${recipient}`,
        `Original-Recipient: rfc822;${recipient}`,
        "Action: failed",
        `Status: ${statusOf(reply)}`,
        `Remote-MTA: dns; ${remoteHost}`,
        `Diagnostic-Code: smtp; ${reply}`,
      ]),
    ],
    returned: "message/rfc822",
  };
}
