/** A few mails to try, each by another program: the standard form, plain words, a complaint. */

const POSTFIX = `From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: news@example.com
Subject: Undelivered Mail Returned to Sender
Date: Sun, 22 Nov 2026 10:11:12 +0100
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<jo.doe@example.org>: host mail.example.org[192.0.2.25] said: 550 5.1.1
    <jo.doe@example.org>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4Fq2Lw1bYz
X-Postfix-Sender: rfc822; news@example.com
Arrival-Date: Sun, 22 Nov 2026 10:11:09 +0100

Final-Recipient: rfc822; jo.doe@example.org
Original-Recipient: rfc822;jo.doe@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.org
Diagnostic-Code: smtp; 550 5.1.1 <jo.doe@example.org>: Recipient address
    rejected: User unknown in virtual mailbox table

--b1
Content-Type: text/rfc822-headers

From: Example News <news@example.com>
To: jo.doe@example.org
Subject: What is new in November
Message-ID: <november@example.com>

--b1--
`;

const QMAIL = `From: MAILER-DAEMON@mail.example.org
To: orders@example.com
Subject: failure notice
Date: 22 Nov 2026 09:40:01 -0000

Hi. This is the qmail-send program at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<kim@example.org>:
User is over the quota. You can try again later. (#5.2.2)

--- Below this line is a copy of the message.

Return-Path: <orders@example.com>
From: orders@example.com
To: kim@example.org
Subject: Your order is on its way
Message-ID: <order-1@example.com>

It leaves us today.
`;

const COMPLAINT = `From: fbl@feedback.example.net
To: complaints@example.com
Subject: complaint about message from 192.0.2.7
Date: Sun, 22 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

--b2
Content-Type: text/plain

This is an email abuse report for a message received from 192.0.2.7.

--b2
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: ExampleFBL/1.0
Version: 1
Original-Mail-From: <news@example.com>
Original-Rcpt-To: <lee@example.net>
Source-IP: 192.0.2.7

--b2
Content-Type: message/rfc822

From: Example News <news@example.com>
To: lee@example.net
Subject: What is new in November
Message-ID: <november-2@example.com>

Nothing.

--b2--
`;

/** By what is written on their buttons: names of programs, the same in all languages. */
export const EXAMPLES: Readonly<Record<string, string>> = { "Postfix": POSTFIX, "qmail": QMAIL, "ARF": COMPLAINT };
