/**
 * What Yahoo and AOL print: the bracketed codes of the sender hub ([TSS04], [PH01], [BL21]), the
 * sentences of Yahoo's older front ends, and AOL's own codes (CON:B1, HVU:B2, …) from before 2017.
 * AT&T, Verizon and others who moved their mailboxes to Yahoo answer in the same words.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const HUB = "Yahoo sender hub, SMTP error codes";
const MTA = "Yahoo mail exchangers before 2020";
const AOL = "AOL postmaster, SMTP error messages";

export const yahooAol: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "no-such-account", phrase: "this user doesn t have a {yahoo,ymail,rocketmail,aol,} * account", strength: "exact", source: MTA, example: "554 delivery error: dd This user doesn't have a yahoo.com account (a@example.com) [0] - mta1.example.net" },
    { slug: "not-a-valid-recipient", phrase: "delivery error dd not a valid recipient", strength: "exact", source: MTA, example: "554 delivery error: dd Not a valid recipient - mta1.example.net" },
    { slug: "aborted-not-found", phrase: "requested mail action aborted mailbox not found", strength: "exact", source: HUB, example: "552 1 Requested mail action aborted, mailbox not found" },
    { slug: "rejected-aol", phrase: "recipient address rejected aol com", strength: "exact", source: AOL, example: "550 5.1.1 <a@example.com>: Recipient address rejected: aol.com" },
  ], "yahoo-aol"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled-or-discontinued", phrase: "this account has been disabled or discontinued", strength: "exact", source: MTA, example: "554 delivery error: dd Sorry your message to a@example.com cannot be delivered. This account has been disabled or discontinued [#102]. - mta2.example.net" },
    { slug: "554-30", phrase: "this mailbox is disabled 554 30", strength: "exact", source: HUB, example: "554 30 Sorry, your message to a@example.com cannot be delivered. This mailbox is disabled (554.30)." },
  ], "yahoo-aol"),
  ...rulesOf("mailbox-full", [
    { slug: "over-quota", phrase: "delivery error dd * over quota", strength: "exact", source: MTA, example: "554 delivery error: dd Sorry, the mailbox is over quota [0] - mta3.example.net" },
    { slug: "cannot-be-delivered-over-quota", phrase: "cannot be delivered {this account,this mailbox} is over quota", strength: "exact", source: HUB, example: "552 Sorry, your message to a@example.com cannot be delivered. This mailbox is over quota." },
    { slug: "554-552-2", phrase: "552 1 requested mail action aborted exceeded storage allocation", strength: "exact", source: HUB, example: "552 1 Requested mail action aborted: exceeded storage allocation" },
  ], "yahoo-aol"),
  ...rulesOf("recipient-refused", [
    { slug: "not-accepting-any", phrase: "is not accepting any mail", strength: "exact", source: AOL, example: "550 kijitora IS NOT ACCEPTING ANY MAIL" },
  ], "yahoo-aol"),
  ...rulesOf("sender-refused", [
    { slug: "not-accepting-this-sender", phrase: "is not accepting mail from this sender", strength: "exact", source: AOL, example: "550 kijitora IS NOT ACCEPTING MAIL FROM THIS SENDER" },
  ], "yahoo-aol"),
  ...rulesOf("poor-reputation", [
    { slug: "tss", phrase: "{tss01,tss02,tss04,tss05,ipts04,ts01 messages from,ts02 messages from,4 7 0 ts01,4 7 0 ts02}", strength: "exact", source: HUB, example: "421 4.7.0 [TSS04] Messages from 192.0.2.1 deferred - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes" },
    { slug: "volume-or-complaints", phrase: "temporarily deferred due to {unexpected volume or user complaints,user complaints,excessive user complaints}", source: HUB, example: "421 4.7.0 Messages from 192.0.2.1 temporarily deferred due to user complaints - 4.16.55.1" },
    { slug: "dyn-t1", phrase: "dyn {t1,t2,t3}", strength: "exact", source: AOL, example: "421 4.7.1 : (DYN:T1) https://postmaster.aol.com/error-codes#421dynt1" },
  ], "yahoo-aol"),
  ...rulesOf("blocked", [
    { slug: "ts03", phrase: "{4 7 1 ts03,ts03 all messages from,tss03,tss09,tss11,tss12}", strength: "exact", source: HUB, example: "421 4.7.1 [TS03] All messages from 192.0.2.1 are deferred" },
    { slug: "permanently-deferred", phrase: "will be permanently deferred", source: HUB, example: "421 4.7.1 [T] All messages from 192.0.2.1 will be permanently deferred; Retrying will NOT succeed. See https://postmaster.yahooinc.com/error-codes" },
    { slug: "bl", phrase: "{5 7 1 bl20,5 7 1 bl21,5 7 1 bl22,5 7 1 bl23,bl21 connections,bl23 connections}", strength: "exact", source: HUB, example: "553 5.7.1 [BL21] Not accepted; see https://postmaster.yahooinc.com/error-codes" },
    { slug: "connections-not-accepted", phrase: "connections {will not be accepted,not accepted} from", source: HUB, example: "553 5.7.1 Connections will not be accepted from 192.0.2.1, because the ip is on a list" },
    { slug: "mail-from-not-allowed", phrase: "553 mail from * not allowed", strength: "exact", source: MTA, example: "553 Mail from 192.0.2.1 not allowed - VS99-IP1 deferred" },
    { slug: "open-relay", phrase: "excessive unknown recipients possible open relay", strength: "exact", source: MTA, example: "451 VS1-IP Excessive unknown recipients - possible Open Relay (#4.1.8)" },
    { slug: "aol-codes", phrase: "{con b1,con b2,rly b1,rly b2,rly b3,rly bd,rly bl,rtr bb,rtr bg,rtr bl,rtr du}", strength: "exact", source: AOL, example: "554- (RTR:BL) https://postmaster.aol.com/error-codes#554rtrbl" },
  ], "yahoo-aol"),
  ...rulesOf("reverse-dns", [
    { slug: "without-valid-sender-domain", phrase: "connections not accepted from servers without a valid sender domain", strength: "exact", source: HUB, example: "550 5.7.1 Connections not accepted from servers without a valid sender domain. Fix reverse DNS for 192.0.2.1" },
    { slug: "dns-nr", phrase: "{dns nr,rtr rd}", strength: "exact", source: AOL, example: "554- (DNS:NR) http://postmaster.info.aol.com/errors/554dnsnr.html" },
  ], "yahoo-aol"),
  ...rulesOf("greylisted", [
    { slug: "gl01", phrase: "{4 7 0 gl01,gl01 message from,temporarily deferred 4 16 50}", strength: "exact", source: HUB, example: "421 4.7.0 [GL01] Message from (192.0.2.1) temporarily deferred - 4.16.50. Please refer to https://postmaster.yahooinc.com/error-codes" },
  ], "yahoo-aol"),
  ...rulesOf("rate-limited", [
    { slug: "temporarily-deferred", phrase: "message temporarily deferred", strength: "vague", source: HUB, example: "451 Message temporarily deferred - [160]" },
    { slug: "messages-temporarily-deferred", phrase: "messages from * temporarily deferred", source: HUB, example: "421 Messages from 192.0.2.1 temporarily deferred - 4.16.56" },
  ], "yahoo-aol"),
  ...rulesOf("authentication-failed", [
    { slug: "permanent-dmarc", phrase: "{permanent,temporary} error evaluating dmarc policy", strength: "exact", source: HUB, example: "554 5.7.5 Permanent Error Evaluating DMARC Policy" },
  ], "yahoo-aol"),
  ...rulesOf("policy", [
    { slug: "5-7-9", phrase: "5 7 9 message not accepted for policy reasons", strength: "exact", source: HUB, example: "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes" },
    { slug: "will-not-accept", phrase: "aol will not accept delivery of this message", strength: "exact", source: AOL, example: "521 5.2.1 : AOL will not accept delivery of this message." },
  ], "yahoo-aol"),
  ...rulesOf("content-refused", [
    { slug: "ph01", phrase: "{message not allowed ph01,ph01 email not accepted}", strength: "exact", source: HUB, example: "554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes" },
  ], "yahoo-aol"),
  ...rulesOf("spam", [
    { slug: "hvu", phrase: "{hvu b1,hvu b2,hvu bh}", strength: "exact", source: AOL, example: "554 5.7.1 : (HVU:B1) https://postmaster.aol.com/error-codes#554hvub1" },
  ], "yahoo-aol"),
  ...rulesOf("malformed-message", [
  ], "yahoo-aol"),
  ...rulesOf("system-error", [
    { slug: "resources", phrase: "resources temporarily {not available,unavailable}", strength: "exact", whenGivenUp: "expired", source: HUB, example: "451 Resources temporarily not available - Please try again later [#4.16.1]." },
  ], "yahoo-aol"),
];
