/** Pieces of mail that turn a reader's head: put anywhere by the mutator, and used by the arbitrary mails. */

// biome-ignore format: many short values
export const CHARSETS = [
  "us-ascii", "utf-8", "UTF-8", "iso-8859-1", "iso-8859-8-i", "windows-1251", "koi8-r", "iso-2022-jp", "shift_jis", "euc-jp", "gb2312", "gb18030", "gbk", "hz-gb-2312",
  "big5", "euc-kr", "ks_c_5601-1987", "iso-2022-kr", "utf-7", "utf-16", "utf-16le", "utf-32", "unicode-1-1-utf-7", "x-unknown", "unknown-8bit", "", "\"", "a".repeat(300),
];

// biome-ignore format: many short values
export const ENCODINGS = ["7bit", "8bit", "binary", "base64", "BASE64", "quoted-printable", "x-uuencode", "uuencode", "base-64", "quoted-printable (really)", ";", ""];

// biome-ignore format: many short values
export const TYPES = [
  "text/plain", "text/html", "text/plain; charset=utf-8; format=flowed", "text/rfc822-headers", "text/calendar; method=REPLY", "text/x-amp-html", "message/rfc822", "message/global", "message/global-headers",
  "message/delivery-status", "message/global-delivery-status", "message/feedback-report", "message/disposition-notification", "message/partial", "message/external-body", "multipart/mixed", "multipart/mixed; boundary=b",
  "multipart/report; report-type=delivery-status", "multipart/report; report-type=feedback-report; boundary=b", "multipart/report; report-type=disposition-notification; boundary=b", "multipart/digest; boundary=b",
  "multipart/alternative; boundary=\"\"", "multipart/related; boundary=\"b b\"", "application/gzip; name=\"example.net!example.com!1793923200!1794009599.xml.gz\"", "application/tlsrpt+gzip", "application/octet-stream", "multipart/", "/", "text", "",
];

// biome-ignore format: many short values
export const FIELDS = [
  "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>", "From: <>", "From: a@example.com, b@example.com", "Return-Path: <>", "Return-Path: <bounces+ann=example.org@example.com>", "To: ann@example.org", "Subject: Undelivered Mail Returned to Sender",
  "Subject: =?utf-8?B?VW56dXN0ZWxsYmFy?=", "Subject: Automatic reply: hello", "Subject: Out of office", "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Precedence: list", "Precedence: spam", "X-Failed-Recipients: ann@example.org, bob@example.org",
  "X-Autoreply: yes", "X-Boxtrapper: verify#1", "In-Reply-To: <1@example.com>", "List-Id: <list.example.com>", "Feedback-Type: abuse", "X-MS-Exchange-Message-Is-Ndr:", "X-Mailer-Daemon-Error: user_unknown", "Message-ID: <1@example.com>", "Date: Mon, 31 Feb 2026 25:61:61 +9999",
  "Date: Mon, 2 Nov 2026 10:00:00 +0100", "MIME-Version: 1.0", "Content-Disposition: attachment; filename*=utf-8''%FF%FE", "Received: from a by b; Mon, 2 Nov 2026 10:00:00 +0100", "Content-Description: Notification",
];

// biome-ignore format: many short values
export const STATUS_FIELDS = [
  "Reporting-MTA: dns; mx.example.net", "Final-Recipient: rfc822; ann@example.org", "Final-Recipient: utf-8; \\x{FC}@example.org", "Final-Recipient: rfc822;", "Final-Recipient: x400; /C=DE/A= /P=EXAMPLE/S=Ann", "Original-Recipient: rfc822;ann+2Bnews@example.org",
  "Action: failed", "Action: delayed", "Action: delivered", "Action: relayed", "Action: expanded", "Action: exploded", "Status: 5.1.1", "Status: 4.4.7", "Status: 5.0.0", "Status: 9.9.9", "Status: 5.1.1 (user unknown)", "Status: 5.999.1000",
  "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.org>: User unknown", "Diagnostic-Code: smtp; 550 4.7.1 Try later", "Diagnostic-Code: X-Postfix; connection timed out", "Diagnostic-Code: ;;;", "Remote-MTA: dns; [192.0.2.1]", "Remote-MTA: dns;",
  "Last-Attempt-Date: Mon, 2 Nov 2026 10:00:00 +0100", "Will-Retry-Until: 31.12.99", "Arrival-Date: never", "Original-Rcpt-To: <ann@example.org>", "Source-IP: 192.0.2.1", "Disposition: manual-action/MDN-sent-manually; displayed",
];

// biome-ignore format: many short values
export const SENTENCES = [
  "This is the mail system at host mx.example.net.", "<ann@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)", "Hi. This is the qmail-send program at example.net.", "--- Below this line is a copy of the message.",
  "This message was created automatically by mail delivery software.", "   ----- Transcript of session follows -----", "... while talking to mx.example.org.:", ">>> RCPT TO:<ann@example.org>", "<<< 550 5.1.1 User unknown", "554 5.0.0 Service unavailable", "** Address not found **",
  "Your message to ann@example.org couldn't be delivered.", "Diagnostic information for administrators:", "Generating server: mx.example.net", "Original message headers:", "#< #5.1.1 smtp;550 5.1.1 User unknown> #SMTP#", "The following address failed:", "ann@example.org", "  \"ann@example.org\":",
  "Ihre Nachricht konnte nicht zugestellt werden.", "К сожалению, Ваше письмо не может быть доставлено", "次のあて先へのメッセージはエラーのため送信できませんでした。", "抱歉，您的邮件被退回来了……", "I am out of office until 31 February 2026.", "Ich bin vom 1. bis 99. Mai abwesend.", "5.1.1", "550", "550-5.1.1 a\n550 5.1.1 b", "\f", "--", "> ",
];

// biome-ignore format: many short values
export const TOKENS = [
  "\0", "\r", "\n", "\r\n", "\n\n", "\r\r", "\n\r\n", "\x1b$B", "\x1b(B", "\xef\xbb\xbf", "\xff\xfe", "\x80", "\xf0\x9f\x98\x80", "\xed\xa0\x80", "\u00ad", "=?", "?=", "=?utf-8?Q?=00?=", "=?utf-8?B?//8=?=", "=?x?y?z?=", "=\n", "=3D", "=XX", "=", "\\", "\\x{D800}", "\\x{110000}", "\\377", "+00+",
  "(", ")", "((((((((", "\"", "\\\"", "<", ">", "<<<<", "@", "@@", ":", ";", "; ", ", ", "..", ".", "-", "--", "%00", "%", "rfc822;", "utf-8;", "smtp;", "{", "}", "[", "]", "&#64;", "&#x110000;", "&amp;", "<br>", "<!--", "]]>", "<td>", "</p>", "<style>", "From ", ">From ", "999999999999999999999", "1e999", "__proto__", "constructor",
];
