/**
 * A number -> a bounce that no other number gives: its own recipient, queue id, Message-ID and reply.
 * A reader that keeps what it has seen before grows with these, and only with these.
 */

const REPLIES = [
  "550 5.1.1 <USER>: Recipient address rejected: User unknown in virtual mailbox table",
  "452 4.2.2 The email account that you tried to reach is over quota; id ID",
  "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using dnsbl.example.org; id ID",
  "451 4.7.1 <USER>: Recipient address rejected: Greylisted, see http://postgrey.example.net/help/ID.html",
] as const;

export function madeBounce(number: number): Buffer {
  const id = (number * 2_654_435_761 + 0x4000_0000).toString(36).toUpperCase();
  const user = `user.${number}@mail-${number % 977}.example.net`;
  const reply = (REPLIES[number % REPLIES.length] ?? "").replace("USER", user).replace("ID", id);
  const status = reply.slice(4, 9);
  return Buffer.from(
    `Return-Path: <>
Received: by mx.example.com (Postfix) id ${id}; Thu,  1 Jan 2026 00:00:00 +0000 (UTC)
Date: Thu,  1 Jan 2026 00:00:00 +0000 (UTC)
From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: sender.${number % 89}@example.com
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="${id}.1/mx.example.com"
Message-Id: <${id}.${number}@mx.example.com>

This is a MIME-encapsulated message.

--${id}.1/mx.example.com
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${user}>: host mx1.example.net[198.51.100.9] said: ${reply}
    (in reply to RCPT TO command)

--${id}.1/mx.example.com
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: ${id}
X-Postfix-Sender: rfc822; sender.${number % 89}@example.com
Arrival-Date: Thu,  1 Jan 2026 00:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${user}
Original-Recipient: rfc822;${user}
Action: failed
Status: ${status}
Remote-MTA: dns; mx1.example.net
Diagnostic-Code: smtp; ${reply}

--${id}.1/mx.example.com
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <sender.${number % 89}@example.com>
From: A Sender <sender.${number % 89}@example.com>
To: ${user}
Subject: Your order ${id}
Message-ID: <order-${number}-${id}@example.com>
Date: Wed, 31 Dec 2025 23:59:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Thank you for your order ${number}.

--${id}.1/mx.example.com--
`,
    "latin1",
  );
}
