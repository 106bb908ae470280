/** What Trend Micro prints: Email Reputation Services (ERS, the former MAPS lists) and Email Security. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const ERS = "Trend Micro Email Reputation Services";

export const trendMicro: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "ers", phrase: "trend micro {email reputation,rbl,rbl plus,qil,network reputation,ers}", strength: "exact", source: ERS, example: "550 Service unavailable; Client host [192.0.2.1] blocked using Trend Micro RBL+. " },
    { slug: "ers-page", phrase: "ers trendmicro com", strength: "exact", source: ERS, example: "550 5.7.1 Client host [192.0.2.1] refused. Please see https://ers.trendmicro.com/reputations?ip=192.0.2.1" },
    { slug: "mail-abuse-com", phrase: "{r,q,www} mail abuse com", strength: "exact", source: ERS, example: "550 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using r.mail-abuse.com" },
    { slug: "ers-codes", phrase: "{ers dul,ers rbl,ers qil,ers ops,ers rss}", strength: "exact", source: ERS, example: "550 5.7.1 <a@example.com>: Recipient address rejected: ERS-DUL." },
  ], "trend-micro"),
];
