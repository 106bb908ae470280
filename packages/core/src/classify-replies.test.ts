/** Replies as administrators and providers word them, where several words lead to one rule: its own example shows only one of them. */

import { describe, expect, it } from "vitest";
import { classifyReply } from "./classify-reply.ts";

const REPLIES: readonly (readonly [verdict: string, reply: string])[] = [
  ["user-unknown hard", "550 user not here"],
  ["user-unknown hard", "550 not our user here"],
  ["user-unknown hard", "550 bad destination mailbox address"],
  ["user-unknown hard", "550 could not find a match for recipient"],
  ["user-unknown hard", "550 mail address is not valid any more"],
  ["user-unknown hard", "550 that address is not in use"],
  ["user-unknown hard", "550 not user of this server"],
  ["user-unknown hard", "550 该用户未开通QQ邮箱"],
  ["mailbox-disabled soft", "550 account blocked"],
  ["mailbox-full soft", "550 Mailbox space insufficient"],
  ["mailbox-full soft", "550 insufficient space in recipient's mailbox"],
  [
    "mailbox-full soft",
    "550 Message was not accepted -- invalid mailbox. Local mailbox a@example.com is unavailable: mailbox is over quota",
  ],
  ["system-error soft", "421 server shutting down"],
  ["network-error soft", "451 DNS timeout"],
  ["tls-failed soft", "Policy error: Failed to establish a TLS connection to the MX server as requested by policy"],
  ["system-error soft", "delivery temporarily suspended: unknown mail transport error"],
  ["system-error soft", "error in redirect data: missing or malformed local part"],
  ["rate-limited soft", "550 RP:RCL 163 smtp2,abc 1700000000"],
  ["authentication-failed soft", "550 MI:DMA 163 mx14,abc 1700000000"],
  ["authentication-failed soft", "550 5.7.1 This message was not accepted due to domain (example.com) owner DMARC policy (RFC 7489)"],
  ["mailbox-disabled soft", "550 User locked"],
  ["sender-refused soft", "550 User in blacklist"],
  ["relay-denied soft", "554 openrelay check."],
  ["user-unknown hard", "550 Recipient a@example.com is not a local address"],
  ["domain-unknown hard", "553 5.1.2 unable to find recipient domain"],
  ["blocked soft", "554 Transaction failed. Your IP is on our internal blocklist"],
  ["recipient-refused soft", "550 5.7.1 you are not allowed to send to this mailbox"],
  ["rate-limited soft", "421 max message per connection reached"],
  ["user-unknown hard", "550-Mailbox does\r\n550 not exist"],
  ["user-unknown hard", "550 5.2.1 <a@example.com>... blank mailhost - invalid address, relay=[192.0.2.1]"],
  ["user-unknown hard", "550 unrecognized recipient"],
  ["user-unknown hard", "550 We don't have a mailbox for that user"],
  ["user-unknown hard", "550 That address isn't known here"],
  ["user-unknown hard", "550 Adresse unbekannt"],
  ["user-unknown hard", "550 사용자를 찾을 수 없습니다"],
  ["sender-refused soft", "550 Sender email address rejected (s@example.org)"],
  ["sender-refused soft", "550 5.7.1 sender <s@example.org> black listed #127"],
  ["sender-refused soft", "550 Mail from <s@example.org> not accepted here"],
  ["sender-refused soft", "554 Refused. Identical sender and recipient addresses are not allowed."],
  ["sender-refused soft", "550 Rejected by Anti-Spoofing policy"],
  ["policy soft", "550 Envelope rejected - Block policy for sender address"],
  ["recipient-refused soft", "550 The recipient has chosen not to receive mail from you"],
  ["relay-denied soft", "550 relaying mail to example.com is not allowed"],
  ["relay-denied soft", "550 sorry, that mail domain isn't local"],
  ["relay-denied soft", "550 not a local domain"],
  ["blocked soft", "521 Block permanently (Sender Filtering/Authentication)"],
  ["blocked soft", "554 cmsmtp ESMTP server not available AUP#I-1010"],
  ["rate-limited soft", "452 Message threshold exceeded"],
  ["rate-limited soft", "550 Outgoing mail limit exceeded for this account"],
  ["reverse-dns soft", "421 4.7.23 The sending IP doesn't match the IP addresses specified in the PTR record."],
  ["authentication-failed soft", "550 5.7.1 Message lacks a valid DKIM signature"],
  ["spam soft", "554 Mail classified as UCE"],
  ["spam soft", "552 This message has been rejected due to content judged to be spam by the internet community."],
  ["malformed-message soft", "550 header syntax"],
  ["malformed-message soft", "550 5.6.11 Invalid characters"],
  ["protocol-error soft", "554 Connecting host started transmitting before SMTP greeting"],
  ["protocol-error soft", "554 Refused. You are not following the SMTP protocol."],
  ["system-error soft", "450 queue unavailable."],
];

describe("a reply", () => {
  it.each(REPLIES)("is %s: %s", (verdict, reply) => {
    const { reason, bounce } = classifyReply(reply);
    expect(`${reason} ${bounce}`).toBe(verdict);
  });
});
