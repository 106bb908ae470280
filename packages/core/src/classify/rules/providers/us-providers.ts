/**
 * What the older North American providers print: AT&T (BellSouth, SBC), Verizon, EarthLink, United Online (Juno,
 * NetZero), GoDaddy, Rackspace, and the cPanel houses (Bluehost, HostGator). Comcast, Cox and Charter have files of their own.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const ATT = "AT&T block list service";
const EARTHLINK = "EarthLink";
const CPANEL = "cPanel Exim configuration";
const GODADDY = "GoDaddy Workspace Email";

export const usProviders: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "att-dnsbl", phrase: "dnsbl {rbl,attrbl} 521", strength: "exact", source: ATT, example: "553 5.3.0 flpd575 DNSBL:RBL 521< 192.0.2.1 >_is_blocked.For assistance forward this error to abuse_rbl@example.net" },
    { slug: "att-attrbl", phrase: "{dnsbl attrbl,attrbl}", strength: "exact", source: ATT, example: "553 5.3.0 alph155 DNSBL:ATTRBL < 192.0.2.1 >_is_blocked. For information see http://att.net/blocks" },
    { slug: "att-ldap", phrase: "blocked by ldap ou", strength: "exact", source: ATT, example: "550 192.0.2.1 blocked by ldap:ou=rblmx, dc=bellsouth, dc=net" },
    { slug: "att-abuse", phrase: "{error blocked for abuse,blocked for abuse see}", strength: "exact", source: ATT, example: "550 Error. Blocked for abuse. See our page" },
    { slug: "att-blocks-page", phrase: "att net blocks", source: ATT, example: "550 Refused, see http://att.net/blocks" },
    { slug: "att-unauthorized-interface", phrase: "unauthorized interface for", strength: "exact", source: ATT, example: "550 unauthorized interface for <192.0.2.1>" },
    { slug: "verizon", phrase: "currently blocked by verizon online s anti spam system", strength: "exact", source: "Verizon Online", example: "571 Email from 192.0.2.1 is currently blocked by Verizon Online's anti-spam system. The email sender or Email Service Provider may visit http://www.verizon.net/whitelist and request removal of the block." },
    { slug: "earthlink-dynamic", phrase: "dynamic zombied spam ips blocked", strength: "exact", source: EARTHLINK, example: "550 Dynamic/zombied/spam IPs blocked. Write blockedbyearthlink@example.net" },
    { slug: "earthlink-blocked", phrase: "{is blocked by earthlink,earthlink net block}", strength: "exact", source: EARTHLINK, example: "550 IP 192.0.2.1 is blocked by EarthLink. Go to earthlink.net/block for details." },
    { slug: "godaddy-rbl-reject", phrase: "554 rbl reject", strength: "exact", source: GODADDY, example: "554 RBL Reject." },
  ], "us-providers"),
  ...rulesOf("mailbox-disabled", [
    { slug: "never-logged-on", phrase: "your recipient never logged onto their free", strength: "exact", source: "Juno, NetZero", example: "550 We would love to have gotten this email to a@example.com. But, your recipient never logged onto their free Juno account." },
    { slug: "verizon-temporarily-disabled", phrase: "4 2 1 mailbox temporarily disabled", strength: "exact", source: "Verizon Online", example: "550 4.2.1 mailbox temporarily disabled: a@example.com" },
  ], "us-providers"),
  ...rulesOf("sender-refused", [
    { slug: "requires-valid-sender-domain", phrase: "requires valid sender domain", source: "BellSouth, Comcast", example: "550 5.1.8 [PERMFAIL] example.net requires valid sender domain" },
    { slug: "outgoing-suspended", phrase: "outgoing mail from * has been suspended", strength: "exact", source: CPANEL, example: "550 Outgoing mail from \"a@example.com\" has been suspended." },
  ], "us-providers"),
  ...rulesOf("reverse-dns", [
    { slug: "att-lookup", phrase: "421 failure in dns look up", strength: "exact", source: ATT, example: "421-failure in DNS look-up." },
    { slug: "att-unknown-status", phrase: "blocked for status unknown sender", strength: "exact", source: ATT, example: "550 Error. Blocked for status: <unknown sender>" },
    { slug: "earthlink-ptr", phrase: "no or mismatched reverse dns ptr entries for", strength: "exact", source: EARTHLINK, example: "550 ERROR: No or mismatched reverse DNS (PTR) entries for 192.0.2.1" },
    { slug: "rackspace-ptr", phrase: "client host * has no ptr record", strength: "exact", source: "Rackspace Email", example: "450 4.7.1 Client host 192.0.2.1 has no PTR record (G1F)" },
  ], "us-providers"),
  ...rulesOf("rate-limited", [
    { slug: "openwave-too-many", phrase: "421 too many messages 1", strength: "exact", source: "Openwave Email Mx", example: "421 Too many messages (1.5.8.2) from 192.0.2.1" },
    { slug: "acl-throttle", phrase: "acl throttle", strength: "exact", source: "Rackspace Email", example: "450 4.7.1 <mail.example.com[192.0.2.1]>: Client host rejected: ACL Throttle" },
    { slug: "24-hour-limit", phrase: "has exceeded its 24 hour sending limit", strength: "exact", source: "Rackspace Email", example: "550 5.7.1 User a@example.com has exceeded its 24-hour sending limit. Messages to 501 recipients out of 500 allowed have been sent." },
  ], "us-providers"),
  ...rulesOf("spam", [
    { slug: "godaddy-spam-or-virus", phrase: "message rejected for spam or virus content", strength: "exact", source: GODADDY, example: "552 5.2.0 Message rejected for spam or virus content" },
  ], "us-providers"),
  ...rulesOf("poor-reputation", [
    { slug: "rackspace-throttled", phrase: "throttled too much spam from your mail server", strength: "exact", source: "Rackspace Email", example: "451 4.3.0 <mail.example.com[192.0.2.1]>: Client host rejected: Throttled - Too much spam from your mail server. Try again later." },
  ], "us-providers"),
  ...rulesOf("relay-denied", [
    { slug: "earthlink-connection", phrase: "does not recognize your computer * as connecting from", strength: "exact", source: EARTHLINK, example: "550-EarthLink does not recognize your computer (192.0.2.1) as connecting from an EarthLink connection." },
    { slug: "turn-on-smtp-authentication", phrase: "please turn on smtp authentication in your mail client", strength: "exact", source: CPANEL, example: "550-Please turn on SMTP Authentication in your mail client." },
  ], "us-providers"),
  ...rulesOf("recipient-refused", [
  ], "us-providers"),
  ...rulesOf(
    "user-unknown",
    [
    { slug: "verizon-no-such-user", phrase: "requested action not taken no such user here", strength: "exact", source: "Verizon Wireless messaging gateway, under \"Error: Invalid user address\"", example: "550 - Requested action not taken: no such user here" },
    { slug: "verizon-mm", phrase: "no valid recipients for this mm", strength: "exact", source: "Verizon Wireless MMS gateway", example: "Message could not be delivered to mobile. Error: No valid recipients for this MM" },
    ],
    "us-providers",
  ),
];
