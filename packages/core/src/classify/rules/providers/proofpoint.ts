/** What Proofpoint prints: the Protection Server, its dynamic reputation (PDR) service, and Essentials. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const PDR = "Proofpoint Dynamic Reputation";
const ESSENTIALS = "Proofpoint Essentials";

export const proofpoint: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "ipcheck", phrase: "{ipcheck proofpoint com,support proofpoint com dnsbl lookup,support proofpoint com rbl lookup}", strength: "exact", source: PDR, example: "554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1" },
    { slug: "dynamic-reputation", phrase: "proofpoint dynamic reputation", strength: "exact", source: PDR, example: "550 5.7.1 192.0.2.1 refused by Proofpoint Dynamic Reputation" },
    { slug: "pdr-zone", phrase: "{rbl,dynamic,sip} {proofpoint com,proofpoint net,invaluement proofpoint com}", strength: "exact", source: PDR, example: "554 5.7.1 Client host [192.0.2.1] blocked using rbl.proofpoint.com" },
  ], "proofpoint"),
  ...rulesOf("policy", [
  ], "proofpoint"),
  ...rulesOf("spam", [
  ], "proofpoint"),
  ...rulesOf("user-unknown", [
    { slug: "marked-invalid", phrase: "user email address is marked as invalid", strength: "exact", source: ESSENTIALS, example: "550 5.7.1 <a@example.com>: Recipient address rejected: User email address is marked as invalid" },
  ], "proofpoint"),
];
