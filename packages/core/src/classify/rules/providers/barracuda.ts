/** What Barracuda prints: the Reputation Block List, the Email Security Gateway, and Email Gateway Defense (ESS). */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const BRBL = "Barracuda Reputation Block List";
const ESS = "Barracuda Email Gateway Defense";

export const barracuda: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "zone", phrase: "{b,bb,bsb} barracudacentral org", strength: "exact", source: BRBL, example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using b.barracudacentral.org" },
    { slug: "page", phrase: "{barracudacentral org,barracudacentral com,barracudanetworks com} {reputation,rbl,lookups,q cgi,removal request}", strength: "exact", source: BRBL, example: "550 5.7.1 Refused, see http://www.barracudacentral.org/rbl/removal-request?ip=192.0.2.1" },
    { slug: "reputation", phrase: "blocked using barracuda reputation", strength: "exact", source: BRBL, example: "554 Service unavailable; Client host [mail.example.com] blocked using Barracuda Reputation" },
    { slug: "named", phrase: "{barracuda reputation,barracuda rbl,brbl,barracuda block list,barracuda blacklist}", source: BRBL, example: "550 192.0.2.1 is on the BRBL" },
  ], "barracuda"),
  ...rulesOf("spam", [
    { slug: "recipients-blocked", phrase: "permanent failure for one or more recipients blocked", strength: "exact", source: ESS, example: "550 permanent failure for one or more recipients (a@example.com:blocked)" },
  ], "barracuda"),
];
