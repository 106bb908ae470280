/** Mail.Ru: Exim with a Russian text above the English one. Only the Russian part is read; the English repeats it. */

import type { TextFormat } from "./text-format.ts";

export const mailRu: TextFormat = {
  id: "mail-ru",
  product: "Mail.Ru",
  source: "bounce_message_file of mail.ru (Exim specification, customizing bounce messages); help.mail.ru",
  signs: [
    {
      text: "это письмо создано автоматически сервером mail ru отвечать на него не нужно к сожалению ваше письмо не может быть доставлено одному или нескольким получателям",
    },
    { text: "это письмо создано автоматически сервером mail ru отвечать на него не нужно" },
    { text: "это письмо создано автоматически сервером mail ru" },
    { text: "ваше письмо не может быть доставлено одному или нескольким получателям" },
    { text: "ваше письмо *еще не доставлено одному или нескольким получателям" },
    { header: "x-mailer-daemon-recipients", text: "this message was created automatically by mail delivery software" },
  ],
  begins: /^(?:К сожалению, |A message that you sent|Это письмо)/,
  recipient: [
    /^ {1,4}(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+):?$/,
    /^ {2}(?<recipient>[^\s<>@:]+)$/,
    /^(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)$/,
  ],
  details: [/^\s+host (?<host>\S+) \[[\d.a-f:]+\]: (?<reply>[245]\d\d.*)$/, /^\s+\(generated from (?<alias>\S+)\)$/],
  ends: /^\*{6,}$/,
  delayed: "попытки доставки будут продолжены",
  examples: [
    {
      header: "From: mailer-daemon@corp.mail.ru\nSubject: Ваше сообщение не доставлено. Mail failure.",
      body: `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

  nobody@example.com
    SMTP error from remote mail server after RCPT TO:<nobody@example.com>:
    host mx.example.com [192.0.2.25]: 550 5.1.1 <nobody@example.com>... User unknown

Рекомендуем Вам проверить корректность указания адресов получателей.

**********************


This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  nobody@example.com
    SMTP error from remote mail server after RCPT TO:<nobody@example.com>:
    host mx.example.com [192.0.2.25]: 550 5.1.1 <nobody@example.com>... User unknown

------ This is a copy of the message, including all the headers. ------

Return-path: <sender@example.org>
Received: from mail.example.org ([192.0.2.1])
From: sender@example.org
Subject: hello
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};
