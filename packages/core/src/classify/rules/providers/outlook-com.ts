/**
 * What Outlook.com (Hotmail, Live, MSN) prints to those who deliver to it: the codes of its
 * postmaster page (RP-, SC-, DY-, OU-) and the S-numbers behind its replies.
 *
 * Exchange Online has a file of its own; both share front ends, so some replies come from either.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const POSTMASTER = "Outlook.com postmaster, troubleshooting";
const SMTP = "Outlook.com SMTP reply";

export const outlookCom: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "s2017062302", phrase: "requested action not taken mailbox unavailable s2017062302", strength: "exact", source: SMTP, example: "550 Requested action not taken: mailbox unavailable (S2017062302). [mx.example.net]" },
    { slug: "mailbox-unavailable-of-hotmail", phrase: "550 requested action not taken mailbox unavailable", strength: "exact", servers: ["hotmail.com", "outlook.com"], source: SMTP, example: "550 Requested action not taken: mailbox unavailable (-2147467259:3753:-2147217900)" },
    { slug: "mailbox-unavailable", phrase: "5 5 0 requested action not taken mailbox unavailable", strength: "exact", source: SMTP, example: "550 5.5.0 Requested action not taken: mailbox unavailable." },
  ], "outlook-com"),
  ...rulesOf("mailbox-full", [
    { slug: "limit-or-full", phrase: "larger than the current system limit or the recipient s mailbox is full", strength: "exact", source: SMTP, example: "552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full. Create a shorter message body or remove attachments and try sending it again." },
  ], "outlook-com"),
  ...rulesOf("rate-limited", [
    { slug: "rp-001", phrase: "rp {001,002,003}", strength: "exact", source: POSTMASTER, example: "421 RP-001 (SNT004-MC1F2) Unfortunately, some messages from 192.0.2.1 weren't sent. Please try again." },
    { slug: "excessive-mail", phrase: "unfortunately some messages from * weren t sent please try again", source: SMTP, example: "421 RP (BAY0) Unfortunately, some messages from 192.0.2.1 weren't sent. Please try again. We have limits for how many messages can be sent per hour and per day." },
  ], "outlook-com"),
  ...rulesOf("poor-reputation", [
    { slug: "4-7-650", phrase: "{4 7 650,4 7 651}", strength: "exact", source: SMTP, example: "451 4.7.650 The mail server [192.0.2.1] is deferred (S775) [mx.example.net]" },
    { slug: "rate-limited-reputation", phrase: "temporarily rate limited due to ip reputation", strength: "exact", source: SMTP, example: "451 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. For e-mail delivery information see https://postmaster.live.com (S775)" },
    { slug: "spam-like-or-reputation", phrase: "content with spam like characteristics or ip domain reputation", source: POSTMASTER, example: "550 Mail rejected for policy reasons. Reasons for rejection may be related to content with spam-like characteristics or IP/domain reputation problems." },
    { slug: "rejected-for-policy", phrase: "mail rejected by {outlook com,windows live hotmail,hotmail} for policy reasons", source: POSTMASTER, example: "550 Mail rejected by Outlook.com for policy reasons." },
  ], "outlook-com"),
  ...rulesOf("blocked", [
    { slug: "sc", phrase: "sc {001,002,003,004}", strength: "exact", source: POSTMASTER, example: "550 SC-001 (BAY004-MC4F49) Mail rejected by Outlook.com for policy reasons. Reasons for rejection may be related to content with spam-like characteristics or IP/domain reputation problems." },
    { slug: "dy", phrase: "dy {001,002}", strength: "exact", source: POSTMASTER, example: "550 DY-001 Mail rejected by Outlook.com for policy reasons. We generally do not accept email from dynamic IPs." },
    { slug: "ou", phrase: "ou {001,002}", strength: "exact", source: POSTMASTER, example: "550 OU-002 (BLU004-MC3F13) Unfortunately, messages from 192.0.2.1 weren't sent." },
    { slug: "network-on-list", phrase: "part of their network is on our block list", source: SMTP, example: "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list." },
    { slug: "block-list-code", phrase: "{our block list,block list} {s3140,s3150,as3140,as3150}", strength: "exact", source: SMTP, example: "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Part of the network is on our block list (S3150). [mx.example.net]" },
    { slug: "namespace-mining", phrase: "has exhibited namespace mining behavior", source: POSTMASTER, example: "550 Mail rejected. The mail server IP connecting to Outlook.com has exhibited namespace mining behavior." },
    { slug: "open-proxy", phrase: "appears to be an open proxy relay", source: POSTMASTER, example: "550 Mail rejected. The IP you are connecting from appears to be an open proxy/relay." },
    { slug: "complaints", phrase: "block has been placed against your ip address because", source: POSTMASTER, example: "550 A block has been placed against your IP address because we have received complaints concerning mail coming from that IP address." },
    { slug: "fblw", phrase: "blocked using {fblw15,fblw8,fblw13}", strength: "exact", source: "Forefront Online Protection for Exchange", example: "550 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using FBLW15; To request removal from this list please forward this message" },
  ], "outlook-com"),
  ...rulesOf("authentication-failed", [
    { slug: "domain-owner", phrase: "could not be delivered due to domain owner policy restrictions", strength: "exact", source: SMTP, example: "550 5.7.0 (SNT004-MC1F15) Unfortunately, messages from (192.0.2.1) on behalf of (example.com) could not be delivered due to domain owner policy restrictions." },
  ], "outlook-com"),
  ...rulesOf(
    "domain-unknown",
    [
    { slug: "domain-not-reachable", phrase: "to the recipient because the domain is not reachable", strength: "exact", source: "Outlook.com notification", example: "554 The mail could not be delivered to the recipient because the domain is not reachable. Please check the domain and try again (-1915321397:308:-2147467259)" },
    ],
    "outlook-com",
  ),
];
