/** Amazon SES and WorkMail: short texts over a standard report, WorkMail's with the report's fields in the text. */

import type { TextFormat } from "./text-format.ts";

export const amazonSes: TextFormat = {
  id: "amazon-ses",
  product: "Amazon SES",
  source: "docs.aws.amazon.com/ses: bounce notifications by email; Amazon WorkMail non-delivery reports",
  signs: [
    { text: "an error occurred while trying to deliver the mail to the following recipients" },
    { text: "there was an error delivering the mail to the following recipients" },
    { text: "the following message to was undeliverable the reason for the problem", from: /@(?:[\w-]+\.)*amazonses\.com/i },
    { text: "technical report", from: /@(?:[\w-]+\.)*amazonses\.com/i },
  ],
  begins:
    /^(?:An error occurred while trying to deliver|There was an error delivering|The following message to <(?<recipient>[^\s<>@]+@[^\s<>@]+)>)/,
  recipient: [
    /^The following message to <(?<recipient>[^\s<>@]+@[^\s<>@]+)> was undeliverable\.$/,
    /^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/,
  ],
  details: [
    /^Diagnostic-Code: smtp; (?<reply>[245]\d\d.*)$/i,
    /^Status: (?<status>[245]\.\d{1,3}\.\d{1,3})/i,
    /^Remote-MTA: dns; ?(?<host>\S+)$/i,
    /^Reporting-MTA: [^;]*; ?(?<reporter>\S+)$/i,
  ],
  skip: /^(?:The reason for the problem:|Technical report:|Action:|Final-Recipient:|Reporting-MTA:)/i,
  textReach: "block",
  examples: [
    {
      header: "From: MAILER-DAEMON@eu-west-1.amazonses.com\nSubject: Delivery Status Notification (Failure)",
      body: `There was an error delivering the mail to the following recipients:
nobody@example.com

Technical report:

Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.com>... User Unknown
Status: 5.1.1
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
