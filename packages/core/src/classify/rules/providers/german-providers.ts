/** What T-Online (Telekom), freenet and Strato print in words of their own. The addresses in their replies are not matched (phrases/words.ts). */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const TONLINE = "T-Online (postmaster.t-online.de)";

export const germanProviders: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "t-online-problem", phrase: "a problem occurred ask your postmaster for help", strength: "exact", source: TONLINE, example: "554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help or to contact tosa@example.net to clarify.)" },
    { slug: "t-online-problem-short", phrase: "554 ip * a problem occurred", strength: "exact", source: TONLINE, example: "554 IP=192.0.2.1 - A problem occurred. (BL)" },
    { slug: "t-online-dialup", phrase: "dialup transient ip not allowed", strength: "exact", source: TONLINE, example: "554 IP=192.0.2.1 - Dialup/transient IP not allowed. Use a mailgateway or contact tosa@example.net if obsolete. (DIAL)" },
  ], "german-providers"),
  ...rulesOf("poor-reputation", [
    { slug: "t-online-bad-reputation", phrase: "none bad reputation", strength: "exact", source: TONLINE, example: "554 IP=192.0.2.1 - None/bad reputation. Ask your postmaster for help or to contact tosa@example.net for reset. (NOWL)" },
  ], "german-providers"),
  ...rulesOf("spam", [
    { slug: "t-online-spam-or-virus", phrase: "message considered as spam or virus", strength: "exact", source: TONLINE, example: "550 5.7.0 Message considered as spam or virus, rejected" },
  ], "german-providers"),
  ...rulesOf("reverse-dns", [
    { slug: "freenet-ptr", phrase: "{inconsistent or no,inconsistent no,no or inconsistent} dns ptr record", strength: "exact", source: "freenet", example: "550 inconsistent or no DNS PTR record for 192.0.2.1 (see RFC 1912 2.1)" },
  ], "german-providers"),
];
