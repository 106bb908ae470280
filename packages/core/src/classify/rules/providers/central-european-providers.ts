/** What Seznam (CZ), Interia (PL) and Forpsi (CZ, PL, SK) print in words of their own. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

export const centralEuropeanProviders: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "seznam-not-mapped", phrase: "user hasn t got the service mapped", strength: "exact", source: "Seznam Email", example: "5.1.1 szn; User hasn't got the service mapped" },
  ], "central-european-providers"),
  ...rulesOf("recipient-refused", [
    { slug: "interia-does-not-want", phrase: "recipient doesn t want your mail", strength: "exact", source: "Interia help", example: "550 5.7.1 Recipient doesn't want your mail" },
  ], "central-european-providers"),
  ...rulesOf("policy", [
    { slug: "forpsi-violation", phrase: "policy violation see https support forpsi com", strength: "exact", source: "Forpsi help", example: "550 5.1.0 cNkj1y0022zrrQM01NkjaD policy violation, see https://support.forpsi.com/kb/a4081" },
  ], "central-european-providers"),
];
