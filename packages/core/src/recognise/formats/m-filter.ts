/** m-FILTER (Digital Arts): Japanese, the reply under "-------server message", the verb under "-------SMTP command". */

import type { TextFormat } from "./text-format.ts";

export const mFilter: TextFormat = {
  id: "m-filter",
  product: "m-FILTER",
  source: "m-FILTER manual (Digital Arts): delivery failure notice; header X-Mailer: m-FILTER",
  signs: [
    { text: "このメールは m filter が自動的に生成して送信しています" },
    { text: "以下のメールアドレスへの送信に失敗しました" },
    { text: "server message * smtp command", subject: "failure notice" },
  ],
  begins: /^以下のメールアドレスへの送信に失敗しました。?$/,
  recipient: [/^<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/],
  details: [/^(?<reply>[245]\d\d[ -].*)$/, /^(?<command>HELO|EHLO|MAIL|RCPT|DATA|QUIT|RSET)(?: FROM| TO)?\b/],
  skip: /^-{5,}(?:server message|SMTP command)$/,
  ends: /^-{5,}original mail info$/,
  original: /^-{5,}original mail info$/,
  textReach: "block",
  examples: [
    {
      header: "From: postmaster <postmaster@example.jp>\nSubject: failure notice\nX-Mailer: m-FILTER",
      body: `このメールは「m-FILTER」が自動的に生成して送信しています。
メールサーバーとの通信中、下記の理由により
このメールは送信できませんでした。

以下のメールアドレスへの送信に失敗しました。
nobody@example.com


-------server message
550 5.1.1 nobody@example.com... No such user

-------SMTP command
RCPT TO

-------original mail info
From: sender@example.jp
Subject: hello
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
