/** As Exim writes it (`deliver.c`, 4.96): words with the SMTP error indented, a report whose Status is the class alone. */

import type { FailedMail, WordedBounce } from "./failed-mail.ts";

export function wordAsExim(failed: FailedMail): WordedBounce {
  const { host, recipients, reply, remoteHost, remoteAddress, id } = failed;
  return {
    from: `Mail Delivery System <Mailer-Daemon@${host}>`,
    subject: "Mail delivery failed: returning message to sender",
    fields: [`X-Failed-Recipients: ${recipients.join(",\r\n  ")}`, "Auto-Submitted: auto-replied", `X-Exim-Id: ${id}`],
    text: [
      "This message was created automatically by mail delivery software.",
      "",
      "A message that you sent could not be delivered to one or more of its",
      "recipients. This is a permanent error. The following address(es) failed:",
      ...recipients.flatMap((recipient) => [
        "",
        `  ${recipient}`,
        `    host ${remoteHost} [${remoteAddress}]`,
        `    SMTP error from remote mail server after RCPT TO:<${recipient}>:`,
        `    ${reply}`,
      ]),
    ],
    status: [
      [`Reporting-MTA: dns; ${host}`],
      ...recipients.map((recipient) => [
        "Action: failed",
        `Final-Recipient: rfc822;${recipient}`,
        "Status: 5.0.0",
        `Remote-MTA: dns; ${remoteHost}`,
        `Diagnostic-Code: smtp; ${reply}`,
      ]),
    ],
    returned: "message/rfc822",
  };
}
