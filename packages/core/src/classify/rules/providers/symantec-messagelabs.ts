/** What Symantec (Broadcom) prints: Email Security.cloud, formerly MessageLabs, and Messaging Gateway (Brightmail). */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const CLOUD = "Symantec Email Security.cloud";
const BRIGHTMAIL = "Symantec Messaging Gateway";

export const symantecMessagelabs: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "7-7", phrase: "connection rejected by policy 7 7", strength: "exact", source: CLOUD, example: "501 Connection rejected by policy [7.7] 20805, please visit www.messagelabs.com/support for more details about this error message." },
    { slug: "pbl", phrase: "mail rejected because your ip is in the pbl", strength: "exact", source: CLOUD, example: "553-mail rejected because your IP is in the PBL. See http://www.spamhaus.org/pbl" },
    { slug: "ipremoval", phrase: "{ipremoval sms symantec com,ipremoval brightmail com,ipremoval symantec com}", strength: "exact", source: BRIGHTMAIL, example: "554 5.7.1 Delivery not authorized, see http://ipremoval.sms.symantec.com/lookup/?ip=192.0.2.1" },
    { slug: "brightmail-reputation", phrase: "{symantec global bad senders,symantec brightmail reputation,brightmail ip reputation}", strength: "exact", source: BRIGHTMAIL, example: "554 5.7.1 192.0.2.1 is on the list of Symantec Global Bad Senders" },
  ], "symantec-messagelabs"),
  ...rulesOf("spam", [
    { slug: "filtered", phrase: "message filtered {refer to the troubleshooting page,please see the faqs section on spam}", strength: "exact", source: CLOUD, example: "553-Message filtered. Refer to the Troubleshooting page at http://www.symanteccloud.com/troubleshooting for more information. (#5.7.1)" },
  ], "symantec-messagelabs"),
  ...rulesOf("authentication-failed", [
    { slug: "spf", phrase: "spf sender policy framework domain authentication", strength: "exact", source: CLOUD, example: "553-SPF (Sender Policy Framework) domain authentication fail. Refer to the Troubleshooting page (#5.7.1)" },
    { slug: "dmarc", phrase: "dmarc domain based message authentication reporting {conformance,and conformance}", strength: "exact", source: CLOUD, example: "553-DMARC (Domain-based Message Authentication, Reporting & Conformance) fail. Refer to the Troubleshooting page (#5.7.1)" },
  ], "symantec-messagelabs"),
  ...rulesOf("policy", [
    { slug: "visit-support", phrase: "please visit www messagelabs com support", strength: "vague", source: CLOUD, example: "554 Not accepted [7.2] 20412, please visit www.messagelabs.com/support for more details about this error message." },
  ], "symantec-messagelabs"),
];
