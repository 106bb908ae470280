/**
 * Gmail and Google Workspace since 2016: "** Address not found **", one notice a recipient, in the
 * language of the account. The standard report beside it carries the fields; the text names the
 * recipient in its first sentence and ends with the server's words.
 */

import type { TextFormat } from "./text-format.ts";

export const gmailNotice: TextFormat = {
  id: "gmail",
  product: "Gmail",
  source: "support.google.com/mail/?p=NoSuchUser, BadRcptDomain, OverQuotaPerm and its kin; notices of mx.google.com since 2016",
  signs: [
    { text: "your message wasn t delivered to because the address couldn t be found" },
    { text: "your message wasn t delivered to because the domain * couldn t be found" },
    { text: "your message wasn t delivered to because the domain couldn t be found" },
    { text: "there was a {temporary ,}problem delivering your message to" },
    { text: "gmail will retry for * more {hours,days,minutes} you ll be notified if the delivery fails permanently" },
    {
      text: "{your message to,your message} {has been blocked,couldn t be delivered,wasn t delivered}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    { text: "the response {from the remote server ,}was", from: /mailer-daemon@google(?:mail)?\.com/i },
    {
      text: "{address not found,message not delivered,message blocked,delivery incomplete,recipient inbox full,message rejected,message too large}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{adresse nicht gefunden,nachricht nicht zugestellt,zustellung unvollstandig,nachricht blockiert}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{adresse introuvable,message non remis,message non distribue,message bloque,remise incomplete}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{no se ha encontrado la direccion,direccion no encontrada,no se ha encontrado el mensaje,mensaje no entregado,mensaje bloqueado,entrega incompleta}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{indirizzo non trovato,messaggio non recapitato,messaggio bloccato,consegna incompleta,recapito incompleto}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    { text: "{endereco nao encontrado,mensagem nao entregue,mensagem bloqueada}", from: /mailer-daemon@google(?:mail)?\.com/i },
    { text: "{adres niet gevonden,bericht niet bezorgd,bericht geblokkeerd}", from: /mailer-daemon@google(?:mail)?\.com/i },
    {
      text: "{nie znaleziono adresu,wiadomosc niedostarczona,wiadomosc nie zostala dostarczona}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{адрес не найден,сообщение не доставлено,сообщение заблокировано,письмо не доставлено}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    {
      text: "{アドレス不明,メールは配信されませんでした,メールをブロックしました,配信できませんでした}",
      from: /mailer-daemon@google(?:mail)?\.com/i,
    },
    { text: "{找不到地址,未找到地址,邮件未递送,郵件未傳送,邮件遭到屏蔽}", from: /mailer-daemon@google(?:mail)?\.com/i },
    { text: "{주소를 찾을 수 없음,메일이 전송되지 않음,메일이 차단됨}", from: /mailer-daemon@google(?:mail)?\.com/i },
    { subject: "delivery status notification", from: /mailer-daemon@google(?:mail)?\.com/i },
  ],
  begins: /^(?:\*\* .{2,60} \*\*$|(?:Your message|There was a (?:temporary )?problem) )/,
  recipient: [
    /^(?:[^\s@]+ ){1,20}[<"']?(?<recipient>[^\s<>"'@（）]+@[\w.-]+)/,
    /^[^\s@<>]{0,30}[ 「“"'](?<recipient>[^\s<>"'@（）]+@[\w.-]+)/,
  ],
  details: [/^(?<reply>[45]\d\d[ -]\d\.\d{1,3}\.\d{1,3}.*)$/, /^\[?(?<host>[\w-]+(?:\.[\w-]+)+)\.? \[?[\d.]+\]?: /],
  skip: /^(?:Learn more here:|Weitere Informationen|En savoir plus|Más información|Ulteriori informazioni|Saiba mais|詳しくは|https?:)/,
  textReach: "block",
  delayed: "delivery incomplete",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)",
      body: `
** Address not found **

Your message wasn't delivered to nobody@example.com because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/?p=NoSuchUser

The response was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. - gsmtp
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Delay)",
      body: `
** Delivery incomplete **

There was a temporary problem delivering your message to somebody@example.net. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.

The response was:

The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720
[mx.example.net. 192.0.2.80: timed out]
`,
      expects: [{ recipient: "somebody@example.net", action: "delayed", bounce: "soft" }],
    },
    {
      header: "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)",
      body: `
** Adresse nicht gefunden **

Ihre Nachricht wurde nicht an niemand@example.com zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.

Antwort:

550 5.1.1 The email account that you tried to reach does not exist.
`,
      expects: [
        { recipient: "niemand@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
