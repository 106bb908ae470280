/** Trend Micro InterScan Messaging Security Suite: "Unable to deliver message to <…>", with the last exchange. */

import type { TextFormat } from "./text-format.ts";

export const trendMicroInterscan: TextFormat = {
  id: "trend-micro-interscan",
  product: "Trend Micro InterScan Messaging Security",
  source: "InterScan Messaging Security Suite administrator's guide: notifications",
  signs: [
    { text: "message from interscan messaging security suite" },
    { text: "message from interscan * unable to deliver message to" },
    { subject: "{mail could not be delivered,メッセージを配信できません,メール配信に失敗しました}", text: "unable to deliver message to" },
  ],
  recipient: [
    /^Unable to deliver message to (?:the following recipient\(s\): ?)?<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?<text>.*)$/,
    /^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?: ?にメッセージを配信できません| ?への(?:メール|メッセージ)).*$/,
  ],
  details: [/^Sent +[<>]{3} (?<command>[A-Z]{4})\b/, /^Received +[<>]{3} (?<reply>[245]\d\d.*)$/],
  skip: /^\*{5,}$/,
  textReach: "paragraph",
  examples: [
    {
      header: 'From: postmaster@example.net ("InterScan Notification")\nSubject: Mail could not be delivered',
      body: `*************************************************************

Message from InterScan Messaging Security Suite

Sent <<< RCPT TO:<nobody@example.com>
Received >>> 550 5.1.1 <nobody@example.com>... User unknown

Unable to deliver message to <nobody@example.com>.

*************************************************************
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
