/** As Exchange writes it: a friendly sentence, then "Diagnostic information for administrators", and a report. */

import { type FailedMail, mailDate, statusOf, type WordedBounce } from "./failed-mail.ts";

export function wordAsExchange(failed: FailedMail): WordedBounce {
  const { host, recipients, reply, remoteHost, nowMs } = failed;
  return {
    from: `Microsoft Outlook <postmaster@${host}>`,
    subject: "Undeliverable: your message",
    fields: ["Auto-Submitted: auto-replied", "X-MS-Exchange-Message-Is-Ndr:", "Content-Language: en-US"],
    text: [
      "Delivery has failed to these recipients or groups:",
      ...recipients.flatMap((recipient) => [
        "",
        `${recipient}<mailto:${recipient}>`,
        "The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.",
      ]),
      "",
      "Diagnostic information for administrators:",
      "",
      `Generating server: ${host}`,
      ...recipients.flatMap((recipient) => ["", recipient, `${remoteHost}`, `Remote Server returned '${reply}'`]),
    ],
    status: [
      [`Reporting-MTA: dns;${host}`, "Received-From-MTA: dns;client.example", `Arrival-Date: ${mailDate(nowMs)}`],
      ...recipients.map((recipient) => [
        `Final-Recipient: rfc822;${recipient}`,
        "Action: failed",
        `Status: ${statusOf(reply)}`,
        `Diagnostic-Code: smtp;${reply}`,
        `Remote-MTA: dns;${remoteHost}`,
      ]),
    ],
    returned: "message/rfc822",
  };
}
