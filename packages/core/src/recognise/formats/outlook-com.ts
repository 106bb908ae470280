/**
 * Hotmail, MSN and Outlook.com before 2015: the bare notices of Microsoft's SMTP service, a sentence
 * and a list of addresses; the reasons stand in the report beside them. IIS and Exchange 2000/2003 gateways write the same.
 */

import type { TextFormat } from "./text-format.ts";

export const outlookCom: TextFormat = {
  id: "outlook-com",
  product: "Outlook.com",
  source: "Microsoft SMTP service (aqueue/dsnsink): delivery status strings; notices of postmaster@mail.hotmail.com",
  signs: [
    { text: "this is an automatically generated delivery status notification delivery to the following recipients failed" },
    { text: "this is an automatically generated delivery status notification unable to deliver message to the following recipients" },
    { text: "unable to deliver message to the following recipients because the message was forwarded more than the maximum allowed times" },
    {
      text: "unable to deliver message to the following recipients due to being unable to connect successfully to the destination mail server",
    },
    { text: "you do not need to resend your message delivery to the following recipients has been delayed" },
  ],
  begins: /^(?<text>(?:Delivery|Unable to deliver message) to the following recipients.*)$/,
  recipient: [/^\s{3,}<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/],
  textReach: "none",
  delayed: "this is a warning message only",
  examples: [
    {
      header: "From: postmaster@mail.hotmail.com\nSubject: Delivery Status Notification (Failure)",
      body: `This is an automatically generated Delivery Status Notification.

Unable to deliver message to the following recipients, due to being unable to connect successfully to the destination mail server.

       nobody@example.com
       somebody@example.net

`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", reason: "expired", bounce: "soft" },
        { recipient: "somebody@example.net", action: "failed", reason: "expired", bounce: "soft" },
      ],
    },
    {
      header: "From: postmaster@mail.hotmail.com\nSubject: Delivery Status Notification (Delay)",
      body: `This is an automatically generated Delivery Status Notification.

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipients has been delayed.

       somebody@example.net

`,
      expects: [{ recipient: "somebody@example.net", action: "delayed", bounce: "soft" }],
    },
  ],
};
