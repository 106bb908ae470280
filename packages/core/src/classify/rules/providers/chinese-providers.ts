/**
 * What the Chinese providers print: Netease (163, 126, yeah.net; two letters and three, "DT:SPM"), Coremail, Tencent
 * (QQ, Exmail), Alibaba (Aliyun mail, DirectMail) and Sina. All of them publish lists of their replies.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const NETEASE = "Netease (163.com) list of returned mail codes";
const COREMAIL = "Coremail";
const QQ = "QQ Mail and Tencent Exmail help";
const ALI = "Alibaba Cloud mail and DirectMail";
const SINA = "Sina mail list of replies";

export const chineseProviders: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "qq-mailbox-not-found", phrase: "mailbox not found http {service,mail} {exmail qq com,mail qq com,qq com}", strength: "exact", source: QQ, example: "550 Mailbox not found. http://service.exmail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728" },
    { slug: "ali-invalid-rcptto", phrase: "559 invalid rcptto", strength: "exact", source: ALI, example: "559 Invalid rcptto [@sm070102]" },
    { slug: "recipient-not-exist-coremail", phrase: "{local server doesn t exist,local server don t exists} that user", strength: "exact", source: COREMAIL, example: "550 local server don't exists that user" },
  ], "chinese-providers"),
  ...rulesOf("domain-unknown", [
    { slug: "ali-host-not-found", phrase: "{host not found,no data} by dns resolve", strength: "exact", source: ALI, example: "524 Host not found by dns resolve" },
  ], "chinese-providers"),
  ...rulesOf("network-error", [
    { slug: "ali-dns-resolve", phrase: "dns resolve error", source: ALI, example: "423 Dns resolve error" },
    { slug: "ali-socks", phrase: "socks connect to unreachable host", strength: "exact", source: ALI, example: "427 Socks Connect to UNREACHABLE host" },
    { slug: "sina-looping", phrase: "552 looping message", strength: "exact", source: SINA, example: "552 looping message." },
  ], "chinese-providers"),
  ...rulesOf("mailbox-disabled", [
    { slug: "user-suspended", phrase: "550 user suspended", strength: "exact", source: COREMAIL, example: "550 User suspended" },
    { slug: "user-hangup", phrase: "user {hangup,hang up}", strength: "exact", source: COREMAIL, example: "550 User Hangup" },
    { slug: "sina-user-locked", phrase: "550 user {is,} locked", strength: "exact", source: SINA, example: "550 user is locked." },
  ], "chinese-providers"),
  ...rulesOf("recipient-refused", [
    { slug: "qq-by-recipients", phrase: "mail is rejected by recipients", strength: "exact", source: QQ, example: "550 Mail is rejected by recipients" },
    { slug: "rcpt-is-rejected", phrase: "rcpt is rejected", strength: "exact", source: COREMAIL, example: "550 rcpt is rejected" },
  ], "chinese-providers"),
  ...rulesOf("rate-limited", [
    { slug: "netease-connections", phrase: "{hl icc,hl ifc}", strength: "exact", source: NETEASE, example: "421 HL:ICC 163 smtp10,abc 1700000000" },
    { slug: "netease-quantity", phrase: "{mi dmc,mi sfq,mi stc,rp drc,rp qrc,rp rcl,rp trc}", strength: "exact", source: NETEASE, example: "554 RP:TRC 163 smtp2,abc 1700000000" },
    { slug: "qq-frequency", phrase: "{sender,domain,ip,mail} frequency limited", strength: "exact", source: QQ, example: "550 Sender frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000722" },
    { slug: "qq-access-denied", phrase: "mailbox unavailable or access denied http {service,mail} {exmail qq com,mail qq com}", strength: "exact", source: QQ, example: "550 Mailbox unavailable or access denied. http://service.exmail.qq.com/cgi-bin/help?no=1000729" },
    { slug: "ali-quota", phrase: "{daily,monthly} sending quota exceeded", strength: "exact", source: ALI, example: "552 Monthly sending quota exceeded" },
    { slug: "ali-not-enough", phrase: "not enough sending quota", strength: "exact", source: ALI, example: "552 Not enough sending quota" },
    { slug: "sina-rcpt-numbers", phrase: "out of allow rcpt numbers", strength: "exact", source: SINA, example: "451 out of allow RCPT numbers." },
    { slug: "netease-recipients", phrase: "not taken too much recipient", strength: "exact", source: NETEASE, example: "550 Requested mail action not taken: too much recipient" },
    { slug: "sina-same-size", phrase: "too many same size mails", strength: "exact", source: SINA, example: "552 too many same size mails." },
    { slug: "ali-rcpts-over-size", phrase: "number of rcpts is over size", strength: "exact", source: ALI, example: "556 The number of RCPTs is over size" },
  ], "chinese-providers"),
  ...rulesOf("blocked", [
    { slug: "netease-ip", phrase: "{hl rep,hl mep,hl ihu,hl ipb,dt rbl,wm bli}", strength: "exact", source: NETEASE, example: "421 HL:REP 163 smtp7,abc 1700000000" },
    { slug: "coremail-ip", phrase: "ip is {hangup,hang up,rejected smtp connection limit}", strength: "exact", source: COREMAIL, example: "554 IP is rejected, smtp connection limit" },
    { slug: "coremail-invalid-ip", phrase: "requested mail action not taken invalid ip", strength: "exact", source: COREMAIL, example: "550 Requested mail action not taken: Invalid IP" },
    { slug: "coremail-mx-only", phrase: "no smtp mx only", strength: "exact", source: COREMAIL, example: "553 Requested action not taken: no smtp MX only" },
    { slug: "qq-suspected", phrase: "suspected {spam sender,spam ip,spam domain,bounce attacks,spammer}", strength: "exact", source: QQ, example: "550 Suspected spam ip. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000725" },
    { slug: "qq-connection-denied", phrase: "connection denied http {service,mail} {exmail qq com,mail qq com}", strength: "exact", source: QQ, example: "550 Connection denied. http://service.mail.qq.com/cgi-bin/help?id=20022" },
    { slug: "ali-behaviour", phrase: "reject by behaviour spam", strength: "exact", source: ALI, example: "554 Reject by behaviour spam at Rcpt State(Connection IP address:192.0.2.1)ANTISPAM_BAT[01201311R1]" },
    { slug: "sina-black-ip", phrase: "550 black ip", strength: "exact", source: SINA, example: "550 black ip." },
    { slug: "sina-rbl", phrase: "{554 rbl deny,555 helohost error,554 smtpport check error}", strength: "exact", source: SINA, example: "554 rbl deny." },
  ], "chinese-providers"),
  ...rulesOf("spam", [
    { slug: "netease-spm", phrase: "dt spm", strength: "exact", source: NETEASE, example: "554 DT:SPM 163 smtp10,abc 1700000000 http://mail.163.com/help/help_spam_16.htm" },
    { slug: "qq-content-denied", phrase: "mail content denied", strength: "exact", source: QQ, example: "550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000726" },
    { slug: "qq-content-rejected", phrase: "content rejected http mail qq com", strength: "exact", source: QQ, example: "550 Error: content rejected. http://mail.qq.com/zh_CN/help/content/rejectedmail.html" },
    { slug: "ali-content", phrase: "reject by content spam", strength: "exact", source: ALI, example: "554 Reject by content spam at POSTDATA State ANTISPAM_BAT" },
    { slug: "sina-engine", phrase: "message rejected by anti spam engine", strength: "exact", source: SINA, example: "552 message rejected by anti-spam engine." },
  ], "chinese-providers"),
  ...rulesOf("sender-refused", [
    { slug: "netease-sender", phrase: "{wm blu,mi spb,mi imf,dt sum,mi nhd}", strength: "exact", source: NETEASE, example: "554 DT:SUM 163 smtp4,abc 1700000000" },
    { slug: "qq-domain-dns", phrase: "domain may not exist or dns check failed", strength: "exact", source: QQ, example: "550 Domain may not exist or DNS check failed. http://service.mail.qq.com/cgi-bin/help" },
    { slug: "coremail-sender", phrase: "550 {sender is rejected,user in blacklist}", strength: "exact", source: COREMAIL, example: "550 sender is rejected" },
    { slug: "sina-sender", phrase: "{host denies the sender,554 black mail address,554 sender is unvalidated,552 mail from invalid,554 mail address invalid}", strength: "exact", source: SINA, example: "553 host denies the sender." },
    { slug: "ali-main-account", phrase: "551 main account unavailable", strength: "exact", source: ALI, example: "551 Main account unavailable" },
  ], "chinese-providers"),
  ...rulesOf("relay-denied", [
    { slug: "netease-relay", phrase: "rp frl", strength: "exact", source: NETEASE, example: "550 RP:FRL 163 smtp2,abc 1700000000" },
    { slug: "sina-relay", phrase: "{553 host denies relay,553 relay check,554 openrelay check}", strength: "exact", source: SINA, example: "553 relay check domain fail" },
  ], "chinese-providers"),
  ...rulesOf("authentication-failed", [
    { slug: "netease-spf", phrase: "{mi spf,mi dma}", strength: "exact", source: NETEASE, example: "550 MI:SPF mx14,abc 1700000000 http://mail.163.com/help/help_spam_16.htm" },
    { slug: "sina-remote-ip", phrase: "remote ip check error", strength: "exact", source: SINA, example: "556 remote ip check error." },
  ], "chinese-providers"),
  ...rulesOf("malformed-message", [
    { slug: "qq-from-header", phrase: "from header is missing or invalid", strength: "exact", source: QQ, example: "550 The \"From\" header is missing or invalid. Please follow RFC5322, RFC2047, RFC822 standard protocol." },
  ], "chinese-providers"),
  ...rulesOf("protocol-error", [
    { slug: "netease-commands", phrase: "{mi cel,rp cel,mi ccl,rp ccl}", strength: "exact", source: NETEASE, example: "450 RP:CEL 163 smtp10,abc 1700000000" },
  ], "chinese-providers"),
  ...rulesOf("security", [
    { slug: "coremail-too-much-authentication", phrase: "too much fail authentication", strength: "exact", source: COREMAIL, example: "451 Requested mail action not taken: too much fail authentication" },
    { slug: "netease-auth-limit", phrase: "ip is rejected smtp auth error limit exceed", strength: "exact", source: NETEASE, example: "554 IP is rejected, smtp auth error limit exceed" },
    { slug: "coremail-local-user-only", phrase: "requested action not taken local user only", strength: "exact", source: COREMAIL, example: "550 Requested action not taken: Local user only" },
  ], "chinese-providers"),
  ...rulesOf("message-too-large", [
    { slug: "ali-data-threshold", phrase: "length of data content is achieved the maximum threshold", strength: "exact", source: ALI, example: "557 The length of DATA content is achieved the maximum threshold" },
    { slug: "coremail-mailsize", phrase: "exceeded mailsize limit", strength: "exact", source: COREMAIL, example: "552 Requested mail action aborted: exceeded mailsize limit" },
  ], "chinese-providers"),
];
