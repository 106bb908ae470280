/**
 * KDDI au (EZweb): notices in Japanese and English over the words of Openwave's mail server; some
 * begin with nothing but the address.
 */

import type { TextFormat } from "./text-format.ts";

export const auEzweb: TextFormat = {
  id: "au-ezweb",
  product: "KDDI au mail",
  source: "notices of Postmaster@ezweb.ne.jp and @au.com; au support pages on error mail",
  signs: [
    { text: "the user s account is {disabled,temporarily limited,temporarily over quota}" },
    {
      text: "{the following recipients did not receive this message,your message was not delivered within,each of the following recipients was rejected by a remote mail server}",
      from: /@(?:[\w-]+\.)*(?:ezweb\.ne\.jp|au\.com)/i,
    },
    { text: "次のあて先へのメッセージはエラーのため送信できませんでした" },
    { subject: "mail system error returned mail", text: "each of the following recipients was rejected by a remote mail server" },
  ],
  recipient: [/^\s*<(?<recipient>[^\s<>@]+@[^\s<>@]+)>:?(?<text>.*)$/, /^\s*Recipient: <(?<recipient>[^\s<>@]+@[^\s<>@]+)>$/],
  details: [
    /^(?<text>The user\(s\) account is .*)$/,
    /^(?<text>Your message was not delivered within .*)$/,
    /^(?<text>Each of the following recipients was rejected by a remote(?: mail server\.)?)$/,
    /^(?<text>送信先メールアドレスが見つかりません.*|送信先のメールボックス.*|大変申し訳ございません.*)$/,
    /^\s*>>> (?<command>[A-Z]{4})\b/,
    /^\s*<<< (?<reply>[245]\d\d.*)$/,
  ],
  ends: /^-{20,}$/,
  textReach: "block",
  examples: [
    {
      header: "From: Postmaster@ezweb.ne.jp\nSubject: Mail System Error - Returned Mail",
      body: `次のあて先へのメッセージはエラーのため送信できませんでした。

送信先メールアドレスが見つかりませんでした。
メールアドレスをご確認の上、再送信してください。

The user(s) account is disabled.

<nobody@ezweb.ne.jp>

`,
      expects: [{ recipient: "nobody@ezweb.ne.jp", action: "failed" }],
    },
    {
      header: "From: Postmaster@ezweb.ne.jp\nSubject: Mail System Error - Returned Mail",
      body: `次のあて先へのメッセージはエラーのため送信できませんでした。

Each of the following recipients was rejected by a remote
mail server.

    Recipient: <nobody@example.com>
    >>> RCPT TO:<nobody@example.com>
    <<< 550 5.1.1 <nobody@example.com>: User unknown

`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
