/** As Sendmail writes it (`savemail.c`): the fatal errors, then a transcript of the session, and a report. */

import { type FailedMail, mailDate, statusOf, type WordedBounce } from "./failed-mail.ts";

export function wordAsSendmail(failed: FailedMail): WordedBounce {
  const { host, recipients, reply, remoteHost, nowMs } = failed;
  const date = mailDate(nowMs);
  return {
    from: `Mail Delivery Subsystem <MAILER-DAEMON@${host}>`,
    subject: "Returned mail: see transcript for details",
    fields: ["Auto-Submitted: auto-generated (failure)"],
    text: [
      `The original message was received at ${date}`,
      "from client.example [192.0.2.1]",
      "",
      "   ----- The following addresses had permanent fatal errors -----",
      ...recipients.flatMap((recipient) => [`<${recipient}>`, `    (reason: ${reply})`]),
      "",
      "   ----- Transcript of session follows -----",
      `... while talking to ${remoteHost}.:`,
      ...recipients.flatMap((recipient) => [
        `>>> RCPT To:<${recipient}>`,
        `<<< ${reply}`,
        `${reply.slice(0, 3)} ${statusOf(reply)} <${recipient}>... User unknown`,
      ]),
    ],
    status: [
      [`Reporting-MTA: dns; ${host}`, "Received-From-MTA: DNS; client.example", `Arrival-Date: ${date}`],
      ...recipients.map((recipient) => [
        `Final-Recipient: RFC822; ${recipient}`,
        "Action: failed",
        `Status: ${statusOf(reply)}`,
        `Remote-MTA: DNS; ${remoteHost}`,
        `Diagnostic-Code: SMTP; ${reply}`,
        `Last-Attempt-Date: ${date}`,
      ]),
    ],
    returned: "text/rfc822-headers",
  };
}
