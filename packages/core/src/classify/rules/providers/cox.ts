/**
 * What Cox prints: codes behind "AUP#" that its postmaster pages explain. IPBL codes are a row of
 * bits, one a list (Spamhaus, Return Path, Invaluement, Cloudmark); URLBL codes are about links.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CODES = "Cox postmaster, error codes";

export const cox: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "cxbl", phrase: "{aup cxbl,cxbl}", strength: "exact", source: CODES, example: "554 eastrmimpi306 cox 192.0.2.1 blocked. Refer to Error Codes section at http://postmaster.cox.net for more information. AUP#CXBL" },
    { slug: "cdrbl", phrase: "{aup cdrbl,cdrbl}", strength: "exact", source: CODES, example: "421 fed1rmimpi201 cox 192.0.2.1 blocked. AUP#CDRBL" },
    { slug: "ipbl", phrase: "{ipbl0001,ipbl0010,ipbl0011,ipbl0100,ipbl0101,ipbl0110,ipbl0111,ipbl1000,ipbl1001,ipbl1010,ipbl1011,ipbl1100,ipbl1101,ipbl1110,ipbl1111}", strength: "exact", source: CODES, example: "554 cmsmtp cox 192.0.2.1 blocked. Refer to Error Codes section for more information. AUP#IPBL1001" },
  ], "cox"),
  ...rulesOf("rate-limited", [
    { slug: "cxcnct", phrase: "{aup cxcnct,cxcnct}", strength: "exact", source: CODES, example: "421 cmsmtp cox 192.0.2.1 blocked. Refer to Error Codes section for more information. AUP#CXCNCT" },
    { slug: "cxmxrt", phrase: "{aup cxmxrt,cxmxrt}", strength: "exact", source: CODES, example: "452 4.1.1 <a@example.com> sender is over the limit. AUP#CXMXRT" },
    { slug: "cxthrt", phrase: "{aup cxthrt,cxthrt}", strength: "exact", source: CODES, example: "550 5.1.0 sending limited. AUP#CXTHRT" },
  ], "cox"),
  ...rulesOf("reverse-dns", [
    { slug: "cxdns", phrase: "{aup cxdns,cxdns}", strength: "exact", source: CODES, example: "554 cox 192.0.2.1 rejected - no rDNS. Refer to Error Codes section for more information. AUP#CXDNS" },
  ], "cox"),
  ...rulesOf("sender-refused", [
    { slug: "cxsndr", phrase: "{aup cxsndr,cxsndr}", strength: "exact", source: CODES, example: "550 5.1.0 <a@example.com> sender rejected. Refer to Error Codes section for more information. AUP#CXSNDR" },
    { slug: "cxmj", phrase: "{aup cxmj,cxsusp,aup cxsusp}", strength: "exact", source: CODES, example: "550 5.1.0 Email sending blocked due to suspicious activity on your account. AUP#CXMJ" },
  ], "cox"),
  ...rulesOf("spam", [
    { slug: "urlbl", phrase: "{urlbl001,urlbl010,urlbl011,urlbl100,urlbl101,urlbl110,urlbl111,urlbl1,urlbl10,urlbl11}", strength: "exact", source: CODES, example: "552 5.2.0 Message refused. AUP#URLBL011" },
  ], "cox"),
];
