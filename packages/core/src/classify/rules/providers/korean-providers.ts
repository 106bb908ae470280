/** What the Korean providers print: Daum and Hanmail (Kakao; four or five letters before the IP address), Naver ("- nsmtp"), and older portals. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const DAUM = "Daum mail (Kakao)";
const NAVER = "Naver mail";

export const koreanProviders: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "daum-rusr", phrase: "5 1 1 rusr", strength: "exact", source: DAUM, example: "550 5.1.1 RUSR 192.0.2.1: refused" },
  ], "korean-providers"),
  ...rulesOf("mailbox-disabled", [
    { slug: "inactive-mbox", phrase: "inactive mbox", strength: "exact", source: NAVER, example: "550 5.1.1 Inactive mbox - nsmtp" },
    { slug: "suspended-user", phrase: "5 1 1 suspended user", strength: "exact", source: NAVER, example: "550 5.1.1 Suspended user" },
  ], "korean-providers"),
  ...rulesOf("blocked", [
    { slug: "naver-blocked", phrase: "your ip blocked from this server", strength: "exact", source: NAVER, example: "421 4.3.2 Your ip blocked from this server 192.0.2.1 abc - nsmtp" },
    { slug: "filtered", phrase: "your ip * is filtered and this connection will be closed", strength: "exact", source: "Naver, Hanafos", example: "421 4.3.2 Your IP(192.0.2.1) is filtered and this connection will be closed. You must register your IP to http://realip.naver.com" },
    { slug: "daum-connection", phrase: "4 4 5 ccrt", strength: "exact", source: DAUM, example: "421 4.4.5 CCRT 192.0.2.1: Connection refused. Server is busy(RT)" },
    { slug: "registered-as-spammer", phrase: "you are registered as spammer", strength: "exact", source: "Korean portals", example: "550 You are registered as spammer (by user's reject list)" },
    { slug: "paran-ip-control", phrase: "spam suspect ip control", strength: "exact", source: "Paran", example: "550 'Transaction failed. (SPAM_SUSPECT:IP_CONTROL) (http://cleanip.paran.com)'" },
  ], "korean-providers"),
  ...rulesOf("rate-limited", [
    { slug: "daum-network-busy", phrase: "chic * network is busy", strength: "exact", source: DAUM, example: "421 4.4.1 CHIC 192.0.2.1: Network is busy." },
    { slug: "you-send-too-many", phrase: "you send too many messages", strength: "exact", source: NAVER, example: "421 4.3.1 You send too many messages." },
    { slug: "not-allowed-24-hours", phrase: "you are not allowed to send more e mails within", strength: "exact", source: "Korean portals", example: "550 5.7.1 Since you sent too many e-mails, you are not allowed to send more e-mails within 24 hours." },
  ], "korean-providers"),
  ...rulesOf("spam", [
    { slug: "daum-blocked-automatically", phrase: "your mail is blocked automatically by anti spam system", strength: "exact", source: DAUM, example: "554 5.7.1 DAS51 2192.0.2.1: Your mail is blocked automatically by anti-spam system. (E06)" },
    { slug: "denied-by-spam-filter", phrase: "mail is denied by spam filter", strength: "exact", source: "Korean portals", example: "554 5.0.0 Service unavailable (neko: mail is denied, by spam filter)" },
  ], "korean-providers"),
];
