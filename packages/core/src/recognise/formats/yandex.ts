/** Yandex Mail: Postfix with a bilingual preface of its own. */

import type { TextFormat } from "./text-format.ts";

export const yandex: TextFormat = {
  id: "yandex",
  product: "Yandex Mail",
  source: "bounce template of yandex.ru (Postfix bounce(5) templates); yandex.com/support/mail/errors",
  signs: [
    {
      text: "это письмо отправлено почтовым сервером * к сожалению мы вынуждены сообщить вам о том что ваше письмо не может быть отправлено одному или нескольким адресатам",
    },
    { text: "это письмо отправлено почтовым сервером yandex" },
    {
      text: "мы вынуждены сообщить вам о том что ваше письмо не может быть {отправлено,доставлено} одному или нескольким адресатам технические подробности можно найти ниже",
    },
    { text: "this is the mail system at host {yandex,yandex net,yandex ru}" },
    { header: "x-yandex-uniq", text: "be delivered to one or more recipients" },
  ],
  begins: /^(?:This is the mail system at host (?<reporter>\S+?)\.$|Пожалуйста, не отвечайте)/,
  recipient: [
    /^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?: \(expanded from <(?<alias>[^<>\s]+)>\))?: (?<text>.*)$/,
    /^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?: \(expanded from$|:$)/,
  ],
  details: [],
  delayed: "еще не доставлено",
  examples: [
    {
      header: "From: mailer-daemon@yandex.ru\nSubject: Undelivered Mail Returned to Sender",
      body: `This is the mail system at host yandex.ru.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

Please, do not reply to this message.

**********

Это письмо отправлено почтовым сервером yandex.ru.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

Пожалуйста, не отвечайте на это сообщение.

<nobody@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1
    <nobody@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)
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
