/** Winmail Server (AMAX): qmail's words in English and Chinese, the address and the reply on one line behind a comma. */

import type { TextFormat } from "./text-format.ts";

export const winmail: TextFormat = {
  id: "winmail",
  product: "Winmail Server",
  source: "winmail.cn/ndr: how to read its notices",
  signs: [
    {
      text: "this is the smtp delivery program i m afraid i wasn t able to deliver your message to the following addresses this is a permanent error",
    },
    { text: "this is the smtp delivery program" },
    { text: "您的邮件不能成功的递送到指定地址 这是一个永久的错误" },
  ],
  recipient: [/^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>[,:] ?(?:remote server (?:\[?(?<host>[\w.:-]+?)\]? )?said: )?(?<text>.*)$/],
  ends: /^--- Below this line is a copy/,
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.net\nSubject: failure notice",
      body: `Hi. This is the smtp delivery program.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.
=====================================================
您好!
您的邮件不能成功的递送到指定地址。这是一个永久的错误，因此不得不放弃继续递送。

<nobody@example.com>, remote server said: 550 5.1.1 User unknown

--- Below this line is a copy of the message.

Received: from mail.example.org ([192.0.2.1])
From: sender@example.org
Subject: hello
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
