/**
 * Filters and gateways with few texts of their own: Sophos, McAfee (MX Logic), Hornetsecurity, eXpurgate,
 * Cyren, SpamExperts (N-able Mail Assure), MagicSpam, Postini, SpamTitan, MailChannels, Forcepoint, Vade.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const MXLOGIC = "McAfee SaaS Email Protection (MX Logic)";
const SE = "SpamExperts (N-able Mail Assure)";
const CYREN = "Cyren (Commtouch) IP reputation";
const MAGIC = "MagicSpam";

export const mailGateways: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "sophos-ip-lookup", phrase: "sophos com * {ip lookup,ip address lookup,ip reputation}", strength: "exact", source: "Sophos Email", example: "550 5.7.1 192.0.2.1 has been blocked. For questions please visit http://www.sophos.com/security/ip-lookup?ip=192.0.2.1" },
    { slug: "sophos-utm-ctipd", phrase: "black rbl ctipd astaro local", strength: "exact", source: "Sophos UTM", example: "550 192.0.2.1 found in black.rbl.ctipd.astaro.local" },
    { slug: "spamrl", phrase: "spamrl com", source: SE, example: "550 192.0.2.1 refused, see http://spamrl.com/192.0.2.1" },
    { slug: "rbl-restriction", phrase: "rbl restriction", strength: "exact", source: "Synacor, SpamExperts", example: "550 5.7.1 [C12] RBL Restriction: See Spamhaus.org/lookup" },
    { slug: "your-ip-has-been-blocked", phrase: "{your ip,your ip address,your host,your server} * {has been,is} blocked", source: "several gateways", example: "550 5.7.1 Your IP 192.0.2.1 has been blocked due to abuse" },
    { slug: "magicspam", phrase: "protection provided by magicspam", source: MAGIC, example: "550 5.7.1 Your server IP is refused. Protection provided by MagicSpam 2.1 http://www.magicspam.com" },
    { slug: "spamauditor", phrase: "spamauditor org", source: MAGIC, example: "550 Refused, see http://spamauditor.org/best-practices/" },
  ], "mail-gateways"),
  ...rulesOf("poor-reputation", [
    { slug: "cyren-page", phrase: "{commtouch com,cyren com} * {check ip reputation,ip reputation check}", strength: "exact", source: CYREN, example: "550 5.7.1 Refused, see http://www.cyren.com/security-center/cyren-ip-reputation-check for 192.0.2.1" },
    { slug: "sender-ip-reputation", phrase: "{due to,because of} {sender,sending,client,source} {ip,ip address} reputation", source: "BT Business", example: "550 Message rejected due to sender IP reputation ([192.0.2.1])" },
    { slug: "ip-reputation-fail", phrase: "ip reputation {fail,failed}", source: "several gateways", example: "554 IP address 192.0.2.1 rejected [IP reputation fail]" },
    { slug: "ctipd", phrase: "{ctipd,commtouch globalview,commtouch ip reputation}", source: CYREN, example: "550 5.7.1 192.0.2.1 refused (ctipd)" },
  ], "mail-gateways"),
  ...rulesOf("reverse-dns", [
    { slug: "check-dynamic", phrase: "spamauditor org best practices check dynamic reverse dns", strength: "exact", source: MAGIC, example: "550 See http://spamauditor.org/best-practices/check_dynamic_reverse_dns/ for more information" },
  ], "mail-gateways"),
  ...rulesOf("spam", [
    { slug: "url-in-this-email", phrase: "url in this email * is listed on", strength: "exact", source: SE, example: "550 A URL in this email (example.com) is listed on https://spamrl.com/. Please resolve and retry" },
    { slug: "expurgate", phrase: "{by expurgate,expurgate}", source: "eleven eXpurgate", example: "554 5.7.1 Refused: eXpurgate says this is bulk" },
    { slug: "synacor-p4", phrase: "p4 message blocked due to spam content", strength: "exact", source: "Synacor", example: "550 5.7.1 [P4] Message blocked due to spam content in the message." },
    { slug: "community-profile", phrase: "{matches a profile the internet community may consider spam,content judged to be spam}", strength: "exact", source: "MX Logic and others", example: "554 5.7.1 The message from (a@example.com) with the subject of (hello) matches a profile the Internet community may consider spam. Please revise your message before resending." },
    { slug: "sophos-server-detected", phrase: "mail server detected your message as spam", strength: "exact", source: "Sophos Email", example: "550 5.7.1 The mail server detected your message as spam and has prevented delivery." },
    { slug: "no-spam-please", phrase: "refused by local policy no spam please", strength: "exact", source: "Strato", example: "554 5.7.1 Refused by local policy. No SPAM please! (B-URL)" },
    { slug: "canit", phrase: "message scored too high on spam scale", strength: "exact", source: "CanIt (Roaring Penguin)", example: "554 5.7.1 Message scored too high on spam scale. For help, please quote incident ID 123." },
    { slug: "spamtitan", phrase: "blocked by spamtitan", strength: "exact", source: "SpamTitan", example: "554 5.7.1 Message blocked by SpamTitan" },
    { slug: "vade", phrase: "{vade secure,vade retro,vaderetro}", source: "Vade", example: "550 5.7.1 Rejected by Vade Retro" },
  ], "mail-gateways"),
  ...rulesOf("policy", [
    { slug: "mxlogic-denied-hash", phrase: "denied * mode normal", strength: "exact", source: MXLOGIC, example: "554 Denied [6f3a1b] (Mode: normal)" },
    { slug: "denied-by-policy", phrase: "denied by policy", source: "McAfee Email Gateway", example: "550 Denied by policy" },
    { slug: "customer-rule", phrase: "customer rule based reject", strength: "exact", source: "Hornetsecurity (antispameurope)", example: "554 5.6.9 customer rule based reject by example.com" },
    { slug: "psmtp", phrase: "571 message refused psmtp", strength: "exact", source: "Postini", example: "571 Message Refused - psmtp" },
  ], "mail-gateways"),
  ...rulesOf("sender-refused", [
    { slug: "domains-blacklist", phrase: "sender is on domain s {blacklist,blocklist}", strength: "exact", source: "SmarterMail", example: "551 Sender is on domain's blacklist" },
  ], "mail-gateways"),
  ...rulesOf("user-unknown", [
    { slug: "synacor-r2", phrase: "r2 recipient does not exist here", strength: "exact", source: "Synacor", example: "550 5.1.1 [R2] Recipient does not exist here" },
  ], "mail-gateways"),
  ...rulesOf("content-refused", [
    { slug: "restricted-filename", phrase: "attachment with a restricted filename", strength: "exact", source: SE, example: "550 A message with an attachment with a restricted filename was received" },
  ], "mail-gateways"),
];
