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
];

describe("a reply", () => {
  it.each(REPLIES)("is %s: %s", (verdict, reply) => {
    const { reason, bounce } = classifyReply(reply);
    expect(`${reason} ${bounce}`).toBe(verdict);
  });
});
