/** NetEase (163, 126, yeah.net) and other Coremail houses: Chinese and English, labelled lines. */

import type { TextFormat } from "./text-format.ts";

export const netease: TextFormat = {
  id: "netease",
  product: "NetEase Coremail",
  source: "help.mail.163.com: returned mail; Coremail notification templates",
  byPostmaster: true,
  signs: [
    { text: "抱歉 您的邮件被退回来了 原邮件信息" },
    { text: "抱歉 您的邮件被退回来了" },
    { text: "原邮件信息 * 收件人" },
    { text: "{系统退信,退信原因}", from: /@(?:[\w-]+\.)*(?:163|126|yeah|188|vip\.163|netease|139|sina|sohu|21cn)\.(?:com|net|cn)/i },
    { subject: "系统退信 systems bounce" },
  ],
  begins: /^\s*(?:收\s?件\s?人|无法投递的收件人|Recipients?|To|您发(?:送)?给)(?:[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w))?/,
  recipient: [
    /^\s*(?:收\s?件\s?人|无法投递的收件人|Recipients?|To)\s*[:：]\s*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?/,
    /^\s*您发(?:送)?给\s*<?(?<recipient>[\w.+&'=-]+@[\w.-]+\w)>?\s*的(?:邮件|信件|信)(?<text>.*)$/,
    /^<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?$/,
  ],
  details: [
    /^\s*(?:退信原因|原因)\s*[:：](?<text>.*)$/,
    /^\s*(?:英文说明|中文说明|English|Details?)\s*[:：]\s*(?:SMTP error, )?(?:(?<command>[A-Z]{4})(?: TO| FROM)?: ?)?(?:Host (?<host>[\w.-]+)\([\d.]+\) said )?(?<reply>[245]\d\d.*)$/,
    /^\s*(?:英文说明|中文说明)\s*[:：](?<text>.*)$/,
  ],
  skip: /^\s*(?:主\s*题|时\s*间|原邮件信息)\s*[:：]/,
  ends: /^\s*(?:建议解决方案|解决方案|温馨提示)/,
  textReach: "block",
  examples: [
    {
      header: "From: Postmaster@163.com\nSubject: 系统退信/Systems bounce",
      body: `抱歉，您的邮件被退回来了……

原邮件信息：
时间：2015-03-02 10:00:00
主题：hello
收件人：nobody@example.com
退信原因：收件人的邮箱地址不存在
英文说明:SMTP error, RCPT TO: 550 User not found: nobody@example.com
建议解决方案：
请核对收件人的邮箱地址。
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", replyCode: 550, reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
