/** Alibaba Mail (aliyun.com, DingTalk mail): a Chinese card with the reason, a recommendation and the remote server's response. */

import type { TextFormat } from "./text-format.ts";

export const aliyunMail: TextFormat = {
  id: "aliyun-mail",
  product: "Alibaba Mail",
  source: "help.aliyun.com: Alibaba Mail, handling returned mail (推荐方案, 远程响应)",
  byPostmaster: true,
  signs: [
    { text: "远程响应", subject: "{退信,投递失败,bounce,returned mail,undelivered}" },
    { text: "推荐方案" },
    { text: "远程响应" },
    { text: "{退信原因,推荐方案,远程响应}", from: /@(?:[\w-]+\.)*(?:aliyun|alibaba-inc|dingtalk)\.com/i },
  ],
  begins: /^\s*(?:收\s?件\s?人|收信人|退信地址|投递失败的地址)(?:[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w))?/,
  recipient: [
    /^\s*(?:收\s?件\s?人|收信人|退信地址|投递失败的地址)[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?/,
    /^<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?$/,
  ],
  details: [/^\s*远程响应[\s:：]*(?<reply>[245]\d\d.*)$/, /^(?<reply>[245]\d\d[ -].*)$/],
  skip: /^\s*(?:主\s*题|时\s*间|发\s?件\s?人|推荐方案)/,
  textReach: "block",
  examples: [
    {
      header: "From: postmaster@aliyun.com\nSubject: 退信通知",
      body: `您好，您的邮件未能送达以下收件人。

主题：hello
收件人：nobody@example.com
退信原因：收件人地址不存在
推荐方案：请核对收件人地址
远程响应：550 5.1.1 User unknown
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
