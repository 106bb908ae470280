/** QQ Mail and Tencent's corporate mail (exmail): a Chinese card of what came back, to whom, why, and what to do. */

import type { TextFormat } from "./text-format.ts";

export const qqMail: TextFormat = {
  id: "qq-mail",
  product: "QQ Mail",
  source: "service.mail.qq.com and exmail.qq.com help: reading a returned mail",
  byPostmaster: true,
  signs: [
    { text: "抱歉 您的邮件被退回来了", from: /@(?:[\w-]+\.)*(?:qq|foxmail)\.com/i },
    { text: "被退回邮件" },
    { text: "无法发送到 * 退信原因" },
    { text: "您的邮件被退回", from: /qq\.com|tencent/i },
    { subject: "来自 * 的退信", text: "退信原因" },
    { text: "sorry your mail was returned", from: /qq\.com/i },
  ],
  begins: /^(?:无法发送到|无法投递到|收\s?件\s?人|收信人|Failed to send to)(?:[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w))?/,
  recipient: [
    /^(?:无法发送到|无法投递到|收\s?件\s?人|收信人|Failed to send to)[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?/,
    /^<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?$/,
  ],
  details: [/^(?:退信原因|Reason)(?:[:：]| )(?<text>.+)$/, /^host (?<host>[\w.-]+)\[[\d.:a-f]+\] said: (?<reply>[245]\d\d.*)$/],
  skip: /^(?:主\s*题|时\s*间|被退回邮件|解决方案)/,
  ends: /^(?:解决方案|此外，您还可以|此邮件由系统自动)/,
  textReach: "block",
  examples: [
    {
      header: 'From: "QQ邮箱管理员" <postmaster@qq.com>\nSubject: 系统退信',
      body: `抱歉，您的邮件被退回来了……

很抱歉，您发送的邮件被退回，以下是该邮件的相关信息：

被退回邮件
主题：hello
时间：2015-03-02 10:00:00
无法发送到 nobody@example.com
退信原因 收件人邮件地址（nobody@example.com）不存在，邮件无法送达。
host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)
解决方案 请联系您的收件人，重新核实邮箱地址。
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
